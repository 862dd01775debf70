using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Charters;

/// <summary>Who acts on a charter, with what standing in the group.</summary>
/// <param name="Person">The person.</param>
/// <param name="Organises">Founder or facilitator: writes, consults, puts forward (3.7 « charter text »).</param>
/// <param name="IsMember">Active member: proposes, comments, endorses for themselves.</param>
public readonly record struct CharterHand(PersonId Person, bool Organises, bool IsMember);

/// <summary>
/// The charter of a group (S1-45, S4-18): numbered versions, at most one of them being written. A version is written, put in
/// consultation as often as wished, then put forward and endorsed person by person; it holds from its date on. A major version
/// asks everyone again and leaves a period of grace during which the former one holds; a minor one holds at once and keeps
/// endorsements.
/// </summary>
public sealed class Charter : Announcer
{
    /// <summary>The period of grace proposed for a major version, in days.</summary>
    public const int GraceDays = 14;

    /// <summary>Furthest date of a consultation or of an entry in force, in days.</summary>
    public const int FurthestDays = 120;

    private readonly List<CharterVersion> _versions = [];

    private Charter() { }

    private Charter(GroupId group) => GroupId = group;

    /// <summary>The group; it has one charter.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>Every version, the first one first.</summary>
    public IReadOnlyList<CharterVersion> Versions => _versions;

    /// <summary>The version being written, or null.</summary>
    public CharterVersion? Draft => _versions.LastOrDefault(v => !v.IsPutForward);

    /// <summary>The version that holds, or null before the first one does.</summary>
    public CharterVersion? InForce(DateTimeOffset now) => _versions.Where(v => v.InForceFrom <= now).MaxBy(v => v.Number);

    /// <summary>The version put forward that does not hold yet, or null.</summary>
    public CharterVersion? Awaited(DateTimeOffset now) => _versions.LastOrDefault(v => v.InForceFrom > now);

    /// <summary>The version of this number that was put forward, or null.</summary>
    public CharterVersion? PutForwardAs(int number) => _versions.SingleOrDefault(v => v.Number == number && v.IsPutForward);

    /// <summary>Where a version stands.</summary>
    public CharterState StateOf(CharterVersion version, DateTimeOffset now) =>
        !version.IsPutForward ? version.IsInConsultation(now) ? CharterState.Consultation : CharterState.Draft
        : version.InForceFrom > now ? CharterState.Endorsement
        : version == InForce(now) ? CharterState.InForce
        : CharterState.Replaced;

    /// <summary>The version that members are asked to endorse: the awaited one, else the one in force.</summary>
    public CharterVersion? Asked(DateTimeOffset now) => Awaited(now) ?? InForce(now);

    /// <summary>A charter of which nothing is written yet.</summary>
    public static Charter Of(GroupId group) => new(group);

    /// <summary>Why this person cannot begin a version: not theirs, or one is being written.</summary>
    public Refusal? WhyNotBegin(CharterHand by) =>
        !by.Organises ? CommunityRefusals.NotYours
        : Draft is not null ? CharterRefusals.AlreadyWriting
        : null;

