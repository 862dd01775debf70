using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Roles;

/// <summary>Who holds what in a group; giving a role to somebody found by name, and ending it.</summary>
internal sealed class RolesDesk(GroupStore groups, GroupDirectory directory, AuditStore audit, Deed deed, Work work, TimeProvider clock)
{
    private const int MostFound = 12;

    public static Task<IResult> ShowAsync(HttpContext http, RolesDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> ShowGivingAsync(HttpContext http, RolesDesk desk) => desk.GivingAsync(http, Posted.FromQuery(http));

    public static Task<IResult> GiveAsync(HttpContext http, RolesDesk desk) => desk.GiveAsync(http);

    public static Task<IResult> EndAsync(HttpContext http, Guid person, RolesDesk desk) => desk.EndAsync(http, new PersonId(person));

    private async Task<IResult> GiveAsync(HttpContext http)
    {
        var (form, standing, by) = (await Posted.ReadAsync(http), http.Standing(), http.Viewer().Id);
        var zone = Reader.Of(http)!.Zone;
        return await deed.RunAsync(http, form, standing.Group.Value, RoleRoutes.Of(standing.Slug) + "?done=given", async ct =>
        {
            var (now, held) = (clock.GetUtcNow(), await groups.HeldForOperatorAsync(standing.Group, ct));
            if (await ChosenAsync(by, standing, form, held, ct) is not { } chosen) return [RoleRefusals.PersonNotFound];
            if (form.Choice<Role>("role") is not { } role) return [RoleRefusals.NotGiven];
            if (form.Raw("until").Length > 0 && form.Date("until") is null) return [RoleRefusals.NotALastDay];
            var gift = new RoleGift(role, role == Role.ContentExpert ? form.Text("subject") : "", form.Date("until"));
            var to = chosen.To;
            if (GroupRoles.WhyNotGive(gift, to, held, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime), now) is { Count: > 0 } wrong) return wrong;
            await groups.GiveAsync(standing.Group, new HeldRole(to.Id, role, gift.Subject, now, gift.Until is { } day ? RoleWords.EndOf(day, zone) : null), ct);
            audit.Add(AuditKind.RoleGranted, by, to.Id, standing.Group, role.ToString());
            work.Tell(new RolesChanged(to.Id, standing.Group));
            if (to.Id != by) work.Tell(new RoleGiven(standing.Group, to.Id, role, by));
            await work.SaveAsync(ct);
            return [];
        }, refused => GivingAsync(http, refused));
    }

    private async Task<IResult> EndAsync(HttpContext http, PersonId of)
    {
        var (form, standing, by) = (await Posted.ReadAsync(http), http.Standing(), http.Viewer().Id);
        return await deed.RunAsync(http, form, standing.Group.Value, RoleRoutes.Of(standing.Slug) + "?done=ended", async ct =>
        {
            var (role, held) = (form.Choice<Role>("role") ?? Role.Member, await groups.HeldForOperatorAsync(standing.Group, ct));
            if (GroupRoles.WhyNotEnd(by, standing.May(Act.AssignFacilitator), of, role, held, clock.GetUtcNow()) is { } refusal && !(standing.IsClosed && refusal == CommunityRefusals.LastFacilitator)) return [refusal];
            await groups.RevokeAsync(of, role, standing.Group, ct);
            audit.Add(AuditKind.RoleRevoked, by, of, standing.Group, role.ToString());
            work.Tell(new RolesChanged(of, standing.Group));
            // Whoever gives up the last thing they held there reads the group no more.
            if (of == by && !standing.IsMember && standing.Roles.All(r => r == role)) work.Landing = "/";
            await work.SaveAsync(ct);
            return [];
        }, refused => standing.May(Act.ReadGroup) ? PageAsync(http, refused) : VisitAsync(http, refused));
    }

