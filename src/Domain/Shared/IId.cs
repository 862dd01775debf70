namespace Terreau.Domain.Shared;

/// <summary>A typed identifier over a version-7 UUID, so that a person's id is never taken for a group's.</summary>
public interface IId
{
    /// <summary>The raw identifier, as stored.</summary>
    Guid Value { get; }
}
