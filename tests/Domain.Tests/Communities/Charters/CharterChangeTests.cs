using FsCheck;
using FsCheck.Fluent;
using Terreau.Domain.Communities.Charters;

namespace Terreau.Domain.Tests.Communities.Charters;

public sealed class CharterChangeTests
{
    [Fact]
    public void A_change_is_told_in_words() => Assert.Equal(
        [new(WordsFate.Kept, "On se voit "), new(WordsFate.Removed, "le lundi "), new(WordsFate.Added, "un mardi sur deux "), new(WordsFate.Kept, "au café.")],
        CharterChange.Between("On se voit le lundi au café.", "On se voit un mardi sur deux au café."));

    [Fact]
    public void Parts_that_are_the_same_are_not_told()
    {
        var former = new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Durer.", [CharterPart.Absence] = "Prévenir." };
        var latter = new Dictionary<CharterPart, string> { [CharterPart.Purpose] = "Durer.", [CharterPart.Rhythm] = "Le mardi." };

        Assert.Equal([CharterPart.Rhythm, CharterPart.Absence], CharterChange.Between(former, latter).Select(c => c.Part));
    }

    [Fact]
    public void Both_texts_can_be_read_back() => Always.Holds(
        from former in Texts
        from latter in Texts
        select (former, latter),
        given =>
        {
            var runs = CharterChange.Between(given.former, given.latter);

            Assert.Equal(given.former, string.Concat(runs.Where(r => r.Fate != WordsFate.Added).Select(r => r.Text)));
            Assert.Equal(given.latter, string.Concat(runs.Where(r => r.Fate != WordsFate.Removed).Select(r => r.Text)));
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.NotEqual(pair.First.Fate, pair.Second.Fate));
        });

    private static Gen<string> Texts => Gen.Elements("a ", "b ", "c\n", "dd", "  ", "e, ").ListOf().Select(words => string.Concat(words));
}
