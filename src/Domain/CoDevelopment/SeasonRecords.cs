using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>The two roles that go round (S3-02).</summary>
public enum TurnRole { Client, Facilitator }

/// <summary>One date of a season: who brings a subject, who facilitates, who will not be there.</summary>
public sealed record SeasonTurn
{
    /// <summary>From 1, in the season; a number is never used twice.</summary>
    public required int Number { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The second consultation of its meeting.</summary>
    public bool IsSecond { get; init; }

    /// <summary>Whose subject; null while nobody can.</summary>
    public PersonId? Client { get; init; }

    /// <summary>Who facilitates; null while nobody can.</summary>
    public PersonId? Facilitator { get; init; }

    /// <summary>The client was agreed upon: the rota leaves them.</summary>
    public bool ClientAgreed { get; init; }

    /// <summary>The facilitator was agreed upon: the rota leaves them.</summary>
    public bool FacilitatorAgreed { get; init; }

    /// <summary>Added so that somebody gets a turn that was passed over.</summary>
    public bool IsMakeUp { get; init; }

    /// <summary>Who said that they would not be there.</summary>
    public IReadOnlyList<PersonId> Absent { get; init; } = [];

    /// <summary>Who said « pas cette fois », and for which role.</summary>
    public IReadOnlyList<Passed> NotThisTime { get; init; } = [];

    /// <summary>The consultation that is being prepared for this date, or was held; null before.</summary>
    public SessionId? Session { get; init; }

    /// <summary>It took place.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Its day went by, and nobody had begun to prepare: it did not take place.</summary>
    public bool IsGoneBy { get; init; }

    /// <summary>Who were members when it was held.</summary>
    public IReadOnlyList<PersonId> Members { get; init; } = [];

    /// <summary>Whom the invitation to prepare was sent to, or null.</summary>
    public PersonId? Invited { get; init; }

    /// <summary>Who holds a role.</summary>
    public PersonId? HolderOf(TurnRole role) => role == TurnRole.Client ? Client : Facilitator;
}

/// <summary>Somebody let a role pass once.</summary>
public sealed record Passed(PersonId Person, TurnRole Role);

/// <summary>An exchange that somebody proposed and the other has not answered.</summary>
public sealed record Swap(SwapId Id, TurnRole Role, int Mine, int Theirs, PersonId By, PersonId To, DateTimeOffset At);

/// <summary>What changed in a season. Seasons that are kept say it as a number: a new one comes last.</summary>
public enum SeasonChangeKind
{
    Planned, Revised, Moved, Added, Skipped, MakeUpAdded, Absent, PresentAgain, SwapProposed, Swapped, SwapDeclined, SwapWithdrawn,
    Joined, Left, Willingness, Prepared, Released, Held, Ended, NotesGone, GoneBy,
}

/// <summary>One line of the season's history. Ids and days only.</summary>
public sealed record SeasonChange(DateTimeOffset At, PersonId By, SeasonChangeKind Kind)
{
    /// <summary>Number of the turn, if one is meant.</summary>
    public int? Turn { get; init; }

    /// <summary>Its day at that moment.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The other turn's day of a swap, or the new day of a move.</summary>
    public DateOnly? ToDay { get; init; }

    /// <summary>The other person of a swap.</summary>
    public PersonId? Other { get; init; }

    /// <summary>Which role is meant.</summary>
    public TurnRole? Role { get; init; }
}

/// <summary>Everything a season remembers, as one plain document.</summary>
public sealed record SeasonSnapshot
{
    public required SeasonId Id { get; init; }
    public required GroupId Group { get; init; }
    public required int Number { get; init; }
    public required int Version { get; init; }
    public required SeasonPlan Plan { get; init; }
    public IReadOnlyList<SeasonTurn> Earlier { get; init; } = [];
    public IReadOnlyList<SeasonTurn> Turns { get; init; } = [];
    public IReadOnlyList<PersonId> Members { get; init; } = [];
    public IReadOnlyList<Passed> Unwilling { get; init; } = [];
    public IReadOnlyList<Swap> Swaps { get; init; } = [];
    public IReadOnlyList<SeasonChange> History { get; init; } = [];
    public DateTimeOffset? EndedAt { get; init; }
    public DateOnly? NotesWarnedFor { get; init; }
    public DateTimeOffset? NotesGoneAt { get; init; }
}

/// <summary>Something changed in a group's season; the group's pages show it.</summary>
public abstract record SeasonEvent(SeasonId Season, GroupId Group, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>Dates, turns or presence changed.</summary>
public sealed record SeasonChanged(SeasonId Season, GroupId Group, DateTimeOffset At) : SeasonEvent(Season, Group, At);

/// <summary>The notes of the season's sessions will be destroyed on a day that comes.</summary>
public sealed record NotesWillGo(SeasonId Season, GroupId Group, DateOnly On, DateTimeOffset At) : SeasonEvent(Season, Group, At);

/// <summary>The notes of the season's sessions were destroyed.</summary>
public sealed record NotesGone(SeasonId Season, GroupId Group, DateTimeOffset At) : SeasonEvent(Season, Group, At);

/// <summary>Somebody proposes an exchange of turns to another.</summary>
public sealed record SwapProposed(SeasonId Season, GroupId Group, SwapId Swap, DateTimeOffset At) : SeasonEvent(Season, Group, At);

/// <summary>The client of a date is to be invited to prepare.</summary>
public sealed record TurnComes(SeasonId Season, GroupId Group, int Turn, PersonId Client, DateTimeOffset At) : SeasonEvent(Season, Group, At);

/// <summary>The turns to come of somebody changed by what another did, or by what happened in the group; which they hold now is read when it is told.</summary>
public sealed record TurnsMoved(SeasonId Season, GroupId Group, PersonId Person, DateTimeOffset At) : SeasonEvent(Season, Group, At);
