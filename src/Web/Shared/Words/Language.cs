using System.Globalization;

namespace Terreau.Web.Shared;

/// <summary>A language as written in one region: its sentences, its typography, its dates and numbers.</summary>
internal sealed class Language
{
    public static readonly Language FrCa = new("fr-CA", "Français (Canada)", groups: "\u00A0", decimals: ",");
    public static readonly Language FrFr = new("fr-FR", "Français (France)", groups: "\u202F", decimals: ",");
    public static readonly Language En = new("en-CA", "English", groups: ",", decimals: ".");

    public static readonly IReadOnlyList<Language> All = [FrCa, FrFr, En];

    private Language(string tag, string name, string groups, string decimals)
    {
        (Tag, Name, IsFrench) = (tag, name, tag.StartsWith("fr", StringComparison.Ordinal));
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(tag).Clone();
        // Set here, because the machine's own data differ from one version to the next.
        culture.NumberFormat.NumberGroupSeparator = groups;
        culture.NumberFormat.NumberDecimalSeparator = decimals;
        culture.NumberFormat.NegativeSign = "−";
        Culture = CultureInfo.ReadOnly(culture);
    }

    /// <summary>Value of the <c>lang</c> attribute, of the <c>lang</c> claim and of the cookie.</summary>
    public string Tag { get; }

    /// <summary>The language's name in itself, for the person who looks for it.</summary>
    public string Name { get; }

    public CultureInfo Culture { get; }

    public bool IsFrench { get; }

    /// <summary>In French zero is singular, and so is one and a half.</summary>
    public bool IsSingular(decimal count) => IsFrench ? Math.Abs(count) < 2 : Math.Abs(count) == 1;

    /// <summary>The language of exactly this tag, or null.</summary>
    public static Language? Find(string? tag) =>
        All.FirstOrDefault(language => string.Equals(language.Tag, tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>The nearest language for a browser's tag: <c>fr-BE</c> writes as in France, a bare <c>fr</c> as in Canada.</summary>
    public static Language? Nearest(string? tag)
    {
        if (Find(tag) is { } exact) return exact;
        return tag?.Split('-', '_')[0].ToLowerInvariant() switch
        {
            "fr" => tag.Length == 2 ? FrCa : FrFr,
            "en" => En,
            _ => null,
        };
    }

    public override string ToString() => Tag;
}
