using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

/// <summary>Says whether a person may hear that a topic changed. What is unknown and what is forbidden get the same "no".</summary>
public interface ITopicGate
{
    Task<bool> MayListenAsync(PersonId viewer, Topic topic, CancellationToken ct);
}
