using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Conversion;

/// <summary>Changing a group's kind: what it keeps, what changes, and why it cannot when it cannot.</summary>
internal sealed class KindDesk(GroupStore groups, AuditStore audit, IEnumerable<IUnderWay> rooms, Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, KindDesk desk) => desk.PageAsync(http, Posted.FromQuery(http));

    public static Task<IResult> ConvertAsync(HttpContext http, KindDesk desk) => desk.ConvertAsync(http);

    private async Task<IResult> ConvertAsync(HttpContext http)
    {
        var form = await Posted.ReadAsync(http);
        var (standing, by) = (http.Standing(), http.Viewer().Id);
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.Settings(standing.Slug) + "?converted=true", async ct =>
        {
            if (form.Choice<GroupKind>("to") is not { } to) return [CommunityRefusals.SameKind];
            var group = (await groups.SeenByAsync(by, standing.Group, ct))!;
            var (members, pending) = await CountAsync(standing.Group, ct);
            var wanted = SettingsForm.OfKind(form, group.Converted(to));
            if (group.WhyNotConvert(wanted, members, pending) is { Count: > 0 } wrong) return wrong;
            group.Convert(by, wanted, members, pending, clock.GetUtcNow());
            await groups.ReseatAsync(group, ct);
            audit.Add(AuditKind.GroupKindChanged, by, group: group.Id, what: to.ToString());
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var standing = http.Standing();
        var group = (await groups.SeenByAsync(http.Viewer().Id, standing.Group, http.RequestAborted))!;
        var (members, pending) = await CountAsync(standing.Group, http.RequestAborted);
        GroupKind? to = form.Choice<GroupKind>("to") is { } wished && wished != standing.Kind ? wished : null;
        return Show.Page<KindPage>(new()
        {
            ["Standing"] = standing,
            ["Others"] = Enum.GetValues<GroupKind>().Where(k => k != standing.Kind).Select(k => new OtherKind(k, WhyNever(group, k, members, pending))).ToList(),
            ["Wanted"] = to is { } kind ? group.Converted(kind) : null,
        }, form);
    }

    private async Task<(int Members, int Pending)> CountAsync(GroupId group, CancellationToken ct)
    {
        var pending = 0;
        foreach (var room in rooms) pending += await room.CountAsync(group, ct);
        return (await groups.MembersForOperatorAsync(group, ct), pending);
    }

    // What no answer to a question of the form would change.
    private static Refusal? WhyNever(Group group, GroupKind kind, int members, int pending) =>
        group.WhyNotConvert(group.Converted(kind), members, pending).FirstOrDefault(r => r.Field is null);
}

/// <summary>A kind that the group is not, and why it cannot become of it now, or null.</summary>
public sealed record OtherKind(GroupKind Kind, Refusal? WhyNot);
