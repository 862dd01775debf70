namespace Terreau.Domain.CoDevelopment;

/// <summary>Whether a session can take place with those who come: a facilitator, a client, two consultants (INV-02).</summary>
/// <param name="HasClient">The client comes.</param>
/// <param name="HasFacilitator">Somebody comes to facilitate.</param>
/// <param name="Consultants">How many consultants come.</param>
public sealed record Quorum(bool HasClient, bool HasFacilitator, int Consultants)
{
    /// <summary>The fewest people of a session: client, facilitator and two consultants.</summary>
    public const int Fewest = CoDevelopmentSession.FewestConsultants + 2;

    /// <summary>How many consultants are missing.</summary>
    public int MissingConsultants => Math.Max(0, CoDevelopmentSession.FewestConsultants - Consultants);

    /// <summary>Whether it can take place.</summary>
    public bool IsReached => HasClient && HasFacilitator && MissingConsultants == 0;
}
