namespace Terreau.Domain.Shared;

/// <summary>What every written field has in common: trimmed, in composed form, within its length, free of control characters.</summary>
public static class Texts
{
    /// <summary>The text was left empty.</summary>
    public static readonly Refusal Empty = new("text.empty");

    /// <summary>The text is shorter than allowed; value 0 is the minimum in characters.</summary>
    public static readonly Refusal TooShort = new("text.too-short");

    /// <summary>The text is longer than allowed; values: the maximum and the actual length, in characters.</summary>
    public static readonly Refusal TooLong = new("text.too-long");

    /// <summary>The text holds characters that cannot be stored or shown.</summary>
    public static readonly Refusal Unreadable = new("text.unreadable");

    /// <summary>Trims, unifies line ends and composes accents, so that equal-looking texts are equal.</summary>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var lines = text.ReplaceLineEndings("\n").Trim();
        return HasLoneSurrogate(lines) ? lines : lines.Normalize(System.Text.NormalizationForm.FormC);
    }

    /// <summary>Why a tidied text is refused, or null. Lengths count UTF-16 units, as browsers do.</summary>
    public static Refusal? WhyNot(string text, int min, int max, string field) =>
        text.Length == 0 && min > 0 ? Empty.At(field)
        : text.Length < min ? TooShort.At(field).With(min)
        : text.Length > max ? TooLong.At(field).With(max, text.Length)
        : HasLoneSurrogate(text) || text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? Unreadable.At(field)
        : null;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }
        return false;
    }
}
