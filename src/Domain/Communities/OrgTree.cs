using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>
/// The whole tree of the organisation's units, of any depth (S0-24). Each change numbers it again in reading order, so that « in this
/// unit or below » is a comparison of two numbers. Whoever changes it holds the organisation.
/// </summary>
public sealed class OrgTree
{
    private readonly Dictionary<UnitId, OrgUnit> _units;
    private readonly Dictionary<UnitId, List<OrgUnit>> _under = [];

    /// <summary>The tree of these units, in whatever order they come.</summary>
    public OrgTree(IEnumerable<OrgUnit> units)
    {
        _units = units.ToDictionary(u => u.Id);
        foreach (var unit in _units.Values.OrderBy(u => u.Place)) Siblings(unit.ParentId).Add(unit);
    }

    /// <summary>Every unit, in reading order.</summary>
    public IReadOnlyList<OrgUnit> Units => [.. _units.Values.OrderBy(u => u.Place)];

    /// <summary>How many levels deep it is; 0 when it is empty.</summary>
    public int Depth => _units.Values.Select(u => u.Level).DefaultIfEmpty().Max();

    /// <summary>A unit, or null.</summary>
    public OrgUnit? Find(UnitId? id) => id is { } known ? _units.GetValueOrDefault(known) : null;

    /// <summary>Units that stand directly in another, or at the top, in their order.</summary>
    public IReadOnlyList<OrgUnit> Under(UnitId? parent) => _under.GetValueOrDefault(parent ?? default, []);

    /// <summary>The units in which one stands, from the top down, without itself.</summary>
    public IReadOnlyList<OrgUnit> Above(OrgUnit unit)
    {
        List<OrgUnit> above = [];
        for (var next = Find(unit.ParentId); next is not null; next = Find(next.ParentId)) above.Insert(0, next);
        return above;
    }

    /// <summary>Why no unit of this name can be added there, or null: not a name, a place that is gone, a namesake beside it.</summary>
    public Refusal? WhyNotAdd(string name, UnitId? under) =>
        Names.WhyNot(name, OrgUnit.LongestName, "name")
        ?? (IsGone(under) ? UnitRefusals.Gone : Namesake(name, under, null) ? UnitRefusals.Namesake.At("name") : null);

    /// <summary>Adds a unit, last among those beside it.</summary>
    public OrgUnit Add(UnitId id, string name, UnitId? under)
    {
        Refusal.ThrowIf(WhyNotAdd(name, under));
        var unit = new OrgUnit(id, under, name);
        _units.Add(id, unit);
        Siblings(under).Add(unit);
        NumberAgain();
        return unit;
    }

    /// <summary>Why a unit cannot be called so, or null.</summary>
    public Refusal? WhyNotRename(UnitId id, string name) =>
        Find(id) is not { } unit ? UnitRefusals.Gone
        : Names.WhyNot(name, OrgUnit.LongestName, "name") ?? (Namesake(name, unit.ParentId, unit) ? UnitRefusals.Namesake.At("name") : null);

    /// <summary>Calls a unit by another name.</summary>
    public void Rename(UnitId id, string name)
    {
        Refusal.ThrowIf(WhyNotRename(id, name));
        _units[id].Call(name);
    }

    /// <summary>
    /// Why a unit cannot stand under another (null: at the top), or null. Nothing stands under itself or under what stands in it:
    /// the tree would have a ring that nobody reaches.
    /// </summary>
    public Refusal? WhyNotMove(UnitId id, UnitId? under) =>
        Find(id) is not { } unit || IsGone(under) ? UnitRefusals.Gone
        : under == id ? UnitRefusals.UnderItself.With(unit.Name)
        : Find(under) is { } there && unit.Holds(there) ? UnitRefusals.UnderItsOwn.With(there.Name, unit.Name)
        : unit.ParentId == under ? UnitRefusals.AlreadyThere
        : Namesake(unit.Name, under, unit) ? UnitRefusals.Namesake.At("under")
        : null;

    /// <summary>Moves a unit with all that stands in it, last among those beside it.</summary>
    public void Move(UnitId id, UnitId? under)
    {
        Refusal.ThrowIf(WhyNotMove(id, under));
        var unit = _units[id];
        Siblings(unit.ParentId).Remove(unit);
        unit.StandUnder(under);
        Siblings(under).Add(unit);
        NumberAgain();
    }

    /// <summary>Why a unit cannot come just after another one beside it (null: first), or null.</summary>
    public Refusal? WhyNotOrder(UnitId id, UnitId? after) =>
        Find(id) is not { } unit || (after is not null && Find(after)?.ParentId != unit.ParentId) || IsGone(after) || after == id ? UnitRefusals.NotBeside : null;

    /// <summary>Puts a unit just after another one beside it, or first.</summary>
    public void Order(UnitId id, UnitId? after)
    {
        Refusal.ThrowIf(WhyNotOrder(id, after));
        var unit = _units[id];
        var beside = Siblings(unit.ParentId);
        beside.Remove(unit);
        beside.Insert(after is { } known ? beside.IndexOf(_units[known]) + 1 : 0, unit);
        NumberAgain();
    }

