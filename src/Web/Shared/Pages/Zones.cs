using System.Collections.Concurrent;
using Terreau.Web.Shared.Components;

namespace Terreau.Web.Shared.Pages;

/// <summary>Time zones by the city people know, with the distance to universal time.</summary>
internal static class Zones
{
    private static readonly string[] Near =
    [
        "America/Toronto", "America/Halifax", "America/St_Johns", "America/Winnipeg", "America/Edmonton", "America/Vancouver",
        "Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg", "Europe/London",
        "America/Guadeloupe", "America/Martinique", "America/Cayenne", "America/Miquelon", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti",
        "Africa/Abidjan", "Africa/Dakar", "Africa/Algiers", "Africa/Casablanca", "Africa/Tunis", "Africa/Kinshasa", "America/Port-au-Prince", "Asia/Beirut", "UTC",
    ];

    // Those whose name is not the last word of the zone.
    private static readonly Dictionary<string, (string French, string English)> Cities = new()
    {
        ["America/Toronto"] = ("Montréal, Toronto", "Montréal, Toronto"),
        ["America/St_Johns"] = ("Saint-Jean (Terre-Neuve)", "St. John’s"),
        ["America/Miquelon"] = ("Saint-Pierre-et-Miquelon", "Saint Pierre and Miquelon"),
        ["Europe/Brussels"] = ("Bruxelles", "Brussels"),
        ["Europe/London"] = ("Londres", "London"),
        ["Indian/Reunion"] = ("La Réunion", "Réunion"),
        ["Pacific/Noumea"] = ("Nouméa", "Nouméa"),
        ["Africa/Algiers"] = ("Alger", "Algiers"),
        ["Asia/Beirut"] = ("Beyrouth", "Beirut"),
    };

    private static readonly ConcurrentDictionary<string, string> Names = new();

    /// <summary>The zones to choose from; one that is not among them is added, so that it can be kept.</summary>
    public static IReadOnlyList<Choice> Choices(Words words, string current)
    {
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(current, out _) && !Near.Contains(current) ? Near.Append(current) : Near;
        return [.. known.Select(id => new Choice(id, NameOf(words, id)))];
    }

    /// <summary>The city that stands for a zone: « Montréal, Toronto », « Port-au-Prince ».</summary>
    public static string CityOf(Words words, string id) =>
        Cities.TryGetValue(id, out var names) ? words.Language.IsFrench ? names.French : names.English : id.Split('/')[^1].Replace('_', ' ');

    /// <summary>« Toronto (UTC−05:00) »</summary>
    public static string NameOf(Words words, string id) => Names.GetOrAdd(words.Language.Tag + id, _ =>
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)) return id;
        var offset = zone.BaseUtcOffset;
        return $"{CityOf(words, id)} (UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset:hh\\:mm})";
    });
}
