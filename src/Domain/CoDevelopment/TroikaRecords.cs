using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Identifies a Troïka.</summary>
public readonly record struct TroikaId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static TroikaId New() => new(Guid.CreateVersion7());
}

/// <summary>Where a Troïka is in its life.</summary>
public enum TroikaState { Planned, Running, Ended, Cancelled }

/// <summary>Whose turn it is and what is done in it.</summary>
/// <param name="Turn">1 to 3.</param>
/// <param name="Phase">The moment of the turn.</param>
public sealed record TroikaMoment(int Turn, TroikaPhase Phase);

/// <summary>Somebody who may be asked: an active member of the group.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsReady">Whether they accepted what their kind of group asks before a first consultation (INV-06); true where nothing is asked.</param>
/// <param name="BackAt">The end of their pause, or null.</param>
public sealed record TroikaMember(PersonId Person, bool IsReady, DateTimeOffset? BackAt);

/// <summary>What somebody plans.</summary>
/// <param name="Group">The group of the three.</param>
/// <param name="Order">The three, in the order of their turns.</param>
/// <param name="StartsAt">When; null for now.</param>
/// <param name="ZoneId">The zone in which that was said.</param>
/// <param name="Minutes">How long each moment is.</param>
public sealed record TroikaPlan(GroupId Group, IReadOnlyList<PersonId> Order, DateTimeOffset? StartsAt, string ZoneId, TroikaMinutes Minutes);

/// <summary>Something of a Troïka changed. Only its three hear of it: not even the group's pages (INV-14).</summary>
/// <param name="Troika">Which.</param>
/// <param name="People">Its three.</param>
public abstract record TroikaEvent(TroikaId Troika, IReadOnlyList<PersonId> People) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("troika", Troika.Value), .. People.Select(p => new Topic("person", p.Value))];
}

/// <summary>It was planned, for then or for now: a mail follows.</summary>
public sealed record TroikaPlanned(TroikaId Troika, IReadOnlyList<PersonId> People, DateTimeOffset At) : TroikaEvent(Troika, People);

/// <summary>It goes on: it was begun, moved on, ended, or its turns are in another order.</summary>
public sealed record TroikaMoved(TroikaId Troika, IReadOnlyList<PersonId> People) : TroikaEvent(Troika, People);

/// <summary>It will not take place: a mail follows.</summary>
public sealed record TroikaCancelled(TroikaId Troika, IReadOnlyList<PersonId> People, DateTimeOffset At) : TroikaEvent(Troika, People);

/// <summary>What the rules of a Troïka refuse. Sentences: Web/Shared/Words/Refusals.json.</summary>
public static class TroikaRefusals
{
    /// <summary>The actor is none of the three; pages answer as if it did not exist.</summary>
    public static readonly Refusal NotYours = new("troika.not-yours");

    /// <summary>Two others are to be chosen.</summary>
    public static readonly Refusal ThreeNeeded = new("troika.three-needed", "people");

    /// <summary>One person is there twice.</summary>
    public static readonly Refusal SameTwice = new("troika.same-twice", "people");

    /// <summary>One of them is no active member of the group.</summary>
    public static readonly Refusal NotAMember = new("troika.not-a-member", "people");

    /// <summary>One of them is away on that day.</summary>
    public static readonly Refusal Away = new("troika.away", "people");

    /// <summary>One of them has yet to accept the confidentiality agreement (INV-06).</summary>
    public static readonly Refusal AgreementNeeded = new("troika.agreement-needed", "people");

    /// <summary>The start is not after now.</summary>
    public static readonly Refusal InThePast = new("troika.in-the-past", "date");

    /// <summary>The date is too far away; value 0 is the limit in days.</summary>
    public static readonly Refusal TooFar = new("troika.too-far", "date");

    /// <summary>A moment is shorter or longer than allowed; values: the least and the most, in minutes.</summary>
    public static readonly Refusal Minutes = new("troika.minutes");

    /// <summary>It has begun already.</summary>
    public static readonly Refusal Begun = new("troika.begun");

    /// <summary>It was called off.</summary>
    public static readonly Refusal CalledOff = new("troika.called-off");

    /// <summary>It begins later; value 0: how many minutes before its hour it can be begun.</summary>
    public static readonly Refusal TooEarly = new("troika.too-early");

    /// <summary>It is not under way.</summary>
    public static readonly Refusal NotRunning = new("troika.not-running");

    /// <summary>Somebody has moved it on already.</summary>
    public static readonly Refusal HasMoved = new("troika.has-moved");

    /// <summary>The first turn has nobody before it; or the order is another already.</summary>
    public static readonly Refusal OtherOrder = new("troika.other-order");

    /// <summary>One's own turn is still to come, or never came.</summary>
    public static readonly Refusal TurnToCome = new("troika.turn-to-come");
}
