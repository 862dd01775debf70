using System.Net;
using Terreau.Domain.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>The life of a group: what the signs say, what people confirm, and the list of its launch.</summary>
public sealed class LifeTests
{
    private const string Group = "/groups/directions-adjointes", Life = Group + "/life", Launch = Life + "/launch", Community = "/groups/new/community-of-practice";

    [Fact]
    public async Task What_is_confirmed_stays_beside_what_the_signs_said_and_members_read_both()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        using var josée = await house.AsAsync(Cast.Josée);

        var done = await solange.SubmitAsync(Life, Life, ("stage", "Stewardship"), ("note", "Nous nous réunissons depuis dix ans."));
        var page = await josée.GetAsync(Life);

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("Stade confirmé : Momentum", page.Text, StringComparison.Ordinal);
        Assert.Contains("les signes disaient Potentiel", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nous nous réunissons depuis dix ans.", page.Document.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("Momentum", page.Document.QuerySelector(".life-path [aria-current]")!.TextContent);
        Assert.False(page.Offers(Life));
    }

    [Fact]
    public async Task Without_a_stage_nothing_is_confirmed_and_what_was_typed_stays()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange);
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.SubmitAsync(Life, Life, ("stage", "99"), ("note", "Après notre bilan."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#stage-error"));
        Assert.Contains(refused.Filled(Life, []), f => f is { Key: "note", Value: "Après notre bilan." });
        Assert.Contains("Personne n'a encore confirmé de stade", (await solange.GetAsync(Life)).Text.Replace('’', '\''), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_community_whose_meetings_are_not_kept_here_hears_that_nobody_can_tell_never_no()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Luc, Role.LeadLearner);
        using var luc = await house.AsAsync(Cast.Luc);
        await luc.SubmitAsync(Community, Community, ("name", "Le numérique"), ("field", "pédagogie"), ("purpose", "Que les bons coups profitent à toutes."), ("purposes", "Other"), ("member", "true"));

        var signs = (await luc.GetAsync("/groups/le-numerique/life")).Document.QuerySelectorAll(".signs li").Select(l => l.TextContent.Trim()).ToList();

        Assert.Contains(signs, s => s.StartsWith("preuves insuffisantes", StringComparison.Ordinal) && s.Contains("Deux rencontres", StringComparison.Ordinal));
        Assert.Contains(signs, s => s.StartsWith("pas encore", StringComparison.Ordinal) && s.Contains("charte", StringComparison.Ordinal));
        Assert.DoesNotContain(signs, s => s.Contains("depuis un an", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_who_tick_at_the_same_time_keep_each_others_ticks()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        using var again = await house.AsAsync(Cast.Solange);
        var (mine, theirs) = (await solange.GetAsync(Launch), await again.GetAsync(Launch));

        await solange.SubmitAsync(mine, Launch, ("steps", "Sponsor"));
        await again.SubmitAsync(theirs, Launch, ("steps", "Time"));

        Assert.Equal(["Sponsor", "Time"], Ticked(await solange.GetAsync(Launch)));
        await solange.SubmitAsync(Launch, Launch, ("steps", "Time"));
        Assert.Equal(["Time"], Ticked(await solange.GetAsync(Launch)));
    }

    [Fact]
    public async Task What_the_product_sees_by_itself_cannot_be_ticked()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée, Cast.Maude);
        using var solange = await house.AsAsync(Cast.Solange);

        var forced = await solange.ForceAsync(Launch, ("steps", "Endorsed"), ("steps", "Worth"));
        var page = await solange.GetAsync(Launch);

        Assert.Equal(HttpStatusCode.Conflict, forced.Status);
        Assert.Empty(Ticked(page));
        Assert.Null(page.Document.QuerySelector("[name=steps][value=Endorsed]"));
        Assert.Contains(page.Document.QuerySelectorAll(".signs li"), l => l.TextContent.Contains("au moins trois", StringComparison.Ordinal) && l.TextContent.Contains("fait", StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Ticked(Page page) => page.Document.QuerySelectorAll("[name=steps][checked]").Select(t => t.GetAttribute("value")).Order();
}
