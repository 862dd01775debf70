using System.Text.RegularExpressions;

namespace Terreau.Web.Shared;

/// <summary>
/// Sets a sentence of ours as its language prints it: apostrophes, quotation marks and spaces that must not break.
/// Setting twice changes nothing more. What people typed never passes here.
/// </summary>
internal static partial class Typography
{
    private const char NoBreak = '\u00A0';
    private const char FirstHidden = '\uE000';

    public static string Set(string text, Language language)
    {
        List<string> addresses = [];
        var hidden = Address().Replace(text, match =>
        {
            addresses.Add(match.Value);
            return ((char)(FirstHidden + addresses.Count - 1)).ToString();
        });

        var set = language.IsFrench ? French(hidden, language) : English(hidden);
        set = NumberThenUnit().Replace(set, "\u00A0");
        set = HoursThenMinutes().Replace(set, "\u00A0");

        return addresses.Count == 0 ? set : Hidden().Replace(set, match => addresses[match.Value[0] - FirstHidden]);
    }

    private static string French(string text, Language language)
    {
        var set = text.Replace('\'', '’');
        set = StraightQuotes().Replace(set, "« $1 »");
        set = AfterOpening().Replace(set, $"«{NoBreak}");
        set = BeforeClosing().Replace(set, $"{NoBreak}»");
        set = BeforeColon().Replace(set, $"{NoBreak}:");
        set = BeforeHighMark().Replace(set, language == Language.FrFr ? "\u202F$1" : "$1");
        return BetweenThousands().Replace(set, language.Culture.NumberFormat.NumberGroupSeparator);
    }

    private static string English(string text)
    {
        var set = StraightQuotes().Replace(text, "“$1”");
        set = ApostropheAfterWord().Replace(set, "’");
        return set.Replace('\'', '‘');
    }

    [GeneratedRegex("""[^\s"«»“”()]*(?:://|@|www\.)[^\s"«»“”()]*""")]
    private static partial Regex Address();

    [GeneratedRegex(@"[\uE000-\uF8FF]")]
    private static partial Regex Hidden();

    [GeneratedRegex("""
        "([^"]*)"
        """)]
    private static partial Regex StraightQuotes();

    [GeneratedRegex(@"«\s*")]
    private static partial Regex AfterOpening();

    [GeneratedRegex(@"\s*»")]
    private static partial Regex BeforeClosing();

    [GeneratedRegex(@"\s+:")]
    private static partial Regex BeforeColon();

    [GeneratedRegex(@"\s+([;!?])")]
    private static partial Regex BeforeHighMark();

    [GeneratedRegex(@"(?<=\d)\s(?=\d{3}(?!\d))")]
    private static partial Regex BetweenThousands();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}}.,!?…·])'")]
    private static partial Regex ApostropheAfterWord();

    // A closing brace is the end of a placeholder, which may hold a number.
    [GeneratedRegex(@"(?<=[\d}]) (?=[%$€‰]|(?:h|min|s|ms|ko|Mo|Go|kB|MB|GB|mm|cm|m|km|g|kg|°C|a\.m\.|p\.m\.)(?![\p{L}\p{N}’'·-]))")]
    private static partial Regex NumberThenUnit();

    [GeneratedRegex(@"(?<=[\d}]\u00A0h) (?=[\d{])")]
    private static partial Regex HoursThenMinutes();
}
