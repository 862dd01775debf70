using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Conversion;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Closing;

/// <summary>Closing a group: shown before, confirmed, and taken back whenever one wants.</summary>
internal sealed class ClosingDesk(GroupStore groups, AuditStore audit, IEnumerable<IUnderWay> rooms, Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, ClosingDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> CloseAsync(HttpContext http, ClosingDesk desk) => desk.RunAsync(http, "closed", async (form, group, self, ct) =>
    {
        var pending = await desk.PendingAsync(group.Id, ct);
        if (group.WhyNotClose(pending) is { } refusal) return refusal;
        if (!form.Ticked("understood")) return CommunityRefusals.ClosingNotUnderstood;
        group.Close(self, pending, desk.Now);
        await desk.Groups.ForgetWaitingForOperatorAsync(group.Id, desk.Now, ct);
        desk.Audit.Add(AuditKind.GroupClosed, self, group: group.Id);
        return null;
    });

    public static Task<IResult> ReopenAsync(HttpContext http, ClosingDesk desk) => desk.RunAsync(http, "reopened", async (_, group, self, ct) =>
    {
        var (standing, held) = (http.Standing(), await desk.Groups.HeldForOperatorAsync(group.Id, ct));
        var (organises, organisers) = (standing.Roles.Any(GroupRoles.Organising.Contains), held.Count(h => GroupRoles.Organising.Contains(h.Role)));
        if (group.WhyNotReopen(organises, standing.IsMember, organisers) is { } refusal) return refusal;
        group.Reopen(self, organises, standing.IsMember, organisers);
        desk.Audit.Add(AuditKind.GroupReopened, self, group: group.Id);
        // An open group has somebody who facilitates it: whoever opens it again.
        if (!held.Any(h => h.Role == Role.Facilitator && h.IsLasting(desk.Now)))
        {
            await desk.Groups.GiveAsync(group.Id, new HeldRole(self, Role.Facilitator, "", desk.Now, null), ct);
            desk.Audit.Add(AuditKind.RoleGranted, self, self, group.Id, nameof(Role.Facilitator));
            desk.Work.Tell(new RolesChanged(self, group.Id));
        }
        return null;
    });

    private GroupStore Groups => groups;

    private AuditStore Audit => audit;

    private Work Work => work;

    private DateTimeOffset Now => clock.GetUtcNow();

    private async Task<IResult> RunAsync(HttpContext http, string done, Func<Posted, Group, PersonId, CancellationToken, Task<Refusal?>> act)
    {
        var (form, standing, self) = (await Posted.ReadAsync(http), http.Standing(), http.Viewer().Id);
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CommunityRoutes.Members(standing.Slug)}?done={done}", async ct =>
        {
            if (await act(form, (await groups.SeenByAsync(self, standing.Group, ct))!, self, ct) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (standing, ct) = (http.Standing(), http.RequestAborted);
        var organisers = standing.IsClosed ? (await groups.HeldForOperatorAsync(standing.Group, ct)).Count(h => GroupRoles.Organising.Contains(h.Role)) : 0;
        var waiting = standing.IsClosed ? new Waits(0, 0) : await groups.WaitingForOperatorAsync(standing.Group, Now, ct);
        return Show.Page<ClosingPage>(new()
        {
            ["Standing"] = standing,
            ["Waits"] = waiting,
            ["Pending"] = standing.IsClosed ? 0 : await PendingAsync(standing.Group, ct),
            ["MayReopen"] = standing.Roles.Any(GroupRoles.Organising.Contains) || (standing.IsMember && organisers == 0),
        }, form);
    }

    private async Task<int> PendingAsync(GroupId group, CancellationToken ct)
    {
        var pending = 0;
        foreach (var room in rooms) pending += await room.BeforeClosingAsync(group, ct);
        return pending;
    }
}
