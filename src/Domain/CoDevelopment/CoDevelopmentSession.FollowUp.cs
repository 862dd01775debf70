using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>How many times a follow-up can be postponed (INV-13).</summary>
    public const int MostPostponements = 2;

    private readonly List<FollowUp> _followUps = [];

    /// <summary>What was recorded of the follow-up, in order; the last one closes, unless it postpones.</summary>
    public IReadOnlyList<FollowUp> FollowUps => _followUps;

    /// <summary>How many postponements are left.</summary>
    public int PostponementsLeft => MostPostponements - _followUps.Count(f => f.Outcome == FollowUpOutcome.Postponed);

    /// <summary>Whether a later session may go on to step 2: the follow-up was closed, or postponed in its welcome (INV-13).</summary>
    public bool IsFollowUpTreatedFor(SessionId later) =>
        State != SessionState.AwaitingFollowUp || _followUps.Exists(f => f.TreatedIn == later);

    /// <summary>
    /// Why it cannot be recorded so, or null: once the session has ended, by its client, or by its facilitator when the client
    /// agrees; a comment of at most 1000 characters; postponed twice at most, to a day after today (INV-13).
    /// </summary>
    public Refusal? WhyNotRecordFollowUp(PersonId by, bool clientAgrees, FollowUpOutcome outcome, string? comment, DateOnly? postponedTo, DateTimeOffset now) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Client && by != Facilitator ? SessionRefusals.ClientOrFacilitatorRecords
        : by == Facilitator && !clientAgrees ? SessionRefusals.ClientMustAgree
        : State == SessionState.Closed ? SessionRefusals.FollowUpIsRecorded
        : State != SessionState.AwaitingFollowUp ? SessionRefusals.NoFollowUpAwaited
        : !Enum.IsDefined(outcome) ? SessionRefusals.UnknownChoice.At("outcome")
        : Texts.WhyNot(Texts.Tidy(comment), 0, CommentMost, "comment")
        ?? (outcome != FollowUpOutcome.Postponed ? null
            : PostponementsLeft == 0 ? SessionRefusals.PostponedTwice.With(MostPostponements)
            : postponedTo is not { } date ? SessionRefusals.PostponedToWhen
            : WhyNotDue(date, now));

    /// <summary>Records what became of the action; anything but a postponement closes the session.</summary>
    /// <param name="by">Client, or facilitator with the client's agreement.</param>
    /// <param name="clientAgrees">The client agrees to what the facilitator records.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="comment">What the client takes from it; may be empty.</param>
    /// <param name="postponedTo">The new day, only when postponed.</param>
    /// <param name="treatedIn">The later session in whose welcome this happens, or null.</param>
    /// <param name="now">The instant.</param>
    public void RecordFollowUp(
        PersonId by, bool clientAgrees, FollowUpOutcome outcome, string? comment, DateOnly? postponedTo, SessionId? treatedIn, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotRecordFollowUp(by, clientAgrees, outcome, comment, postponedTo, now));
        var postponed = outcome == FollowUpOutcome.Postponed;
        _followUps.Add(new FollowUp(outcome, Texts.Tidy(comment), by, treatedIn, postponed ? postponedTo : null, now));
        if (postponed) FollowUpDue = postponedTo;
        else State = SessionState.Closed;
        Changed(new FollowUpRecorded(Id, Group, treatedIn, now));
    }
}
