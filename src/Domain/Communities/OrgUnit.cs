using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>A node of the organisation's tree (domain.md 3.1, S0-24): a school, a service, a team. It changes by its <see cref="OrgTree"/>.</summary>
public sealed class OrgUnit
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>Longest word for a level, in characters.</summary>
    public const int LongestLevel = 40;

    private OrgUnit() { }

    internal OrgUnit(UnitId id, UnitId? parent, string name)
    {
        (Id, ParentId) = (id, parent);
        Call(name);
    }

    /// <summary>Identity.</summary>
    public UnitId Id { get; private set; }

    /// <summary>The unit in which it stands, or null at the top.</summary>
    public UnitId? ParentId { get; private set; }

    /// <summary>Name, 2 to 80 characters; no two units that stand side by side share it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its number in reading order, from 1: a unit, then all that stands in it, then the next.</summary>
    public int Place { get; private set; }

    /// <summary>The number of the last unit that stands in it at any depth; its own when none does.</summary>
    public int Last { get; private set; }

    /// <summary>Its level, 1 at the top.</summary>
    public int Level { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Tells whether another unit is this one, or stands in it at any depth.</summary>
    public bool Holds(OrgUnit other) => other.Place >= Place && other.Place <= Last;

    internal string NameKey => Names.Key(Name);

    internal void Call(string name)
    {
        Name = name;
        Version++;
    }

    internal void StandUnder(UnitId? parent)
    {
        ParentId = parent;
        Version++;
    }

    internal void Number(int place, int last, int level)
    {
        if ((place, last, level) == (Place, Last, Level)) return;
        (Place, Last, Level) = (place, last, level);
        Version++;
    }
}
