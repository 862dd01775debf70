using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// A Troïka (domain.md 3.3): three peers of one group help one another in turn, thirty minutes in all, without a facilitator. Each is
/// the client once: says a question, answers, turns their back while the two others think aloud, then says what helped. It exists
/// for the three alone (INV-14). What is said is spoken: neither question nor ideas are kept anywhere. The one thing that can be
/// written is a private note about one's own turn, which is no part of this and which the two others never see.
/// </summary>
public sealed class Troika : Announcer
{
    /// <summary>One turn for each.</summary>
    public const int Turns = 3;

    /// <summary>The furthest start, in days.</summary>
    public const int Furthest = 366;

    /// <summary>Longest private note, in characters.</summary>
    public const int LongestNote = 2000;

    /// <summary>It can be begun so many minutes before its hour.</summary>
    public const int Early = 30;

    private Troika() { }

    /// <summary>Identity.</summary>
    public TroikaId Id { get; private set; }

    /// <summary>The group whose members they are.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>The client of the first turn.</summary>
    public PersonId First { get; private set; }

    /// <summary>The client of the second turn.</summary>
    public PersonId Second { get; private set; }

    /// <summary>The client of the third turn.</summary>
    public PersonId Third { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public TroikaState State { get; private set; }

    /// <summary>When it starts.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>The zone in which its hour was said.</summary>
    public string ZoneId { get; private set; } = "";

    /// <summary>Minutes of the first moment of each turn.</summary>
    public int PresentationMinutes { get; private set; }

    /// <summary>Minutes of the second.</summary>
    public int ClarificationMinutes { get; private set; }

    /// <summary>Minutes of the third.</summary>
    public int IdeasMinutes { get; private set; }

    /// <summary>Minutes of the last.</summary>
    public int WhatHelpedMinutes { get; private set; }

    /// <summary>The turn that it has come to, 1 to 3; 0 before it begins.</summary>
    public int Turn { get; private set; }

    /// <summary>The moment of that turn.</summary>
    public TroikaPhase Phase { get; private set; }

    /// <summary>When that moment began, or null.</summary>
    public DateTimeOffset? PhaseSince { get; private set; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The three, in the order of their turns.</summary>
    public IReadOnlyList<PersonId> People => [First, Second, Third];

    /// <summary>How long each moment is.</summary>
    public TroikaMinutes Minutes => new(PresentationMinutes, ClarificationMinutes, IdeasMinutes, WhatHelpedMinutes);

    /// <summary>What is going on, or null while nothing is.</summary>
    public TroikaMoment? Moment => State == TroikaState.Running ? new TroikaMoment(Turn, Phase) : null;

    /// <summary>Whose turn it is, or null.</summary>
    public PersonId? Client => State == TroikaState.Running ? People[Turn - 1] : null;

    /// <summary>What is wrong with a plan; nothing when it can be made.</summary>
    /// <param name="by">Who plans; one of the three.</param>
    /// <param name="plan">What.</param>
    /// <param name="members">Those of the chosen who are active members of the group.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<Refusal> WhyNotPlan(PersonId by, TroikaPlan plan, IReadOnlyCollection<TroikaMember> members, DateTimeOffset now)
    {
        List<Refusal> wrong = [];
        var starts = plan.StartsAt ?? now;
        var chosen = members.Where(m => plan.Order.Contains(m.Person)).ToList();
        if (plan.Order.Count != Turns || plan.Order.Contains(default) || !plan.Order.Contains(by)) wrong.Add(TroikaRefusals.ThreeNeeded);
        else if (plan.Order.Distinct().Count() != Turns) wrong.Add(TroikaRefusals.SameTwice);
        else if (chosen.Count != Turns) wrong.Add(TroikaRefusals.NotAMember);
        else if (chosen.Exists(m => !m.IsReady)) wrong.Add(TroikaRefusals.AgreementNeeded);
        else if (chosen.Exists(m => m.BackAt > starts)) wrong.Add(TroikaRefusals.Away);
        if (plan.StartsAt <= now) wrong.Add(TroikaRefusals.InThePast);
        if (plan.StartsAt > now.AddDays(Furthest)) wrong.Add(TroikaRefusals.TooFar.With(Furthest));
        return [.. wrong, .. plan.Minutes.WhyNot()];
    }

    /// <summary>Plans one.</summary>
    public static Troika Plan(PersonId by, TroikaPlan plan, IReadOnlyCollection<TroikaMember> members, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotPlan(by, plan, members, now));
        var troika = new Troika
        {
            Id = TroikaId.New(), GroupId = plan.Group, First = plan.Order[0], Second = plan.Order[1], Third = plan.Order[2], StartsAt = plan.StartsAt ?? now, ZoneId = plan.ZoneId,
            PresentationMinutes = plan.Minutes.Presentation, ClarificationMinutes = plan.Minutes.Clarification, IdeasMinutes = plan.Minutes.Ideas, WhatHelpedMinutes = plan.Minutes.WhatHelped,
        };
        troika.Announce(new TroikaPlanned(troika.Id, troika.People, now));
        return troika;
    }

    /// <summary>Why somebody's turn does not come one place earlier, or null: any of the three arranges the order, until it begins.</summary>
    /// <param name="by">Who.</param>
    /// <param name="person">Whose turn.</param>
    /// <param name="seen">The turn that they saw it to be, 2 or 3.</param>
    public Refusal? WhyNotBringForward(PersonId by, PersonId person, int seen) =>
        WhyNotBefore(by) ?? (seen < 2 || seen > Turns || People[seen - 1] != person ? TroikaRefusals.OtherOrder : null);

    /// <summary>Somebody's turn and the one before change places.</summary>
    public void BringForward(PersonId by, PersonId person, int seen)
    {
        Refusal.ThrowIf(WhyNotBringForward(by, person, seen));
        (First, Second, Third) = seen == 2 ? (Second, First, Third) : (First, Third, Second);
        Moved();
    }

    /// <summary>Why it is not begun, or null: any of the three begins it, from half an hour before its hour on.</summary>
    public Refusal? WhyNotStart(PersonId by, DateTimeOffset now) =>
        WhyNotBefore(by) ?? (now < StartsAt.AddMinutes(-Early) ? TroikaRefusals.TooEarly.With(Early) : null);

    /// <summary>Begins the first turn.</summary>
    public void Start(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotStart(by, now));
        (State, Turn) = (TroikaState.Running, 1);
        Enter(TroikaPhase.Presentation, now);
    }

