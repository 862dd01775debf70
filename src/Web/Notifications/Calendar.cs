using System.Globalization;
using System.Text;

namespace Terreau.Web.Notifications;

/// <summary>One thing to put into somebody's calendar.</summary>
/// <param name="Uid">Stable and unique in the world: the next version of the same entry replaces this one.</param>
/// <param name="Sequence">Grows with each version.</param>
/// <param name="WrittenAt">When this version came to be.</param>
/// <param name="StartsAt">First instant.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="Summary">One line.</param>
internal sealed record CalendarEntry(string Uid, int Sequence, DateTimeOffset WrittenAt, DateTimeOffset StartsAt, TimeSpan Length, string Summary)
{
    public string? Description { get; init; }

    public string? Location { get; init; }

    public Uri? Url { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>The zone people meet in, so that a calendar keeps their local hour; null for universal time.</summary>
    public TimeZoneInfo? Zone { get; init; }
}

/// <summary>
/// Writes iCalendar (RFC 5545): texts escaped, lines folded at 75 octets between characters, instants in UTC. Without METHOD:
/// a file to open, not a message of a calendar server. Stands in for a library that we could not get (C-24).
/// </summary>
internal static class Calendar
{
    private const int LongestLine = 75;

    public static string Write(params IReadOnlyList<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Terreau//Terreau//FR");
        Line(text, "CALSCALE:GREGORIAN");
        foreach (var zone in entries.Where(e => e.Zone is not null).GroupBy(e => e.Zone!.Id))
            foreach (var line in CalendarZones.Lines(zone.First().Zone!, zone.Min(e => e.StartsAt), zone.Max(e => e.StartsAt + e.Length))) Line(text, line);
        foreach (var entry in entries) Write(text, entry);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + Escape(entry.Uid));
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        Line(text, "DTSTAMP:" + Instant(entry.WrittenAt));
        Line(text, "DTSTART" + When(entry.StartsAt, entry.Zone));
        Line(text, "DTEND" + When(entry.StartsAt + entry.Length, entry.Zone));
        Line(text, "SUMMARY:" + Escape(entry.Summary));
        if (entry.Description is { Length: > 0 } description) Line(text, "DESCRIPTION:" + Escape(description));
        if (entry.Location is { Length: > 0 } location) Line(text, "LOCATION:" + Escape(location));
        // AbsoluteUri is percent-encoded: it holds neither line ends nor controls.
        if (entry.Url is { } url) Line(text, "URL:" + url.AbsoluteUri);
        Line(text, entry.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "CLASS:PRIVATE");
        Line(text, "END:VEVENT");
    }

    private static string When(DateTimeOffset instant, TimeZoneInfo? zone) => zone is null ? ":" + Instant(instant) : $";TZID={zone.Id}:{CalendarZones.At(instant, zone)}";

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A value of type TEXT. Controls other than line ends and tabs have no place in it and go.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case var control when Rune.IsControl(rune) && control != '\t':
                    break;
                default:
                    escaped.Append(rune.ToString());
                    break;
            }
        return escaped.ToString();
    }

    // A continuation begins with a space, which counts among its octets.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
