using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using Terreau.Web.Shared.Live;

namespace Terreau.Web.Stages;

/// <summary>Where an expected person is, as the room shows it.</summary>
public enum SeatState
{
    /// <summary>Has not come in.</summary>
    Expected,

    /// <summary>Answered that they would not come.</summary>
    Declined,

    /// <summary>In the room, with a page that follows.</summary>
    Here,

    /// <summary>In the room, but their page has been closed or has lost us for a while.</summary>
    Apart,

    /// <summary>Was here.</summary>
    Left,
}

/// <summary>One person of a live room.</summary>
public sealed record Seat(PersonId Person, SeatState State)
{
    public bool IsHere => State is SeatState.Here or SeatState.Apart;

    internal static IReadOnlyList<Seat> Of(IEnumerable<Domain.Stages.Attendance> people, LiveHub hub, RecentReaders readers, Topic topic) =>
    [
        .. people.Select(a => new Seat(a.Person,
            a.IsHere ? hub.IsListening(topic, a.Person) || readers.Holds(topic, a.Person) ? SeatState.Here : SeatState.Apart
            : a.EnteredAt is not null ? SeatState.Left
            : a.Planned == PlannedPresence.NotComing ? SeatState.Declined
            : SeatState.Expected)),
    ];
}
