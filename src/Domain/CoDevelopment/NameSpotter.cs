using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// Points at what may be a name in a text that is to leave a session: words of known names, capitals after a title (M., Mme, Dr…),
/// names of establishments. It may be mistaken both ways: nothing is refused because of it, the author is asked (INV-14).
/// </summary>
public static partial class NameSpotter
{
    private const int LeastLetters = 3;

    // Small words of names of places and people; they are nobody.
    private static readonly HashSet<string> Small = ["des", "les", "aux", "sur", "the", "van", "von", "del", "ecole", "centre", "college", "reseau", "groupe", "saint", "sainte"];

    /// <summary>What was found, each once, in the order of the text. <paramref name="known"/>: full names of people and of the organisation.</summary>
    public static IReadOnlyList<string> In(string? text, IEnumerable<string> known)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var names = known.SelectMany(name => Words().Matches(name).Select(m => m.Value)).Where(w => char.IsUpper(w[0]) && w.Length >= LeastLetters).Select(Plain).Where(w => !Small.Contains(w)).ToHashSet();
        var found = Words().Matches(text).Where(m => char.IsUpper(m.Value[0]) && names.Contains(Plain(m.Value))).Select(m => (m.Index, m.Value))
            .Concat(AfterTitles().Matches(text).Select(m => (m.Index, m.Value)))
            .Concat(Establishments().Matches(text).Select(m => (m.Index, m.Value)));
        return [.. found.OrderBy(f => f.Index).Select(f => f.Value.Trim()).Distinct()];
    }

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(?:M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dre?\.?|Me|Monsieur|Madame|Docteure?|Doctor|Professeure?)\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?", RegexOptions.CultureInvariant, 500)]
    private static partial Regex AfterTitles();

    [GeneratedRegex(@"\b(?:[Éé]cole|[Cc]oll[èe]ge|[Cc]égep|[Ll]ycée|[Cc]entre|[Hh]ôpital|CHSLD|CLSC|[Uu]niversité|[Cc]linique)\s+(?:primaire\s+|secondaire\s+)?(?:de\s+|du\s+|des\s+|d['’]|la\s+|le\s+|l['’]|les\s+)*\p{Lu}[\p{L}'’-]*", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Establishments();
}
