using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.People;

public sealed class CardTests
{
    [Fact]
    public void Words_are_tidied_and_kept_once_whatever_their_case_and_accents() =>
        Assert.Equal(["évaluation", "Soins à domicile"], Tags.Read("  évaluation, Evaluation ;\nSoins à domicile,, "));

    [Theory]
    [InlineData("a", "person.not-a-tag"), InlineData("un mot beaucoup trop long pour tenir sur une petite étiquette", "person.not-a-tag"), InlineData("https://exemple.org", "person.not-a-tag")]
    [InlineData("un,de,tr,qu,ci,si,se,hu,ne", "person.too-many-tags")]
    public void What_is_no_short_word_is_refused_beside_its_field(string typed, string key)
    {
        var refused = Assert.Single(PersonCard.WhyNot(CardText.Empty with { Fields = Tags.Read(typed) }));

        Assert.Equal((key, "fields"), (refused.Key, refused.Field));
    }

    [Fact]
    public void A_card_keeps_what_is_written_and_the_keys_under_which_it_is_sought()
    {
        var card = new PersonCard(PersonId.New());
        var text = new CardText("Un regard neuf", "Une heure d'écoute", ["Évaluation"], ["Mentorat"], CardVisibility.Organisation);

        card.Write(text);

        Assert.Equivalent(text, card.Text);
        Assert.Equal(("un regard neuf", "une heure d'ecoute", "evaluation\nmentorat"), (card.SeekKey, card.OfferKey, card.KnowKey));
    }

    [Fact]
    public void Nobody_chose_to_be_found_by_the_whole_organisation_before_they_did() =>
        Assert.Equal(CardVisibility.Groups, new PersonCard(PersonId.New()).Visibility);

    [Fact]
    public void A_card_of_too_many_characters_is_refused() =>
        Assert.Equal("offers", Assert.Single(PersonCard.WhyNot(CardText.Empty with { Offers = new string('a', 281) })).Field);
}
