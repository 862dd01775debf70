using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Shared;

public class SentenceTests
{
    private static readonly Words Quebec = Words.In(Language.FrCa);
    private static readonly Words English = Words.In(Language.En);

    private static string Fill(string template, Words words, params object?[] values) => Sentence.Parse(template).Fill(words, values);

    [Theory]
    [InlineData(0, "0 personne présente")]
    [InlineData(1, "1 personne présente")]
    [InlineData(2, "2 personnes présentes")]
    [InlineData(-1, "−1 personne présente")]
    public void In_French_zero_and_one_are_singular(int count, string said) =>
        Assert.Equal(said, Fill("{0} {0:personne|personnes} présente{0:|s}", Quebec, count));

    [Theory]
    [InlineData(0, "0 people here")]
    [InlineData(1, "1 person here")]
    [InlineData(2, "2 people here")]
    public void In_English_only_one_is_singular(int count, string said) =>
        Assert.Equal(said, Fill("{0} {0:person|people} here", English, count));

    [Fact]
    public void One_and_a_half_is_singular_in_French_and_plural_in_English()
    {
        Assert.Equal("1,5 heure", Fill("{0} {0:heure|heures}", Quebec, 1.5m));
        Assert.Equal("1.5 hours", Fill("{0} {0:hour|hours}", English, 1.5m));
    }

    [Theory]
    [InlineData(0, "Aucune question")]
    [InlineData(1, "Une question")]
    [InlineData(12_000, "12\u00A0000 questions")]
    public void Three_forms_say_none_one_and_many(int count, string said) =>
        Assert.Equal(said, Fill("{0:Aucune question|Une question|# questions}", Quebec, count));

    [Fact]
    public void What_a_person_typed_is_inserted_as_it_is() =>
        Assert.Equal("Sujet\u00A0: {0} l'eau ? \"ici\" # | ok", Quebec["Sujet : {0}", "{0} l'eau ? \"ici\" # | ok"]);

    [Fact]
    public void Doubled_braces_are_braces() => Assert.Equal("{a} 1", Fill("{{a}} {0}", Quebec, 1));

    [Theory]
    [InlineData("{0")]
    [InlineData("0}")]
    [InlineData("{name}")]
    [InlineData("{0:one}")]
    [InlineData("{0:a|b|c|d}")]
    public void A_sentence_that_cannot_be_read_is_refused(string template) =>
        Assert.Throws<FormatException>(() => Sentence.Parse(template));

    [Fact]
    public void A_sentence_without_values_is_the_same_object_each_time()
    {
        const string typed = "C'est l'heure : commencez !";

        Assert.Equal("C’est l’heure\u00A0: commencez!", Quebec[typed]);
        Assert.Same(Quebec[typed], Quebec[typed]);
    }

    [Fact]
    public void A_sentence_without_values_allocates_nothing_once_set()
    {
        _ = Quebec["C'est l'heure"];
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++) _ = Quebec["C'est l'heure"];

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_sentence_without_English_is_said_in_French() => Assert.Equal("Ni vu ni connu", English["Ni vu ni connu"]);

    [Fact]
    public void A_person_is_spoken_of_as_they_asked()
    {
        Assert.Equal("cliente", Quebec.Agree(Agreement.Feminine, "cliente", "client", "client·e"));
        Assert.Equal("client", Quebec.Agree(Agreement.Masculine, "cliente", "client", "client·e"));
        Assert.Equal("client·e", Quebec.Agree(Agreement.Neutral, "cliente", "client", "client·e"));
    }

    [Fact]
    public void A_refusal_is_said_with_its_values()
    {
        var refusal = Texts.TooLong.With(200, 12_345);

        Assert.Equal("C’est trop long\u00A0: 12\u00A0345 caractères pour un maximum de 200.", Quebec.Refusal(refusal));
        Assert.Equal("This is too long: 12,345 characters, for a maximum of 200.", English.Refusal(refusal));
    }

    [Fact]
    public void An_unknown_refusal_shows_no_key() =>
        Assert.Equal("This action is not possible at the moment.", English.Refusal(new Refusal("no.such-key")));

    [Fact]
    public void Names_are_listed()
    {
        Assert.Equal("Karim, Solange et Rose", Quebec.List(["Karim", "Solange", "Rose"]));
        Assert.Equal("Karim and Rose", English.List(["Karim", "Rose"]));
        Assert.Equal("Rose", Quebec.List(["Rose"]));
        Assert.Equal("", Quebec.List([]));
    }
}
