using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Roles;

/// <summary>A role as somebody holds it in a group (domain.md 3.1, RoleAssignment).</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Role">Which.</param>
/// <param name="Subject">What an expert knows about; empty for the others.</param>
/// <param name="Since">From when, or null when it was not kept.</param>
/// <param name="Until">The instant at which it ends by itself, or null for a lasting one.</param>
public sealed record HeldRole(PersonId Person, Role Role, string Subject, DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>True when it holds at that instant and no end is set.</summary>
    public bool IsLasting(DateTimeOffset now) => Until is null && !(Since > now);
}

/// <summary>Somebody to whom a role may be given: whether they are an active member, and a coach in the organisation (3.7, assigned by its administrators).</summary>
public sealed record RoleReceiver(PersonId Id, bool IsMember, bool IsCoach);

/// <summary>A role about to be given.</summary>
/// <param name="Role">Which.</param>
/// <param name="Subject">What an expert knows about, 2 to <see cref="GroupRoles.LongestSubject"/> characters.</param>
/// <param name="Until">Its last day, or null for a lasting one.</param>
public sealed record RoleGift(Role Role, string Subject, DateOnly? Until);

/// <summary>
/// Giving and ending roles in a group. Experts and mentors are members who do something more; coaches and visitors may come from
/// outside. A visitor has an end date and neither organises nor owns anything (INV-22). The founder's role passes by hand-over
/// only. Where domain.md 3.7 names nobody who gives a role, it is given by those who invite members: founder and facilitator.
/// </summary>
public static class GroupRoles
{
    /// <summary>Longest visit, in days; it may be given again.</summary>
    public const int LongestVisit = 183;

    /// <summary>Furthest last day of any other role, in days.</summary>
    public const int Longest = 3 * 366;

    /// <summary>Longest subject of an expert, in characters.</summary>
    public const int LongestSubject = 80;

    /// <summary>Roles that are given from hand to hand.</summary>
    public static IReadOnlyList<Role> Given { get; } = [Role.Facilitator, Role.ContentExpert, Role.Mentor, Role.Coach, Role.Visitor];

    /// <summary>Roles that only members hold: they end with the membership.</summary>
    public static IReadOnlyList<Role> OfMembers { get; } = [Role.Founder, Role.Facilitator, Role.ContentExpert, Role.Mentor];

    /// <summary>Roles without which nobody could plan anything.</summary>
    public static IReadOnlyList<Role> Organising { get; } = [Role.Founder, Role.Facilitator];

    /// <summary>Roles that this person could be given, whatever the details.</summary>
    public static IReadOnlyList<Role> For(RoleReceiver to, IReadOnlyCollection<HeldRole> held) => [.. Given.Where(r => WhyNever(r, to, held) is null)];

    /// <summary>Why the role is not given like that; none when it is. Giving a role that is held changes its subject and its end.</summary>
    /// <param name="gift">What is given.</param>
    /// <param name="to">To whom.</param>
    /// <param name="held">All roles of the group.</param>
    /// <param name="today">Today where the giver is.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<Refusal> WhyNotGive(RoleGift gift, RoleReceiver to, IReadOnlyCollection<HeldRole> held, DateOnly today, DateTimeOffset now)
    {
        if (WhyNever(gift.Role, to, held) is { } never) return [never];
        List<Refusal> wrong = [];
        if (gift.Role == Role.ContentExpert && Texts.WhyNot(gift.Subject, 2, LongestSubject, "subject") is { } subject) wrong.Add(subject);
        if (WhyNotUntil(gift, today) is { } until) wrong.Add(until);
        else if (gift is { Role: Role.Facilitator, Until: not null } && IsLast(to.Id, held, now)) wrong.Add(CommunityRefusals.LastFacilitator with { Field = "until" });
        return wrong;
    }

    /// <summary>Why somebody does not end a role, or null: one ends one's own, those who give roles end those of others but the founder's, and somebody has to go on facilitating.</summary>
    public static Refusal? WhyNotEnd(PersonId by, bool gives, PersonId of, Role role, IReadOnlyCollection<HeldRole> held, DateTimeOffset now) =>
        !held.Any(h => h.Person == of && h.Role == role) ? RoleRefusals.NotHeld
        : by != of && (!gives || role == Role.Founder) ? CommunityRefusals.NotYours
        : role == Role.Facilitator && IsLast(of, held, now) ? CommunityRefusals.LastFacilitator
        : role == Role.Founder && !held.Any(h => h.Role == Role.Facilitator && h.IsLasting(now)) ? CommunityRefusals.LastFacilitator
        : null;

