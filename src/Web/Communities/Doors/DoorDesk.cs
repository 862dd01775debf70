using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Units;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Doors;

/// <summary>Finding a group of the organisation, and entering it as it decided: at once, by a request, or on invitation only.</summary>
internal static class DoorDesk
{
    private const int PageSize = 30;

    public static async Task<IResult> ListAsync(HttpContext http, GroupDirectory groups, KnownTree known)
    {
        var query = Posted.FromQuery(http);
        var kind = query.Choice<GroupKind>("kind");
        var tree = await known.TreeAsync(http);
        var unit = tree.Find(query.Unit("unit"));
        var lines = await groups.ListedSeenByAsync(http.Viewer().Id, query.Text("q"), kind, unit, query.Raw("after"), query.Raw("slug"), PageSize + 1, http.RequestAborted);
        return Show.Page<GroupsPage>(new()
        {
            ["Groups"] = lines.Take(PageSize).ToList(),
            ["Sought"] = query.Text("q"),
            ["Kind"] = kind,
            ["Unit"] = unit,
            ["Units"] = known.Offered(tree, unit),
            ["More"] = lines.Count > PageSize
                ? DoorRoutes.Groups + QueryString.Create(new Dictionary<string, string?> { ["q"] = query.Text("q"), ["kind"] = kind?.ToString(), ["unit"] = unit?.Id.Value.ToString(), ["after"] = lines[PageSize - 1].NameKey, ["slug"] = lines[PageSize - 1].Slug })
                : null,
        });
    }

    public static IResult ShowAsync(HttpContext http) => Page(http, Posted.Nothing);

    public static async Task<IResult> JoinAsync(HttpContext http, GroupStore groups, Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var (self, door) = (http.Viewer().Id, Door(http));
        return await deed.RunAsync(http, form, door.Id.Value, DoorRoutes.Of(door.Slug), async ct =>
        {
            var (group, now, word) = ((await groups.InvitedForOperatorAsync(door.Id, ct))!, clock.GetUtcNow(), form.Text("word"));
            var mine = await groups.MembershipForOperatorAsync(door.Id, self, ct);
            var taken = await groups.SeatsTakenAsync(door.Id, ct);
            if (Membership.WhyNotJoin(group, mine, word, taken) is { } refusal) return [refusal];
            if (mine is null) groups.Add(Membership.Join(group, self, word, taken, now));
            else mine.JoinAgain(group, word, taken, now);
            if (group.Joining == JoiningMode.Open) work.Landing = CommunityRoutes.Group(group.Slug);
            await work.SaveAsync(ct);
            return [];
        }, refused => Task.FromResult(Page(http, refused)));
    }

    private static ListedGroup Door(HttpContext http) => http.Features.Get<ListedGroup>() ?? throw new InvalidOperationException("Not at a door.");

    private static IResult Page(HttpContext http, Posted form) => Show.Page<DoorPage>(new() { ["Door"] = Door(http) }, form);
}
