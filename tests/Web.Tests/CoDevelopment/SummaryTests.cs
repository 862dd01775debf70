using System.Net;
using Terreau.Web.Tests.Shared;
using static Terreau.World.Cast;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>What remains of a session, for those who took part in it (INV-14).</summary>
public class SummaryTests(PlayedWorld world)
{
    private const string All = "/groups/directions-adjointes-estrie/sessions";

    [Fact]
    public async Task Whoever_took_part_reads_everything_in_the_order_of_the_steps()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        var page = await rose.GetAsync(All + "/1/summary");
        var titles = page.Document.QuerySelectorAll("article.read h2").Select(h => h.TextContent.Trim());

        Assert.Equal(["Autour de la table", "La fiche de préparation", "L’exposé", "Questions et réponses", "La demande", "Suggestions", "Synthèse et action", "Apprentissages", "Évaluation de la séance", "Le suivi"], titles);
    }

    [Fact]
    public async Task What_it_is_like_and_what_to_avoid_stay_between_client_and_facilitator()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var consultant = await house.AsAsync(Rose);
        using var client = await house.AsAsync(Karim);

        Assert.DoesNotContain("De la fatigue, et un peu de gêne", (await consultant.GetAsync(All + "/1/summary")).Text);
        Assert.Contains("De la fatigue, et un peu de gêne", (await client.GetAsync(All + "/1/summary")).Text);
    }

    [Fact]
    public async Task For_whoever_was_not_there_it_does_not_exist()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        Assert.Equal(HttpStatusCode.NotFound, (await rose.GetAsync(All + "/2/summary")).Status);
    }

    [Fact]
    public async Task Before_the_end_there_is_none_even_for_the_client()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var maude = await house.AsAsync(Maude);

        Assert.Equal(HttpStatusCode.NotFound, (await maude.GetAsync(All + "/3/summary")).Status);
    }
}
