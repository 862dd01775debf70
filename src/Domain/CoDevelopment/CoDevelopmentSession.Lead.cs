using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Why the lead passed to somebody: the deputy stepped in by itself, took over by a button, was asked, or the facilitator came back.</summary>
public enum LeadReason { SteppedIn, TookOver, Asked, Returned }

/// <summary>To whom the lead passed, why, and when: kept with the session.</summary>
public sealed record LeadChange(PersonId To, LeadReason Why, DateTimeOffset At);

public sealed partial class CoDevelopmentSession
{
    /// <summary>How long the room waits, in sight of all, for whoever leads and has disappeared (issue 3).</summary>
    public static readonly TimeSpan DeputyStepsInAfter = TimeSpan.FromSeconds(20);

    private readonly List<LeadChange> _leadChanges = [];

    /// <summary>Who steps in when the facilitator disappears: a consultant, who goes on suggesting; or null.</summary>
    public PersonId? Deputy { get; private set; }

    /// <summary>Whether the facilitator asks the deputy to lead.</summary>
    public bool IsDeputyAsked { get; private set; }

    /// <summary>Since when whoever leads has no page that follows, or null.</summary>
    public DateTimeOffset? LeadGoneSince { get; private set; }

    /// <summary>Every passing of the lead, in order.</summary>
    public IReadOnlyList<LeadChange> LeadChanges => _leadChanges;

    /// <summary>Who runs the steps now: the facilitator, or whoever took over until they return.</summary>
    public PersonId? Lead => _leadChanges is [.., { Why: not LeadReason.Returned } last] ? last.To : Facilitator;

    /// <summary>Whether somebody leads in the facilitator's place.</summary>
    public bool IsLedByAnother => Lead != Facilitator;

    /// <summary>Whether the facilitator gets the lead back on returning: always, unless they asked to be relieved.</summary>
    public bool LeadReturnsByItself => IsLedByAnother && _leadChanges[^1].Why != LeadReason.Asked;

    /// <summary>When the wait for whoever leads is over, or null while they are here.</summary>
    public DateTimeOffset? LeadIsFreeAt => LeadGoneSince + DeputyStepsInAfter;

    /// <summary>The consultants who led for a time.</summary>
    public IEnumerable<PersonId> HaveLed => _leadChanges.Where(c => c.Why != LeadReason.Returned).Select(c => c.To).Distinct();

    /// <summary>Whether somebody led for the facilitator at an instant, as they offered something then.</summary>
    public bool WasLedBy(PersonId person, DateTimeOffset at) => _leadChanges.FindLast(c => c.At <= at) is { Why: not LeadReason.Returned } change && change.To == person;

    /// <summary>Why the deputy cannot be named, or null: by the facilitator while leading, from the schedule to the end, a consultant, never the client; null: nobody.</summary>
    public Refusal? WhyNotNameDeputy(PersonId by, PersonId? deputy) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Facilitator ? SessionRefusals.OnlyTheFacilitator
        : State is not (SessionState.Scheduled or SessionState.Welcome or SessionState.Running or SessionState.Interrupted) ? SessionRefusals.NotRunning
        : IsLedByAnother ? SessionRefusals.LeadIsPassed
        : deputy is null || Consultants.Contains(deputy.Value) ? null
        : SessionRefusals.DeputyIsAConsultant;

