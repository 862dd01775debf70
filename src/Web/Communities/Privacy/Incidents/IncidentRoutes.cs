using Terreau.Domain.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Privacy.Incidents;

/// <summary>The register of incidents: addresses, all of administrators alone.</summary>
internal static class IncidentRoutes
{
    public const string Register = "/organisation/incidents", New = "/organisation/incidents/new", Export = "/organisation/incidents/export";

    public static string Incident(int number) => $"{Register}/{number}";

    public static string Edit(int number) => $"{Register}/{number}/edit";

    public static string Close(int number) => $"{Register}/{number}/close";

    public static string Reopen(int number) => $"{Register}/{number}/reopen";

    public static string History(int number) => $"{Register}/{number}/history";

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var administrators = SignedIn.InOrganisation(Act.ManageAccounts);
        routes.MapGet(Register, IncidentDesk.ShowAllAsync).For(administrators);
        routes.MapGet(New, IncidentDesk.ShowNew).For(administrators);
        routes.MapPost(New, IncidentDesk.EnterAsync).For(administrators).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Export, IncidentDesk.ExportAsync).For(administrators).RequireRateLimiting(Limits.Mail);
        routes.MapGet(Register + "/{incident:int}", IncidentDesk.ShowAsync).For(administrators);
        routes.MapGet(Register + "/{incident:int}/edit", IncidentDesk.ShowEditAsync).For(administrators);
        routes.MapPost(Register + "/{incident:int}/edit", IncidentDesk.WriteAsync).For(administrators).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Register + "/{incident:int}/close", IncidentDesk.CloseAsync).For(administrators).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Register + "/{incident:int}/reopen", IncidentDesk.ReopenAsync).For(administrators).RequireRateLimiting(Limits.Forms);
        routes.MapGet(Register + "/{incident:int}/history", IncidentDesk.ShowHistoryAsync).For(administrators);
    }
}
