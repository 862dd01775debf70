using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Members;

/// <summary>Taking a pause from a group, and coming back before its end.</summary>
internal sealed class PauseDesk(GroupStore groups, MembersDesk members, Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> PauseAsync(HttpContext http, PauseDesk desk) => desk.RunAsync(http, "paused", (form, mine, now) =>
    {
        var zone = Reader.Of(http)!.Zone;
        var (day, today) = (form.Date("back"), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime));
        if (mine.WhyNotPause(day, today, now) is { } refusal) return refusal;
        var midnight = day!.Value.ToDateTime(TimeOnly.MinValue);
        mine.Pause(new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)), now);
        return null;
    });

    public static Task<IResult> ComeBackAsync(HttpContext http, PauseDesk desk) => desk.RunAsync(http, "back", (_, mine, now) =>
    {
        if (mine.WhyNotComeBack(now) is { } refusal) return refusal;
        mine.ComeBack(now);
        return null;
    });

    private async Task<IResult> RunAsync(HttpContext http, string done, Func<Posted, Domain.Communities.Membership, DateTimeOffset, Refusal?> act)
    {
        var (form, standing) = (await Posted.ReadAsync(http), http.Standing());
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CommunityRoutes.Members(standing.Slug)}?done={done}", async ct =>
        {
            if (await groups.MembershipForOperatorAsync(standing.Group, http.Viewer().Id, ct) is not { } mine) return [Domain.Communities.CommunityRefusals.NothingToLeave];
            if (act(form, mine, clock.GetUtcNow()) is { } refusal) return [refusal];
            await work.SaveAsync(ct);
            return [];
        }, refused => members.PageAsync(http, refused));
    }
}
