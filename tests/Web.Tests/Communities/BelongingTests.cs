using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>Where groups and people stand in the organisation's tree.</summary>
public sealed class BelongingTests
{
    private const string Own = "/profile/unit", Practice = "/groups/new/community-of-practice", Units = "/organisation/units";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_found_by_its_unit_and_by_those_above()
    {
        await using var house = await House.OpenAsync();
        var (sector, school, other) = await TreeAsync(house);
        await house.PersonAsync(Cast.Luc, Role.LeadLearner);
        using var luc = await house.AsAsync(Cast.Luc);

        await FoundAsync(luc, "Le numérique", school, "Listed");
        await FoundAsync(luc, "En retrait", school, "Hidden");
        using var reader = await house.AsAsync(Cast.Rose);

        Assert.Contains("pédagogie · École", (await luc.GetAsync("/groups/le-numerique")).Text, StringComparison.Ordinal);
        foreach (var unit in (UnitId[])[sector, school])
        {
            var found = (await reader.GetAsync($"/groups?unit={unit.Value}")).Text;
            Assert.Contains("Le numérique", found, StringComparison.Ordinal);
            Assert.DoesNotContain("En retrait", found, StringComparison.Ordinal);
        }
        Assert.Contains("Aucun groupe ne correspond", (await reader.GetAsync($"/groups?unit={other.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_keeps_its_unit_when_it_changes_its_kind_and_may_leave_it()
    {
        await using var house = await House.OpenAsync();
        var (_, school, _) = await TreeAsync(house);
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        const string Group = "/groups/directions-adjointes", Settings = Group + "/settings", Kind = Settings + "/kind";

        Assert.Equal(Settings + "?saved=true", (await solange.SubmitAsync(Settings, Settings, ("unit", $"{school.Value}"))).Location);
        await solange.SubmitAsync(Kind + "?to=CommunityOfPractice", Kind, ("purposes", "Networking"));
        Assert.Contains("· École", (await solange.GetAsync(Group)).Text, StringComparison.Ordinal);

        var gone = await solange.SubmitAsync(Settings, Settings, ("unit", $"{Guid.NewGuid()}"), ("name", "Un autre nom"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Un autre nom"), (gone.Status, gone.Filled(Settings, []).Single(f => f.Key == "name").Value));
        await solange.SubmitAsync(Settings, Settings, ("unit", ""));
        Assert.DoesNotContain("· École", (await solange.GetAsync(Group)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_found_by_their_unit_as_far_as_the_reader_may_find_them()
    {
        await using var house = await House.OpenAsync();
        var (sector, school, other) = await TreeAsync(house);
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        foreach (var person in (PersonOf[])[Cast.Josée, Cast.Rose])
        {
            using var browser = await house.AsAsync(person);
            Assert.Equal(Own + "?saved=true", (await browser.SubmitAsync(Own, Own, ("unit", $"{school.Value}"))).Location);
        }

        var found = await solange.GetAsync($"/people?unit={sector.Value}");

        Assert.Contains(Cast.Josée.Name + ", " + Cast.Josée.Function + " École", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Rose.Name, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Solange.Name, found.Text, StringComparison.Ordinal);
        Assert.Contains("Personne ne correspond", (await solange.GetAsync($"/people?unit={other.Value}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_taken_away_once_whoever_belongs_to_it_has_gone_elsewhere()
    {
        await using var house = await House.OpenAsync();
        var (_, school, other) = await TreeAsync(house);
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var bruno = await house.AsAsync(Cast.Bruno);
        await bruno.SubmitAsync(Own, Own, ("unit", $"{school.Value}"));
        var page = $"{Units}/{school.Value}";
        var full = await bruno.ForceAsync(page + "/remove");

        var emptied = await bruno.SubmitAsync(page, page + "/empty", ("into", $"{other.Value}"));
        var removed = await bruno.SubmitAsync(page, page + "/remove");

        Assert.Equal((HttpStatusCode.Conflict, true), (full.Status, full.Text.Contains("Une personne s’y rattache", StringComparison.Ordinal)));
        Assert.Equal((page + "?done=emptied", Units + "?done=removed"), (emptied.Location, removed.Location));
        Assert.Equal(other, await house.DoAsync(async s => await s.GetRequiredService<UnitStore>().OwnAsync(await house.PersonAsync(Cast.Bruno), Ct)));
    }

    [Fact]
    public async Task A_group_that_nobody_finds_does_not_give_itself_away_by_holding_its_unit()
    {
        await using var house = await House.OpenAsync();
        var (sector, school, _) = await TreeAsync(house);
        await house.PersonAsync(Cast.Luc, Role.LeadLearner);
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var luc = await house.AsAsync(Cast.Luc);
        await FoundAsync(luc, "En retrait", school, "Hidden");
        using var bruno = await house.AsAsync(Cast.Bruno);
        var page = $"{Units}/{school.Value}";

        Assert.Equal(Units + "?done=removed", (await bruno.SubmitAsync(page, page + "/remove")).Location);
        Assert.Contains("· Secteur", (await luc.GetAsync("/groups/en-retrait")).Text, StringComparison.Ordinal);
        Assert.NotEqual(sector, school);
    }

    private static async Task FoundAsync(Browser browser, string name, UnitId unit, string visibility)
    {
        var founded = await browser.SubmitAsync(Practice, Practice, ("name", name), ("field", "pédagogie"), ("purpose", "Que les bons coups profitent à toutes."), ("purposes", "Other"), ("member", "true"), ("unit", $"{unit.Value}"), ("visibility", visibility));
        Assert.Equal(HttpStatusCode.SeeOther, founded.Status);
    }

    private static Task<(UnitId Sector, UnitId School, UnitId Other)> TreeAsync(House house) => house.WriteAsync(SetupDesk.TheOrganisation, async services =>
    {
        var units = services.GetRequiredService<UnitStore>();
        var tree = await units.ForOperatorAsync(Ct);
        var sector = tree.Add(UnitId.New(), "Secteur", null);
        var (school, other) = (tree.Add(UnitId.New(), "École", sector.Id), tree.Add(UnitId.New(), "Ailleurs", null));
        foreach (var unit in (OrgUnit[])[sector, school, other]) units.Add(unit);
        return (sector.Id, school.Id, other.Id);
    });
}
