using System.Globalization;
using System.Text;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Notifications;

/// <summary>What all our mails have in common: plain text, paragraphs, one recipient, no links but ours.</summary>
internal static class Letter
{
    /// <summary>The words of a recipient.</summary>
    public static Words WordsOf(string language) => Words.In(Language.Nearest(language) ?? Language.FrCa);

    /// <summary>A mail about something that happened; its source lets the same event write to the same person only once.</summary>
    public static Mail About(Happened happened, string recipient, Words words, string subject, params IEnumerable<string?> paragraphs) => new()
    {
        Source = $"{happened.Id:N}:{recipient}",
        Recipient = recipient,
        Language = words.Language.Tag,
        Subject = subject,
        Body = string.Join("\n\n", paragraphs.OfType<string>()) + "\n",
    };

    /// <summary>
    /// What people wrote, as it may stand in a mail: on one line, and so that no mail program makes a link of it. An invisible
    /// joiner after the points does that; it shows nowhere (C-22).
    /// </summary>
    public static string Said(string text)
    {
        var said = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var hidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            said.Append(hidden ? " " : rune.ToString());
            if (rune.Value is '.' or '@' or ':' or '/') said.Append('\u2060');
        }
        return said.ToString().TrimEnd('\u2060');
    }

    /// <summary>A text of ours with what people wrote in it, for a header: on one line, and short enough.</summary>
    public static string Subject(string text) => text.Length <= 250 ? text : text[..250];

    /// <summary>« mardi 3 mars 2026 à 14 h, heure de Montréal, Toronto »</summary>
    public static string When(Words words, DateTimeOffset instant, string zone) =>
        words["{0}, heure de {1}", words.DateAndTime(instant, ZoneOf(zone)), Zones.CityOf(words, zone)];

    /// <summary>The zone of this name, or universal time.</summary>
    public static TimeZoneInfo ZoneOf(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc;
}
