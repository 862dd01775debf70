using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// The year of a co-development group: its dates, and whose turn it is to bring a subject and to facilitate (S3-02, INV-12). What
/// was held or is being prepared stays as it is; the rota fills in the rest, and again after each change.
/// </summary>
public sealed partial class CoDevelopmentSeason : Announcer
{
    /// <summary>The most dates of a season, make-ups included.</summary>
    public const int MostTurns = 60;

    private const int MostEarlier = 40;
    private const int MostHistory = 300;

    private readonly List<SeasonTurn> _turns;
    private readonly List<Passed> _unwilling;
    private readonly List<Swap> _swaps;
    private readonly List<SeasonChange> _history;
    private readonly IReadOnlyList<SeasonTurn> _earlier;

    private CoDevelopmentSeason(SeasonSnapshot was)
    {
        (Id, Group, Number, Version, Plan, EndedAt) = (was.Id, was.Group, was.Number, was.Version, was.Plan, was.EndedAt);
        (NotesWarnedFor, NotesGoneAt) = (was.NotesWarnedFor, was.NotesGoneAt);
        (_earlier, Members) = (was.Earlier, was.Members);
        (_turns, _unwilling, _swaps, _history) = ([.. was.Turns], [.. was.Unwilling], [.. was.Swaps], [.. was.History]);
        _known = was.Turns;
    }

    /// <summary>Identifies the season.</summary>
    public SeasonId Id { get; }

    /// <summary>Whose season it is.</summary>
    public GroupId Group { get; }

    /// <summary>Its number in the group, from 1.</summary>
    public int Number { get; }

    /// <summary>Grows by one with each change.</summary>
    public int Version { get; private set; }

    /// <summary>Rhythm, hour and place.</summary>
    public SeasonPlan Plan { get; private set; }

    /// <summary>Active members, in name order.</summary>
    public IReadOnlyList<PersonId> Members { get; private set; }

    /// <summary>Its dates, in their order.</summary>
    public IReadOnlyList<SeasonTurn> Turns => _turns;

    /// <summary>Exchanges that wait for an answer.</summary>
    public IReadOnlyList<Swap> Swaps => _swaps;

    /// <summary>What changed, the oldest first.</summary>
    public IReadOnlyList<SeasonChange> History => _history;

    /// <summary>When it was ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether one person always facilitates.</summary>
    public bool IsConstant => Plan.Facilitator is not null;

    /// <summary>Whether there are people enough for a session (INV-02).</summary>
    public bool HasEnoughPeople => Members.Count + (Plan.Facilitator is { } always && !Members.Contains(always) ? 1 : 0) >= Quorum.Fewest;

    /// <summary>Why a group cannot begin a season so; all that is wrong. <paramref name="organises"/>: the actor facilitates or founded the group.</summary>
    public static IReadOnlyList<Refusal> WhyNotPlan(bool organises, SeasonPlan plan, IReadOnlyList<PersonId> members, DateTimeOffset now) =>
        !organises ? [SeasonRefusals.OnlyOrganisersPlan]
        : members.Count == 0 ? [SeasonRefusals.Nobody]
        : plan.WhyNot(TodayIn(plan.ZoneId, now));

