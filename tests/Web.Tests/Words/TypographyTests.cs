using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Shared;

public class TypographyTests
{
    [Theory]
    [InlineData("L'eau d'ici", "L’eau d’ici")]
    [InlineData("Prête ?", "Prête?")]
    [InlineData("Bravo ! Encore ; toujours ?!", "Bravo! Encore; toujours?!")]
    [InlineData("Objectif : écouter", "Objectif\u00A0: écouter")]
    [InlineData("Dites « bonjour » !", "Dites «\u00A0bonjour\u00A0»!")]
    [InlineData("Dites \"bonjour\".", "Dites «\u00A0bonjour\u00A0».")]
    [InlineData("15 000 personnes", "15\u00A0000 personnes")]
    public void Quebec_writes(string typed, string printed) => Assert.Equal(printed, Typography.Set(typed, Language.FrCa));

    [Theory]
    [InlineData("Prête ?", "Prête\u202F?")]
    [InlineData("Bravo ! Encore ; toujours ?!", "Bravo\u202F! Encore\u202F; toujours\u202F?!")]
    [InlineData("Objectif : écouter", "Objectif\u00A0: écouter")]
    [InlineData("Dites « bonjour ! »", "Dites «\u00A0bonjour\u202F!\u00A0»")]
    [InlineData("15 000 personnes", "15\u202F000 personnes")]
    public void France_writes(string typed, string printed) => Assert.Equal(printed, Typography.Set(typed, Language.FrFr));

    [Theory]
    [InlineData("Don't say \"hello\".", "Don’t say “hello”.")]
    [InlineData("The 'why' of Karim's question", "The ‘why’ of Karim’s question")]
    [InlineData("{0}'s turn", "{0}’s turn")]
    [InlineData("at 2:32 p.m.", "at 2:32\u00A0p.m.")]
    public void English_writes(string typed, string printed) => Assert.Equal(printed, Typography.Set(typed, Language.En));

    [Theory]
    [InlineData("à 14 h 32", "à 14\u00A0h\u00A032")]
    [InlineData("à {0} h {1}", "à {0}\u00A0h\u00A0{1}")]
    [InlineData("encore 10 min", "encore 10\u00A0min")]
    [InlineData("5 % et 3 $", "5\u00A0% et 3\u00A0$")]
    [InlineData("{0} hésite", "{0} hésite")]
    [InlineData("{0} s'est levée", "{0} s’est levée")]
    [InlineData("{0} m'a écrit", "{0} m’a écrit")]
    public void A_number_stays_with_its_unit(string typed, string printed)
    {
        Assert.Equal(printed, Typography.Set(typed, Language.FrCa));
        Assert.Equal(printed, Typography.Set(typed, Language.FrFr));
    }

    [Theory]
    [InlineData("https://exemple.org/l'atelier?a=1;b:2!")]
    [InlineData("6:40")]
    [InlineData("d'aigle@exemple.org")]
    [InlineData("www.exemple.org/l'atelier")]
    public void Addresses_and_clock_readings_are_left_alone(string text)
    {
        foreach (var language in Language.All) Assert.Equal($"Voir {text} ici", Typography.Set($"Voir {text} ici", language));
    }

    [Fact]
    public void An_address_inside_quotes_keeps_its_quotes() =>
        Assert.Equal("Écrivez à «\u00A0o'hara@exemple.org\u00A0»\u202F!", Typography.Set("Écrivez à \"o'hara@exemple.org\" !", Language.FrFr));

    [Theory]
    [InlineData("C'est l'heure : « {0} » est là ? Oui ; à 14 h 05 ! \"Ah\" 12 000 %")]
    [InlineData("It's \"done\" at 5 p.m. in 10 min")]
    public void Setting_twice_changes_nothing_more(string text)
    {
        foreach (var language in Language.All)
        {
            var once = Typography.Set(text, language);
            Assert.Equal(once, Typography.Set(once, language));
        }
    }
}
