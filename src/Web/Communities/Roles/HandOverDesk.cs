using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Roles;

/// <summary>Passing one's role on: proposed to a member, it passes when they accept.</summary>
internal sealed class HandOverDesk(GroupStore groups, GroupDirectory directory, RolesDesk roles, AuditStore audit, Deed deed, Work work, TimeProvider clock)
{
    private const int MostFound = 20;

    public static Task<IResult> ShowAsync(HttpContext http, HandOverDesk desk) => desk.PageAsync(http, Posted.FromQuery(http));

    public static Task<IResult> ProposeAsync(HttpContext http, HandOverDesk desk) => desk.ProposeAsync(http);

    public static Task<IResult> WithdrawAsync(HttpContext http, HandOverDesk desk) => desk.RunAsync(http, "withdrawn", async (form, standing, self, ct) =>
    {
        if (await desk.Groups.HandOverForOperatorAsync(standing.Group, self, RoleIn(form, standing), ct) is not { } open) return RoleRefusals.HandOverGone;
        desk.Groups.Remove(open);
        desk.Work.Tell(new GroupChanged(standing.Group));
        return null;
    });

    public static Task<IResult> AnswerAsync(HttpContext http, HandOverDesk desk) => desk.RunAsync(http, "answered", async (form, standing, self, ct) =>
    {
        var giver = Guid.TryParse(form.Raw("giver"), out var id) ? new PersonId(id) : default;
        if (form.Choice<Role>("role") is not { } role || await desk.Groups.HandOverForOperatorAsync(standing.Group, giver, role, ct) is not { } open) return RoleRefusals.HandOverGone;
        var refusal = form.Raw("answer") == "accept" ? await desk.AcceptAsync(open, standing, self, ct) : Decline(open, self);
        if (refusal is null) desk.Groups.Remove(open);
        return refusal;
    });

    private GroupStore Groups => groups;

    private Work Work => work;

