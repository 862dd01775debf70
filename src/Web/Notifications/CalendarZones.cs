using System.Globalization;

namespace Terreau.Web.Notifications;

/// <summary>
/// VTIMEZONE of a zone (RFC 5545 §3.6.5) for the years that a calendar spans: one observance for each change of clocks, as the
/// system's own table has it, so that no rule has to be guessed.
/// </summary>
internal static class CalendarZones
{
    private const string Local = "yyyyMMdd'T'HHmmss";

    /// <summary>The lines of one zone, from a year before the first instant to a year after the last.</summary>
    public static IEnumerable<string> Lines(TimeZoneInfo zone, DateTimeOffset first, DateTimeOffset last)
    {
        yield return "BEGIN:VTIMEZONE";
        yield return "TZID:" + zone.Id;
        var from = new DateTimeOffset(first.UtcDateTime.Date, TimeSpan.Zero).AddDays(-366);
        foreach (var line in Observance(zone, from, zone.GetUtcOffset(from), zone.GetUtcOffset(from))) yield return line;
        for (var day = from; day < last.AddDays(366); day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before == after) continue;
            foreach (var line in Observance(zone, Change(zone, day), before, after)) yield return line;
        }
        yield return "END:VTIMEZONE";
    }

    /// <summary>A local time of a zone, as DTSTART writes it beside its TZID.</summary>
    public static string At(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).ToString(Local, CultureInfo.InvariantCulture);

    // To the minute at which clocks change within a day.
    private static DateTimeOffset Change(TimeZoneInfo zone, DateTimeOffset day)
    {
        var (low, high, before) = (0, 24 * 60, zone.GetUtcOffset(day));
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(day.AddMinutes(middle)) == before) low = middle;
            else high = middle;
        }
        return day.AddMinutes(high);
    }

    // Its start is told in the hour that held before.
    private static IEnumerable<string> Observance(TimeZoneInfo zone, DateTimeOffset at, TimeSpan before, TimeSpan after)
    {
        var kind = zone.IsDaylightSavingTime(at) ? "DAYLIGHT" : "STANDARD";
        yield return "BEGIN:" + kind;
        yield return "DTSTART:" + at.ToOffset(before).ToString(Local, CultureInfo.InvariantCulture);
        yield return "TZOFFSETFROM:" + Offset(before);
        yield return "TZOFFSETTO:" + Offset(after);
        yield return "END:" + kind;
    }

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
