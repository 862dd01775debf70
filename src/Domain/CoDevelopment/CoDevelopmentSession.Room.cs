using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>How long before the hour the room may open.</summary>
    public static readonly TimeSpan OpensBefore = TimeSpan.FromMinutes(60);

    /// <summary>The most minutes one extension adds.</summary>
    public const int LongestExtension = 30;

    /// <summary>Whether the one return from step 4 to step 3 has been used (INV-08).</summary>
    public bool HasAskedAgain { get; private set; }

    /// <summary>
    /// Why the room cannot be opened, or null: by its facilitator, from an hour before. <paramref name="ready"/>: the actor has
    /// accepted the agreement and acknowledged the basics (INV-06).
    /// </summary>
    public Refusal? WhyNotOpen(PersonId by, bool ready, DateTimeOffset now) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Facilitator ? SessionRefusals.OnlyTheFacilitator
        : State is not SessionState.Scheduled ? (State is SessionState.Prepared or SessionState.Draft ? SessionRefusals.NotScheduled : SessionRefusals.AlreadyOpen)
        : now < StartsAt - OpensBefore ? SessionRefusals.TooEarlyToOpen.With((int)OpensBefore.TotalMinutes)
        : !ready ? SessionRefusals.AgreementFirst
        : null;

    /// <summary>
    /// Opens the room on the welcome; the facilitator is in. <paramref name="here"/>: who was still there when the first consultation of
    /// the meeting ended; they are in as well, each may leave.
    /// </summary>
    public void Open(PersonId by, bool ready, DateTimeOffset now, IReadOnlyCollection<PersonId>? here = null)
    {
        Refusal.ThrowIf(WhyNotOpen(by, ready, now));
        State = SessionState.Welcome;
        Step = Step.Welcome;
        Clock = new StageClock(new StagePlan(SessionFormat.MinutesOf(TotalMinutes!.Value)), StartsAt!.Value, now);
        _history.Add(new StepRecord(Step, Clock.PlannedMinutes[0], now));
        foreach (var person in Attendances.Where(a => a.Person == by || (a.Planned != PlannedPresence.NotComing && here?.Contains(a.Person) == true)).Select(a => a.Person).ToList()) Presence.Enter(person, now);
        Changed(new RoomOpened(Id, Group, now));
    }

    /// <summary>
    /// Why somebody cannot enter, or null: those invited who did not decline, while the room is open, once they are
    /// <paramref name="ready"/> (INV-06). Somebody who is already in is not refused.
    /// </summary>
    public Refusal? WhyNotEnter(PersonId by, bool ready) =>
        PartOf(by) is not { } part ? SessionRefusals.NotYours
        : State == SessionState.Interrupted ? SessionRefusals.InterruptedNow
        : State is not (SessionState.Welcome or SessionState.Running) ? SessionRefusals.RoomIsClosed
        : part == Part.Consultant && Presence.Of(by) is { Planned: PlannedPresence.NotComing } ? SessionRefusals.YouDeclined
        : !ready ? SessionRefusals.AgreementFirst
        : null;

    /// <summary>Comes in, or back in. Nothing changes for somebody who is here.</summary>
    public void Enter(PersonId by, bool ready, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotEnter(by, ready));
        if (IsHere(by)) return;
        Presence.Enter(by, now);
        Changed(new ParticipantEntered(Id, Group, by, now));
        if (by == Facilitator && LeadReturnsByItself) Pass(by, LeadReason.Returned, now);
    }

    /// <summary>Why somebody cannot be marked absent, or null: by whoever leads, or by oneself; whoever leads stays.</summary>
    public Refusal? WhyNotMarkAbsent(PersonId by, PersonId who) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Lead && by != who ? SessionRefusals.OnlyTheFacilitator
        : State is not (SessionState.Welcome or SessionState.Running) ? SessionRefusals.RoomIsClosed
        : who == Lead ? SessionRefusals.FacilitatorStays
        : !IsHere(who) ? SessionRefusals.NotHere
        : null;

    /// <summary>Notes that somebody has left: nothing is awaited from them any more. They may come back.</summary>
    public void MarkAbsent(PersonId by, PersonId who, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotMarkAbsent(by, who));
        Presence.Leave(who, now);
        Changed(new ParticipantLeft(Id, Group, who, now));
    }

    /// <summary>
    /// Why the step cannot be closed, or null: by whoever leads, who saw the step that is open, with its output (INV-08, INV-09).
    /// <paramref name="previousFollowUpTreated"/>: that of the group's previous session was recorded or postponed (INV-13).
    /// </summary>
    public Refusal? WhyNotAdvance(PersonId by, Step seen, bool previousFollowUpTreated, DateTimeOffset now) =>
        WhyNotLead(by, seen) ?? WhyNotClose(previousFollowUpTreated, now);

    /// <summary>Closes the step and opens the next; closing step 7 ends the session.</summary>
    public void Advance(PersonId by, Step seen, bool previousFollowUpTreated, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAdvance(by, seen, previousFollowUpTreated, now));
        MoveOn(now);
    }

    private void MoveOn(DateTimeOffset now)
    {
        if (Step == Step.ReflectionEvaluation)
        {
            CloseRecord(now);
            State = SessionState.AwaitingFollowUp;
            EndedAt = now;
            StopWaitingForLead();
            Changed(new SessionEnded(Id, Group, FollowUpDue!.Value, now));
            return;
        }
        State = SessionState.Running;
        Clock!.Advance(now);
        Turn(SessionFormat.Blocks[Clock.Index], now);
        Changed(new StepAdvanced(Id, Group, Step, now));
        Call(now);
    }

    /// <summary>Why the step cannot be extended by 1 to 30 minutes, or null: by the facilitator.</summary>
    public Refusal? WhyNotExtend(PersonId by, Step seen, int minutes) =>
        WhyNotLead(by, seen) ?? (minutes is < 1 or > LongestExtension ? SessionRefusals.ExtensionRange.With(1, LongestExtension) : null);

    /// <summary>Gives the step more time; the later ones share what remains (3.3).</summary>
    public void Extend(PersonId by, Step seen, int minutes, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotExtend(by, seen, minutes));
        Clock!.Extend(minutes, now);
        Wish = null;
        Changed(new StepExtended(Id, Group, Step, minutes, now));
    }

    /// <summary>Why one cannot go back from the request to the questions, or null: the facilitator may, once (INV-08).</summary>
    public Refusal? WhyNotAskAgain(PersonId by, Step seen) =>
        WhyNotLead(by, seen) ?? (Step != Step.Request ? SessionRefusals.OnlyFromRequest : HasAskedAgain ? SessionRefusals.AskedAgainAlready : null);

    /// <summary>Goes back to the questions. What was written stays; an acceptance falls, since the request is not clear.</summary>
    public void AskAgain(PersonId by, Step seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAskAgain(by, seen));
        HasAskedAgain = true;
        Accepted = null;
        Clock!.Back(now);
        Turn(Step.Clarification, now);
        Changed(new StepReopened(Id, Group, Step, now));
        Call(now);
    }

    private Refusal? WhyNotLead(PersonId by, Step seen) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Lead ? SessionRefusals.OnlyTheFacilitator
        : State == SessionState.Interrupted ? SessionRefusals.InterruptedNow
        : State is SessionState.AwaitingFollowUp or SessionState.Closed ? SessionRefusals.AlreadyEnded
        : State is not (SessionState.Welcome or SessionState.Running) ? SessionRefusals.NotRunning
        : seen != Step ? SessionRefusals.StepHasMoved
        : null;

    private void Turn(Step step, DateTimeOffset now)
    {
        CloseRecord(now);
        LowerEverything();
        Step = step;
        _history.Add(new StepRecord(step, Clock!.PlannedMinutes[Clock.Index], now));
    }

    private void CloseRecord(DateTimeOffset now) => _history[^1] = _history[^1] with { EndedAt = now };
}
