using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Shared.Live;

namespace Terreau.Web;

/// <summary>Who may hear that something changed: whoever may read it.</summary>
internal sealed class TopicGate(GroupDirectory groups, SessionDirectory sessions) : ITopicGate
{
    public Task<bool> MayListenAsync(PersonId viewer, Topic topic, CancellationToken ct) => topic.Kind switch
    {
        "person" => Task.FromResult(topic.Id == viewer.Value),
        "group" => groups.IsSeenByAsync(viewer, new GroupId(topic.Id), ct),
        "session" => sessions.IsSeenByAsync(viewer, new SessionId(topic.Id), ct),
        "troika" => sessions.IsTroikaSeenByAsync(viewer, new TroikaId(topic.Id), ct),
        _ => Task.FromResult(false),
    };

    public Task<DateTimeOffset?> NextEndAsync(PersonId viewer, CancellationToken ct) => groups.NextEndForOperatorAsync(viewer, ct);
}
