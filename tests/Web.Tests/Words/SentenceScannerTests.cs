namespace Terreau.Web.Tests.Shared;

public class SentenceScannerTests
{
    private static List<SentenceUse> Scan(string text) => [.. SentenceScanner.Scan(new SourceFile("src/Web/People/Page.razor", text))];

    private static IEnumerable<string> Sentences(string text) => Scan(text).Select(use => use.French);

    [Theory]
    [InlineData("""<p>@T["Bonjour"]</p>""")]
    [InlineData("""<a title="@T["Bonjour"]">""")]
    [InlineData("""words["Bonjour"]""")]
    [InlineData("""void Tell(Words reader) => reader["Bonjour"];""")]
    [InlineData("""Words.In(language)["Bonjour"]""")]
    [InlineData(""""T["""Bonjour"""]"""")]
    [InlineData("""T[@"Bonjour"]""")]
    [InlineData("""Words.Mark("Bonjour")""")]
    [InlineData("""var s = $"<b>{T["Bonjour"]}</b>";""")]
    [InlineData("""T[kind == "x" ? "Bonjour" : other]""")]
    [InlineData("""T[kind switch { "x" => "Bonjour", _ => other }]""")]
    public void A_sentence_is_found_wherever_it_is_said(string text) => Assert.Equal(["Bonjour"], Sentences(text));

    [Theory]
    [InlineData("""other["Bonjour"]""")]
    [InlineData("""T[titles["Bonjour"]]""")]
    [InlineData("""@* T["Bonjour"] *@""")]
    [InlineData("""    // T["Bonjour"]""")]
    [InlineData("new T[0]")]
    public void Nothing_else_is_taken_for_a_sentence(string text) => Assert.Empty(Sentences(text));

    [Fact]
    public void Agreement_says_three_sentences() =>
        Assert.Equal(["cliente", "client", "client·e"], Sentences("""@T.Agree(person.Agreement, "cliente", "client", "client·e")"""));

    [Fact]
    public void A_call_inside_a_call_is_found_too() =>
        Assert.Equal(["{0} et {1}", "moi"], Sentences("""T["{0} et {1}", T["moi"], List(["a", "b"], ',')]"""));

    [Fact]
    public void Escapes_are_read() => Assert.Equal(["Dites \"oui\""], Sentences("""T["Dites \"oui\""]"""));

    [Theory]
    [InlineData("""T[$"Bonjour {name}"]""", "is interpolated")]
    [InlineData("""T["Bonjour " + name]""", "is cut in pieces")]
    [InlineData("""T["Bonjour {0}"]""", "needs 1 values and gets 0")]
    [InlineData("""T["Bonjour {0} {1}", name]""", "needs 2 values and gets 1")]
    [InlineData("""T["Êtes-vous là?"]""", "lacks a space")]
    [InlineData("""T["{0:Une|Des} suite:", n]""", "lacks a space")]
    [InlineData("""T["Bravo {0}!", name]""", "lacks a space")]
    [InlineData("""T["l’eau"]""", "is already set")]
    [InlineData("""T["{nom}"]""", "has braces")]
    public void A_sentence_badly_written_is_told(string text, string wrong) => Assert.Contains(wrong, Assert.Single(Scan(text)).Wrong);

    [Theory]
    [InlineData("""T["Là ? Oui : à 6:40, voir https://exemple.org/a?b=1", 1]""")]
    [InlineData("""T["{0} {0:personne|personnes}", $"{n}"]""")]
    public void A_sentence_well_written_is_let_through(string text) => Assert.Null(Assert.Single(Scan(text)).Wrong);
}