    /// <summary>Names who steps in.</summary>
    public void NameDeputy(PersonId by, PersonId? deputy, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotNameDeputy(by, deputy));
        if (Deputy == deputy) return;
        (Deputy, IsDeputyAsked) = (deputy, false);
        Changed(new DeputyNamed(Id, Group, now));
    }

    /// <summary>Why the deputy cannot be asked to lead, or null: by the facilitator who leads, in the open room, where the deputy is.</summary>
    public Refusal? WhyNotAskDeputy(PersonId by) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Facilitator ? SessionRefusals.OnlyTheFacilitator
        : WhyNotInRoom(by) ?? (IsLedByAnother ? SessionRefusals.LeadIsPassed : Deputy is { } deputy && IsHere(deputy) ? null : SessionRefusals.DeputyIsNotHere);

    /// <summary>Asks the deputy to lead, or takes that back; the deputy accepts by <see cref="TakeOver"/>.</summary>
    public void AskDeputy(PersonId by, bool ask, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAskDeputy(by));
        if (IsDeputyAsked == ask) return;
        IsDeputyAsked = ask;
        Changed(new DeputyNamed(Id, Group, now));
    }

    /// <summary>
    /// Why somebody cannot take over, or null: a consultant who is here; the deputy when asked, or as soon as whoever leads has
    /// disappeared; anybody else once the wait is over. The client never leads (INV-04).
    /// </summary>
    public Refusal? WhyNotTakeOver(PersonId by, DateTimeOffset now) =>
        PartOf(by) is not { } part ? SessionRefusals.NotYours
        : part != Part.Consultant ? SessionRefusals.ConsultantsTakeOver
        : WhyNotInRoom(by)
        ?? (by == Lead ? SessionRefusals.LeadIsPassed
            : IsDeputyAsked && by == Deputy ? null
            : LeadIsFreeAt is not { } free ? SessionRefusals.LeadIsHere
            : by == Deputy || now >= free ? null
            : SessionRefusals.LeadIsAwaited.With((int)Math.Ceiling((free - now).TotalSeconds)));

    /// <summary>Leads in the facilitator's place.</summary>
    public void TakeOver(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotTakeOver(by, now));
        Pass(by, IsDeputyAsked && by == Deputy ? LeadReason.Asked : LeadReason.TookOver, now);
    }

    /// <summary>Why the facilitator cannot take the lead back, or null: in the open room, while another leads.</summary>
    public Refusal? WhyNotTakeBack(PersonId by) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Facilitator ? SessionRefusals.OnlyTheFacilitator
        : WhyNotInRoom(by) ?? (IsLedByAnother ? null : SessionRefusals.LeadIsYours);

    /// <summary>The facilitator leads again.</summary>
    public void TakeBack(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotTakeBack(by));
        Pass(by, LeadReason.Returned, now);
    }

    /// <summary>Notes, for the program which sees pages come and go, that whoever leads has disappeared: false when that was known or the room is not open.</summary>
    public bool NoteLeadGone(DateTimeOffset now)
    {
        // Over days nobody is expected to stay.
        if (!IsOpen || IsAsynchronous || LeadGoneSince is not null) return false;
        LeadGoneSince = now;
        Changed(new LeadMissed(Id, Group, now));
        return true;
    }

    /// <summary>Notes that whoever leads is back; or that the facilitator is, who gets the lead back. False when there is nothing to note.</summary>
    public bool NoteBack(PersonId who, DateTimeOffset now)
    {
        if (!IsOpen || !IsHere(who)) return false;
        if (who == Facilitator && LeadReturnsByItself)
        {
            Pass(who, LeadReason.Returned, now);
            return true;
        }
        if (who != Lead || LeadGoneSince is null) return false;
        LeadGoneSince = null;
        Changed(new LeadFound(Id, Group, now));
        return true;
    }

    /// <summary>The deputy steps in by itself once the wait is over; false when it is not, or when there is no deputy here.</summary>
    public bool LetDeputyStepIn(DateTimeOffset now)
    {
        if (!IsOpen || LeadIsFreeAt is not { } free || now < free || Deputy is not { } deputy || deputy == Lead || !IsHere(deputy)) return false;
        Pass(deputy, LeadReason.SteppedIn, now);
        return true;
    }

    private bool IsOpen => State is SessionState.Welcome or SessionState.Running;

    private Refusal? WhyNotInRoom(PersonId by) =>
        State == SessionState.Interrupted ? SessionRefusals.InterruptedNow
        : !IsOpen ? SessionRefusals.NotRunning
        : IsHere(by) ? null
        : SessionRefusals.EnterFirst;

    private void Pass(PersonId to, LeadReason why, DateTimeOffset now)
    {
        _leadChanges.Add(new LeadChange(to, why, now));
        StopWaitingForLead();
        Changed(new LeadPassed(Id, Group, now));
    }

    private void StopWaitingForLead() => (LeadGoneSince, IsDeputyAsked) = (null, false);
}
