using System.Net;
using Terreau.Domain.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>The three kinds as people meet them: founding, home, rail, and what a kind does not have.</summary>
public sealed class KindsTests
{
    private const string Practice = "/groups/new/community-of-practice", Learning = "/groups/new/learning-community";

    [Fact]
    public async Task A_founder_is_offered_the_three_kinds_and_a_facilitator_the_one_that_she_may_found()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        await house.PersonAsync(Cast.Bruno, Role.Coach);
        using var founder = await house.AsAsync(Cast.Solange);
        using var coach = await house.AsAsync(Cast.Bruno);

        Assert.Equal(3, (await founder.GetAsync("/groups/new")).Document.QuerySelectorAll(".kinds > li").Length);
        Assert.Single((await coach.GetAsync("/groups/new")).Document.QuerySelectorAll(".kinds > li"));
        Assert.Equal(HttpStatusCode.Forbidden, (await coach.GetAsync(Practice)).Status);
    }

    [Fact]
    public async Task A_community_of_practice_is_founded_and_says_at_home_what_it_is_for_and_who_facilitates()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);

        var founded = await luc.SubmitAsync(Practice, Practice, [.. Common, ("purposes", "Networking"), ("purposes", "ToolDevelopment")]);
        var home = await luc.GetAsync("/groups/le-numerique");

        Assert.Equal("/groups/le-numerique/members?founded=true", founded.Location);
        Assert.Contains("Communauté de pratique · pédagogie", home.Text, StringComparison.Ordinal);
        Assert.Contains("Concevoir des outils · Se réseauter", home.Text, StringComparison.Ordinal);
        Assert.Contains(Cast.Luc.Name, home.Document.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        string[] rail = [.. home.Document.QuerySelectorAll(".rail a").Select(a => a.TextContent)];
        Assert.All(["Accueil du groupe", "Membres", "Réglages"], page => Assert.Contains(page, rail));
        Assert.All(["Séances", "Avant de commencer"], page => Assert.DoesNotContain(page, rail));
    }

    [Fact]
    public async Task A_learning_community_is_first_called_a_learning_group()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);

        await luc.SubmitAsync(Learning, Learning, [.. Common, ("plc", "Department")]);
        var home = await luc.GetAsync("/groups/le-numerique");

        Assert.Contains("Groupe d’apprentissage · pédagogie", home.Text, StringComparison.Ordinal);
        Assert.Contains("Service ou département", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Communauté d’apprentissage", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_kind_asks_for_is_asked_again_and_nothing_typed_is_lost()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);

        var practice = await luc.SubmitAsync(Practice, Practice, Common);
        var learning = await luc.SubmitAsync(Learning, Learning, Common);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (practice.Status, learning.Status));
        Assert.NotNull(practice.Document.QuerySelector("#purposes-error"));
        Assert.NotNull(learning.Document.QuerySelector("#plc-error"));
        Assert.Equal("Le numérique", practice.Document.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_co_development_group_cannot_be_opened_to_all()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);

        var refused = await luc.SubmitAsync("/groups/new/co-development", "/groups/new/co-development", [.. Common, ("joining", "Open")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#joining-error"));
    }

    [Fact]
    public async Task Addresses_of_co_development_are_not_under_another_kind()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);
        await luc.SubmitAsync(Practice, Practice, [.. Common, ("purposes", "Other"), ("member", "true")]);

        foreach (var page in (string[])["sessions", "sessions/1", "before-you-begin"])
            Assert.Equal(HttpStatusCode.NotFound, (await luc.GetAsync($"/groups/le-numerique/{page}")).Status);
        foreach (var form in (string[])["sessions", "before-you-begin"])
            Assert.Equal(HttpStatusCode.NotFound, (await luc.ForceAsync($"/groups/le-numerique/{form}")).Status);
        Assert.Contains("Communauté de pratique", (await luc.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_named_new_does_not_take_the_address_where_groups_are_founded()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);

        var founded = await luc.SubmitAsync(Practice, Practice, [("name", "New"), .. Common[1..], ("purposes", "Other")]);

        Assert.Equal("/groups/new-2/members?founded=true", founded.Location);
    }

    [Fact]
    public async Task Settings_of_a_community_of_practice_change_its_purposes_and_the_way_in()
    {
        await using var house = await House.OpenAsync();
        using var luc = await FounderAsync(house);
        await luc.SubmitAsync(Practice, Practice, [.. Common, ("purposes", "Other")]);

        const string Settings = "/groups/le-numerique/settings";
        await luc.SubmitAsync(Settings, Settings, ("purposes", "InfoDiffusion"), ("joining", "ByInvitation"), ("visibility", "Hidden"));
        var page = await luc.GetAsync(Settings);

        Assert.Equal(["InfoDiffusion", "ByInvitation", "Hidden"], page.Filled(Settings, []).Where(f => f.Key is "purposes" or "joining" or "visibility").Select(f => f.Value));
    }

    private static readonly (string, string)[] Common = [("name", "Le numérique"), ("field", "pédagogie"), ("purpose", "Que les bons coups d'une classe profitent à toutes.")];

    private static async Task<Browser> FounderAsync(House house)
    {
        await house.PersonAsync(Cast.Luc, Role.LeadLearner);
        return await house.AsAsync(Cast.Luc);
    }
}
