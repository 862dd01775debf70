using Terreau.Domain.Communities;
using Terreau.Web.Communities.Privacy.Incidents;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Privacy;

/// <summary>What administrators answer for in privacy: addresses, and who may use each.</summary>
internal static class PrivacyRoutes
{
    public const string Register = "/organisation/privacy", RegisterFile = "/organisation/privacy/register.csv", Retention = "/organisation/retention", RetentionTrial = "/organisation/retention/trial";

    public static void MapPrivacy(this IEndpointRouteBuilder routes)
    {
        var administrators = SignedIn.InOrganisation(Act.ManageAccounts);
        routes.MapGet(Register, PrivacyDesk.ShowAsync).For(administrators);
        routes.MapPost(Register, PrivacyDesk.NameOfficerAsync).For(administrators).RequireRateLimiting(Limits.Forms);
        routes.MapGet(RegisterFile, PrivacyDesk.Download).For(administrators);
        routes.MapIncidents();
        routes.MapGet(Retention, RetentionDesk.ShowAsync).For(administrators);
        routes.MapPost(Retention, RetentionDesk.SetAsync).For(administrators).RequireRateLimiting(Limits.Forms);
        routes.MapPost(RetentionTrial, RetentionDesk.TryAsync).For(administrators).RequireRateLimiting(Limits.Forms);
    }
}
