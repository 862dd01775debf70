using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Days on which nobody meets, both ends included.</summary>
public sealed record Holiday(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day is one of them.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;
}

/// <summary>What whoever plans a season decides. Refusals: <see cref="WhyNot"/>.</summary>
/// <param name="First">Day of the first session; its day of the week is that of the season.</param>
/// <param name="At">Local hour; it stays when clocks change.</param>
/// <param name="ZoneId">The time zone people meet in, an IANA name.</param>
/// <param name="EveryWeeks">Weeks from one session to the next, 1 to 12.</param>
/// <param name="Sessions">How many consultations, 1 to 40; as many as members by custom.</param>
/// <param name="Minutes">Length of a consultation, 45 to 150.</param>
/// <param name="Place">Where, at most 200 characters; may be empty.</param>
/// <param name="Link">Video address, at most 500 characters; may be empty.</param>
/// <param name="RemindDays">How many days before its session the next client is invited to prepare, 1 to 60.</param>
/// <param name="Holidays">Days left out, at most twenty stretches.</param>
/// <param name="Facilitator">Who always facilitates; null when the role goes round.</param>
public sealed record SeasonPlan(
    DateOnly First, TimeOnly At, string ZoneId, int EveryWeeks, int Sessions, int Minutes, string Place, string Link, int RemindDays,
    IReadOnlyList<Holiday> Holidays, PersonId? Facilitator)
{
    /// <summary>The day on which the notes of its sessions are destroyed, as the group agreed; null: they stay.</summary>
    public DateOnly? NotesUntil { get; init; }

    /// <summary>How many consultations a meeting holds, 1 or 2; an odd one at the end stands alone (3.3).</summary>
    public int PerMeeting { get; init; } = 1;

    /// <summary>Minutes between the two consultations of a meeting, 0 to 30.</summary>
    public int PauseMinutes { get; init; } = TwoConsultations.UsualPause;

    /// <summary>How long after the last date the notes are kept at least, in days: a follow-up must be possible.</summary>
    public const int LeastNotesDays = 28;

    /// <summary>The most weeks between two sessions.</summary>
    public const int MostWeeks = 12;

    /// <summary>The most sessions of a season.</summary>
    public const int MostSessions = 40;

    /// <summary>The most stretches of days left out.</summary>
    public const int MostHolidays = 20;

    /// <summary>The longest stretch of days left out, in days.</summary>
    public const int LongestHoliday = 120;

    /// <summary>The earliest invitation to prepare, in days before the session.</summary>
    public const int MostRemindDays = 60;

    private const int FarthestDays = 731;

    /// <summary>Why a season cannot be planned so: everything that is wrong, field by field.</summary>
    public IReadOnlyList<Refusal> WhyNot(DateOnly today) =>
    [
        .. new[]
        {
            ZoneId.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out _) ? null : SessionRefusals.UnknownZone,
            First < today ? SeasonRefusals.FirstInThePast : First.DayNumber - today.DayNumber > FarthestDays ? SeasonRefusals.TooFar : null,
            EveryWeeks is < 1 or > MostWeeks ? SeasonRefusals.WeeksRange.With(1, MostWeeks) : null,
            Sessions is < 1 or > MostSessions ? SeasonRefusals.SessionsRange.With(1, MostSessions) : null,
            SessionFormat.WhyNot(Minutes),
            PerMeeting is 1 or 2 ? null : SessionRefusals.UnknownChoice.At("perMeeting"),
            PauseMinutes is < 0 or > TwoConsultations.LongestPause ? MeetingRefusals.PauseRange.With(0, TwoConsultations.LongestPause) : null,
            Texts.WhyNot(Texts.Tidy(Place), 0, 200, "place"),
            Texts.WhyNot(Texts.Tidy(Link), 0, 500, "link"),
            Texts.Tidy(Link) is { Length: > 0 } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") ? SessionRefusals.BadLink : null,
            RemindDays is < 1 or > MostRemindDays ? SeasonRefusals.RemindRange.With(1, MostRemindDays) : null,
            Holidays.Count > MostHolidays ? SeasonRefusals.TooManyHolidays.With(MostHolidays)
                : Holidays.Any(h => h.To < h.From) ? SeasonRefusals.HolidayBackwards
                : Holidays.Any(h => h.To.DayNumber - h.From.DayNumber >= LongestHoliday) ? SeasonRefusals.HolidayTooLong.With(LongestHoliday)
                : null,
            WhyNotNotes(),
        }.OfType<Refusal>(),
    ];

    /// <summary>
    /// Days of sessions, from <see cref="First"/> on. A day that is left out moves to the same weekday of the first free week, and
    /// the rhythm goes on from there, so that two sessions are never closer than planned.
    /// </summary>
    public IEnumerable<DateOnly> Days()
    {
        for (var day = Free(First); ; day = After(day)) yield return day;
    }

    /// <summary>Places for consultations: each day, as often as a meeting holds.</summary>
    public IEnumerable<(DateOnly Day, bool IsSecond)> Places() => Days().SelectMany(day => PerMeeting == 2 ? [(day, false), (day, true)] : new[] { (day, false) });

    /// <summary>The day of the session after one.</summary>
    public DateOnly After(DateOnly day) => Free(day.AddDays(7 * EveryWeeks));

    /// <summary>The instant at which a session of that day begins. An hour that clocks skip begins when they have gone forward; one told twice is the first.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Instant(day.ToDateTime(At));

    /// <summary>The instant at which a day is over where the group meets.</summary>
    public DateTimeOffset EndOf(DateOnly day) => Instant(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private DateTimeOffset Instant(DateTime local)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out var known) ? known : TimeZoneInfo.Utc;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-3))
            : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The instant at which a turn begins: the second of a meeting after the first and the pause.</summary>
    public DateTimeOffset StartOf(SeasonTurn turn) => turn.IsSecond ? StartOf(turn.Day).AddMinutes(Minutes + PauseMinutes) : StartOf(turn.Day);

    private Refusal? WhyNotNotes()
    {
        if (NotesUntil is not { } until || EveryWeeks is < 1 or > MostWeeks || Sessions is < 1 or > MostSessions || PerMeeting is not (1 or 2) || Holidays.Any(h => h.To < h.From || h.To.DayNumber - h.From.DayNumber >= LongestHoliday)) return null;
        var last = Places().Take(Sessions).Last().Day;
        return until < last.AddDays(LeastNotesDays) ? SeasonRefusals.NotesTooSoon.With(LeastNotesDays) : until > last.AddYears(10) ? SeasonRefusals.TooFar.At("notes") : null;
    }

    private DateOnly Free(DateOnly day)
    {
        while (Holidays.Any(h => h.Holds(day))) day = day.AddDays(7);
        return day;
    }
}