    /// <summary>The first page of a group, as its visitors read it.</summary>
    public async Task<IResult> VisitAsync(HttpContext http, Posted form)
    {
        var (standing, self) = (http.Standing(), http.Viewer().Id);
        return Show.Page<VisitPage>(new()
        {
            ["Standing"] = standing,
            ["Self"] = self,
            ["Hosts"] = await directory.HostsSeenByAsync(standing, http.RequestAborted),
            ["Until"] = (await directory.VisitsSeenByAsync(self, http.RequestAborted)).FirstOrDefault(v => v.Slug == standing.Slug)?.Until,
        }, form);
    }

    /// <summary>The page, after whatever form of it.</summary>
    public async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var standing = http.Standing();
        return Show.Page<RolesPage>(new()
        {
            ["Standing"] = standing,
            ["Lines"] = await directory.RoleLinesSeenByAsync(standing, http.RequestAborted),
            ["HandOvers"] = standing.IsMember ? await directory.HandOversSeenByAsync(http.Viewer().Id, standing, http.RequestAborted) : [],
            ["Self"] = http.Viewer().Id,
            ["Now"] = clock.GetUtcNow(),
            ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }

    private async Task<IResult> GivingAsync(HttpContext http, Posted form)
    {
        var (standing, self, ct, sought) = (http.Standing(), http.Viewer().Id, http.RequestAborted, form.Text("q"));
        var held = await groups.HeldForOperatorAsync(standing.Group, ct);
        return Show.Page<GiveRolePage>(new()
        {
            ["Standing"] = standing,
            ["Sought"] = sought,
            ["Chosen"] = await ChosenAsync(self, standing, form, held, ct),
            ["Found"] = sought.Length == 0 ? null : await FoundAsync(self, standing, sought, ct),
        }, form);
    }

    // Members first; then those whom the giver may find, each as their card allows.
    private async Task<IReadOnlyList<Candidate>> FoundAsync(PersonId self, Standing standing, string sought, CancellationToken ct)
    {
        var members = await directory.MembersPageSeenByAsync(standing, sought, AfterName.Nobody, MostFound, ct);
        var peers = await directory.PeersSeenByAsync(self, sought, SoughtIn.Everywhere, null, AfterName.Nobody, MostFound, ct);
        return
        [
            .. members.Select(m => new Candidate(m.Id, m.Name, m.Initials, m.Function, IsMember: true)),
            .. peers.Where(p => members.All(m => m.Id != p.Id)).Select(p => new Candidate(p.Id, p.Name, p.Initials, p.Function, IsMember: false)),
        ];
    }

    // A member, somebody who holds a role here, or somebody whom the giver may find: anybody else is not there.
    private async Task<ChosenReceiver?> ChosenAsync(PersonId self, Standing standing, Posted form, IReadOnlyList<HeldRole> held, CancellationToken ct)
    {
        if (!Guid.TryParse(form.Raw("person"), out var id)) return null;
        var who = new PersonId(id);
        var isMember = await groups.MembershipForOperatorAsync(standing.Group, who, ct) is { Status: MembershipStatus.Active };
        if (!isMember && held.All(h => h.Person != who) && await directory.PeerSeenByAsync(self, who, ct) is null) return null;
        var named = (await directory.NamesForOperatorAsync([who], ct))[who];
        var to = new RoleReceiver(who, isMember, (await groups.RolesForOperatorAsync(who, null, ct)).Contains(Role.Coach));
        return new ChosenReceiver(to, named, GroupRoles.For(to, held), [.. held.Where(h => h.Person == who)]);
    }
}

/// <summary>Somebody found by name.</summary>
public sealed record Candidate(PersonId Id, string Name, string Initials, string Function, bool IsMember);

/// <summary>Somebody who is about to receive a role: which they could, and which they hold.</summary>
public sealed record ChosenReceiver(RoleReceiver To, GroupPerson Named, IReadOnlyList<Role> Possible, IReadOnlyList<HeldRole> Held);
