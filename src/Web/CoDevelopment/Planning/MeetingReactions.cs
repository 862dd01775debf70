using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Planning;

/// <summary>When one consultation of a meeting is called off, by whatever way, the other stands alone.</summary>
internal sealed class MeetingReactions(SessionStore sessions, TimeProvider clock) : IReaction
{
    public static readonly Type[] Events = [typeof(SessionCancelled)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        if (happened.Event is SessionCancelled gone && await sessions.LeftAloneForOperatorAsync(gone.Group, gone.Session, ct) is { } left) left.Separate(clock.GetUtcNow());
    }
}
