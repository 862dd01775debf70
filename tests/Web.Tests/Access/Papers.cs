using System.Text;
using System.Text.RegularExpressions;

namespace Terreau.Web.Tests.Access;

/// <summary>Written mails as their readers see them: subject, text and calendar, whatever they were wrapped in.</summary>
internal static partial class Papers
{
    public static IReadOnlyList<string> In(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "mail"), "*.eml").Select(file => Unwrapped(File.ReadAllText(file)))];

    private static string Unwrapped(string mail)
    {
        // Words of headers, soft ends of lines, whole parts, then bytes written as numbers.
        var text = Encoded().Replace(mail, m => m.Groups[1].Value.Equals("B", StringComparison.OrdinalIgnoreCase) ? From64(m.Groups[2].Value) : Printable(m.Groups[2].Value.Replace('_', ' ')));
        text = Folded().Replace(text, "");
        text = Block().Replace(text, m => From64(m.Value));
        // Calendars fold their lines.
        return Printable(text).Replace("\r\n ", "", StringComparison.Ordinal);
    }

    private static string Printable(string text) => Number().Replace(text, m => Encoding.UTF8.GetString(Convert.FromHexString(m.Value.Replace("=", "", StringComparison.Ordinal))));

    private static string From64(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))));
        }
        catch (FormatException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"=\r?\n")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=(?:\r?\n[ \t])?", RegexOptions.IgnoreCase)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(?:^[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]+={0,2}\r?$", RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("(?:=[0-9A-F]{2})+")]
    private static partial Regex Number();
}
