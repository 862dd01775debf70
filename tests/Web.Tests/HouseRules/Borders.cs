using System.Text.RegularExpressions;

namespace Terreau.Web.Tests.HouseRules;

/// <summary>One use, by a file of a room, of a type of another room.</summary>
internal sealed record Crossing(string File, string From, string To, Type Used)
{
    public bool IsAllowed =>
        IsBelow(To, From) || (!Rooms.Listeners.Contains(To) && !Rooms.GroundFloor.Contains(From) && Rooms.IsDoor(Used));

    public override string ToString() => $"{File} ({From}) uses {Used.FullName} ({To})";

    private static bool IsBelow(string room, string other)
    {
        var floor = Array.IndexOf(Rooms.GroundFloor, room);
        var above = Array.IndexOf(Rooms.GroundFloor, other);
        return floor >= 0 && (above < 0 || floor < above);
    }
}

/// <summary>Finds the uses of types of other rooms: through what a file imports, and by full names.</summary>
internal static partial class Borders
{
    private static readonly ILookup<string, (string Word, Type Type)> ByNamespace =
        Rooms.Types.SelectMany(type => Rooms.WordsFor(type).Select(word => (type.Namespace, word, type))).ToLookup(x => x.Namespace!, x => (x.word, x.type));

    public static IEnumerable<Crossing> CrossingsOf(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var shared = all.Where(file => GlobalImport().IsMatch(file.Text) || file.Path.EndsWith("/_Imports.razor", StringComparison.Ordinal)).ToList();
        return all.Where(file => file.Room is not null).SelectMany(file => CrossingsOf(file, shared.Where(other => Reaches(other, file)))).Distinct();
    }

    private static IEnumerable<Crossing> CrossingsOf(SourceFile file, IEnumerable<SourceFile> importedBy)
    {
        var text = Sources.WithoutComments(file);
        var imports = importedBy.Append(file).SelectMany(other => Import().Matches(other.Text)).Select(match => match.Groups[1].Value)
            .Append($"Terreau.{file.Project}.{file.Room}").Distinct();
        var words = Word().Matches(Import().Replace(text, " ")).Select(match => match.Value).ToHashSet();

        // A word that names something within reach as well is taken for that.
        var byImport = imports.SelectMany(import => ByNamespace[import])
            .Where(named => words.Contains(named.Word))
            .GroupBy(named => named.Word, named => Crossing(named.Type))
            .Where(namesakes => namesakes.All(crossing => crossing is { IsAllowed: false }))
            .SelectMany(namesakes => namesakes);
        var byFullName = FullName().Matches(text).Select(match => Named(match.Value)).OfType<Type>().Select(Crossing);

        return byImport.Concat(byFullName).OfType<Crossing>();

        Crossing? Crossing(Type type) =>
            Rooms.Of(type.Namespace) is { } room && room != file.Room ? new Crossing(file.Path, file.Room!, room, type) : null;
    }

    private static Type? Named(string fullName) =>
        Rooms.Types.FirstOrDefault(type => fullName == type.FullName || fullName.StartsWith(type.FullName + ".", StringComparison.Ordinal));

    // An _Imports.razor serves its folder and those below; a global import serves its whole project.
    private static bool Reaches(SourceFile imports, SourceFile file) =>
        imports.Extension == ".razor"
            ? file.Extension == ".razor" && file.Path.StartsWith(imports.Path[..(imports.Path.LastIndexOf('/') + 1)], StringComparison.Ordinal)
            : imports.Project == file.Project;

    [GeneratedRegex(@"^\s*@?(?:global\s+)?using\s+(?:static\s+)?(Terreau\.[\w.]+)\s*;?\s*$", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^\s*global\s+using\s", RegexOptions.Multiline)]
    private static partial Regex GlobalImport();

    [GeneratedRegex(@"\bTerreau\.(?:Domain|Store|Web)\.\w+(?:\.\w+)+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\.?\b[A-Z]\w*")]
    private static partial Regex Word();
}
