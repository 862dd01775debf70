using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Units;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>The organisation's people: inviting them and giving roles that hold everywhere.</summary>
internal static class PeopleDesk
{
    private const int PageSize = 50;
    private static readonly Role[] Given = [Role.Administrator, Role.LeadLearner, Role.Coach];

    public static Task<IResult> ShowAsync(HttpContext http, PersonStore people, KnownTree known, TimeProvider clock) => PageAsync(http, people, known, clock, Posted.Nothing);

    public static async Task<IResult> InviteAsync(HttpContext http, PersonStore people, GroupStore groups, AuditStore audit, Deed deed, Work work, KnownTree known, TimeProvider clock)
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
        }, refused => PageAsync(http, people, known, clock, refused));
    }

    public static async Task<IResult> SetRolesAsync(HttpContext http, Guid person, PersonStore people, GroupStore groups, UnitStore units, Proof proof, AuditStore audit, Deed deed, Work work, KnownTree known, TimeProvider clock)
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
                if (role == Role.LeadLearner) await units.NameAsync(new Mandate(who, null, clock.GetUtcNow(), null), ct);
                else groups.Grant(who, role, null);
                audit.Add(AuditKind.RoleGranted, http.Viewer().Id, who, what: role.ToString());
            }
            foreach (var role in held.Except(wanted))
            {
                await groups.RevokeAsync(who, role, null, ct);
                audit.Add(AuditKind.RoleRevoked, http.Viewer().Id, who, what: role.ToString());
            }
            work.Tell(new RolesChanged(who, null));
            if (!held.Contains(Role.LeadLearner) && wanted.Contains(Role.LeadLearner)) work.Tell(new LeadNamed(who, null));
            if (held.Contains(Role.LeadLearner) && !wanted.Contains(Role.LeadLearner)) work.Tell(new LeadEnded(who, null));
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, people, known, clock, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, PersonStore people, KnownTree known, TimeProvider clock, Posted form)
    {
        var (query, viewer, ct) = (http.Request.Query, http.Viewer(), http.RequestAborted);
        var (after, email, all) = (query["after"].ToString(), query["email"].ToString(), viewer.May(Act.ReadAccounts));
        var lines = all ? await people.PageForOperatorAsync(after, email, PageSize + 1, ct) : await people.PageLedByAsync(viewer.Id, after, email, PageSize + 1, ct);
        var tree = await known.TreeAsync(http);
        return Show.Page<PeoplePage>(new()
        {
            ["Lines"] = lines.Take(PageSize).Select(l => all ? l : l with { Mandates = [.. l.Mandates.Where(m => tree.Find(m.Unit) is { } led && viewer.Reads(tree, led))] }).ToList(),
            ["Tree"] = tree, ["Led"] = all ? null : tree.RootsFor(viewer), ["Now"] = clock.GetUtcNow(),
            ["More"] = lines.Count > PageSize ? $"{CommunityRoutes.People}?after={Uri.EscapeDataString(lines[PageSize - 1].NameKey)}&email={Uri.EscapeDataString(lines[PageSize - 1].Email)}" : null,
            ["Manages"] = viewer.May(Act.ManageAccounts),
            ["Done"] = query["done"].ToString(),
        }, form);
    }
}
