using System.Globalization;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Sessions;

/// <summary>All sessions of a group, those that come first.</summary>
internal static class SessionsDesk
{
    private const int PerPage = 20;

    public static async Task<IResult> ShowAsync(HttpContext http, SessionDirectory sessions, TimeProvider clock)
    {
        var standing = http.Standing();
        var before = int.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
        var lines = await sessions.OfGroupSeenByAsync(http.Viewer().Id, standing, before, PerPage + 1, http.RequestAborted);
        return Show.Page<SessionsPage>(new()
        {
            ["Standing"] = standing,
            ["Sessions"] = lines.Take(PerPage).ToList(),
            ["More"] = lines.Count > PerPage,
            ["First"] = before == int.MaxValue,
            ["Now"] = clock.GetUtcNow(),
        });
    }
}
