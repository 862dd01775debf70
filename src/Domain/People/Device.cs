namespace Terreau.Domain.People;

/// <summary>
/// What a person needs to recognise one of their devices, and nothing finer: the family of the browser and of the system, as
/// proper names, empty when unknown. Neither version nor address: together they would tell one machine from all others.
/// </summary>
public sealed record Device(string Browser, string System)
{
    /// <summary>A device that says nothing of itself.</summary>
    public static readonly Device Unknown = new("", "");

    // Each of these names the ones after it too, so the order decides.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Opera", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Vivaldi", "Vivaldi"), ("DuckDuckGo", "DuckDuckGo"),
        ("FxiOS", "Firefox"), ("Firefox/", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Chromium/", "Chromium"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Macintosh", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>The device that a browser says it is. A header of any length or content gives one of a few known names.</summary>
    public static Device Of(string? userAgent) => new(Known(Browsers, userAgent), Known(Systems, userAgent));

    private static string Known((string Sign, string Name)[] names, string? text) =>
        text is null ? "" : names.FirstOrDefault(n => text.Contains(n.Sign, StringComparison.Ordinal)).Name ?? "";
}
