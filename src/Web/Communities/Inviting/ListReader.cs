using System.Text;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Web.Communities.Inviting;

/// <summary>
/// Reads a list of people as spreadsheets save it: comma, semicolon or tab; UTF-8 with or without its mark, UTF-16 with its mark,
/// else Windows-1252; quoted as Excel quotes; headers in French or English, or one address a line without headers.
/// </summary>
internal static class ListReader
{
    /// <summary>Longest list, in bytes.</summary>
    public const int LongestList = 1024 * 1024;

    private const int LongestCell = 500;

    public static readonly Refusal Empty = new("list.empty", "file");
    public static readonly Refusal TooManyLines = new("list.too-many-lines", "file") { Values = [InvitationList.MostLines] };
    public static readonly Refusal NoAddressColumn = new("list.no-address-column", "file");
    public static readonly Refusal NotText = new("list.not-text", "file");
    public static readonly Refusal TooLong = new("list.too-long", "file");

    /// <summary>The lines of a list, or why it cannot be read. Stops at the first line too many.</summary>
    public static (IReadOnlyList<ListedPerson> People, Refusal? Wrong) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestList) return ([], TooLong);
        if (bytes.StartsWith("PK"u8)) return ([], NotText);
        var text = Decode(bytes);
        return text.Contains('\0') ? ([], NotText) : Read(text);
    }

    /// <summary>The lines of a text, as typed or pasted.</summary>
    public static (IReadOnlyList<ListedPerson> People, Refusal? Wrong) Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return ([], Empty);
        Columns? columns = null;
        List<ListedPerson> people = [];
        foreach (var (line, record) in Records(text, DelimiterOf(text)))
        {
            var cells = record.Select(Tidy).ToArray();
            if (cells.All(c => c.Length == 0)) continue;
            if (columns is null)
            {
                columns = Columns.Of(cells);
                if (columns is null) return ([], NoAddressColumn);
                if (columns.AreNamed) continue;
            }
            if (people.Count == InvitationList.MostLines) return ([], TooManyLines);
            people.Add(new ListedPerson(line, Columns.In(cells, columns.Address), Columns.In(cells, columns.Name), Columns.In(cells, columns.Function), Columns.In(cells, columns.Language)));
        }
        return people.Count == 0 ? ([], Empty) : (people, null);
    }

    /// <summary>The lines to be invited, as this reader reads them again.</summary>
    public static string Write(IEnumerable<JudgedPerson> people)
    {
        var text = new StringBuilder("email;name;function;language\n");
        foreach (var person in people)
            text.Append(person.Email).Append(';').Append(Quoted(person.Person.Name)).Append(';').Append(Quoted(person.Person.Function)).Append(';').Append(person.Language).Append('\n');
        return text.ToString();
    }

    /// <summary>Records as RFC 4180 and Excel have them: a quote opens at the start of a cell, is doubled inside, and may hold line ends.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Records(string text, char delimiter)
    {
        var (line, start, quoted, cell, cells) = (1, 1, false, new StringBuilder(), new List<string>());
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c == '\n') line++;
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == delimiter || c == '\n' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == delimiter) continue;
                yield return (start, cells);
                (cells, start) = ([], ++line);
            }
            else if (c != '\r') cell.Append(c);
        }
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Tidy(string cell)
    {
        var tidy = Texts.Tidy(cell.Length > LongestCell ? cell[..LongestCell] : cell);
        return tidy.Replace('\u00A0', ' ').Replace('\n', ' ').Trim();
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    private static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // The separator is the one most seen outside quotes in the first line: French spreadsheets write semicolons.
    private static char DelimiterOf(string text)
    {
        var (quoted, semicolons, commas, tabs) = (false, 0, 0, 0);
        foreach (var c in text.AsSpan().TrimStart())
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '\n' or '\r') break;
            if (c == ';') semicolons++;
            else if (c == ',') commas++;
            else if (c == '\t') tabs++;
        }
        return tabs > semicolons && tabs > commas ? '\t' : semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    private sealed record Columns(int Address, int? Name, int? Function, int? Language, bool AreNamed)
    {
        private static readonly string[] Addresses = ["courriel", "email", "e-mail", "mail", "adresse", "adresse courriel", "adresse de courriel", "adresse electronique", "email address", "e-mail address", "adresse e-mail", "address"];
        private static readonly string[] Named = ["nom", "name", "nom complet", "full name", "prenom et nom", "nom affiche", "display name"];
        private static readonly string[] Functions = ["fonction", "function", "poste", "titre", "job title", "title", "role"];
        private static readonly string[] Languages = ["langue", "language", "lang"];

        public static Columns? Of(string[] cells)
        {
            string[] keys = [.. cells.Select(Names.Key)];
            if (Index(keys, Addresses) is { } address) return new(address, Index(keys, Named), Index(keys, Functions), Index(keys, Languages), AreNamed: true);
            // A list without headers: the column that holds an address, and nothing is guessed of the others.
            var held = Array.FindIndex(cells, c => c.Contains('@'));
            return held < 0 ? null : new(held, null, null, null, AreNamed: false);
        }

        public static string In(string[] cells, int? column) => column is { } at && at < cells.Length ? cells[at] : "";

        private static int? Index(string[] keys, string[] wanted) => Array.FindIndex(keys, wanted.Contains) is >= 0 and var at ? at : null;
    }
}
