using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>What somebody who erases their account wants of the words that they wrote to others (P-04).</summary>
public enum WordsOnLeaving
{
    /// <summary>They stay where they are, under « ancien membre ».</summary>
    Kept,

    /// <summary>They go.</summary>
    Removed,
}

/// <summary>An account was erased: what is left of it leads to « ancien membre ».</summary>
public sealed record AccountErased(PersonId Person, DateTimeOffset At) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("person", Person.Value)];
}

/// <summary>Why an account is not erased now. Each says the way out: nobody is kept against their will.</summary>
public static class ErasureRefusals
{
    /// <summary>Neither way was chosen for one's words.</summary>
    public static readonly Refusal ChoiceNeeded = new("erasure.choice-needed", "words");

    /// <summary>It was not ticked that nothing comes back.</summary>
    public static readonly Refusal NotUnderstood = new("erasure.not-understood", "understood");

    /// <summary>Somebody else must administer first.</summary>
    public static readonly Refusal LastAdministrator = new("erasure.last-administrator");

    /// <summary>Nobody else is here: the whole installation is theirs to remove.</summary>
    public static readonly Refusal Alone = new("erasure.alone");

    /// <summary>A room that the person facilitates is open; values: the group and the number of the session.</summary>
    public static readonly Refusal InRoom = new("erasure.in-room");

    /// <summary>A group needs somebody to facilitate it; value 0: the group.</summary>
    public static readonly Refusal HeirNeeded = new("erasure.heir-needed");
}
