using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>
/// Closing a group, so that nobody has to stay for ever (domain.md 3.4, Transformation: « archive »), and opening it again. A closed
/// group is read by its members; nothing is planned, written or joined in it, and whoever facilitated it may leave.
/// </summary>
public sealed partial class Group
{
    /// <summary>When it was closed, or null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why the group is not closed now, or null: it is closed already, or sessions are planned or under way; those are held or called off first.</summary>
    /// <param name="pending">Sessions planned or under way.</param>
    public Refusal? WhyNotClose(int pending) =>
        ClosedAt is not null ? CommunityRefusals.Closed
        : pending > 0 ? CommunityRefusals.SessionsBeforeClosing.With(pending)
        : null;

    /// <summary>Closes the group.</summary>
    public void Close(PersonId by, int pending, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotClose(pending));
        ClosedAt = now;
        Version++;
        Announce(new GroupClosed(Id, by, now));
        Announce(new GroupChanged(Id));
    }

    /// <summary>Why somebody does not open it again, or null: who organises it does, and any member when nobody organises it any more.</summary>
    /// <param name="organises">Whether they are its founder or a facilitator.</param>
    /// <param name="isMember">Whether they are an active member.</param>
    /// <param name="organisers">How many organise it.</param>
    public Refusal? WhyNotReopen(bool organises, bool isMember, int organisers) =>
        ClosedAt is null ? CommunityRefusals.NotClosed
        : organises || (isMember && organisers == 0) ? null
        : CommunityRefusals.NotYours;

    /// <summary>Opens it again.</summary>
    public void Reopen(PersonId by, bool organises, bool isMember, int organisers)
    {
        Refusal.ThrowIf(WhyNotReopen(organises, isMember, organisers));
        ClosedAt = null;
        Version++;
        Announce(new GroupReopened(Id, by));
        Announce(new GroupChanged(Id));
    }
}

/// <summary>A group was closed: what waited in it goes, and its members are told by mail.</summary>
public sealed record GroupClosed(GroupId Group, PersonId By, DateTimeOffset At) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>A group is open again.</summary>
public sealed record GroupReopened(GroupId Group, PersonId By) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}
