using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Charters;

/// <summary>Where a version stands at an instant.</summary>
public enum CharterState { Draft, Consultation, Endorsement, InForce, Replaced }

/// <summary>One numbered text of a charter. Once put forward it never changes.</summary>
public sealed class CharterVersion
{
    private CharterVersion() { }

    internal CharterVersion(GroupId group, int number, IReadOnlyDictionary<CharterPart, string> parts, PersonId by, DateTimeOffset now) =>
        (GroupId, Number, Parts, Revision, WrittenBy, WrittenAt) = (group, number, parts, 1, by, now);

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>What is written, by part; a part without text is left out.</summary>
    public IReadOnlyDictionary<CharterPart, string> Parts { get; private set; } = new Dictionary<CharterPart, string>();

    /// <summary>Grows with each writing; a form says which one it saw.</summary>
    public int Revision { get; private set; }

    /// <summary>Who wrote it last.</summary>
    public PersonId WrittenBy { get; private set; }

    /// <summary>When it was written last.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Until when its last consultation takes comments; null when there was none.</summary>
    public DateTimeOffset? ConsultationUntil { get; private set; }

    /// <summary>When it was put forward; null while it is being written.</summary>
    public DateTimeOffset? PutForwardAt { get; private set; }

    /// <summary>From when it holds.</summary>
    public DateTimeOffset? InForceFrom { get; private set; }

    /// <summary>
    /// The first version to which an endorsement of this one belongs: its own number when it asked everyone again, that of the
    /// last major version when it was a minor change; 0 while it is being written.
    /// </summary>
    public int Major { get; private set; }

    /// <summary>In a few words of its author, what changed; may be empty.</summary>
    public string WhatChanged { get; private set; } = "";

    /// <summary>True when everyone is asked to endorse it.</summary>
    public bool IsMajor => Major == Number;

    /// <summary>True once its text stands.</summary>
    public bool IsPutForward => PutForwardAt is not null;

    /// <summary>True while comments are taken.</summary>
    public bool IsInConsultation(DateTimeOffset now) => !IsPutForward && now < ConsultationUntil;

    internal void Write(IReadOnlyDictionary<CharterPart, string> parts, PersonId by, DateTimeOffset now) =>
        (Parts, WrittenBy, WrittenAt, Revision) = (parts, by, now, Revision + 1);

    internal void Consult(DateTimeOffset until) => (ConsultationUntil, Revision) = (until, Revision + 1);

    internal void PutForward(int major, DateTimeOffset from, string whatChanged, DateTimeOffset now) =>
        (Major, InForceFrom, WhatChanged, PutForwardAt) = (major, from, whatChanged, now);
}

/// <summary>One person's own yes to a charter: which version they read, when, and in which language of the interface (S1-45).</summary>
public sealed class CharterEndorsement
{
    private CharterEndorsement() { }

    internal CharterEndorsement(CharterVersion version, PersonId person, string language, DateTimeOffset now) =>
        (GroupId, Major, Version, PersonId, Language, At) = (version.GroupId, version.Major, version.Number, person, language, now);

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>The major version to whose line it belongs: it holds for every minor change of it, and for no other.</summary>
    public int Major { get; private set; }

    /// <summary>The version that the person read.</summary>
    public int Version { get; private set; }

    /// <summary>Whose.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Tag of the language of the interface in which it was read.</summary>
    public string Language { get; private set; } = "";

    /// <summary>True when it holds for a version.</summary>
    public bool HoldsFor(CharterVersion version) => version.IsPutForward && version.GroupId == GroupId && version.Major == Major;
}

/// <summary>How many active members have endorsed, exactly: never rounded before it is compared.</summary>
public readonly record struct CharterShare(int Endorsed, int Members)
{
    /// <summary>True when the share reaches a fraction, such as 2/3 (3.4); never for a group without members.</summary>
    public bool Reaches(int numerator, int denominator) => Members > 0 && (long)Endorsed * denominator >= (long)Members * numerator;
}

/// <summary>What a remark is: another wording while the text is written, or a comment while it is in consultation.</summary>
public enum CharterRemarkKind { Proposal, Comment }

/// <summary>Identifies a remark.</summary>
public readonly record struct CharterRemarkId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static CharterRemarkId New() => new(Guid.CreateVersion7());
}

/// <summary>What a member writes beside one part of a version being written.</summary>
public sealed class CharterRemark
{
    /// <summary>Longest comment, in characters; a proposal may be as long as a part.</summary>
    public const int LongestComment = 600;

    private CharterRemark() { }

    internal CharterRemark(CharterVersion version, CharterRemarkKind kind, CharterPart part, PersonId by, string text, DateTimeOffset now) =>
        (Id, GroupId, Version, Kind, Part, By, Text, At) = (CharterRemarkId.New(), version.GroupId, version.Number, kind, part, by, text, now);

    /// <summary>Identity.</summary>
    public CharterRemarkId Id { get; private set; }

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>The version it is about.</summary>
    public int Version { get; private set; }

    /// <summary>Proposal or comment.</summary>
    public CharterRemarkKind Kind { get; private set; }

    /// <summary>The part it is about.</summary>
    public CharterPart Part { get; private set; }

    /// <summary>Whose words.</summary>
    public PersonId By { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>True for a proposal that became the text.</summary>
    public bool IsTaken { get; private set; }

    internal void Take() => IsTaken = true;
}
