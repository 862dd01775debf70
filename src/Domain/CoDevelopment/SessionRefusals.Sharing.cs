using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of sharing a learning outward refuse.</summary>
public static partial class SessionRefusals
{
    /// <summary>Only once the session has ended.</summary>
    public static readonly Refusal AfterTheEnd = new("session.after-the-end");

    /// <summary>Only what one noted as learned for the field can be proposed.</summary>
    public static readonly Refusal NoFieldLearning = new("session.no-field-learning");

    /// <summary>One proposal of each author at a time.</summary>
    public static readonly Refusal AlreadyProposed = new("session.already-proposed");

    /// <summary>Consent is the client's.</summary>
    public static readonly Refusal OnlyTheClientConsents = new("session.only-the-client-consents");

    /// <summary>It was answered or taken back.</summary>
    public static readonly Refusal NothingToConsentTo = new("session.nothing-to-consent-to");
}
