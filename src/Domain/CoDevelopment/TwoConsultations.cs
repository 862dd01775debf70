using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Which of the two consultations of one meeting a session is (INV-03).</summary>
/// <param name="Other">The other consultation.</param>
/// <param name="Order">1 or 2.</param>
/// <param name="PauseMinutes">Minutes between the two, 0 to 30.</param>
public sealed record PartOfMeeting(SessionId Other, int Order, int PauseMinutes)
{
    /// <summary>Comes after the other.</summary>
    public bool IsSecond => Order == TwoConsultations.Second;
}

/// <summary>
/// Two consultations in one meeting: two sessions of one group, each with its own client, the second after the first and a pause
/// (domain.md 3.3, INV-03). A classic meeting lasts three hours [src]; the pause is ours [cal].
/// </summary>
public static class TwoConsultations
{
    /// <summary>Place of the first.</summary>
    public const int First = 1;

    /// <summary>Place of the second.</summary>
    public const int Second = 2;

    /// <summary>The longest pause, in minutes; none is possible.</summary>
    public const int LongestPause = 30;

    /// <summary>The pause that is proposed, in minutes.</summary>
    public const int UsualPause = 10;

    /// <summary>The meeting that is proposed, in minutes, pause included.</summary>
    public const int UsualMinutes = 180;

    /// <summary>The least that two consultations share, in minutes without the pause.</summary>
    public const int Shortest = 2 * SessionFormat.Shortest;

    /// <summary>The most that two consultations share, in minutes without the pause.</summary>
    public const int Longest = 2 * SessionFormat.Longest;

    /// <summary>Why a meeting of that many minutes, pause included, holds no two consultations, or null: a pause of 0 to 30, and 90 to 300 without it.</summary>
    public static Refusal? WhyNot(int minutes, int pause) =>
        pause is < 0 or > LongestPause ? MeetingRefusals.PauseRange.With(0, LongestPause)
        : (long)minutes - pause < Shortest ? MeetingRefusals.TooShort.With(Shortest + pause)
        : (long)minutes - pause > Longest ? MeetingRefusals.TooLong.With(Longest + pause)
        : null;

    /// <summary>
    /// The minutes of the two consultations: half of what the pause leaves each, rounded down; a minute that remains goes to the first.
    /// Each lasts 45 to 150 minutes.
    /// </summary>
    public static (int First, int Second) Split(int minutes, int pause)
    {
        Refusal.ThrowIf(WhyNot(minutes, pause));
        var shared = minutes - pause;
        return (shared - shared / 2, shared / 2);
    }

    /// <summary>The minutes of the meeting that two consultations and their pause make.</summary>
    public static int MinutesOf(int first, int second, int pause) => first + pause + second;

    /// <summary>
    /// Why these two cannot be planned in one meeting, or null: two sessions of one group, of two people, each prepared or scheduled,
    /// the second not yet in a meeting with a third.
    /// </summary>
    public static Refusal? WhyNotTogether(CoDevelopmentSession one, CoDevelopmentSession other) =>
        one.Id == other.Id || one.Group != other.Group ? MeetingRefusals.NoSuchOther
        : one.Client == other.Client ? MeetingRefusals.SameClient
        : !IsToCome(one) || !IsToCome(other) ? MeetingRefusals.OtherNotReady
        : other.Meeting is { } taken && taken.Other != one.Id ? MeetingRefusals.OtherIsTaken
        : null;

    private static bool IsToCome(CoDevelopmentSession session) => session.State is SessionState.Prepared or SessionState.Scheduled;
}

/// <summary>What whoever plans a meeting of two consultations decides. Refusals: <see cref="WhyNot"/>, then those of each session.</summary>
/// <param name="StartsAt">The start of the first.</param>
/// <param name="ZoneId">The time zone people meet in, an IANA name.</param>
/// <param name="Place">Where.</param>
/// <param name="Link">Video address.</param>
/// <param name="Minutes">The whole meeting, pause included.</param>
/// <param name="PauseMinutes">Between the two, 0 to 30.</param>
/// <param name="FirstFacilitator">Facilitates the first; never its client (INV-04).</param>
/// <param name="SecondFacilitator">Facilitates the second; never its client (INV-04).</param>
/// <param name="Company">Everybody else around the table.</param>
public sealed record MeetingPlan(
    DateTimeOffset StartsAt, string ZoneId, string? Place, string? Link, int Minutes, int PauseMinutes,
    PersonId FirstFacilitator, PersonId SecondFacilitator, IReadOnlyList<PersonId> Company)
{
    /// <summary>How it is held; null: nobody said. Not over days: two clients would wait for each other.</summary>
    public SessionMode? Mode { get; init; }

    /// <summary>The group's active members: whoever facilitates without being one helps in neither. Null: everybody is.</summary>
    public IReadOnlySet<PersonId>? Members { get; init; }

    /// <summary>Why no meeting can be planned so, or null, beside what each session refuses.</summary>
    public Refusal? WhyNot() => TwoConsultations.WhyNot(Minutes, PauseMinutes) ?? (Mode == SessionMode.Asynchronous ? MeetingRefusals.NotOverDays : null);

    /// <summary>
    /// The two plans. The same people are around the table in both: whoever brings the subject or facilitates in one helps in the
    /// other. The second begins at the end of the first and its pause.
    /// </summary>
    public (SessionPlan First, SessionPlan Second) For(CoDevelopmentSession first, CoDevelopmentSession second)
    {
        Refusal.ThrowIf(WhyNot());
        var (one, two) = TwoConsultations.Split(Minutes, PauseMinutes);
        PersonId[] leading = [FirstFacilitator, SecondFacilitator];
        PersonId[] everybody = [.. Company.Concat([first.Client, second.Client]).Concat(leading.Where(p => Members?.Contains(p) != false)).Distinct()];
        return (
            Of(StartsAt, one, FirstFacilitator, first.Client, new PartOfMeeting(second.Id, TwoConsultations.First, PauseMinutes)),
            Of(StartsAt.AddMinutes(one + PauseMinutes), two, SecondFacilitator, second.Client, new PartOfMeeting(first.Id, TwoConsultations.Second, PauseMinutes)));

        SessionPlan Of(DateTimeOffset at, int minutes, PersonId facilitator, PersonId client, PartOfMeeting part) =>
            new(at, ZoneId, Place, Link, minutes, facilitator, [.. everybody.Where(p => p != client && p != facilitator)]) { Mode = Mode, Meeting = part };
    }
}
