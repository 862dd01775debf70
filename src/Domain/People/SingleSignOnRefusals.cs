using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>Why signing in by the organisation's identity provider, or linking to it, came to nothing (C-17).</summary>
public static class SingleSignOnRefusals
{
    /// <summary>The person or the provider said no there.</summary>
    public static readonly Refusal Declined = new("sso.declined");

    /// <summary>The answer came too late, twice, or to another browser than the one that asked.</summary>
    public static readonly Refusal Stale = new("sso.stale");

    /// <summary>The answer does not hold: never says what is wrong with it.</summary>
    public static readonly Refusal NotTrusted = new("sso.not-trusted");

    /// <summary>The provider does not answer, or not as one should.</summary>
    public static readonly Refusal Silent = new("sso.silent");

    /// <summary>No account is linked to this identity; an address alone links nothing.</summary>
    public static readonly Refusal Unknown = new("sso.unknown");

    /// <summary>The identity is linked to another account.</summary>
    public static readonly Refusal Taken = new("sso.taken");

    /// <summary>The account is linked already.</summary>
    public static readonly Refusal AlreadyLinked = new("sso.already-linked");
}
