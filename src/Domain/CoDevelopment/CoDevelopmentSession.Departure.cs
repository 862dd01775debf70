using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>What stands where somebody took back what they had written, so that answers and choices of others keep their place.</summary>
    public const string TakenBack = "…";

    /// <summary>
    /// Whether everything that is written in it goes with this person: it is their subject, and they take their words back or it
    /// never came to its end (P-04, P-17).
    /// </summary>
    public bool GoesWith(PersonId person, WordsOnLeaving words) => person == Client && (words == WordsOnLeaving.Removed || EndedAt is null);

    /// <summary>Why somebody cannot leave it for good now, or null: who facilitates an open room closes or interrupts it first.</summary>
    public Refusal? WhyNotDepart(PersonId person) =>
        person == Facilitator && State is SessionState.Welcome or SessionState.Running ? ErasureRefusals.InRoom : null;

    /// <summary>
    /// Somebody leaves for good. Their own subject is called off if it was to come, closed if its follow-up was awaited; from a
    /// session to come a consultant is taken off, a facilitator counts as not coming until another is named. Words taken back
    /// leave a mark; what others wrote stays.
    /// </summary>
    public void Depart(PersonId person, WordsOnLeaving words, DateTimeOffset now)
    {
        if (PartOf(person) is not { } part) return;
        if (words == WordsOnLeaving.Removed) TakeWordsBack(person);
        if (Deputy == person) Deputy = null;
        // Nobody is left who could consent.
        if (part == Part.Client) Each(_proposals, p => p.State == ProposalState.Waiting, p => p with { State = ProposalState.Withdrawn });
        if (part == Part.Client) CloseWithoutClient(now);
        else if (State == SessionState.Scheduled) Withdraw(person, part, now);
        else if (IsHere(person))
        {
            Presence.Leave(person, now);
            Changed(new ParticipantLeft(Id, Group, person, now));
        }
        else Wrote(now);
    }

    private void CloseWithoutClient(DateTimeOffset now)
    {
        if (State == SessionState.AwaitingFollowUp)
        {
            _followUps.Add(new FollowUp(FollowUpOutcome.Dropped, "", Client, null, null, now));
            State = SessionState.Closed;
            Changed(new FollowUpRecorded(Id, Group, null, now));
        }
        else if (EndedAt is null && State != SessionState.Cancelled)
        {
            (State, Meeting) = (SessionState.Cancelled, null);
            Changed(new SessionCancelled(Id, Group, now));
        }
        else Wrote(now);
    }

    private void Withdraw(PersonId person, Part part, DateTimeOffset now)
    {
        if (part == Part.Facilitator)
        {
            Presence.Answer(person, Stages.PlannedPresence.NotComing);
            Announce(new FacilitatorGone(Id, Group, now));
        }
        else
        {
            Consultants = [.. Consultants.Where(c => c != person)];
            Presence.Expect([.. Presence.People.Select(a => a.Person).Where(p => p != person)]);
        }
        Changed(new PresenceAnswered(Id, Group, person, now));
    }

    private void TakeWordsBack(PersonId person)
    {
        Each(_questions, q => q.By == person, q => q with { Text = TakenBack });
        Each(_restatements, r => r.By == person, r => r with { Text = TakenBack });
        Each(_suggestions, s => s.By == person, s => s with { Text = TakenBack });
        Each(_followUps, f => f.By == person, f => f with { Comment = "" });
        _learnings.RemoveAll(l => l.By == person);
        _proposals.RemoveAll(p => p.By == person);
    }

    private static void Each<T>(List<T> all, Predicate<T> which, Func<T, T> change)
    {
        for (var i = 0; i < all.Count; i++)
            if (which(all[i])) all[i] = change(all[i]);
    }
}
