using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Something that happened in a session; its own pages are out of date.</summary>
public abstract record SessionEvent(SessionId Session, GroupId Group, DateTimeOffset At) : IEvent
{
    /// <inheritdoc/>
    public virtual IEnumerable<Topic> Topics => [new Topic("session", Session.Value)];
}

/// <summary>Something the group's pages show as well: a date or a state, never content.</summary>
public abstract record SessionStateEvent(SessionId Session, GroupId Group, DateTimeOffset At) : SessionEvent(Session, Group, At)
{
    /// <inheritdoc/>
    public override IEnumerable<Topic> Topics => [.. base.Topics, new Topic("group", Group.Value)];
}

/// <summary>A client began to prepare.</summary>
public sealed record SessionDrafted(SessionId Session, GroupId Group, PersonId Client, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>The sheet is complete.</summary>
public sealed record SheetSubmitted(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Date and people are set; invitations can leave.</summary>
public sealed record SessionScheduled(SessionId Session, GroupId Group, DateTimeOffset StartsAt, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Date, place or people changed.</summary>
public sealed record SessionRescheduled(SessionId Session, GroupId Group, DateTimeOffset StartsAt, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>It is not one of two consultations of a meeting any more; its hour stays.</summary>
public sealed record SessionSeparated(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>The session will not take place.</summary>
public sealed record SessionCancelled(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Somebody said whether they would come.</summary>
public sealed record PresenceAnswered(SessionId Session, GroupId Group, PersonId Person, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Whoever was to facilitate left for good; another is to be named.</summary>
public sealed record FacilitatorGone(SessionId Session, GroupId Group, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>The room is open: the welcome begins.</summary>
public sealed record RoomOpened(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Somebody came in.</summary>
public sealed record ParticipantEntered(SessionId Session, GroupId Group, PersonId Person, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>Somebody left, or was marked absent.</summary>
public sealed record ParticipantLeft(SessionId Session, GroupId Group, PersonId Person, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>Something that whoever watches over the lead of a room must know.</summary>
public abstract record LeadEvent(SessionId Session, GroupId Group, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>The deputy was named, or asked to lead.</summary>
public sealed record DeputyNamed(SessionId Session, GroupId Group, DateTimeOffset At) : LeadEvent(Session, Group, At);

/// <summary>Whoever leads has disappeared.</summary>
public sealed record LeadMissed(SessionId Session, GroupId Group, DateTimeOffset At) : LeadEvent(Session, Group, At);

/// <summary>Whoever leads is there again.</summary>
public sealed record LeadFound(SessionId Session, GroupId Group, DateTimeOffset At) : LeadEvent(Session, Group, At);

/// <summary>Somebody else leads now.</summary>
public sealed record LeadPassed(SessionId Session, GroupId Group, DateTimeOffset At) : LeadEvent(Session, Group, At);

/// <summary>The next step is open.</summary>
public sealed record StepAdvanced(SessionId Session, GroupId Group, Step Step, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Back to the questions, once: the request was not clear.</summary>
public sealed record StepReopened(SessionId Session, GroupId Group, Step Step, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>In a session held over days, somebody's turn has come, or is about to pass; a mail tells them.</summary>
public sealed record StepAwaits(SessionId Session, GroupId Group, Step Step, DateTimeOffset? Until, bool IsReminder, IReadOnlyList<PersonId> To, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>A step held over days stays open longer; a mail tells everybody.</summary>
public sealed record DeadlineMoved(SessionId Session, GroupId Group, Step Step, DateTimeOffset Until, IReadOnlyList<PersonId> To, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>The step got more time.</summary>
public sealed record StepExtended(SessionId Session, GroupId Group, Step Step, int Minutes, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>Somebody wrote, chose or passed in a step (or in the sheet: <see cref="Step.Preparation"/>).</summary>
public sealed record SomethingWritten(SessionId Session, GroupId Group, Step Step, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>The session was broken off and can be taken up again.</summary>
public sealed record SessionInterrupted(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>The session goes on where it was.</summary>
public sealed record SessionResumed(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>Step 7 is closed; the follow-up is awaited.</summary>
public sealed record SessionEnded(SessionId Session, GroupId Group, DateOnly FollowUpOn, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>What was written on paper has been typed in; those who were there are asked for what they learned.</summary>
public sealed record SessionTranscribed(SessionId Session, GroupId Group, IReadOnlyList<PersonId> To, DateTimeOffset At) : SessionEvent(Session, Group, At);

/// <summary>A learning is proposed outward; its client is asked, unless it is their own.</summary>
public sealed record LearningProposed(SessionId Session, GroupId Group, PersonId Client, bool AsksClient, DateTimeOffset At) : SessionEvent(Session, Group, At)
{
    /// <inheritdoc/>
    public override IEnumerable<Topic> Topics => [.. base.Topics, new Topic("person", Client.Value)];
}

/// <summary>The client answered, or somebody took a learning back; the group's repertoire may show it.</summary>
public sealed record ProposalAnswered(SessionId Session, GroupId Group, DateTimeOffset At) : SessionStateEvent(Session, Group, At);

/// <summary>The follow-up was recorded, or postponed.</summary>
public sealed record FollowUpRecorded(SessionId Session, GroupId Group, SessionId? TreatedIn, DateTimeOffset At) : SessionStateEvent(Session, Group, At)
{
    /// <inheritdoc/>
    public override IEnumerable<Topic> Topics => TreatedIn is { } later ? [.. base.Topics, new Topic("session", later.Value)] : base.Topics;
}
