using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Notifications;

/// <summary>One event from the outbox to those who react to it, in a transaction of its own.</summary>
internal sealed class Reactions(IEnumerable<IReaction> all, Work work, Outbox outbox)
{
    public async Task TakeAsync(Happened happened, CancellationToken ct)
    {
        await work.HoldAsync(happened.Id, ct);
        foreach (var reaction in all.Where(r => r.To.Contains(happened.Event.GetType()))) await reaction.ReactAsync(happened, ct);
        await work.SaveAsync(ct);
        await outbox.DoneAsync(happened.Id, CancellationToken.None);
    }
}
