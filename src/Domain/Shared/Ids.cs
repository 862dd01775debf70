namespace Terreau.Domain.Shared;

/// <summary>Identifies a person.</summary>
public readonly record struct PersonId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static PersonId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a group of any of the three kinds.</summary>
public readonly record struct GroupId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static GroupId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a unit of the organisation's tree.</summary>
public readonly record struct UnitId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static UnitId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a co-development session.</summary>
public readonly record struct SessionId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static SessionId New() => new(Guid.CreateVersion7());
}
