using System.Text.RegularExpressions;
using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Shared;

/// <summary>Finds the French sentences of a source file: what <c>Words</c> is asked by index, to agree, or to mark.</summary>
internal static partial class SentenceScanner
{
    public static IEnumerable<SentenceUse> Scan(SourceFile file)
    {
        var text = WithoutComments(file.Text);
        var names = string.Join('|', Declared().Matches(text).Select(match => match.Groups[1].Value).Append("T").Append("words").Append("this").Distinct());
        var isWords = file.Path.StartsWith("src/Web/Shared/Words/", StringComparison.Ordinal);
        var calls = new Regex($@"(?<![\w.])(?:(?:{names}|Words\.In\([^()]*\))\??(?:\[|\.Agree\()|(?:Words\.)?Mark\()");
        var reader = new ArgumentReader(text);

        foreach (Match call in calls.Matches(text))
        {
            if (call.Value.StartsWith("this", StringComparison.Ordinal) && !isWords) continue;
            var arguments = reader.Read(call.Index + call.Length - 1);
            var said = call.Value.EndsWith("Agree(", StringComparison.Ordinal) ? arguments.Skip(1).Take(3).ToList() : arguments.Take(1).ToList();
            var given = call.Value.EndsWith("Mark(", StringComparison.Ordinal) ? (int?)null : arguments.Count - (said.Count > 1 ? 4 : 1);
            var literals = said.SelectMany(argument => argument.Literals).Where(literal => !literal.IsCompared).ToList();
            var where = $"{file.Path}:{text.AsSpan(0, call.Index).Count('\n') + 1}";
            foreach (var literal in literals) yield return new SentenceUse(where, file.Room, literal.Value, Wrong(literal, given));
        }
    }

    /// <summary>Comments become blanks, so that lines keep their numbers.</summary>
    public static string WithoutComments(string text) => Comments().Replace(text, comment => Visible().Replace(comment.Value, " "));

    /// <summary>What is wrong with the way a French sentence is typed, or null.</summary>
    public static string? Mistyped(string french) =>
        french.AsSpan().IndexOfAny("\u00A0\u202F’“”") >= 0 ? "is already set; type plain spaces, ' and \""
        : NoSpace().IsMatch(Hole().Replace(french, match => match.Value == "}" ? "" : "0")) ? "lacks a space before ; : ! or ?"
        : null;

    private static string? Wrong(Literal literal, int? given)
    {
        if (literal.Interpolated) return "is interpolated; give its values after the sentence";
        if (literal.IsJoined) return "is cut in pieces; write it as one literal";
        if (Mistyped(literal.Value) is { } mistyped) return mistyped;
        try
        {
            return Sentence.Parse(literal.Value).Places is [.., var last] && given <= last ? $"needs {last + 1} values and gets {given}" : null;
        }
        catch (FormatException)
        {
            return "has braces that cannot be read";
        }
    }

    // A whole line only: an address in a string also holds two slashes.
    [GeneratedRegex(@"(?m:^[ \t]*//[^\n]*)|(?s:@\*.*?\*@)")]
    private static partial Regex Comments();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex Visible();

    [GeneratedRegex(@"\bWords\??\s+(\w+)\b")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\{\d+:?|\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}»)])[;!?](?!\w)|(?<=[\p{L}»)]):(?!//)")]
    private static partial Regex NoSpace();
}

/// <param name="Wrong">What is wrong with the way it is written, or null.</param>
internal sealed record SentenceUse(string Where, string Room, string French, string? Wrong);
