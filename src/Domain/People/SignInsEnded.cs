using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>One or more of a person's sign-ins were ended: what is remembered of them is asked again.</summary>
public sealed record SignInsEnded(PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [];
}
