using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>Passkeys: how many a person keeps and how they are named. What a passkey proves is checked by the framework (C-28).</summary>
public static class Passkeys
{
    /// <summary>Passkeys of one person at most.</summary>
    public const int Most = 20;

    /// <summary>Longest name of a passkey, in characters.</summary>
    public const int NameLength = 60;

    /// <summary>How long a page may wait before its passkey is used.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromHours(1);

    /// <summary>Why this name is refused, or null.</summary>
    public static Refusal? WhyNotName(string name) => Names.WhyNot(name, NameLength, "name");

    /// <summary>Why a person who has so many may not add one, or null.</summary>
    public static Refusal? WhyNotAdd(int held) => held >= Most ? PasskeyRefusals.TooMany : null;
}

/// <summary>Refusals about passkeys.</summary>
public static class PasskeyRefusals
{
    /// <summary>The passkey is not known here, or what it sent does not hold: never says which (C-18).</summary>
    public static readonly Refusal NotAccepted = new("passkey.not-accepted");

    /// <summary>The page waited too long, or was sent before.</summary>
    public static readonly Refusal Stale = new("passkey.stale");

    /// <summary>Twenty passkeys already; value 0: how many.</summary>
    public static readonly Refusal TooMany = new("passkey.too-many") { Values = [Passkeys.Most] };

    /// <summary>The passkey was removed meanwhile.</summary>
    public static readonly Refusal Gone = new("passkey.gone");
}
