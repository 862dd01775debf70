using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Leading;

/// <summary>Lead learners: read by whoever reads accounts, each as far as they do; named by administrators.</summary>
internal static class LeadRoutes
{
    public const string Leads = "/organisation/lead-learners", Name = Leads + "/name", End = Leads + "/end";

    public static string NameIn(UnitId unit) => $"{Name}?unit={unit.Value}";

    public static string Change(PersonId person, UnitId? unit) => $"{Name}?person={person.Value}&unit={unit?.Value}";

    public static void MapLeads(this IEndpointRouteBuilder routes)
    {
        var assigns = SignedIn.InOrganisationOrUnits(Act.AssignRoles);
        routes.MapGet(Leads, LeadDesk.ShowAsync).For(SignedIn.InOrganisationOrUnits(Act.ReadAccounts));
        routes.MapGet(Name, LeadDesk.ShowNamingAsync).For(assigns);
        routes.MapPost(Name, LeadDesk.NameAsync).For(assigns).RequireRateLimiting(Limits.Mail);
        routes.MapPost(End, LeadDesk.EndAsync).For(assigns).RequireRateLimiting(Limits.Mail);
    }
}
