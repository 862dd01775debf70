using System.Security.Claims;

namespace Terreau.Web.Shared.Pages;

/// <summary>Who reads the page, as its frame needs to know: nothing of it is loaded again for that.</summary>
internal sealed record Reader(string Name, string Initials, TimeZoneInfo Zone, bool SeesOrganisation)
{
    public const string NameClaim = "name", InitialsClaim = "initials", ZoneClaim = "zone", OrganisationClaim = "organisation";

    /// <summary>The signed-in reader, or null.</summary>
    public static Reader? Of(ClaimsPrincipal user) => user.Identity is not { IsAuthenticated: true } ? null : new Reader(
        user.FindFirst(NameClaim)?.Value ?? "",
        user.FindFirst(InitialsClaim)?.Value ?? "",
        TimeZoneInfo.TryFindSystemTimeZoneById(user.FindFirst(ZoneClaim)?.Value ?? "", out var zone) ? zone : TimeZoneInfo.Utc,
        user.HasClaim(c => c.Type == OrganisationClaim));
}

/// <summary>Where in the house a page stands, for the bars at the top and at the foot.</summary>
public enum Area { None, Home, Groups, Organisation, Me, Help }
