using System.Globalization;
using System.Text.RegularExpressions;

namespace Terreau.Web.Tests.Shared;

/// <summary>Reads the arguments of one call in C# or Razor text, knowing strings and brackets and nothing else of the language.</summary>
internal sealed partial class ArgumentReader(string text)
{
    private readonly List<Argument> _arguments = [];
    private int _at;

    /// <summary>Arguments of the call whose opening bracket stands at <paramref name="open"/>.</summary>
    public List<Argument> Read(int open)
    {
        _arguments.Clear();
        _at = open + 1;
        Code(closing: text[open] == '[' ? ']' : ')', top: true);
        return _arguments;
    }

    private void Code(char closing, bool top)
    {
        var start = _at;
        List<Literal> literals = [];
        while (_at < text.Length && text[_at] != closing)
        {
            var c = text[_at];
            if (c == ',' && top)
            {
                _arguments.Add(new Argument(text[start.._at], literals));
                start = _at + 1;
                literals = [];
                _at++;
            }
            else if (Opening().Match(text, _at) is { Success: true } opening) literals.Add(Quoted(opening));
            else if (c == '\'' && text.IndexOf('\'', _at + 2) is > 0 and var end) _at = end + 1;
            else if (c is '(' or '[' or '{') Nested(c, literals);
            else _at++;
        }
        if (top && (_arguments.Count > 0 || text[start.._at].Trim().Length > 0)) _arguments.Add(new Argument(text[start.._at], literals));
    }

    private void Nested(char open, List<Literal> literals)
    {
        // What stands in an index of its own is a key, or another call that is read for itself.
        if (open == '[') literals = [];
        var closing = open switch { '(' => ')', '[' => ']', _ => '}' };
        _at++;
        while (_at < text.Length && text[_at] != closing)
        {
            if (Opening().Match(text, _at) is { Success: true } opening) literals.Add(Quoted(opening));
            else if (text[_at] is '(' or '[' or '{') Nested(text[_at], literals);
            else _at++;
        }
        _at++;
    }

    private Literal Quoted(Match opening)
    {
        var start = _at;
        var interpolated = opening.Value.Contains('$');
        var verbatim = opening.Value.Contains('@');
        var quotes = opening.Value.TrimStart('$', '@');
        _at += opening.Length;
        var from = _at;
        while (_at < text.Length && !Closes(quotes, verbatim))
        {
            if (quotes.Length == 1 && (verbatim ? text[_at] == '"' : text[_at] == '\\')) _at += 2;
            else if (interpolated && text[_at] == '{' && At(_at + 1) != '{') Nested('{', []);
            else _at += interpolated && text[_at] == '{' ? 2 : 1;
        }
        var inside = text[from..Math.Min(_at, text.Length)];
        _at += quotes.Length;
        var value = quotes.Length > 1 ? inside.Trim('\n') : verbatim ? inside.Replace("\"\"", "\"", StringComparison.Ordinal) : Unescape(inside);
        return new Literal(value, interpolated, text[..start].TrimEnd(), text[Math.Min(_at, text.Length)..Math.Min(_at + 40, text.Length)].TrimStart());
    }

    private bool Closes(string quotes, bool verbatim) =>
        string.CompareOrdinal(text, _at, quotes, 0, quotes.Length) == 0 && !(verbatim && At(_at + 1) == '"');

    private char At(int index) => index < text.Length ? text[index] : '\0';

    private static string Unescape(string inside) => Escape().Replace(inside, match => match.Value[1] switch
    {
        'u' => ((char)int.Parse(match.Value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        'n' => "\n",
        't' => "\t",
        var other => other.ToString(),
    });

    [GeneratedRegex("""\G[$@]*("{3,}|")""")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)")]
    private static partial Regex Escape();
}

internal sealed record Argument(string Text, List<Literal> Literals);

internal sealed record Literal(string Value, bool Interpolated, string Before, string After)
{
    /// <summary>A literal that is compared with, rather than said.</summary>
    public bool IsCompared => After.StartsWith("=>", StringComparison.Ordinal) || After.StartsWith("or ", StringComparison.Ordinal)
        || Before.EndsWith("==", StringComparison.Ordinal) || Before.EndsWith("!=", StringComparison.Ordinal)
        || Before.EndsWith(" is", StringComparison.Ordinal);

    public bool IsJoined => After.StartsWith('+') || Before.EndsWith('+');
}
