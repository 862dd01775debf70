using System.Text.RegularExpressions;
using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// The two sentences of the request (INV-11). The interface supplies the starts, « J'ai besoin d'aide pour… » and
/// « Je serais satisfait·e si… »; people who type them anyway, in French or English, do not see them doubled.
/// </summary>
public static partial class RequestSentences
{
    /// <summary>The least a person writes after a start, in characters.</summary>
    public const int Least = 3;

    /// <summary>The most a person writes after a start, in characters.</summary>
    public const int Most = 280;

    /// <summary>What follows « J'ai besoin d'aide pour… », tidied.</summary>
    public static string Need(string? typed) => Without(NeedStart(), typed);

    /// <summary>What follows « Je serais satisfait·e si… », tidied.</summary>
    public static string Satisfied(string? typed) => Without(SatisfiedStart(), typed);

    private static string Without(Regex start, string? typed) => Texts.Tidy(start.Replace(Texts.Tidy(typed), "", 1));

    [GeneratedRegex("""^[«"“\s]*(?:j['’]ai\s+besoin\s+d['’]aide\s+pour\b|i\s+need\s+help\s+to\b)\s*(?:…|\.\.\.|:)?\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeedStart();

    [GeneratedRegex("""^[«"“\s]*(?:je\s+serais\s+satisfait(?:[·‧⋅.\-]?e|\(e\))?\s+(?:si\b|s['’](?=ils?\b))|i(?:['’]d|\s+would)\s+be\s+satisfied\s+if\b)\s*(?:…|\.\.\.|:)?\s*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SatisfiedStart();
}
