using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>The organisation's tree changed: whoever remembers it reads it again.</summary>
public sealed record UnitsChanged : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [];
}
