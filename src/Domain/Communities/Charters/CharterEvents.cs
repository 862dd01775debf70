using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Charters;

/// <summary>A consultation on a charter opened; members are written to.</summary>
public sealed record CharterConsultationOpened(GroupId Group, int Version, PersonId By) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>A major version was put forward; each member is asked.</summary>
public sealed record CharterEndorsementAsked(GroupId Group, int Version, PersonId By) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>A minor version holds; members are told.</summary>
public sealed record CharterChangedSlightly(GroupId Group, int Version, PersonId By) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value)];
}

/// <summary>Somebody endorsed.</summary>
public sealed record CharterEndorsed(GroupId Group, PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value), new Topic("person", Person.Value)];
}

/// <summary>Refusals about charters.</summary>
public static class CharterRefusals
{
    /// <summary>A version is being written already.</summary>
    public static readonly Refusal AlreadyWriting = new("charter.already-writing");

    /// <summary>No version is being written.</summary>
    public static readonly Refusal NothingWritten = new("charter.nothing-written");

    /// <summary>The text does not move while the group is consulted.</summary>
    public static readonly Refusal InConsultation = new("charter.in-consultation");

    /// <summary>Somebody wrote since the page was shown.</summary>
    public static readonly Refusal DraftMoved = new("charter.draft-moved");

    /// <summary>The proposal was taken, or belongs to another version.</summary>
    public static readonly Refusal ProposalGone = new("charter.proposal-gone");

    /// <summary>The part « Purpose » is empty.</summary>
    public static readonly Refusal PurposeNeeded = new("charter.purpose-needed", Charter.FieldOf(CharterPart.Purpose));

    /// <summary>The end of a consultation is past or further than 120 days.</summary>
    public static readonly Refusal UntilOutOfRange = new("charter.until-out-of-range", "until") { Values = [Charter.FurthestDays] };

    /// <summary>No consultation is open.</summary>
    public static readonly Refusal ConsultationOver = new("charter.consultation-over");

    /// <summary>A version put forward does not hold yet; value 0: its number.</summary>
    public static readonly Refusal ChangeUnderWay = new("charter.change-under-way");

    /// <summary>Nothing differs from the version in force.</summary>
    public static readonly Refusal NothingChanged = new("charter.nothing-changed");

    /// <summary>The first version is asked of everyone.</summary>
    public static readonly Refusal FirstIsMajor = new("charter.first-is-major", "weight");

    /// <summary>The first version's date is past or further than 120 days.</summary>
    public static readonly Refusal FromOutOfRange = new("charter.from-out-of-range", "from") { Values = [Charter.FurthestDays] };

    /// <summary>A major change holds from a later day, at most 120 days away.</summary>
    public static readonly Refusal GraceNeeded = new("charter.grace-needed", "from") { Values = [Charter.FurthestDays] };

    /// <summary>Only members endorse, each for themselves.</summary>
    public static readonly Refusal MembersEndorse = new("charter.members-endorse");

    /// <summary>That version was never put forward.</summary>
    public static readonly Refusal NoSuchVersion = new("charter.no-such-version");

    /// <summary>Endorsed already.</summary>
    public static readonly Refusal EndorsedAlready = new("charter.endorsed-already");

    /// <summary>A major version replaced the one read; values: the number read, the number asked now.</summary>
    public static readonly Refusal MovedOn = new("charter.moved-on");
}
