using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of leading a session in the facilitator's place refuse.</summary>
public static partial class SessionRefusals
{
    /// <summary>Somebody else leads, or one leads already.</summary>
    public static readonly Refusal LeadIsPassed = new("session.lead-is-passed");

    /// <summary>The facilitator leads already.</summary>
    public static readonly Refusal LeadIsYours = new("session.lead-is-yours");

    /// <summary>The deputy is one of the consultants.</summary>
    public static readonly Refusal DeputyIsAConsultant = new("session.deputy-is-a-consultant", "deputy");

    /// <summary>Nobody was named, or the deputy is not in the room.</summary>
    public static readonly Refusal DeputyIsNotHere = new("session.deputy-is-not-here");

    /// <summary>The client does not lead (INV-04).</summary>
    public static readonly Refusal ConsultantsTakeOver = new("session.consultants-take-over");

    /// <summary>Whoever leads is there.</summary>
    public static readonly Refusal LeadIsHere = new("session.lead-is-here");

    /// <summary>The room still waits for whoever leads; value 0: seconds.</summary>
    public static readonly Refusal LeadIsAwaited = new("session.lead-is-awaited");
}
