using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>How long an interrupted session can be taken up again without being moved (3.3).</summary>
    public static readonly TimeSpan ResumesWithin = TimeSpan.FromHours(24);

    /// <summary>Whether a new date was set since it was interrupted.</summary>
    public bool IsMovedAfterInterruption { get; private set; }

    /// <summary>Until when it can be taken up again; null unless interrupted.</summary>
    public DateTimeOffset? ResumableUntil =>
        State != SessionState.Interrupted ? null : (IsMovedAfterInterruption ? StartsAt : InterruptedAt) + ResumesWithin;

    /// <summary>Why it cannot be interrupted, or null: by whoever leads it, while the room is open.</summary>
    public Refusal? WhyNotInterrupt(PersonId by) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Lead ? SessionRefusals.OnlyTheFacilitator
        : State == SessionState.Interrupted ? SessionRefusals.InterruptedNow
        : State is not (SessionState.Welcome or SessionState.Running) ? SessionRefusals.NotRunning
        : null;

    /// <summary>Breaks the session off. What was written is kept and no time is used.</summary>
    public void Interrupt(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotInterrupt(by));
        State = SessionState.Interrupted;
        InterruptedAt = now;
        IsMovedAfterInterruption = false;
        StopWaitingForLead();
        Clock!.Pause(now);
        Changed(new SessionInterrupted(Id, Group, now));
    }

    /// <summary>Why it cannot go on, or null: by its facilitator or whoever led it, within 24 hours of the interruption, or around its new hour.</summary>
    public Refusal? WhyNotResume(PersonId by, DateTimeOffset now) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Lead && by != Facilitator ? SessionRefusals.OnlyTheFacilitator
        : State != SessionState.Interrupted ? SessionRefusals.NotInterrupted
        : now > ResumableUntil ? SessionRefusals.TooLateToResume
        : IsMovedAfterInterruption && now < StartsAt - OpensBefore ? SessionRefusals.TooEarlyToOpen.With((int)OpensBefore.TotalMinutes)
        : null;

    /// <summary>Goes on in the same step, with the time that was left.</summary>
    public void Resume(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotResume(by, now));
        State = Step == Step.Welcome ? SessionState.Welcome : SessionState.Running;
        InterruptedAt = null;
        IsMovedAfterInterruption = false;
        Clock!.Resume(now);
        Changed(new SessionResumed(Id, Group, now));
    }
}
