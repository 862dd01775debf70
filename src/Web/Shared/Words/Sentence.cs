using System.Globalization;
using System.Text;

namespace Terreau.Web.Shared;

/// <summary>
/// A sentence with places for values: <c>{0}</c>; <c>{0:personne|personnes}</c> one or many;
/// <c>{0:Aucune|Une|#}</c> none, one or many, where <c>#</c> is the number. Braces are doubled to be themselves.
/// </summary>
internal sealed class Sentence
{
    private readonly List<Part> _parts = [];

    private Sentence(string template)
    {
        var literal = new StringBuilder();
        for (var at = 0; at < template.Length; at++)
        {
            var c = template[at];
            if (c is '{' or '}' && at + 1 < template.Length && template[at + 1] == c)
            {
                literal.Append(c);
                at++;
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', at);
                if (end < 0) throw Unreadable(template);
                Close(literal);
                _parts.Add(Hole(template[(at + 1)..end], template));
                at = end;
            }
            else if (c == '}') throw Unreadable(template);
            else literal.Append(c);
        }
        Close(literal);
        Text = _parts is [] ? "" : _parts is [{ Index: < 0 } only] ? only.Text : template;
    }

    /// <summary>The sentence as it is when it takes no values.</summary>
    public string Text { get; }

    /// <summary>Numbers of the values it uses, each once, in order.</summary>
    public IReadOnlyList<int> Places => [.. _parts.Where(part => part.Index >= 0).Select(part => part.Index).Distinct().Order()];

    /// <exception cref="FormatException">Braces that do not match, or a choice of other than two or three forms.</exception>
    public static Sentence Parse(string template) => new(template);

    public string Fill(Words words, ReadOnlySpan<object?> values)
    {
        if (_parts is [] or [{ Index: < 0 }]) return Text;

        var pieces = new string[_parts.Count];
        for (var i = 0; i < pieces.Length; i++)
        {
            var part = _parts[i];
            pieces[i] = part.Index < 0 ? part.Text
                : part.Index >= values.Length ? ""
                : part.Forms is null ? words.Value(values[part.Index])
                : Choose(part.Forms, values[part.Index], words);
        }
        return string.Concat(pieces);
    }

    private static string Choose(string[] forms, object? value, Words words)
    {
        var count = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        var form = forms.Length == 3 && count == 0 ? forms[0]
            : words.Language.IsSingular(count) ? forms[^2]
            : forms[^1];
        return form.Contains('#') ? form.Replace("#", words.Number(count), StringComparison.Ordinal) : form;
    }

    private void Close(StringBuilder literal)
    {
        if (literal.Length > 0) _parts.Add(new Part(literal.ToString(), -1, null));
        literal.Clear();
    }

    private static Part Hole(string inside, string template)
    {
        var colon = inside.IndexOf(':');
        var number = colon < 0 ? inside : inside[..colon];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)) throw Unreadable(template);
        if (colon < 0) return new Part("", index, null);

        var forms = inside[(colon + 1)..].Split('|');
        return forms.Length is 2 or 3 ? new Part("", index, forms) : throw Unreadable(template);
    }

    private static FormatException Unreadable(string template) => new($"This sentence cannot be read: {template}");

    private readonly record struct Part(string Text, int Index, string[]? Forms);
}
