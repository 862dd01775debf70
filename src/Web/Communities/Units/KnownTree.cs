using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Components;

namespace Terreau.Web.Communities.Units;

/// <summary>The organisation's tree, remembered until it changes: lists of groups and people offer it as a filter at no cost.</summary>
internal sealed class KnownTree
{
    // More would make every list long to load and to go through.
    private const int MostOffered = 60;

    private volatile Remembered? _known;
    private int _changes;

    public KnownTree(Committed committed, Bus bus)
    {
        committed.Happened += (_, events) =>
        {
            if (events.Any(e => e is UnitsChanged)) Forget();
        };
        bus.Missed += Forget;
    }

    public async ValueTask<OrgTree> TreeAsync(HttpContext http)
    {
        if (_known is { } known) return known.Tree;
        var changes = Volatile.Read(ref _changes);
        var tree = await http.RequestServices.GetRequiredService<UnitStore>().SeenByAsync(http.Viewer().Id, http.RequestAborted);
        var read = new Remembered(tree, [.. tree.Units.GroupBy(u => u.Level).OrderBy(l => l.Key).Aggregate(new List<OrgUnit>(), (offered, level) => offered.Count + level.Count() <= MostOffered ? [.. offered, .. level] : offered).OrderBy(u => u.Place)]);
        // A change that came while it was read may not be in it.
        if (changes == Volatile.Read(ref _changes)) _known = read;
        return tree;
    }

    /// <summary>Units by which a list can be narrowed: whole levels from the top, as many as one can go through, and the one that is chosen.</summary>
    public IReadOnlyList<Choice> Offered(OrgTree tree, OrgUnit? chosen)
    {
        var offered = _known is { } known && known.Tree == tree ? known.Offered : tree.Units.Take(MostOffered).ToList();
        return UnitWords.Choices(chosen is null || offered.Contains(chosen) ? offered : [.. offered.Append(chosen).OrderBy(u => u.Place)]);
    }

    private void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known = null;
    }

    private sealed record Remembered(OrgTree Tree, IReadOnlyList<OrgUnit> Offered);
}
