using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

/// <summary>Says whether a person may hear that a topic changed. What is unknown and what is forbidden get the same "no".</summary>
public interface ITopicGate
{
    Task<bool> MayListenAsync(PersonId viewer, Topic topic, CancellationToken ct);

    /// <summary>The instant at which a right of this person ends by itself, or null: a stream ends then, and its page asks again.</summary>
    Task<DateTimeOffset?> NextEndAsync(PersonId viewer, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);
}
