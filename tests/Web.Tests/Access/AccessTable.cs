using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>One row of <c>access-matrix.csv</c>.</summary>
internal sealed record AccessRow(string Method, string Pattern, IReadOnlyDictionary<string, string> Expected)
{
    /// <summary>The endpoint behind the row: topics are read like addresses, and are one endpoint.</summary>
    public string Endpoint => $"{Method} {Pattern.Split('?')[0]}";

    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>The expectations, as they were written by hand.</summary>
internal static class AccessTable
{
    /// <summary>Columns of an instance started with <c>--demo</c>, and who they are there.</summary>
    public static readonly IReadOnlyDictionary<string, string> Demonstration = new Dictionary<string, string> { ["demo-visitor"] = "anonymous", ["demo-administrator"] = "administrator" };

    public static IReadOnlyList<AccessRow> Rows { get; } = Read();

    /// <summary>Columns of an ordinary instance, each named after who it is.</summary>
    public static IReadOnlyDictionary<string, string> Ordinary { get; } = Rows[0].Expected.Keys.Where(c => !Demonstration.ContainsKey(c)).ToDictionary(c => c);

    private static List<AccessRow> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(SourceTree.Root, "tests", "Web.Tests", "Access", "access-matrix.csv"));
        var actors = lines[0].Split(',')[2..];
        return [.. lines.Skip(1).Where(l => l.Length > 0).Select(line => line.Split(',')).Select(cells => new AccessRow(cells[0], cells[1], actors.Zip(cells[2..]).ToDictionary(c => c.First, c => c.Second)))];
    }
}
