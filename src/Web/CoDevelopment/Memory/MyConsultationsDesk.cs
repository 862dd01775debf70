using System.Globalization;
using Terreau.Store.CoDevelopment;
using Terreau.Web.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>A client's own thread: subjects, actions and what became of them, for that person alone.</summary>
internal static class MyConsultationsDesk
{
    private const int PerPage = 20;

    public static async Task<IResult> ShowAsync(HttpContext http, SessionDirectory sessions)
    {
        var before = Before(http);
        var mine = await sessions.OwnConsultationsAsync(http.Viewer().Id, before, PerPage + 1, http.RequestAborted);
        return Show.Page<MyConsultationsPage>(new()
        {
            ["Consultations"] = mine.Take(PerPage).ToList(),
            ["More"] = mine.Count > PerPage,
            ["First"] = before == DateTimeOffset.MaxValue,
            ["Zone"] = Reader.Of(http)!.Zone,
        });
    }

    /// <summary>The instant before which a page begins, as its address has it.</summary>
    public static DateTimeOffset Before(HttpContext http) =>
        long.TryParse(http.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : DateTimeOffset.MaxValue;
}
