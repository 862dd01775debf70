using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Identifies a question asked in step 3.</summary>
public readonly record struct QuestionId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static QuestionId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies one wording of the request as a consultant gave it back.</summary>
public readonly record struct RestatementId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static RestatementId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a suggestion.</summary>
public readonly record struct SuggestionId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static SuggestionId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies an action the client will try.</summary>
public readonly record struct ActionId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static ActionId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a learning proposed outward.</summary>
public readonly record struct ProposalId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static ProposalId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a season.</summary>
public readonly record struct SeasonId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static SeasonId New() => new(Guid.CreateVersion7());
}

/// <summary>Identifies a proposed exchange of turns.</summary>
public readonly record struct SwapId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static SwapId New() => new(Guid.CreateVersion7());
}