    /// <summary>True when nobody else facilitates for good.</summary>
    private static bool IsLast(PersonId person, IReadOnlyCollection<HeldRole> held, DateTimeOffset now) =>
        held.Any(h => h.Person == person && h.Role == Role.Facilitator) && !held.Any(h => h.Person != person && h.Role == Role.Facilitator && h.IsLasting(now));

    private static Refusal? WhyNever(Role role, RoleReceiver to, IReadOnlyCollection<HeldRole> held)
    {
        var mine = held.Where(h => h.Person == to.Id).Select(h => h.Role).ToList();
        return !Given.Contains(role) ? RoleRefusals.NotGiven
            : role == Role.Visitor && (to.IsMember || mine.Any(r => r != Role.Visitor)) ? RoleRefusals.NoVisitNeeded
            : role == Role.Coach && !to.IsCoach ? RoleRefusals.NotACoach
            : role == Role.Coach && mine.Contains(Role.Facilitator) ? RoleRefusals.CoachesOthers
            : role == Role.Facilitator && mine.Contains(Role.Coach) && !to.IsMember ? RoleRefusals.CoachesOthers
            : role is Role.ContentExpert or Role.Mentor && !to.IsMember ? RoleRefusals.MembersOnly
            : role == Role.Facilitator && !to.IsMember && !mine.Any(OfMembers.Contains) ? RoleRefusals.MembersOnly
            : null;
    }

    private static Refusal? WhyNotUntil(RoleGift gift, DateOnly today)
    {
        if (gift.Until is not { } day) return gift.Role == Role.Visitor ? RoleRefusals.VisitEnds : null;
        var days = day.DayNumber - today.DayNumber;
        return gift.Role == Role.Visitor && days is < 0 or > LongestVisit ? RoleRefusals.VisitEnds
            : days is < 0 or > Longest ? RoleRefusals.NotALastDay
            : null;
    }
}

/// <summary>Refusals about roles in a group.</summary>
public static class RoleRefusals
{
    /// <summary>No role that is given from hand to hand.</summary>
    public static readonly Refusal NotGiven = new("role.not-given", "role");

    /// <summary>Whoever is of the group visits nothing.</summary>
    public static readonly Refusal NoVisitNeeded = new("role.no-visit-needed", "role");

    /// <summary>Coaches are named by the administrators.</summary>
    public static readonly Refusal NotACoach = new("role.not-a-coach", "role");

    /// <summary>A coach supports somebody else who facilitates.</summary>
    public static readonly Refusal CoachesOthers = new("role.coaches-others", "role");

    /// <summary>Held by members only.</summary>
    public static readonly Refusal MembersOnly = new("role.members-only", "role");

    /// <summary>A visit ends within half a year.</summary>
    public static readonly Refusal VisitEnds = new("role.visit-ends", "until");

    /// <summary>A last day from today to three years ahead.</summary>
    public static readonly Refusal NotALastDay = new("role.not-a-last-day", "until");

    /// <summary>The person does not hold that role, or no longer.</summary>
    public static readonly Refusal NotHeld = new("role.not-held");

    /// <summary>Only the holder of a founder's or facilitator's role passes it on.</summary>
    public static readonly Refusal NotYoursToPass = new("role.not-yours-to-pass");

    /// <summary>A role is passed on to another member.</summary>
    public static readonly Refusal ToAMember = new("role.to-a-member");

    /// <summary>The other holds it for good already.</summary>
    public static readonly Refusal HeldAlready = new("role.held-already");

    /// <summary>A first day from today to a year ahead.</summary>
    public static readonly Refusal NotAFirstDay = new("role.not-a-first-day", "from");

    /// <summary>Held together from the first day to a year after it.</summary>
    public static readonly Refusal NotAJointDay = new("role.not-a-joint-day", "joint");

    /// <summary>Nothing is proposed any more, or to somebody else.</summary>
    public static readonly Refusal HandOverGone = new("role.hand-over-gone");

    /// <summary>The person is not found, or not by this reader.</summary>
    public static readonly Refusal PersonNotFound = new("role.person-not-found");
}

/// <summary>Somebody was given a role in a group, or it was changed; a mail follows.</summary>
public sealed record RoleGiven(GroupId Group, PersonId Person, Role Role, PersonId By) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value), new Topic("person", Person.Value)];
}

/// <summary>A role in a group came to its end by itself; a mail follows.</summary>
public sealed record RoleEnded(GroupId Group, PersonId Person, Role Role) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value), new Topic("person", Person.Value)];
}
