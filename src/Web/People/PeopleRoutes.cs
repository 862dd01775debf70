using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class PeopleRoutes
{
    public const string SignIn = "/sign-in", Forgotten = "/forgotten-password", Profile = "/profile";

    /// <summary>Where a mailed link leads to choose a new password.</summary>
    public static string NewPassword(string token) => $"/new-password/{token}";

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(SignIn, SignInDesk.Show).For(Everybody.Rule);
        routes.MapPost(SignIn, SignInDesk.SignInAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/sign-out", SignInDesk.SignOutAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost("/sign-out-everywhere", SignInDesk.SignOutEverywhereAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);

        routes.MapGet(Forgotten, PasswordReset.ShowForgotten).For(Everybody.Rule);
        routes.MapPost(Forgotten, PasswordReset.SendAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Mail);
        routes.MapGet("/new-password/{token}", PasswordReset.ShowNewAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/new-password/{token}", PasswordReset.ChangeAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);

        routes.MapGet(Profile, ProfileDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Profile, ProfileDesk.ChangeAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapPost("/profile/password", ProfileDesk.ChangePasswordAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
    }
}