    /// <summary>Why a unit cannot be taken away, or null: units, people or groups stand in it (value: how many), or somebody leads it (value: who).</summary>
    /// <param name="id">The unit.</param>
    /// <param name="content">Who belongs to it directly.</param>
    public Refusal? WhyNotRemove(UnitId id, UnitContent content) =>
        Find(id) is null ? UnitRefusals.Gone
        : Under(id) is { Count: > 0 } held ? UnitRefusals.HoldsUnits.With(held.Count)
        : content.People > 0 ? UnitRefusals.HoldsPeople.With(content.People)
        : content.Groups > 0 ? UnitRefusals.HoldsGroups.With(content.Groups)
        : content.Lead.Length > 0 ? UnitRefusals.Led.With(content.Lead)
        : null;

    /// <summary>Takes away a unit in which nothing stands. Groups that nobody can find do not hold it: they go to the unit above.</summary>
    public OrgUnit Remove(UnitId id, UnitContent content)
    {
        Refusal.ThrowIf(WhyNotRemove(id, content));
        _units.Remove(id, out var unit);
        Siblings(unit!.ParentId).Remove(unit);
        NumberAgain();
        return unit;
    }

    /// <summary>Why what stands in a unit cannot go into another one (null: units to the top, groups and people nowhere), or null.</summary>
    public Refusal? WhyNotEmpty(UnitId id, UnitId? into) =>
        Find(id) is not { } unit || IsGone(into) ? UnitRefusals.Gone
        : Find(into) is { } there && unit.Holds(there) ? UnitRefusals.IntoItself.With(unit.Name)
        : Under(id).FirstOrDefault(u => Namesake(u.Name, into, u)) is { } namesake ? UnitRefusals.NamesakeThere.With(namesake.Name)
        : null;

    /// <summary>Moves the units that stand in one into another; groups and people follow by the store.</summary>
    public void Empty(UnitId id, UnitId? into)
    {
        Refusal.ThrowIf(WhyNotEmpty(id, into));
        foreach (var unit in Under(id).ToList()) Move(unit.Id, into);
    }

    private bool IsGone(UnitId? id) => id is not null && Find(id) is null;

    private bool Namesake(string name, UnitId? under, OrgUnit? but) => Under(under).Any(u => u != but && u.NameKey == Names.Key(name));

    private List<OrgUnit> Siblings(UnitId? parent) =>
        _under.TryGetValue(parent ?? default, out var known) ? known : _under[parent ?? default] = [];

    // Without recursion: a tree may be as deep as it has units.
    private void NumberAgain()
    {
        var (place, path) = (0, new Stack<(OrgUnit Unit, int Place, int Next)>());
        foreach (var top in Under(null))
        {
            path.Push((top, ++place, 0));
            while (path.TryPop(out var at))
            {
                if (Under(at.Unit.Id).ElementAtOrDefault(at.Next) is { } child)
                {
                    path.Push(at with { Next = at.Next + 1 });
                    path.Push((child, ++place, 0));
                }
                else
                {
                    at.Unit.Number(at.Place, place, path.Count + 1);
                }
            }
        }
    }
}

/// <summary>Who belongs to a unit directly: people, and groups that everybody may find; and the first of its own lead learners by name, or nobody.</summary>
public sealed record UnitContent(int People, int Groups, string Lead = "")
{
    /// <summary>Nobody, nothing.</summary>
    public static readonly UnitContent Nothing = new(0, 0);
}

/// <summary>Refusals about the organisation's units.</summary>
public static class UnitRefusals
{
    /// <summary>The unit, or the one named, is no longer there.</summary>
    public static readonly Refusal Gone = new("unit.gone");

    /// <summary>A unit beside it has the same name.</summary>
    public static readonly Refusal Namesake = new("unit.namesake");

    /// <summary>A unit does not stand in itself; value: its name.</summary>
    public static readonly Refusal UnderItself = new("unit.under-itself", "under");

    /// <summary>A unit does not stand in what stands in it; values: where it would go, its name.</summary>
    public static readonly Refusal UnderItsOwn = new("unit.under-its-own", "under");

    /// <summary>The unit stands there already.</summary>
    public static readonly Refusal AlreadyThere = new("unit.already-there", "under");

    /// <summary>The order is among units that stand side by side.</summary>
    public static readonly Refusal NotBeside = new("unit.not-beside", "after");

    /// <summary>Other units stand in it; value: how many.</summary>
    public static readonly Refusal HoldsUnits = new("unit.holds-units");

    /// <summary>People belong to it; value: how many.</summary>
    public static readonly Refusal HoldsPeople = new("unit.holds-people");

    /// <summary>Groups belong to it; value: how many.</summary>
    public static readonly Refusal HoldsGroups = new("unit.holds-groups");

    /// <summary>Somebody is its lead learner, or will be; value: their name.</summary>
    public static readonly Refusal Led = new("unit.led");

    /// <summary>What stands in a unit goes elsewhere than into it; value: its name.</summary>
    public static readonly Refusal IntoItself = new("unit.into-itself", "into");

    /// <summary>A unit of the same name stands there already; value: the name.</summary>
    public static readonly Refusal NamesakeThere = new("unit.namesake-there", "into");
}