    /// <summary>Begins a version with the words of the last one.</summary>
    public void Begin(CharterHand by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotBegin(by));
        _versions.Add(new CharterVersion(GroupId, _versions.Count + 1, _versions.LastOrDefault()?.Parts ?? new Dictionary<CharterPart, string>(), by.Person, now));
        Changed();
    }

    /// <summary>Why the text cannot be written, part by part: not theirs, nothing being written, in consultation, moved, or too long.</summary>
    public IReadOnlyList<Refusal> WhyNotWrite(CharterHand by, IReadOnlyDictionary<CharterPart, string> parts, int seen, DateTimeOffset now) =>
        WhyNotTouch(by, seen, now) is { } refusal ? [refusal]
        : [.. parts.Select(p => Texts.WhyNot(p.Value, 0, CharterParts.Longest, FieldOf(p.Key))).OfType<Refusal>()];

    /// <summary>Writes these parts; those not given stay.</summary>
    public void Write(CharterHand by, IReadOnlyDictionary<CharterPart, string> parts, int seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWrite(by, parts, seen, now));
        Draft!.Write(With(parts), by.Person, now);
        Changed();
    }

    /// <summary>Why another wording cannot be proposed: neither member nor organiser, nothing being written, in consultation, or its length.</summary>
    public Refusal? WhyNotPropose(CharterHand by, CharterPart part, string text, DateTimeOffset now) =>
        !by.IsMember && !by.Organises ? CommunityRefusals.NotYours
        : Draft is not { } draft ? CharterRefusals.NothingWritten
        : draft.IsInConsultation(now) ? CharterRefusals.InConsultation
        : Texts.WhyNot(text, 3, CharterParts.Longest, RemarkFieldOf(part));

    /// <summary>Proposes another wording of a part.</summary>
    public CharterRemark Propose(CharterHand by, CharterPart part, string text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotPropose(by, part, text, now));
        Changed();
        return new CharterRemark(Draft!, CharterRemarkKind.Proposal, part, by.Person, text, now);
    }

    /// <summary>Why a proposal cannot become the text.</summary>
    public Refusal? WhyNotTake(CharterHand by, CharterRemark proposal, int seen, DateTimeOffset now) =>
        WhyNotTouch(by, seen, now)
        ?? (proposal.Version != Draft!.Number || proposal.Kind != CharterRemarkKind.Proposal || proposal.IsTaken ? CharterRefusals.ProposalGone : null);

    /// <summary>A proposal becomes the text of its part.</summary>
    public void Take(CharterHand by, CharterRemark proposal, int seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotTake(by, proposal, seen, now));
        proposal.Take();
        Draft!.Write(With(new Dictionary<CharterPart, string> { [proposal.Part] = proposal.Text }), by.Person, now);
        Changed();
    }

    /// <summary>Why a consultation cannot open: not theirs, nothing written, already open, moved, or its end.</summary>
    public Refusal? WhyNotConsult(CharterHand by, DateTimeOffset until, int seen, DateTimeOffset now) =>
        WhyNotTouch(by, seen, now)
        ?? (!Draft!.Parts.ContainsKey(CharterPart.Purpose) ? CharterRefusals.PurposeNeeded
            : until <= now || until > now.AddDays(FurthestDays) ? CharterRefusals.UntilOutOfRange
            : null);

    /// <summary>Opens a consultation of the group, part by part, until an instant; the text does not move meanwhile.</summary>
    public void Consult(CharterHand by, DateTimeOffset until, int seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotConsult(by, until, seen, now));
        Draft!.Consult(until);
        Changed();
        Announce(new CharterConsultationOpened(GroupId, Draft.Number, by.Person));
    }

    /// <summary>Why a consultation cannot end now.</summary>
    public Refusal? WhyNotEndConsultation(CharterHand by, DateTimeOffset now) =>
        !by.Organises ? CommunityRefusals.NotYours
        : Draft?.IsInConsultation(now) != true ? CharterRefusals.ConsultationOver
        : null;

    /// <summary>Ends a consultation before its date; what was said stays.</summary>
    public void EndConsultation(CharterHand by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotEndConsultation(by, now));
        Draft!.Consult(now);
        Changed();
    }

    /// <summary>Why a part cannot be commented on: neither member nor organiser, no consultation, or the length.</summary>
    public Refusal? WhyNotComment(CharterHand by, CharterPart part, string text, DateTimeOffset now) =>
        !by.IsMember && !by.Organises ? CommunityRefusals.NotYours
        : Draft?.IsInConsultation(now) != true ? CharterRefusals.ConsultationOver
        : Texts.WhyNot(text, 2, CharterRemark.LongestComment, RemarkFieldOf(part));

    /// <summary>Comments on a part.</summary>
    public CharterRemark Comment(CharterHand by, CharterPart part, string text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotComment(by, part, text, now));
        Changed();
        return new CharterRemark(Draft!, CharterRemarkKind.Comment, part, by.Person, text, now);
    }

    /// <summary>
    /// Why the version cannot be put forward: not theirs, nothing written, in consultation, moved, another awaited, nothing
    /// changed, a first version that is minor, or a date out of range. A major version that replaces another one holds only later.
    /// </summary>
    public Refusal? WhyNotPutForward(CharterHand by, CharterProposalOf proposal, int seen, DateTimeOffset now) =>
        WhyNotTouch(by, seen, now)
        ?? (!Draft!.Parts.ContainsKey(CharterPart.Purpose) ? CharterRefusals.PurposeNeeded
            : Awaited(now) is { } awaited ? CharterRefusals.ChangeUnderWay.With(awaited.Number)
            : InForce(now) is { } former ? WhyNotReplace(former, proposal, now)
            : !proposal.IsMajor ? CharterRefusals.FirstIsMajor
            : proposal.From < now.AddDays(-1) || proposal.From > now.AddDays(FurthestDays) ? CharterRefusals.FromOutOfRange
            : null)
        ?? Texts.WhyNot(proposal.WhatChanged, 0, 280, "what");

    /// <summary>Puts the version forward: a major one is endorsed until its date and beyond, a minor one holds at once.</summary>
    public void PutForward(CharterHand by, CharterProposalOf proposal, int seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotPutForward(by, proposal, seen, now));
        var draft = Draft!;
        draft.PutForward(proposal.IsMajor ? draft.Number : InForce(now)!.Major, proposal.IsMajor ? proposal.From : now, proposal.WhatChanged, now);
        Changed();
        Announce(proposal.IsMajor ? new CharterEndorsementAsked(GroupId, draft.Number, by.Person) : new CharterChangedSlightly(GroupId, draft.Number, by.Person));
    }

    /// <summary>
    /// Why this person cannot endorse the version that they read: not a member (nobody endorses for another), no such version,
    /// replaced meanwhile by a major version (values: the number read, the one to read now), or endorsed already.
    /// </summary>
    public Refusal? WhyNotEndorse(CharterHand by, int read, IEnumerable<CharterEndorsement> own, DateTimeOffset now) =>
        !by.IsMember ? CharterRefusals.MembersEndorse
        : PutForwardAs(read) is not { } version ? CharterRefusals.NoSuchVersion
        : version.Major != InForce(now)?.Major && version.Major != Awaited(now)?.Major ? CharterRefusals.MovedOn.With(read, Asked(now)!.Number)
        : own.Any(e => e.PersonId == by.Person && e.HoldsFor(version)) ? CharterRefusals.EndorsedAlready
        : null;

    /// <summary>The person's own yes to the version that they read.</summary>
    public CharterEndorsement Endorse(CharterHand by, int read, IEnumerable<CharterEndorsement> own, string language, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotEndorse(by, read, own, now));
        Announce(new CharterEndorsed(GroupId, by.Person));
        return new CharterEndorsement(PutForwardAs(read)!, by.Person, language, now);
    }

    /// <summary>The form field of a part.</summary>
    public static string FieldOf(CharterPart part) => $"part-{part}";

    /// <summary>The form field in which a part is commented on, or worded anew.</summary>
    public static string RemarkFieldOf(CharterPart part) => $"remark-{part}";

    private Refusal? WhyNotTouch(CharterHand by, int seen, DateTimeOffset now) =>
        !by.Organises ? CommunityRefusals.NotYours
        : Draft is not { } draft ? CharterRefusals.NothingWritten
        : draft.IsInConsultation(now) ? CharterRefusals.InConsultation
        : draft.Revision != seen ? CharterRefusals.DraftMoved
        : null;

    private Refusal? WhyNotReplace(CharterVersion former, CharterProposalOf proposal, DateTimeOffset now) =>
        CharterChange.Between(former.Parts, Draft!.Parts).Count == 0 ? CharterRefusals.NothingChanged
        : proposal.IsMajor && (proposal.From <= now || proposal.From > now.AddDays(FurthestDays)) ? CharterRefusals.GraceNeeded
        : null;

    private Dictionary<CharterPart, string> With(IReadOnlyDictionary<CharterPart, string> parts)
    {
        var all = new Dictionary<CharterPart, string>(Draft!.Parts);
        foreach (var (part, text) in parts) all[part] = text;
        return all.Where(p => p.Value.Length > 0).ToDictionary();
    }

    private void Changed()
    {
        Revision++;
        Announce(new GroupChanged(GroupId));
    }
}

/// <summary>How a version is put forward.</summary>
/// <param name="IsMajor">Asks everyone again, or only notifies.</param>
/// <param name="From">From when a major version holds; a minor one holds at once.</param>
/// <param name="WhatChanged">In a few words; may be empty.</param>
public sealed record CharterProposalOf(bool IsMajor, DateTimeOffset From, string WhatChanged);
