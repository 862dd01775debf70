using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Terreau.Domain.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Shared;

[Trait("check", "words")]
public partial class WordsCheck
{
    private static readonly List<SentenceUse> Uses = [.. SourceTree.Under("src/Web", "*.razor", "*.cs").SelectMany(SentenceScanner.Scan)];
    private static readonly List<Entry> Entries = [.. SourceTree.Under("src/Web", "*.en.json").SelectMany(EntriesOf)];

    [Fact]
    public void Sentences_are_written_so_that_they_can_be_set_and_translated() =>
        None(from use in Uses where use.Wrong is not null select $"{use.Where}: \"{use.French}\" {use.Wrong}");

    [Fact]
    public void No_page_holds_French_of_its_own() =>
        None(from file in SourceTree.Under("src/Web", "*.razor")
             where !IsStylePage(file)
             let said = SentenceScanner.Scan(file).Select(use => use.French).OrderByDescending(french => french.Length).ToList()
             from line in SentenceScanner.WithoutComments(file.Text).Split('\n').Index()
             let rest = said.Aggregate(line.Item, (left, sentence) => left.Replace(sentence, "", StringComparison.Ordinal))
             where French().IsMatch(rest)
             select $"{file.Path}:{line.Index + 1}: {rest.Trim()}");

    [Fact]
    public void Every_sentence_has_its_English_in_its_room_or_in_Shared()
    {
        var known = Entries.Select(entry => (entry.Room, entry.French)).ToHashSet();

        None(from use in Uses
             where !known.Contains((use.Room, use.French)) && !known.Contains(("Shared", use.French))
             select $"{use.Where}: \"{use.French}\" has no English in src/Web/{use.Room}/{use.Room}.en.json");
    }

    [Fact]
    public void No_English_remains_of_a_sentence_that_nobody_says()
    {
        var said = Uses.SelectMany(use => new[] { (use.Room, use.French), ("Shared", use.French) }).ToHashSet();

        None(from entry in Entries where !said.Contains((entry.Room, entry.French)) select $"{entry.Path}: \"{entry.French}\" is not said");
    }

    [Fact]
    public void A_sentence_and_its_English_take_the_same_values() =>
        None(from entry in Entries
             where !Sentence.Parse(entry.French).Places.SequenceEqual(Sentence.Parse(entry.English).Places)
             select $"{entry.Path}: \"{entry.French}\" and \"{entry.English}\"");

    [Fact]
    public void A_sentence_has_one_English_everywhere() =>
        None(from entry in Entries
             group entry by entry.French into same
             where same.Select(entry => entry.English).Distinct().Count() > 1 || same.GroupBy(entry => entry.Path).Any(file => file.Count() > 1)
             select $"{string.Join(", ", same.Select(entry => entry.Path))}: \"{same.Key}\"");

    [Fact]
    public void Files_of_words_have_names_of_their_own() =>
        None(from path in Entries.Select(entry => entry.Path).Distinct()
             group path by path.Split('/')[^1] into same
             where same.Count() > 1
             select string.Join(" and ", same));

    [Fact]
    public void Every_file_of_words_is_in_the_program() =>
        None(from entry in Entries where !Catalogue.English.ContainsKey(entry.French) select $"{entry.Path}: \"{entry.French}\"");

    [Fact]
    public void Every_refusal_has_its_sentences() =>
        None(RefusalKeys().Except(Catalogue.Refusals.Keys).Select(key => $"\"{key}\" is not in Refusals.json"));

    [Fact]
    public void No_sentence_remains_of_a_refusal_that_nobody_makes() =>
        None(Catalogue.Refusals.Keys.Except(RefusalKeys()).Select(key => $"Refusals.json: \"{key}\" is refused nowhere"));

    [Fact]
    public void A_refusal_takes_the_same_values_in_both_languages() =>
        None(from refusal in Catalogue.Refusals
             where string.IsNullOrWhiteSpace(refusal.Value.Fr) || string.IsNullOrWhiteSpace(refusal.Value.En)
                || !Sentence.Parse(refusal.Value.Fr).Places.SequenceEqual(Sentence.Parse(refusal.Value.En).Places)
             select $"Refusals.json: \"{refusal.Key}\"");

    [Fact]
    public void Refusals_are_typed_as_sentences_are() =>
        None(from refusal in Catalogue.Refusals
             let wrong = SentenceScanner.Mistyped(refusal.Value.Fr)
             where wrong is not null
             select $"Refusals.json: \"{refusal.Key}\" {wrong}");

    private static HashSet<string> RefusalKeys()
    {
        const BindingFlags anyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var named = from type in typeof(Refusal).Assembly.GetTypes()
                    from field in type.GetFields(anyStatic)
                    where field.FieldType == typeof(Refusal)
                    select ((Refusal)field.GetValue(null)!).Key;
        var written = from file in SourceTree.Under("src", "*.cs", "*.razor")
                      from Match match in RefusalKey().Matches(file.Text)
                      select match.Groups[1].Value;
        return [.. named, .. written];
    }

    // The living style page shows each component with French of real length; makers of the interface read it, nobody who works in a group.
    private static bool IsStylePage(SourceFile file) =>
        file.Path.StartsWith("src/Web/Shared/Style/", StringComparison.Ordinal) || file.Path == "src/Web/Shared/StylePage.razor";

    private static IEnumerable<Entry> EntriesOf(SourceFile file)
    {
        using var json = JsonDocument.Parse(file.Text);
        return [.. json.RootElement.EnumerateObject().Select(property => new Entry(file.Path, file.Room, property.Name, property.Value.GetString()!))];
    }

    private static void None(IEnumerable<string> faults)
    {
        List<string> all = [.. faults];
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    [GeneratedRegex("""(?:new Refusal|\bRefusal\s+\w+\s*=>?\s*new)\(\s*"([^"]+)""")]
    private static partial Regex RefusalKey();

    // Accents and quotation marks betray most French; the middle dot and arrows are not words.
    [GeneratedRegex("[À-ÖØ-öø-ÿŒœ«»]")]
    private static partial Regex French();

    private sealed record Entry(string Path, string Room, string French, string English);
}