    /// <summary>Begins a season. <paramref name="before"/>: the group's last one, whose turns count for the rota.</summary>
    public static CoDevelopmentSeason Begin(PersonId by, bool organises, GroupId group, SeasonPlan plan, IReadOnlyList<PersonId> members, CoDevelopmentSeason? before, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotPlan(organises, plan, members, now));
        var season = new CoDevelopmentSeason(new SeasonSnapshot
        {
            Id = SeasonId.New(), Group = group, Number = (before?.Number ?? 0) + 1, Version = 0, Plan = plan, Members = [.. members],
            Earlier = before is null ? [] : [.. before._earlier.Concat(before._turns.Where(t => t.IsHeld)).TakeLast(MostEarlier)],
            Unwilling = before is null ? [] : [.. before._unwilling.Where(u => members.Contains(u.Person))],
            Turns = [.. plan.Places().Take(plan.Sessions).Select((place, i) => new SeasonTurn { Number = i + 1, Day = place.Day, IsSecond = place.IsSecond })],
        });
        season.Settle(new SeasonChange(now, by, SeasonChangeKind.Planned), now);
        return season;
    }

    /// <summary>Why its plan cannot be changed so.</summary>
    public IReadOnlyList<Refusal> WhyNotRevise(bool organises, SeasonPlan plan, DateTimeOffset now) =>
        WhyNotOrganise(organises) is { } refusal ? [refusal] : plan.WhyNot(TodayIn(plan.ZoneId, now));

    /// <summary>Changes rhythm, hour, place or number of sessions: dates to come that nobody prepares are set anew from <see cref="SeasonPlan.First"/> on.</summary>
    public void Revise(PersonId by, bool organises, SeasonPlan plan, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotRevise(organises, plan, now));
        var next = NextNumber;
        _turns.RemoveAll(t => IsOpen(t, now));
        Plan = plan;
        var free = plan.Places().Where(place => _turns.TrueForAll(t => t.Day != place.Day || (plan.PerMeeting == 2 && t.IsSecond != place.IsSecond))).Take(Math.Max(0, Math.Min(plan.Sessions, MostTurns - _turns.Count)));
        // In another zone, a day that was over may be to come.
        foreach (var turn in _turns.Where(t => t.IsGoneBy && t.Day >= Today(now)).ToList()) Replace(turn with { IsGoneBy = false });
        _turns.AddRange(free.ToList().Select((place, i) => new SeasonTurn { Number = next + i, Day = place.Day, IsSecond = place.IsSecond }));
        _swaps.Clear();
        Settle(new SeasonChange(now, by, SeasonChangeKind.Revised), now);
    }

    /// <summary>Why it cannot be ended, or null.</summary>
    public Refusal? WhyNotEnd(bool organises) => WhyNotOrganise(organises);

    /// <summary>Ends the season; what is being prepared goes on.</summary>
    public void End(PersonId by, bool organises, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotEnd(organises));
        _turns.RemoveAll(t => IsOpen(t, now));
        _swaps.Clear();
        EndedAt = now;
        Changed(new SeasonChange(now, by, SeasonChangeKind.Ended), now);
    }

    /// <summary>Why a date cannot be moved, or null: by organisers, to a free day from today on, while nobody prepares it.</summary>
    public Refusal? WhyNotMove(bool organises, int number, DateOnly day, DateTimeOffset now) =>
        WhyNotOrganise(organises) ?? WhyNotTouch(number, now) ?? WhyNotOn(day, now)
        ?? Meeting(Turn(number)!).Select(t => WhyNotTouch(t.Number, now)).FirstOrDefault(r => r is not null);

    /// <summary>Moves a date, both of its consultations where there are two; who holds which role stays, unless they will not be there.</summary>
    public void Move(PersonId by, bool organises, int number, DateOnly day, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotMove(organises, number, day, now));
        var was = Turn(number)!;
        foreach (var turn in Meeting(was)) Replace(turn with { Day = day, Absent = [], Invited = null });
        Settle(new SeasonChange(now, by, SeasonChangeKind.Moved) { Turn = number, Day = was.Day, ToDay = day }, now);
    }

    /// <summary>Why a date cannot be added, or null.</summary>
    public Refusal? WhyNotAdd(bool organises, DateOnly day, DateTimeOffset now) =>
        WhyNotOrganise(organises) ?? (_turns.Count >= MostTurns ? SeasonRefusals.TooManyTurns.With(MostTurns) : null) ?? WhyNotOn(day, now);

    /// <summary>Adds a date: a make-up, or a turn for somebody who joined.</summary>
    public void Add(PersonId by, bool organises, DateOnly day, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAdd(organises, day, now));
        var turn = new SeasonTurn { Number = NextNumber, Day = day, IsMakeUp = true };
        _turns.Add(turn);
        Settle(new SeasonChange(now, by, SeasonChangeKind.Added) { Turn = turn.Number, Day = day }, now);
    }

    /// <summary>A date of the season by its number, or null.</summary>
    public SeasonTurn? Turn(int number) => _turns.Find(t => t.Number == number);

    /// <summary>The first date from today on that was not held, or null.</summary>
    public SeasonTurn? Next(DateTimeOffset now) => _turns.Find(t => !t.IsHeld && t.Day >= Today(now));

    /// <summary>The day it is where the group meets.</summary>
    public DateOnly Today(DateTimeOffset now) => TodayIn(Plan.ZoneId, now);

    /// <summary>Everything to remember.</summary>
    public SeasonSnapshot Snapshot() => new()
    {
        Id = Id, Group = Group, Number = Number, Version = Version, Plan = Plan, EndedAt = EndedAt, Earlier = _earlier, Members = Members,
        Turns = [.. _turns], Unwilling = [.. _unwilling], Swaps = [.. _swaps], History = [.. _history],
        NotesWarnedFor = NotesWarnedFor, NotesGoneAt = NotesGoneAt,
    };

    /// <summary>The season that was remembered; it announces nothing.</summary>
    public static CoDevelopmentSeason Restore(SeasonSnapshot was) => new(was);

    private int NextNumber => _turns.Select(t => t.Number).DefaultIfEmpty(0).Max() + 1;

    private bool IsOpen(SeasonTurn turn, DateTimeOffset now) => !turn.IsHeld && turn.Session is null && turn.Day >= Today(now);

    private Refusal? WhyNotOrganise(bool organises) => !organises ? SeasonRefusals.OnlyOrganisersPlan : EndedAt is not null ? SeasonRefusals.Over : null;

    private Refusal? WhyNotTouch(int number, DateTimeOffset now) =>
        EndedAt is not null ? SeasonRefusals.Over
        : Turn(number) is not { } turn ? SeasonRefusals.NoSuchTurn
        : turn.IsHeld || turn.Day < Today(now) ? SeasonRefusals.TurnIsOver
        : turn.Session is not null ? SeasonRefusals.IsPrepared
        : null;

    // What is to come on one day: one meeting.
    private List<SeasonTurn> Meeting(SeasonTurn turn) => [.. _turns.Where(t => t.Number == turn.Number || (t.Day == turn.Day && !t.IsHeld))];

    private Refusal? WhyNotOn(DateOnly day, DateTimeOffset now) =>
        day < Today(now) ? SeasonRefusals.DayInThePast
        : day > Today(now).AddYears(2) ? SeasonRefusals.TooFar.At("day")
        : _turns.Exists(t => t.Day == day) ? SeasonRefusals.DayIsTaken
        : null;

    private static DateOnly TodayIn(string zoneId, DateTimeOffset now) =>
        DateOnly.FromDateTime((TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? TimeZoneInfo.ConvertTime(now, zone) : now.ToUniversalTime()).DateTime);

    private void Replace(SeasonTurn turn) => _turns[_turns.FindIndex(t => t.Number == turn.Number)] = turn;

    private void Settle(SeasonChange change, DateTimeOffset now)
    {
        FillIn(now);
        Changed(change, now);
    }

    private void Changed(SeasonChange change, DateTimeOffset now)
    {
        _history.Add(change);
        if (_history.Count > MostHistory) _history.RemoveRange(0, _history.Count - MostHistory);
        Version++;
        Announce(new SeasonChanged(Id, Group, now));
        // A year is planned with everybody, and shown: it moves nobody.
        if (change.Kind == SeasonChangeKind.Planned) _known = [.. _turns];
        else TellMoved(change.By, now);
    }
}
