using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>The organisation's people: inviting them and giving roles that hold everywhere.</summary>
internal static class PeopleDesk
{
    private const int PageSize = 50;
    private static readonly Role[] Given = [Role.Administrator, Role.LeadLearner, Role.Coach];

    public static Task<IResult> ShowAsync(HttpContext http, PersonStore people) => PageAsync(http, people, Posted.Nothing);

    public static async Task<IResult> InviteAsync(HttpContext http, PersonStore people, GroupStore groups, AuditStore audit, Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, CommunityRoutes.People + "?done=invited", async ct =>
        {
            if (EmailAddress.WhyNot(form.Raw("email"), out var email) is { } bad) return [bad];
            if (await people.ByAddressForOperatorAsync(email, ct) is not null) return [PeopleRefusals.AddressTaken];
            var now = clock.GetUtcNow();
            await groups.CloseOlderAsync(null, email, now, ct);
            groups.Add(new Invitation(InvitationId.New(), null, email, needsWelcome: false, http.Viewer().Id, now));
            audit.Add(AuditKind.PersonInvited, http.Viewer().Id);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, people, refused));
    }

    public static async Task<IResult> SetRolesAsync(HttpContext http, Guid person, PersonStore people, GroupStore groups, Proof proof, AuditStore audit, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        if (await proof.AskAsync(http, form) is { } ask) return ask;
        var who = new PersonId(person);
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, CommunityRoutes.People + "?done=roles", async ct =>
        {
            if (await people.OwnAsync(who, ct) is null) return [CommunityRefusals.RequestGone];
            var held = await groups.RolesForOperatorAsync(who, null, ct);
            var wanted = Given.Where(r => form.All("roles").Contains(r.ToString())).ToList();
            if (held.Contains(Role.Administrator) && !wanted.Contains(Role.Administrator) && await groups.HoldersForOperatorAsync(Role.Administrator, null, ct) == 1)
                return [CommunityRefusals.LastAdministrator with { Field = null }];
            foreach (var role in wanted.Except(held))
            {
                groups.Grant(who, role, null);
                audit.Add(AuditKind.RoleGranted, http.Viewer().Id, who, what: role.ToString());
            }
            foreach (var role in held.Except(wanted))
            {
                await groups.RevokeAsync(who, role, null, ct);
                audit.Add(AuditKind.RoleRevoked, http.Viewer().Id, who, what: role.ToString());
            }
            work.Tell(new RolesChanged(who, null));
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, people, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, PersonStore people, Posted form)
    {
        var query = http.Request.Query;
        var lines = await people.PageForOperatorAsync(query["after"].ToString(), query["email"].ToString(), PageSize + 1, http.RequestAborted);
        var viewer = http.Viewer();
        return Show.Page<PeoplePage>(new()
        {
            ["Lines"] = lines.Take(PageSize).ToList(),
            ["More"] = lines.Count > PageSize ? $"{CommunityRoutes.People}?after={Uri.EscapeDataString(lines[PageSize - 1].NameKey)}&email={Uri.EscapeDataString(lines[PageSize - 1].Email)}" : null,
            ["Manages"] = viewer.May(Act.ManageAccounts),
            ["Done"] = query["done"].ToString(),
        }, form);
    }
}
