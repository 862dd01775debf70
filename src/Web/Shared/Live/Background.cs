using Terreau.Store.Shared;

namespace Terreau.Web.Shared;

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

/// <summary>What a room does in the background because its hour has come. The courier asks once an hour, in one process of several.</summary>
internal interface IChore
{
    /// <summary>Does what is due, in works of its own; nothing when it was done before.</summary>
    Task RunAsync(CancellationToken ct);
}
