using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Roles;

/// <summary>What somebody proposes who passes their role on.</summary>
/// <param name="Role">Founder or facilitator.</param>
/// <param name="From">The first day of the other.</param>
/// <param name="JointUntil">The last day on which both hold it, or null when it passes at once.</param>
/// <param name="Word">What to know, 0 to <see cref="HandOver.LongestWord"/> characters; goes with the answer.</param>
public sealed record HandOverOf(Role Role, DateOnly? From, DateOnly? JointUntil, string Word);

/// <summary>
/// A role that its holder proposes to pass on to a member. It passes only by the other's own acceptance; until then nothing has
/// changed. There is one proposal for each role of each holder: another takes its place.
/// </summary>
public sealed class HandOver : Announcer
{
    /// <summary>Longest word, in characters.</summary>
    public const int LongestWord = 500;

    /// <summary>Furthest first day, and longest time of holding it together, in days.</summary>
    public const int Longest = 366;

    private HandOver() { }

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>Who holds the role.</summary>
    public PersonId Giver { get; private set; }

    /// <summary>Which.</summary>
    public Role Role { get; private set; }

    /// <summary>To whom it is proposed.</summary>
    public PersonId Receiver { get; private set; }

    /// <summary>From when the receiver holds it.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Until when the giver holds it.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>What to know.</summary>
    public string Word { get; private set; } = "";

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Why nobody proposes it like that; none when it is.</summary>
    public static IReadOnlyList<Refusal> WhyNotPropose(PersonId by, HandOverOf asked, RoleReceiver to, IReadOnlyCollection<HeldRole> held, DateOnly today)
    {
        if (!GroupRoles.Organising.Contains(asked.Role) || !held.Any(h => h.Person == by && h.Role == asked.Role)) return [RoleRefusals.NotYoursToPass];
        if (to.Id == by || !to.IsMember) return [RoleRefusals.ToAMember];
        if (held.Any(h => h.Person == to.Id && h.Role == asked.Role && h.Until is null)) return [RoleRefusals.HeldAlready];
        List<Refusal> wrong = [];
        var first = asked.From ?? today;
        if (first < today || first.DayNumber - today.DayNumber > Longest) wrong.Add(RoleRefusals.NotAFirstDay);
        if (asked.JointUntil is { } last && (last < first || last.DayNumber - first.DayNumber > Longest)) wrong.Add(RoleRefusals.NotAJointDay);
        if (Texts.WhyNot(asked.Word, 0, LongestWord, "word") is { } word) wrong.Add(word);
        return wrong;
    }

    /// <summary>A proposal of that kind, which waits for nobody's answer yet.</summary>
    public static HandOver Of(GroupId group, PersonId giver, Role role) => new() { GroupId = group, Giver = giver, Role = role };

    /// <summary>Proposes it, in place of what was proposed before.</summary>
    /// <param name="to">To whom.</param>
    /// <param name="starts">From when the receiver holds the role.</param>
    /// <param name="ends">Until when the giver does.</param>
    /// <param name="word">What to know.</param>
    /// <param name="now">The instant.</param>
    public void Propose(PersonId to, DateTimeOffset starts, DateTimeOffset ends, string word, DateTimeOffset now)
    {
        if (to == Giver || ends < starts) throw new RuleBrokenException(RoleRefusals.ToAMember);
        (Receiver, StartsAt, EndsAt, Word, ProposedAt) = (to, starts, ends, word, now);
        Version++;
        Announce(new HandOverProposed(GroupId, Giver, to, Role));
    }

    /// <summary>Why somebody does not accept, or null: it is proposed to them, they are a member, and the giver still holds the role.</summary>
    public Refusal? WhyNotAccept(PersonId by, bool isMember, IReadOnlyCollection<HeldRole> held) =>
        WhyNotDecline(by) ?? (!isMember || !held.Any(h => h.Person == Giver && h.Role == Role) ? RoleRefusals.HandOverGone : null);

    /// <summary>Why somebody does not decline, or null: it is proposed to them.</summary>
    public Refusal? WhyNotDecline(PersonId by) => by == Receiver ? null : RoleRefusals.HandOverGone;

    /// <summary>The role passes: what the receiver holds from then on, and what is left of the giver's, null when nothing is.</summary>
    public (HeldRole Received, HeldRole? Left) Accept(PersonId by, bool isMember, IReadOnlyCollection<HeldRole> held, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAccept(by, isMember, held));
        Announce(new HandOverAnswered(GroupId, Giver, Receiver, Role, Accepted: true));
        var since = held.FirstOrDefault(h => h.Person == Giver && h.Role == Role)?.Since;
        // A role that has its own end does not last longer for being passed on.
        var until = held.Where(h => h.Person == Giver && h.Role == Role && h.Until < EndsAt).Select(h => h.Until).FirstOrDefault() ?? EndsAt;
        return (new HeldRole(Receiver, Role, "", StartsAt > now ? StartsAt : now, null), until > now ? new HeldRole(Giver, Role, "", since, until) : null);
    }

    /// <summary>The receiver declines; the giver keeps the role and is told.</summary>
    public void Decline(PersonId by)
    {
        Refusal.ThrowIf(WhyNotDecline(by));
        Announce(new HandOverAnswered(GroupId, Giver, Receiver, Role, Accepted: false));
    }
}

/// <summary>Somebody proposes to pass a role on; a mail follows.</summary>
public sealed record HandOverProposed(GroupId Group, PersonId Giver, PersonId Receiver, Role Role) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value), new Topic("person", Receiver.Value)];
}

/// <summary>The receiver answered; a mail follows.</summary>
public sealed record HandOverAnswered(GroupId Group, PersonId Giver, PersonId Receiver, Role Role, bool Accepted) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("group", Group.Value), new Topic("person", Giver.Value)];
}