    private async Task<IResult> ProposeAsync(HttpContext http)
    {
        var (form, standing, self) = (await Posted.ReadAsync(http), http.Standing(), http.Viewer().Id);
        var zone = Reader.Of(http)!.Zone;
        return await deed.RunAsync(http, form, standing.Group.Value, RoleRoutes.Of(standing.Slug) + "?done=proposed", async ct =>
        {
            var (now, role) = (clock.GetUtcNow(), RoleIn(form, standing));
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            if (form.Raw("from").Length > 0 && form.Date("from") is null) return [RoleRefusals.NotAFirstDay];
            if (form.Raw("joint").Length > 0 && form.Date("joint") is null) return [RoleRefusals.NotAJointDay];
            var asked = new HandOverOf(role, form.Date("from"), form.Date("joint"), form.Text("word"));
            var to = Guid.TryParse(form.Raw("person"), out var id) ? new PersonId(id) : self;
            var isMember = await groups.MembershipForOperatorAsync(standing.Group, to, ct) is { Status: MembershipStatus.Active };
            if (HandOver.WhyNotPropose(self, asked, new RoleReceiver(to, isMember, IsCoach: false), await groups.HeldForOperatorAsync(standing.Group, ct), today) is { Count: > 0 } wrong) return wrong;
            if (await groups.HandOverForOperatorAsync(standing.Group, self, role, ct) is not { } proposed) groups.Add(proposed = HandOver.Of(standing.Group, self, role));
            var starts = asked.From is { } day && day > today ? RoleWords.EndOf(day.AddDays(-1), zone) : now;
            proposed.Propose(to, starts, asked.JointUntil is { } last ? RoleWords.EndOf(last, zone) : starts, asked.Word, now);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<Refusal?> AcceptAsync(HandOver open, Standing standing, PersonId self, CancellationToken ct)
    {
        var (now, held) = (clock.GetUtcNow(), await groups.HeldForOperatorAsync(standing.Group, ct));
        if (open.WhyNotAccept(self, standing.IsMember, held) is { } refusal) return refusal;
        var (received, left) = open.Accept(self, standing.IsMember, held, now);
        await groups.GiveAsync(standing.Group, received, ct);
        audit.Add(AuditKind.RoleGranted, open.Giver, self, standing.Group, open.Role.ToString());
        if (left is not null) await groups.GiveAsync(standing.Group, left, ct);
        else
        {
            await groups.RevokeAsync(open.Giver, open.Role, standing.Group, ct);
            audit.Add(AuditKind.RoleRevoked, open.Giver, open.Giver, standing.Group, open.Role.ToString());
        }
        work.Tell(new RolesChanged(self, standing.Group));
        work.Tell(new RolesChanged(open.Giver, standing.Group));
        return null;
    }

    private static Refusal? Decline(HandOver open, PersonId self)
    {
        if (open.WhyNotDecline(self) is { } refusal) return refusal;
        open.Decline(self);
        return null;
    }

    private async Task<IResult> RunAsync(HttpContext http, string done, Func<Posted, Standing, PersonId, CancellationToken, Task<Refusal?>> act)
    {
        var (form, standing) = (await Posted.ReadAsync(http), http.Standing());
        return await deed.RunAsync(http, form, standing.Group.Value, $"{RoleRoutes.Of(standing.Slug)}?done={done}", async ct =>
        {
            if (await act(form, standing, http.Viewer().Id, ct) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => roles.PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (standing, ct, sought) = (http.Standing(), http.RequestAborted, form.Text("q"));
        var members = await directory.MembersPageSeenByAsync(standing, sought, AfterName.Nobody, MostFound + 1, ct);
        var chosen = Guid.TryParse(form.Raw("person"), out var id) ? new PersonId(id) : default;
        var isMember = chosen != default && await groups.MembershipForOperatorAsync(standing.Group, chosen, ct) is { Status: MembershipStatus.Active };
        return Show.Page<HandOverPage>(new()
        {
            ["Standing"] = standing,
            ["Role"] = RoleIn(form, standing),
            ["Sought"] = sought,
            ["Chosen"] = isMember ? (await directory.NamesForOperatorAsync([chosen], ct))[chosen] : null,
            ["Found"] = members.Take(MostFound).Where(m => m.Id != http.Viewer().Id).ToList(),
            ["More"] = members.Count > MostFound,
        }, form);
    }

    // What one holds; of both, facilitating is what somebody else is to take over first.
    private static Role RoleIn(Posted form, Standing standing) =>
        form.Choice<Role>("role") is { } role && GroupRoles.Organising.Contains(role) ? role : standing.Roles.Contains(Role.Facilitator) ? Role.Facilitator : Role.Founder;
}

/// <summary>A role that waits for the reader's answer. Whether there is one is known with the group itself; whose it is, is asked only then.</summary>
internal sealed class HandOverExpects(GroupDirectory directory) : IExpects
{
    public async Task<IReadOnlyList<Expected>> InGroupAsync(PersonId viewer, Standing standing, Words T, CancellationToken ct) =>
        !standing.IsAskedToTakeOver ? [] : [.. (await directory.AskedToTakeOverSeenByAsync(viewer, ct)).Where(h => h.Slug == standing.Slug)
            .Select(h => new Expected(T["{0} vous propose de prendre le relais", h.GiverName], RoleRoutes.Of(standing.Slug)))];

    public async Task<IReadOnlyList<Expected>> AtHomeAsync(PersonId viewer, IReadOnlyList<MyGroup> mine, Words T, CancellationToken ct) =>
        !mine.Any(g => g.IsAskedToTakeOver) ? [] : [.. (await directory.AskedToTakeOverSeenByAsync(viewer, ct)).Select(h => new Expected(T["{0} : {1} vous propose de prendre le relais", h.GroupName, h.GiverName], RoleRoutes.Of(h.Slug)))];
}