    /// <summary>Why it does not move on, or null: any of the three moves it, once from each moment that was seen.</summary>
    public Refusal? WhyNotAdvance(PersonId by, TroikaMoment? seen) => WhyNotEnd(by) ?? (seen != Moment ? TroikaRefusals.HasMoved : null);

    /// <summary>The next moment, the next turn, or the end.</summary>
    public void Advance(PersonId by, TroikaMoment? seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAdvance(by, seen));
        if (Phase < TroikaPhase.WhatHelped) Enter(Phase + 1, now);
        else if (Turn == Turns) Finish(now);
        else
        {
            Turn++;
            Enter(TroikaPhase.Presentation, now);
        }
    }

    /// <summary>Why it is not ended, or null: any of the three ends it, also early.</summary>
    public Refusal? WhyNotEnd(PersonId by) =>
        !People.Contains(by) ? TroikaRefusals.NotYours : State != TroikaState.Running ? TroikaRefusals.NotRunning : null;

    /// <summary>Ends it where it is.</summary>
    public void End(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotEnd(by));
        Finish(now);
    }

    /// <summary>Why it is not called off, or null: by any of the three, until it begins.</summary>
    public Refusal? WhyNotCancel(PersonId by) => WhyNotBefore(by);

    /// <summary>Calls it off; the others are told.</summary>
    public void Cancel(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotCancel(by));
        CallOff(now);
    }

    /// <summary>What was planned does not take place, because one of the three left or the group closed; nothing else changes.</summary>
    public void CallOff(DateTimeOffset now)
    {
        if (State != TroikaState.Planned) return;
        State = TroikaState.Cancelled;
        Version++;
        Announce(new TroikaCancelled(Id, People, now));
    }

    /// <summary>Somebody leaves the group, or for good: what is to come is called off, what is under way ends.</summary>
    public void Depart(PersonId person, DateTimeOffset now)
    {
        if (!People.Contains(person)) return;
        CallOff(now);
        if (State == TroikaState.Running) Finish(now);
    }

    /// <summary>Why somebody writes no note about their own turn, or null: once they turned their back in it; their own alone.</summary>
    public Refusal? WhyNotNote(PersonId by, string note) =>
        !People.Contains(by) ? TroikaRefusals.NotYours : !HasHadTurn(by) ? TroikaRefusals.TurnToCome : Texts.WhyNot(note, 0, LongestNote, "note");

    /// <summary>Whether somebody's own turn came so far that they have heard ideas.</summary>
    public bool HasHadTurn(PersonId person)
    {
        var own = People.ToList().IndexOf(person) + 1;
        return own > 0 && State is TroikaState.Running or TroikaState.Ended && (Turn > own || (Turn == own && Phase >= TroikaPhase.Ideas));
    }

    private Refusal? WhyNotBefore(PersonId by) => !People.Contains(by) ? TroikaRefusals.NotYours : State switch
    {
        TroikaState.Planned => null,
        TroikaState.Cancelled => TroikaRefusals.CalledOff,
        _ => TroikaRefusals.Begun,
    };

    private void Enter(TroikaPhase phase, DateTimeOffset now)
    {
        (Phase, PhaseSince) = (phase, now);
        Moved();
    }

    private void Finish(DateTimeOffset now)
    {
        (State, EndedAt) = (TroikaState.Ended, now);
        Moved();
    }

    private void Moved()
    {
        Version++;
        Announce(new TroikaMoved(Id, People));
    }
}
