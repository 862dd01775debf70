using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Members;

/// <summary>Members, invitations, requests and roles of a group.</summary>
internal sealed class MembersDesk(GroupStore groups, GroupDirectory directory, Deed deed, Work work, KeyRing keys, TimeProvider clock)
{
    private const int PageSize = 30, MostAsking = 50;

    public static Task<IResult> ShowAsync(HttpContext http, MembersDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> InviteAsync(HttpContext http, MembersDesk desk) => desk.RunAsync(http, async (form, standing, ct) =>
    {
        var now = desk.Now;
        string? email = null;
        if (form.Raw("kind") != "link" && EmailAddress.WhyNot(form.Raw("email"), out email) is { } bad) return [bad];
        if (email is not null)
        {
            var known = await http.RequestServices.GetRequiredService<Store.People.PersonStore>().ByAddressForOperatorAsync(email, ct);
            if (known is not null && await desk.Groups.MembershipForOperatorAsync(standing.Group, known.Id, ct) is { Status: MembershipStatus.Active }) return [CommunityRefusals.AlreadyMember.At("email")];
            await desk.Groups.CloseOlderAsync(standing.Group, email, now, ct);
        }
        desk.Groups.Add(new Invitation(InvitationId.New(), standing.Group, email, needsWelcome: false, http.Viewer().Id, now));
        return [];
    }, "invited");

    public static Task<IResult> RevokeAsync(HttpContext http, Guid invitation, MembersDesk desk) => desk.RunAsync(http, async (_, standing, ct) =>
    {
        if (await desk.Groups.InvitationForOperatorAsync(new InvitationId(invitation), ct) is not { } found || found.GroupId != standing.Group) return [CommunityRefusals.InvitationClosed];
        found.Close(desk.Now);
        Audit(http).Add(AuditKind.InvitationRevoked, http.Viewer().Id, group: standing.Group);
        return [];
    }, "revoked");

    public static Task<IResult> WelcomeAsync(HttpContext http, Guid person, MembersDesk desk) => desk.RunAsync(http, async (_, standing, ct) =>
    {
        if (await desk.Groups.MembershipForOperatorAsync(standing.Group, new PersonId(person), ct) is not { Status: MembershipStatus.Requested } asked) return [CommunityRefusals.RequestGone];
        var group = (await desk.Groups.SeenByAsync(http.Viewer().Id, standing.Group, ct))!;
        var taken = await desk.Groups.SeatsTakenAsync(standing.Group, ct);
        if (Membership.WhyNotSeat(group, taken) is { } full) return [full];
        asked.Sit(group, taken, desk.Now);
        return [];
    }, "welcomed");

    public static Task<IResult> DeclineAsync(HttpContext http, Guid person, MembersDesk desk) => desk.RunAsync(http, async (_, standing, ct) =>
    {
        if (await desk.Groups.MembershipForOperatorAsync(standing.Group, new PersonId(person), ct) is not { Status: MembershipStatus.Requested } asked) return [CommunityRefusals.RequestGone];
        asked.Leave();
        return [];
    }, "declined");

    /// <summary>Gives or takes the facilitator's role; the last person who can plan keeps theirs.</summary>
    public static Task<IResult> SetRoleAsync(HttpContext http, Guid person, MembersDesk desk) => desk.RunAsync(http, async (form, standing, ct) =>
    {
        var (who, by, now) = (new PersonId(person), http.Viewer().Id, desk.Now);
        var held = await desk.Groups.HeldForOperatorAsync(standing.Group, ct);
        var mine = await desk.Groups.MembershipForOperatorAsync(standing.Group, who, ct);
        if (held.All(h => h.Person != who) && mine is not { Status: not MembershipStatus.Left }) return [CommunityRefusals.RequestGone];
        var holds = held.Any(h => h.Person == who && h.Role == Role.Facilitator);
        var wanted = form.Raw("facilitator") == "true";
        if (wanted == holds) return [];
        if (wanted)
        {
            var to = new RoleReceiver(who, mine is { Status: MembershipStatus.Active }, IsCoach: false);
            if (GroupRoles.WhyNotGive(new RoleGift(Role.Facilitator, "", null), to, held, DateOnly.FromDateTime(now.UtcDateTime), now) is { Count: > 0 } wrong) return [.. wrong.Select(w => w with { Field = null })];
            await desk.Groups.GiveAsync(standing.Group, new HeldRole(who, Role.Facilitator, "", now, null), ct);
        }
        else
        {
            if (GroupRoles.WhyNotEnd(by, gives: true, who, Role.Facilitator, held, now) is { } refusal) return [refusal];
            await desk.Groups.RevokeAsync(who, Role.Facilitator, standing.Group, ct);
        }
        Audit(http).Add(wanted ? AuditKind.RoleGranted : AuditKind.RoleRevoked, by, who, standing.Group, nameof(Role.Facilitator));
        desk.Work.Tell(new RolesChanged(who, standing.Group));
        return [];
    }, "roles");

    public static async Task<IResult> LeaveAsync(HttpContext http, MembersDesk desk)
    {
        var self = http.Viewer().Id;
        return await desk.RunAsync(http, async (_, standing, ct) =>
        {
            if (await desk.Groups.MembershipForOperatorAsync(standing.Group, self, ct) is not { Status: MembershipStatus.Active } mine) return [CommunityRefusals.NothingToLeave];
            var held = await desk.Groups.HeldForOperatorAsync(standing.Group, ct);
            // One who is about to facilitate counts already: somebody handed over to them.
            if (!standing.IsClosed && held.Any(h => h.Person == self && h.Role == Role.Facilitator) && GroupRoles.WhyNotEnd(self, gives: true, self, Role.Facilitator, held, desk.Now) is { } refusal) return [refusal];
            await desk.Groups.RevokeOfMemberAsync(self, standing.Group, ct);
            await desk.Groups.ForgetHandOversForOperatorAsync(self, standing.Group, ct);
            mine.Leave();
            desk.Work.Tell(new RolesChanged(self, standing.Group));
            desk.Work.Landing = "/";
            return [];
        }, "left");
    }

    private GroupStore Groups => groups;

    private Work Work => work;

    private static Store.People.AuditStore Audit(HttpContext http) => http.RequestServices.GetRequiredService<Store.People.AuditStore>();

    private DateTimeOffset Now => clock.GetUtcNow();

    private async Task<IResult> RunAsync(HttpContext http, Func<Posted, Standing, CancellationToken, Task<IReadOnlyList<Refusal>>> act, string done)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CommunityRoutes.Members(standing.Slug)}?done={done}", async ct =>
        {
            if (await act(form, standing, ct) is { Count: > 0 } refusals) return refusals;
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    /// <summary>The page, after whatever form of it.</summary>
    public async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var standing = http.Standing();
        var settings = http.RequestServices.GetRequiredService<Settings>();
        var ct = http.RequestAborted;
        var open = await directory.InvitationsSeenByAsync(standing, Now, ct);
        var (sought, after) = (Texts.Tidy(http.Request.Query["q"]), Paging.After(http));
        var members = await directory.MembersPageSeenByAsync(standing, sought, after, PageSize + 1, ct);
        var roles = await directory.RolesSeenByAsync(standing, ct);
        var shown = members.Take(PageSize).Select(m => m with { Roles = roles.FirstOrDefault(r => r.Id == m.Id)?.Roles ?? [] }).ToList();
        return Show.Page<MembersPage>(new()
        {
            ["Standing"] = standing,
            ["Members"] = shown,
            ["More"] = members.Count > PageSize ? Paging.More(CommunityRoutes.Members(standing.Slug), after.Then([.. shown.Select(m => m.NameKey)]), ("q", sought)) : null,
            ["First"] = after == AfterName.Nobody,
            ["Sought"] = sought,
            ["Roles"] = roles,
            ["Asking"] = await directory.AskingSeenByAsync(standing, MostAsking, ct),
            ["Open"] = open.Select(i => new ShownInvitation(i, i.Email is null ? new Uri(settings.Origin, CommunityRoutes.Join(Invitations.Token(keys, i.Id))).ToString() : null)).ToList(),
            ["Invited"] = int.TryParse(http.Request.Query["invited"], out var sent) ? sent : null,
            ["Left"] = int.TryParse(http.Request.Query["left"], out var left) ? left : 0,
            ["Self"] = http.Viewer().Id,
            ["Now"] = Now,
            ["Done"] = http.Request.Query["done"].ToString(),
            ["Founded"] = http.Request.Query.ContainsKey("founded"),
        }, form);
    }
}

/// <summary>An open invitation and, for a link, the address to give.</summary>
public sealed record ShownInvitation(OpenInvitation Invitation, string? Address);
