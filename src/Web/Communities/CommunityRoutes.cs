using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Charters;
using Terreau.Web.Communities.Closing;
using Terreau.Web.Communities.Conversion;
using Terreau.Web.Communities.Doors;
using Terreau.Web.Communities.Inviting;
using Terreau.Web.Communities.Leading;
using Terreau.Web.Communities.Life;
using Terreau.Web.Communities.Members;
using Terreau.Web.Communities.Privacy;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Communities.Units;
using Terreau.Web.Communities.Wizards;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class CommunityRoutes
{
    public const string NewGroup = "/groups/new", FormWizard = "/groups/new/form", KindWizard = "/groups/new/kind", Organisation = "/organisation", People = "/organisation/people", Setup = "/setup", Help = "/help", Audit = "/organisation/audit", Directory = "/people";

    public static string Founding(GroupKind kind) => $"{NewGroup}/{KindWords.Address(kind)}";

    public static string Group(string slug) => $"/groups/{slug}";

    public static string Members(string slug) => $"/groups/{slug}/members";

    public static string Settings(string slug) => $"/groups/{slug}/settings";

    public static string Kind(string slug) => $"/groups/{slug}/settings/kind";

    public static string BeforeYouBegin(string slug) => $"/groups/{slug}/before-you-begin";

    public static string Join(string token) => $"/join/{token}";

    public static void MapCommunities(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Help, () => Shared.Pages.Show.Page<HelpPage>([])).For(SignedIn.Rule);

        routes.MapGet(Setup, SetupDesk.ShowOrganisationAsync).For(Everybody.Rule);
        routes.MapGet(Setup + "/time", SetupDesk.ShowTimeAsync).For(Everybody.Rule);
        routes.MapGet(Setup + "/administrator", SetupDesk.ShowAdministratorAsync).For(Everybody.Rule);
        routes.MapPost(Setup, SetupDesk.CreateAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);

        routes.MapGet(Directory, DirectoryDesk.ShowAsync).For(SignedIn.Rule);
        MapOrganisation(routes);
        routes.MapUnits();
        routes.MapLeads();
        MapJoining(routes);
        MapGroups(routes);
    }

    private static void MapOrganisation(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Organisation, OrganisationDesk.ShowAsync).For(SignedIn.InOrganisation(Act.ReadAccounts));
        routes.MapPost(Organisation, OrganisationDesk.ChangeAsync).For(SignedIn.InOrganisation(Act.ManageAccounts)).RequireRateLimiting(Limits.Forms);
        routes.MapPrivacy();
        routes.MapGet(Audit, AuditDesk.ShowAsync).For(SignedIn.InOrganisation(Act.ManageAccounts));
        routes.MapGet(People, PeopleDesk.ShowAsync).For(SignedIn.InOrganisationOrUnits(Act.ReadAccounts));
        routes.MapPost(People + "/invite", PeopleDesk.InviteAsync).For(SignedIn.InOrganisationOrUnits(Act.ManageAccounts)).RequireRateLimiting(Limits.Mail);
        routes.MapPost(People + "/{person:guid}/roles", PeopleDesk.SetRolesAsync).For(SignedIn.InOrganisationOrUnits(Act.AssignRoles)).RequireRateLimiting(Limits.Forms);
    }

    private static void MapJoining(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join/{token}", JoinDesk.ShowAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/join/{token}", JoinDesk.AcceptAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/join/{token}/account", JoinDesk.OpenAccountAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        routes.MapPost("/join/{token}/address", JoinDesk.GiveAddressAsync).For(Everybody.Rule).RequireRateLimiting(Limits.Mail);
    }

    private static void MapGroups(IEndpointRouteBuilder routes)
    {
        routes.MapGet(NewGroup, FoundingDesk.ShowStart).For(SignedIn.Who(Act.CreateCoDevelopmentGroup));
        routes.MapGet(FormWizard, WizardDesk.ShowForm).For(SignedIn.Who(Act.CreateCoDevelopmentGroup));
        routes.MapGet(KindWizard, WizardDesk.ShowKind).For(SignedIn.Who(Act.CreateCoDevelopmentGroup));
        foreach (var kind in Enum.GetValues<GroupKind>())
        {
            routes.MapGet(Founding(kind), (HttpContext http, UnitStore units, KnownTree known) => FoundingDesk.ShowFormAsync(http, kind, units, known)).For(SignedIn.Who(KindPolicy.Founding(kind)));
            routes.MapPost(Founding(kind), (HttpContext http, GroupStore groups, UnitStore units, KnownTree known, Deed deed, Work work, TimeProvider clock) => FoundingDesk.FoundAsync(http, kind, groups, units, known, deed, work, clock))
                .For(SignedIn.Who(KindPolicy.Founding(kind))).RequireRateLimiting(Limits.Forms);
        }

        routes.MapGet("/groups/{group}", GroupHome.ShowAsync).For(InGroup.Visiting());
        var group = routes.MapGroup("/groups/{group}");
        group.MapGet("/settings", GroupDesk.ShowSettingsAsync).For(InGroup.Who(Act.ReadSettings));
        group.MapPost("/settings", GroupDesk.ChangeSettingsAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Forms);
        group.MapGet("/settings/kind", KindDesk.ShowAsync).For(InGroup.Who(Act.ChangeSettings));
        group.MapPost("/settings/kind", KindDesk.ConvertAsync).For(InGroup.Who(Act.ChangeSettings)).RequireRateLimiting(Limits.Forms);
        group.MapGet("/before-you-begin", BeginDesk.Show).For(InGroup.WithSessions(Act.ReadGroup));
        group.MapPost("/before-you-begin", BeginDesk.CommitAsync).For(InGroup.WithSessions(Act.OwnMembership)).RequireRateLimiting(Limits.Forms);

        group.MapCharter();
        group.MapLife();
        group.MapInviting();
        group.MapRoles();
        group.MapClosing();
        routes.MapDoors();
        group.MapGet("/members", MembersDesk.ShowAsync).For(InGroup.Who(Act.ReadGroup));
        group.MapPost("/invitations", MembersDesk.InviteAsync).For(InGroup.Who(Act.InviteMembers)).RequireRateLimiting(Limits.Mail);
        group.MapPost("/invitations/{invitation:guid}/revoke", MembersDesk.RevokeAsync).For(InGroup.Who(Act.InviteMembers)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/requests/{person:guid}/accept", MembersDesk.WelcomeAsync).For(InGroup.Who(Act.InviteMembers)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/requests/{person:guid}/decline", MembersDesk.DeclineAsync).For(InGroup.Who(Act.InviteMembers)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/members/{person:guid}/role", MembersDesk.SetRoleAsync).For(InGroup.Who(Act.AssignFacilitator)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/pause", PauseDesk.PauseAsync).For(InGroup.Who(Act.OwnMembership)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/come-back", PauseDesk.ComeBackAsync).For(InGroup.Who(Act.OwnMembership)).RequireRateLimiting(Limits.Forms);
        group.MapPost("/leave", MembersDesk.LeaveAsync).For(InGroup.Who(Act.ReadGroup)).RequireRateLimiting(Limits.Forms);
    }
}
