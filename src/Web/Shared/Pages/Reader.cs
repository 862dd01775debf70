namespace Terreau.Web.Shared.Pages;

/// <summary>
/// Who reads the page, as its frame needs to know: nothing of it is loaded again for that. Organisation: the first of its pages that
/// they may read, or null.
/// </summary>
internal sealed record Reader(string Name, string Initials, TimeZoneInfo Zone, string? Organisation)
{
    /// <summary>The signed-in reader, or null.</summary>
    public static Reader? Of(HttpContext http) => http.Features.Get<Reader>();
}

/// <summary>Where in the house a page stands, for the bars at the top and at the foot.</summary>
public enum Area { None, Home, Groups, Organisation, Me, Help }
