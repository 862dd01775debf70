using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>The organisation's settings changed.</summary>
public sealed record OrganisationChanged : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [];
}

/// <summary>A group was founded.</summary>
public sealed record GroupCreated(GroupId Group, PersonId Founder) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("person", Founder.Value)];
}

/// <summary>What the group's pages show has changed.</summary>
public sealed record GroupChanged(GroupId Group) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>A group became of another kind: by whom, from what, to what.</summary>
public sealed record KindChanged(GroupId Group, PersonId By, GroupKind From, GroupKind To, DateTimeOffset At) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>Someone asked, joined, left or committed.</summary>
public sealed record MembershipChanged(GroupId Group, PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value), new Topic("person", Person.Value)];
}

/// <summary>A member pauses until an instant.</summary>
public sealed record MembershipPaused(GroupId Group, PersonId Person, DateTimeOffset Back) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>A member is back before the instant until which they had paused.</summary>
public sealed record MembershipResumed(GroupId Group, PersonId Person, DateTimeOffset WouldBe) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>Somebody asks to join; those who may welcome them get a mail.</summary>
public sealed record MembershipAsked(GroupId Group, PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [];
}

/// <summary>Somebody who asked to join was welcomed; a mail follows.</summary>
public sealed record MembershipWelcomed(GroupId Group, PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("person", Person.Value)];
}

/// <summary>Somebody's roles changed, in a group or in the organisation.</summary>
public sealed record RolesChanged(PersonId Person, GroupId? Group) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => Group is { } group ? [new Topic("person", Person.Value), new Topic("group", group.Value)] : [new Topic("person", Person.Value)];
}

/// <summary>An invitation was made; if personal, a mail follows.</summary>
public sealed record Invited(InvitationId Invitation, GroupId? Group) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => Group is { } group ? [new Topic("group", group.Value)] : [];
}

/// <summary>Refusals about organisations, groups and memberships.</summary>
public static class CommunityRefusals
{
    /// <summary>Ten seats, ten members (INV-01).</summary>
    public static readonly Refusal Full = new("group.full");

    /// <summary>Already an active member.</summary>
    public static readonly Refusal AlreadyMember = new("group.already-member");

    /// <summary>One is in the group already.</summary>
    public static readonly Refusal AlreadyIn = new("group.already-in");

    /// <summary>One has asked already.</summary>
    public static readonly Refusal AlreadyAsked = new("group.already-asked");

    /// <summary>The group is entered by invitation.</summary>
    public static readonly Refusal ByInvitationOnly = new("group.by-invitation-only");

    /// <summary>Invitation used, withdrawn or too old.</summary>
    public static readonly Refusal InvitationClosed = new("invitation.closed");

    /// <summary>A personal invitation for another address.</summary>
    public static readonly Refusal InvitationForAnother = new("invitation.for-another");

    /// <summary>The request or person is no longer there.</summary>
    public static readonly Refusal RequestGone = new("group.request-gone");

    /// <summary>Somebody without a membership has nothing to leave.</summary>
    public static readonly Refusal NothingToLeave = new("group.nothing-to-leave");

    /// <summary>A pause ends on a day from tomorrow to a year ahead.</summary>
    public static readonly Refusal NotADayToComeBack = new("group.not-a-day-to-come-back", "back");

    /// <summary>One is away already.</summary>
    public static readonly Refusal AlreadyAway = new("group.already-away");

    /// <summary>One is not away.</summary>
    public static readonly Refusal NotAway = new("group.not-away");

    /// <summary>Only members accept the agreement.</summary>
    public static readonly Refusal NothingToCommit = new("group.nothing-to-commit");

    /// <summary>The agreement must be accepted.</summary>
    public static readonly Refusal AgreementNeeded = new("group.agreement-needed", "agreement");

    /// <summary>The basics must be acknowledged.</summary>
    public static readonly Refusal BasicsNeeded = new("group.basics-needed", "basics");

    /// <summary>At least one known language.</summary>
    public static readonly Refusal LanguageNeeded = new("organisation.language-needed", "languages");

    /// <summary>A community of practice says what it is for (INV-30).</summary>
    public static readonly Refusal PurposeKindNeeded = new("group.purpose-kind-needed", "purposes");

    /// <summary>A professional learning community says what brings it together (INV-20).</summary>
    public static readonly Refusal PlcKindNeeded = new("group.plc-kind-needed", "plc");

    /// <summary>Co-development is never open to all (INV-05).</summary>
    public static readonly Refusal JoiningNotForKind = new("group.joining-not-for-kind", "joining");

    /// <summary>The group is of this kind already.</summary>
    public static readonly Refusal SameKind = new("group.same-kind", "to");

    /// <summary>More members than the kind has seats; values: members, seats (INV-01).</summary>
    public static readonly Refusal TooManyForKind = new("group.too-many-for-kind");

    /// <summary>Sessions are planned or under way; value: how many.</summary>
    public static readonly Refusal SessionsPending = new("group.sessions-pending");

    /// <summary>Only a co-development group has sessions (S3-34).</summary>
    public static readonly Refusal NoSessions = new("group.no-sessions");

    /// <summary>Only the founder or a facilitator may do this.</summary>
    public static readonly Refusal NotYours = new("group.not-yours");

    /// <summary>The last administrator cannot be removed.</summary>
    public static readonly Refusal LastAdministrator = new("organisation.last-administrator", "roles");

    /// <summary>The group is closed.</summary>
    public static readonly Refusal Closed = new("group.closed");

    /// <summary>The group is open.</summary>
    public static readonly Refusal NotClosed = new("group.not-closed");

    /// <summary>Sessions are planned or under way; value: how many. They are held or called off before the group closes.</summary>
    public static readonly Refusal SessionsBeforeClosing = new("group.sessions-before-closing");

    /// <summary>It was not ticked that the group closes for all.</summary>
    public static readonly Refusal ClosingNotUnderstood = new("group.closing-not-understood", "understood");

    /// <summary>A group keeps at least one person who can plan.</summary>
    public static readonly Refusal LastFacilitator = new("group.last-facilitator");
}
