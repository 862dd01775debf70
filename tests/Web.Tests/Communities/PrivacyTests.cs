using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class PrivacyTests
{
    private const string Register = "/organisation/privacy";

    [Fact]
    public async Task The_register_shows_every_table_of_the_model_and_only_what_is_personal_when_asked()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var bruno = await house.AsAsync(Cast.Bruno);
        var entries = await house.DoAsync(s => Task.FromResult(s.GetRequiredService<PrivacyRegister>().Entries));

        var (all, personal) = (await bruno.GetAsync(Register), await bruno.GetAsync(Register + "?only=personal"));

        Assert.Equal(entries.Select(e => e.Table).Distinct().Order(), all.Document.QuerySelectorAll("article h3[id]").Select(h => h.Id!).Order());
        Assert.Equal(entries.Count, all.Document.QuerySelectorAll("article ul.list > li").Length);
        Assert.Equal(entries.Count(e => e.IsPersonal), personal.Document.QuerySelectorAll("article ul.list > li").Length);
        Assert.Contains("Répondre des gestes qui touchent d’autres personnes", personal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("shared_leases", personal.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_away_as_a_table_with_one_line_for_each_entry()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var bruno = await house.AsAsync(Cast.Bruno);
        var entries = await house.DoAsync(s => Task.FromResult(s.GetRequiredService<PrivacyRegister>().Entries));

        var file = await bruno.GetAsync(Register + "/register.csv");

        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(entries.Count + 1, file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"Comptes et profils\";", file.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_answers_for_personal_information_is_told_to_everybody_and_the_naming_is_recorded()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var bruno = await house.AsAsync(Cast.Bruno);
        using var rose = await house.AsAsync(Cast.Rose);
        Assert.Contains("n’a pas encore dit qui en répond", (await rose.GetAsync("/profile/data")).Text, StringComparison.Ordinal);

        var named = await bruno.SubmitAsync(Register, Register, ("name", "Agathe Morin"), ("function", "secrétaire générale"), ("address", "agathe.morin@example.org\n819 555-0142"));

        Assert.Equal(HttpStatusCode.SeeOther, named.Status);
        var own = (await rose.GetAsync("/profile/data")).Text;
        Assert.All((string[])["Agathe Morin", "secrétaire générale", "agathe.morin@example.org", "819 555-0142"], said => Assert.Contains(said, own, StringComparison.Ordinal));
        Assert.Contains("a dit qui répond des renseignements personnels", (await bruno.GetAsync("/organisation/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_an_address_is_refused_and_what_was_typed_stays()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var bruno = await house.AsAsync(Cast.Bruno);

        var refused = await bruno.SubmitAsync(Register, Register, ("name", "Agathe Morin"), ("function", "secrétaire générale"), ("address", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Agathe Morin", refused.Document.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_who_erases_their_account_is_not_named_any_more()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var bruno = await house.AsAsync(Cast.Bruno);
        using var rose = await house.AsAsync(Cast.Rose);
        await bruno.SubmitAsync(Register, Register, ("name", Cast.Rose.Name), ("function", "directrice adjointe"), ("address", "par le secrétariat"));

        await rose.SubmitAsync("/profile/data/erase", "/profile/data/erase", ("words", "Kept"), ("understood", "true"));

        Assert.DoesNotContain(Cast.Rose.Name, (await bruno.GetAsync(Register)).Text, StringComparison.Ordinal);
    }
}

/// <summary>What the model says of itself is said to people in their own words.</summary>
[Trait("check", "words")]
public sealed class RegisterWordsTests
{
    [Fact]
    public async Task Every_phrase_of_the_register_has_its_French_and_every_table_a_name()
    {
        await using var house = await House.OpenAsync();
        var entries = await house.DoAsync(s => Task.FromResult(s.GetRequiredService<PrivacyRegister>().Entries));
        var words = Words.In(Language.FrCa);
        var said = entries.SelectMany(e => (string[])[e.For, e.Until, e.SeenBy, .. e.Fates]).Distinct().ToList();

        Assert.Empty(said.Where(p => !Catalogue.Register.ContainsKey(p)).Select(p => $"src/Web/Communities/Privacy/Register.fr.json lacks: {p}"));
        Assert.Empty(Catalogue.Register.Keys.Except(said).Select(p => $"src/Web/Communities/Privacy/Register.fr.json says for nothing: {p}"));
        Assert.Empty(entries.Select(e => e.Table).Distinct().Where(t => Terreau.Web.Communities.Privacy.RegisterWords.Table(words, t) == t).Select(t => $"src/Web/Communities/Privacy/RegisterWords.cs has no name for: {t}"));
    }
}
