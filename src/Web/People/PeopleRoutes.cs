using Terreau.Web.People.Cards;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class PeopleRoutes
{
    public const string SignIn = "/sign-in", Forgotten = "/forgotten-password", Profile = "/profile";
    public const string SignInLinks = "/sign-in/link", Security = "/profile/security", EndOthers = "/profile/security/sign-ins/end-others";
    public const string SignInPasskey = "/sign-in/passkey", Passkeys = "/profile/security/passkeys", Data = "/profile/data", Card = "/profile/card", Export = "/profile/data/export", Erase = "/profile/data/erase", Gone = "/gone";

    /// <summary>Where a mailed link leads to choose a new password.</summary>
    public static string NewPassword(string token) => $"/new-password/{token}";

    /// <summary>Where a mailed link leads to sign in.</summary>
    public static string SignInLink(string token) => $"/sign-in/link/{token}";

    public static string EndSignIn(Guid signIn) => $"/profile/security/sign-ins/{signIn}/end";

    public static string RenamePasskey(Guid passkey) => $"{Passkeys}/{passkey}/rename";

    public static string RemovePasskey(Guid passkey) => $"{Passkeys}/{passkey}/remove";

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignIn, SignInDesk.ShowAsync).For(Everybody.Rule);
        routes.MapPost(SignIn, SignInDesk.SignInAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapGet(SignInLinks, SignInLinkDesk.ShowAsking).For(Everybody.Rule);
        routes.MapPost(SignInLinks, SignInLinkDesk.SendAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Mail);
        routes.MapGet("/sign-in/link/{token}", SignInLinkDesk.ShowAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/sign-in/link/{token}", SignInLinkDesk.SignInAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost(SignInPasskey, PasskeyDesk.SignInAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/sign-out", SignInDesk.SignOutAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost("/sign-out-everywhere", SignInDesk.SignOutEverywhereAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);

        routes.MapGet(Forgotten, PasswordReset.ShowForgotten).For(Everybody.Rule);
        routes.MapPost(Forgotten, PasswordReset.SendAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Mail);
        routes.MapGet("/new-password/{token}", PasswordReset.ShowNewAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/new-password/{token}", PasswordReset.ChangeAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);

        routes.MapGet(Profile, ProfileDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Profile, ProfileDesk.ChangeAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapGet(Card, CardDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Card, CardDesk.WriteAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost("/profile/password", SecurityDesk.ChangePasswordAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapGet(Security, SecurityDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost("/profile/security/sign-ins/{signIn:guid}/end", SecurityDesk.EndAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapGet(Data, DataDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Export, DataDesk.ExportAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Mail);
        routes.MapGet(Erase, EraseDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Erase, EraseDesk.EraseAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Mail);
        routes.MapGet(Gone, EraseDesk.ShowGone).For(Everybody.Rule);
        routes.MapPost(Passkeys, PasskeyDesk.AddAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Passkeys + "/{passkey:guid}/rename", PasskeyDesk.RenameAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Passkeys + "/{passkey:guid}/remove", PasskeyDesk.RemoveAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost(EndOthers, SecurityDesk.EndOthersAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
    }
}
