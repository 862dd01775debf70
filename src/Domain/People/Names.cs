using System.Globalization;
using System.Text;
using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>What may stand as a name, and what is made of it.</summary>
public static class Names
{
    /// <summary>Why a name is refused: empty, too long, or holding a link, a control or a direction mark (C-22).</summary>
    public static Refusal? WhyNot(string name, int longest, string field) =>
        Texts.WhyNot(name, 2, longest, field)
        ?? (name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase) || name.EnumerateRunes().Any(IsHidden) ? PeopleRefusals.NameNotAName.At(field) : null);

    /// <summary>Lower case without accents: the key by which both databases order names alike.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                key.Append(char.ToLowerInvariant(c));
        return key.ToString();
    }

    /// <summary>First letters of the first and last words: « Étienne Gauthier » gives ÉG.</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "?";
        var ends = words.Length == 1 ? [words[0]] : new[] { words[0], words[^1] };
        return string.Concat(ends.Select(w => w.EnumerateRunes().First().ToString())).ToUpperInvariant();
    }

    /// <summary>A short address made of a name: « Directions adjointes de l’Estrie » gives <c>directions-adjointes-de-l-estrie</c>.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Key(name))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "groupe" : text.Length <= 48 ? text : text[..48].Trim('-');
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
