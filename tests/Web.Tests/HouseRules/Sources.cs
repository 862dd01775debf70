using System.Text.RegularExpressions;

namespace Terreau.Web.Tests.HouseRules;

/// <summary>A file of the repository, by its path from the root, with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Parts => Path.Split('/');

    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>src/Store/People/… stands in the room People; a file beside the rooms stands in none.</summary>
    public string? Room => Parts is ["src", _, var room, _, ..] ? room : null;

    public string? Project => Parts is ["src", var project, _, ..] ? project : null;

    public int Lines => Text.Count(c => c == '\n') + (Text.EndsWith('\n') || Text.Length == 0 ? 0 : 1);
}

internal static partial class Sources
{
    private static readonly string[] NotOurs = [".git", "artifacts", "bin", "obj", "node_modules", "data", ".vs", ".idea"];
    private static readonly string[] Texts =
        [".cs", ".razor", ".css", ".js", ".mjs", ".json", ".md", ".csv", ".csproj", ".props", ".slnx", ".sh", ".txt", ".svg", ".html", ".yml", ".sql", ""];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<SourceFile> All { get; } = [.. Under(Root).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>C# and Razor of the program itself, without what a tool wrote.</summary>
    public static IEnumerable<SourceFile> Program =>
        All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Extension is ".cs" or ".razor" && !file.Path.Contains("/Migrations/"));

    public static string WithoutComments(SourceFile file) =>
        (file.Extension == ".razor" ? RazorComments() : CSharpCommentsAndStrings()).Replace(file.Text, " ");

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "Terreau.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }

    private static IEnumerable<SourceFile> Under(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => Texts.Contains(Path.GetExtension(path))))
        {
            yield return new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => IsOurs(inner)).SelectMany(Under))
        {
            yield return inner;
        }
    }

    // The folder bin of the root holds our commands; any other holds what a compiler wrote.
    private static bool IsOurs(string folder) =>
        !NotOurs.Contains(Path.GetFileName(folder)) || Path.GetRelativePath(Root, folder) == "bin";

    [GeneratedRegex(""""
        """[\s\S]*?"""|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|/\*[\s\S]*?\*/|//[^\n]*
        """")]
    private static partial Regex CSharpCommentsAndStrings();

    // Attributes of a tag hold code between quotes: only sentences for people go.
    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->|(?<!:)//[^\n]*|\bT\[""(?:\\.|[^""\\])*""")]
    private static partial Regex RazorComments();
}
