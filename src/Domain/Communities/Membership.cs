using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>States of domain.md 3.4.</summary>
public enum MembershipStatus { Requested, Active, Left }

/// <summary>
/// One person's place in one group. It exists only through the person's own acceptance (INV-05); in a co-development group
/// an active membership holds one of ten numbered seats, so that the database settles who got the last one (INV-01).
/// </summary>
public sealed partial class Membership : Announcer
{
    private Membership() { }

    private Membership(GroupId group, PersonId person, DateTimeOffset now)
    {
        GroupId = group;
        PersonId = person;
        AskedAt = now;
    }

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>The person.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>Where it stands.</summary>
    public MembershipStatus Status { get; private set; }

    /// <summary>Seat from 1 to 10 in a co-development group while active, else null.</summary>
    public int? Seat { get; private set; }

    /// <summary>Longest word to the facilitator, in characters.</summary>
    public const int LongestWord = 280;

    /// <summary>What somebody who asks to join says to the facilitator; emptied with the answer.</summary>
    public string Word { get; private set; } = "";

    /// <summary>When the person accepted the invitation.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it became active.</summary>
    public DateTimeOffset? ActiveSince { get; private set; }

    /// <summary>When the confidentiality agreement was accepted (INV-06).</summary>
    public DateTimeOffset? AgreementAt { get; private set; }

    /// <summary>When the facilitation basics were acknowledged (INV-06).</summary>
    public DateTimeOffset? BasicsAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>True when the person may enter a first session (INV-06).</summary>
    public bool IsReady => AgreementAt is not null && BasicsAt is not null;

    /// <summary>Why nobody more can become active, given the seats taken, or null: the group is closed, or full.</summary>
    public static Refusal? WhyNotSeat(Group group, IReadOnlyCollection<int> taken) =>
        group.ClosedAt is not null ? CommunityRefusals.Closed
        : group.Policy.MostMembers is { } most && taken.Count >= most ? CommunityRefusals.Full : null;

    /// <summary>The person asks to join: the facilitator still has to welcome them.</summary>
    public static Membership Ask(GroupId group, PersonId person, DateTimeOffset now)
    {
        var asked = new Membership(group, person, now) { Status = MembershipStatus.Requested };
        asked.Announce(new MembershipChanged(group, person));
        asked.Announce(new MembershipAsked(group, person));
        return asked;
    }

    /// <summary>The person accepts a personal invitation and takes the lowest free seat.</summary>
    public static Membership Accept(Group group, PersonId person, IReadOnlyCollection<int> taken, DateTimeOffset now)
    {
        var accepted = new Membership(group.Id, person, now);
        accepted.TakeSeat(group, taken, now);
        return accepted;
    }

    /// <summary>Why this person cannot enter by the group's own door: in it or asking already, by invitation only, full, or the word too long.</summary>
    public static Refusal? WhyNotJoin(Group group, Membership? mine, string word, IReadOnlyCollection<int> taken) =>
        mine?.Status == MembershipStatus.Active ? CommunityRefusals.AlreadyIn
        : mine?.Status == MembershipStatus.Requested ? CommunityRefusals.AlreadyAsked
        : group.ClosedAt is not null ? CommunityRefusals.Closed
        : group.Joining == JoiningMode.ByInvitation ? CommunityRefusals.ByInvitationOnly
        : WhyNotSeat(group, taken) ?? Texts.WhyNot(word, 0, LongestWord, "word");

    /// <summary>The person enters by the door: at once, or by a request.</summary>
    public static Membership Join(Group group, PersonId person, string word, IReadOnlyCollection<int> taken, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotJoin(group, null, word, taken));
        if (group.Joining == JoiningMode.Open) return Accept(group, person, taken, now);
        var asked = Ask(group.Id, person, now);
        asked.Word = word;
        return asked;
    }

    /// <summary>Someone who left enters again by the door.</summary>
    public void JoinAgain(Group group, string word, IReadOnlyCollection<int> taken, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotJoin(group, this, word, taken));
        if (group.Joining == JoiningMode.Open) TakeSeat(group, taken, now);
        else AskAgain(now);
        Word = group.Joining == JoiningMode.Open ? "" : word;
    }

    /// <summary>A request is welcomed, or someone who left comes back, taking the lowest free seat.</summary>
    public void Sit(Group group, IReadOnlyCollection<int> taken, DateTimeOffset now)
    {
        var asked = Status == MembershipStatus.Requested;
        TakeSeat(group, taken, now);
        if (asked) Announce(new MembershipWelcomed(GroupId, PersonId));
    }

    private void TakeSeat(Group group, IReadOnlyCollection<int> taken, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSeat(group, taken));
        Status = MembershipStatus.Active;
        Word = "";
        Seat = group.Policy.MostMembers is { } most ? Enumerable.Range(1, most).First(s => !taken.Contains(s)) : null;
        ActiveSince = now;
        Version++;
        Announce(new MembershipChanged(GroupId, PersonId));
    }

    /// <summary>The group changes its kind: an active member takes a seat where the new kind has some, and gives it back where it has none.</summary>
    public void Reseat(KindPolicy policy, IReadOnlyCollection<int> taken)
    {
        Seat = Status == MembershipStatus.Active && policy.MostMembers is { } most ? Enumerable.Range(1, most).First(s => !taken.Contains(s)) : null;
        Version++;
    }

    /// <summary>The person leaves, or a request is declined: the seat is free at once.</summary>
    public void Leave()
    {
        Status = MembershipStatus.Left;
        Word = "";
        (Seat, BackAt) = (null, null);
        Version++;
        Announce(new MembershipChanged(GroupId, PersonId));
    }

    /// <summary>Someone who left accepts again by link, and waits to be welcomed.</summary>
    public void AskAgain(DateTimeOffset now)
    {
        Status = MembershipStatus.Requested;
        AskedAt = now;
        Version++;
        Announce(new MembershipChanged(GroupId, PersonId));
        Announce(new MembershipAsked(GroupId, PersonId));
    }

    /// <summary>The person accepts the confidentiality agreement and acknowledges the basics (INV-06).</summary>
    public void Commit(DateTimeOffset now)
    {
        AgreementAt ??= now;
        BasicsAt ??= now;
        Version++;
        Announce(new MembershipChanged(GroupId, PersonId));
    }
}
