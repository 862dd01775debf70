using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// Hears advice in the guise of a question: « Avez-vous pensé à… », “Why don't you…”. It only listens to how a sentence begins, and
/// it may be mistaken: nothing is ever refused because of it, the person is asked and chooses.
/// </summary>
public static partial class AdviceInDisguise
{
    /// <summary>Whether one of the sentences of a text sounds like advice. French and English; accents and capitals do not matter.</summary>
    public static bool IsIn(string? text) => text is not null && Beginning().IsMatch(Plain(text));

    // Without accents, in lower case, one kind of apostrophe, hyphens as spaces: people type in a hurry.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in HasLoneHalf(text) ? text : text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c is '’' or 'ʼ' ? '\'' : c is '-' or '\u2010' or '\u2011' || char.IsWhiteSpace(c) && c != '\n' ? ' ' : char.ToLowerInvariant(c));
        }
        return Spaces().Replace(plain.ToString(), " ");
    }

    private static bool HasLoneHalf(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]))) return true;
        return false;
    }

    [GeneratedRegex("[ \t\u00a0\u202f]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"(?:^|[.!?;:\n]\s*|,\s*|\b(?:et|mais|and|but|so|donc|alors)\s+)(?:" +
        @"(?:n')?(?:avez vous|as tu) (?:deja )?(?:pense|songe|envisage|essaye|considere|tente) (?:a|de|d'|la |le |les |l'|un |une |des )" +
        @"|(?:est ce que )?(?:vous avez|tu as|t'as) (?:deja )?(?:pense|songe|envisage) (?:a|de|d')" +
        @"|pourquoi (?:ne pas|pas|ne (?:pas )?(?:lui|leur|le|la|les|vous|te|en|y)\b|n'(?:essaye|essaie|iriez|irais|avez|allez|as)|(?:vous ne|tu ne) )" +
        @"|ne (?:pourriez|pourrais|devriez|devrais|faudrait|vaudrait) (?:vous|tu|il)\b" +
        @"|(?:vous|tu) (?:devriez|devrais|pourriez|pourrais|n'(?:avez|as) qu'a|gagneriez|gagnerais)\b" +
        @"|(?:il )?(?:faut|faudrait|suffit|suffirait)\b" +
        @"|et si (?:vous|tu|on)\b" +
        @"|(?:a votre place|a ta place|moi,? je|si j'etais (?:vous|toi))\b" +
        @"|(?:je (?:vous|te) (?:conseille|suggere|recommande|propose))\b" +
        @"|have you (?:ever )?(?:thought (?:of|about)|considered|tried)\b" +
        @"|(?:did|do) you (?:ever )?(?:think (?:of|about)|consider|try)\b" +
        @"|why (?:don't you|do you not|not|didn't you|wouldn't you)\b" +
        @"|(?:could|couldn't|should|shouldn't|wouldn't|might) (?:you|it)(?: not)? (?:not )?(?:try|ask|talk|tell|start|stop|just|simply|be better|consider|be)\b" +
        @"|(?:you (?:should|could|ought to|might want to|need to|have to|must))\b" +
        @"|(?:what|how) (?:if you|about)\b" +
        @"|(?:if i were you|in your (?:place|shoes)|i would (?:suggest|advise|recommend)|i'd (?:suggest|advise|recommend))\b" +
        @")", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Beginning();
}
