namespace Terreau.Domain.People;

/// <summary>Before a sensitive act a person proves again who they are, unless they did a moment ago (C-29).</summary>
public static class Proofs
{
    /// <summary>How long a proof holds.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    /// <summary>True while the last proof still holds; one of the future, after a clock was set back, does not.</summary>
    public static bool StillHolds(DateTimeOffset provedAt, DateTimeOffset now) => now - provedAt < Hold && provedAt <= now;
}
