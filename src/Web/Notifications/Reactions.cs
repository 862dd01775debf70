using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Web.Notifications;

/// <summary>
/// What a room does in the background about something that happened. Events come at least once: a mail names its event and
/// recipient as its source, and a second one of that source is not written.
/// </summary>
internal interface IReaction
{
    /// <summary>The events it reacts to; its room names them among those it wants.</summary>
    IReadOnlyList<Type> To { get; }

    /// <summary>Does its part of the work that the courier holds and saves.</summary>
    Task ReactAsync(Happened happened, CancellationToken ct);
}

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
