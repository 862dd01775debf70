using Terreau.Store.Communities;
using Terreau.Web.Communities.Units;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Members;

/// <summary>The directory of people: who knows what, who offers what, as far as the reader may find them.</summary>
internal static class DirectoryDesk
{
    private const int PageSize = 25;

    public static async Task<IResult> ShowAsync(HttpContext http, GroupDirectory groups, KnownTree known)
    {
        var query = Posted.FromQuery(http);
        var (sought, where, after) = (query.Text("q"), query.Choice<SoughtIn>("in") ?? SoughtIn.Everywhere, Paging.After(http));
        var tree = await known.TreeAsync(http);
        var unit = tree.Find(query.Unit("unit"));
        var peers = await groups.PeersSeenByAsync(http.Viewer().Id, sought, where, unit, after, PageSize + 1, http.RequestAborted);
        var shown = peers.Take(PageSize).ToList();
        return Show.Page<DirectoryPage>(new()
        {
            ["Peers"] = shown,
            ["Sought"] = sought,
            ["Where"] = where,
            ["Unit"] = unit,
            ["Tree"] = tree,
            ["Units"] = known.Offered(tree, unit),
            ["First"] = after == AfterName.Nobody,
            ["Self"] = http.Viewer().Id,
            ["More"] = peers.Count > PageSize ? Paging.More(CommunityRoutes.Directory, after.Then([.. shown.Select(p => p.NameKey)]), ("q", sought), ("in", where == SoughtIn.Everywhere ? null : where.ToString()), ("unit", unit?.Id.Value.ToString())) : null,
        });
    }
}
