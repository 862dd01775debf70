using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People.SingleSignOn;

/// <summary>The addresses of single sign-on: where no identity provider is named in the settings, nothing is there.</summary>
internal static class SingleSignOnRoutes
{
    public const string Start = "/sign-in/organisation", Return = "/sign-in/organisation/return", Link = "/profile/security/organisation", Unlink = "/profile/security/organisation/unlink";

    public static string StartFor(string back) => $"{Start}?back={Uri.EscapeDataString(back)}";

    public static void MapSingleSignOn(this IEndpointRouteBuilder routes)
    {
        // Begun by a link: a form may lead to no other origin.
        routes.MapGet(Start, SingleSignOnDesk.StartAsync).For(new WhereConfigured(Everybody.Rule)).RequireRateLimiting(Limits.Doors);
        routes.MapGet(Return, SingleSignOnDesk.ReturnAsync).For(new WhereConfigured(Everybody.Rule)).RequireRateLimiting(Limits.Doors);
        routes.MapPost(Link, LinkDesk.LinkAsync).For(new WhereConfigured(SignedIn.Rule)).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Unlink, LinkDesk.UnlinkAsync).For(new WhereConfigured(SignedIn.Rule)).RequireRateLimiting(Limits.Forms);
    }

    private sealed class WhereConfigured(AccessRule rule) : AccessRule
    {
        public override ValueTask<Verdict> JudgeAsync(HttpContext http) =>
            http.RequestServices.GetRequiredService<Settings>().SingleSignOn is null ? new(Verdict.Absent) : rule.JudgeAsync(http);
    }
}
