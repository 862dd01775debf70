using System.Text.RegularExpressions;

namespace Terreau.Web.Tests.HouseRules;

[Trait("check", "house")]
public sealed partial class FilesTests
{
    private const int Most = 300;

    /// <summary>Longer files: the most lines that each may have, and why. It may only become shorter.</summary>
    private static readonly Dictionary<string, (int Lines, string Reason)> LongFiles = [];

    [Fact]
    public void No_file_is_longer_than_can_be_read_at_once()
    {
        var tooLong = Written().Where(file => file.Lines > (LongFiles.TryGetValue(file.Path, out var most) ? most.Lines : Most));

        Findings.None(tooLong.Select(file => $"{file.Path}: {file.Lines}"));
    }

    [Fact]
    public void No_long_file_is_excused_for_nothing() =>
        Findings.None(LongFiles.Keys.Except(Written().Where(file => file.Lines > Most).Select(file => file.Path)));

    [Fact]
    public void No_text_names_a_machine_or_a_registry()
    {
        var found = Sources.All.SelectMany(file => PlaceOfOneMachine().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        Findings.None(found);
    }

    [Theory]
    [InlineData("/ro", "ot/.nuget/packages")]
    [InlineData("/ho", "me/amina/terreau")]
    [InlineData("https://registry.npm", "js.org/idiomorph")]
    [InlineData("https://api.nu", "get.org/v3/index.json")]
    public void A_place_of_one_machine_is_found(string start, string end) => Assert.Matches(PlaceOfOneMachine(), $"x {start}{end}");

    private static IEnumerable<SourceFile> Written() =>
        Sources.All.Where(file => file.Extension is ".cs" or ".razor" or ".css" or ".js" or ".mjs" && file.Parts[0] is "src" or "tests" or "bench" && !file.Path.Contains("/Migrations/"));

    // Cut in two, so that this file does not find itself.
    [GeneratedRegex(@"(?<![\w.\-}])/(?:wor[k]/|roo[t]/|hom[e]/\w|opt/nuge[t])|[A-Z]:\\User[s]|\bregistry\.npmj[s]\.org|\bnuge[t]\.org|\bdeb\.debia[n]\.org|\b(?:artifactor[y]|verdacci[o]|nexu[s])[\w.-]*[:/]")]
    private static partial Regex PlaceOfOneMachine();
}
