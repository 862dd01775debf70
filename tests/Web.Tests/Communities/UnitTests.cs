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

/// <summary>The organisation's tree, as its administrators make it.</summary>
public sealed class UnitTests
{
    private const string Units = "/organisation/units";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tree_is_described_unit_by_unit_in_ones_own_words()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);
        Assert.Contains("Aucune unité encore", (await bruno.GetAsync(Units)).Text, StringComparison.Ordinal);

        Assert.Equal(Units + "?done=added", (await bruno.SubmitAsync(Units, Units, ("name", "Secteur Massawippi"))).Location);
        var sector = await IdAsync(house, "Secteur Massawippi");
        await bruno.SubmitAsync(Units, Units, ("name", "École du Boisé"), ("under", $"{sector.Value}"));
        await bruno.SubmitAsync(Units, Units + "/levels", ("level-1", "Secteur"));

        var tree = await bruno.GetAsync(Units);
        Assert.Equal(["Secteur", "École ou service"], tree.Document.QuerySelectorAll(".units .meta").Select(m => m.TextContent));
        Assert.Equal("École du Boisé", tree.Document.QuerySelector(".units .units a")?.TextContent);
        var unit = Of(await IdAsync(house, "École du Boisé"));
        Assert.Equal(unit + "?done=renamed", (await bruno.SubmitAsync(unit, unit, ("name", "École primaire du Boisé"))).Location);
        Assert.Equal(Units + "?done=removed", (await bruno.SubmitAsync(unit, unit + "/remove")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await bruno.GetAsync(unit)).Status);
        Assert.Contains("a changé les unités de l'organisation", (await bruno.GetAsync("/organisation/audit")).Text.Replace('’', '\''), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_moved_under_itself_or_below_is_refused_and_what_was_chosen_stays()
    {
        await using var house = await House.OpenAsync();
        var (sector, school) = await TwoAsync(house);
        using var bruno = await BrunoAsync(house);

        foreach (var under in (UnitId[])[sector, school])
        {
            var refused = await bruno.SubmitAsync(Of(sector), Of(sector) + "/move", ("under", $"{under.Value}"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.Document.QuerySelector("#under-error"));
            Assert.Contains(refused.Filled(Of(sector) + "/move", []), f => f.Key == "under" && f.Value == $"{under.Value}");
        }
        Assert.Equal(Of(school) + "?done=moved", (await bruno.SubmitAsync(Of(school), Of(school) + "/move", ("under", ""))).Location);
        Assert.Equal(2, (await bruno.GetAsync(Units)).Document.QuerySelectorAll("main .units > li").Length);
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_keeps_what_was_typed()
    {
        await using var house = await House.OpenAsync();
        var (sector, school) = await TwoAsync(house);
        using var bruno = await BrunoAsync(house);

        var namesake = await bruno.SubmitAsync(Units, Units, ("name", "ECOLE"), ("under", $"{sector.Value}"));
        var gone = await bruno.ForceAsync(Of(UnitId.New()) + "/move", ("under", ""));
        var full = await bruno.ForceAsync(Of(sector) + "/remove");
        var garbage = await bruno.ForceAsync(Of(school) + "/order", ("after", "n'importe quoi"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ECOLE"), (namesake.Status, namesake.Filled(Units, []).Single(f => f.Key == "name").Value));
        Assert.Equal((HttpStatusCode.Conflict, true), (gone.Status, gone.Text.Contains("n’est plus là", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.Conflict, true), (full.Status, full.Text.Contains("Une unité s’y trouve", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, garbage.Status);
        Assert.False((await bruno.GetAsync(Of(sector))).Offers(Of(sector) + "/remove"));
    }

    [Fact]
    public async Task Of_two_moves_that_would_make_a_ring_one_passes_on_SQLite() => await RaceAsync(null);

    [Fact]
    public async Task Of_two_moves_that_would_make_a_ring_one_passes_on_PostgreSQL()
    {
        Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");
        await RaceAsync(House.Postgres);
    }

    private static async Task RaceAsync(string? postgres)
    {
        await using var house = await House.OpenAsync(postgres);
        using var bruno = await BrunoAsync(house);
        await house.PersonAsync(Cast.Patrick, Role.Administrator);
        using var patrick = await house.AsAsync(Cast.Patrick);
        for (var round = 0; round < 20; round++)
        {
            var (one, other) = await PairAsync(house, round);
            var (here, there) = (await bruno.GetAsync(Of(one)), await patrick.GetAsync(Of(other)));

            var answers = await Task.WhenAll(
                bruno.SubmitAsync(here, Of(one) + "/move", ("under", $"{other.Value}")), patrick.SubmitAsync(there, Of(other) + "/move", ("under", $"{one.Value}")));

            Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity], answers.Select(a => a.Status).Order());
            Assert.Contains("tournerait en rond", answers.Single(a => a.Status != HttpStatusCode.SeeOther).Text, StringComparison.Ordinal);
            var tree = await TreeAsync(house);
            Assert.Equal(2 * (round + 1), tree.Units.Count);
            Assert.Equal(Enumerable.Range(1, tree.Units.Count), tree.Units.Select(u => u.Place));
        }
    }

    private static string Of(UnitId unit) => $"{Units}/{unit.Value}";

    private static async Task<Browser> BrunoAsync(House house)
    {
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        return await house.AsAsync(Cast.Bruno);
    }

    private static Task<OrgTree> TreeAsync(House house) => house.DoAsync(s => s.GetRequiredService<UnitStore>().ForOperatorAsync(Ct));

    private static async Task<UnitId> IdAsync(House house, string name) => (await TreeAsync(house)).Units.Single(u => u.Name == name).Id;

    private static Task<(UnitId Sector, UnitId School)> TwoAsync(House house) => AddAsync(house, tree =>
    {
        var sector = tree.Add(UnitId.New(), "Secteur", null);
        return (sector, tree.Add(UnitId.New(), "École", sector.Id));
    });

    private static Task<(UnitId, UnitId)> PairAsync(House house, int round) =>
        AddAsync(house, tree => (tree.Add(UnitId.New(), $"Est {round}", null), tree.Add(UnitId.New(), $"Ouest {round}", null)));

    private static Task<(UnitId, UnitId)> AddAsync(House house, Func<OrgTree, (OrgUnit, OrgUnit)> add) => house.WriteAsync(SetupDesk.TheOrganisation, async services =>
    {
        var units = services.GetRequiredService<UnitStore>();
        var (one, other) = add(await units.ForOperatorAsync(Ct));
        units.Add(one);
        units.Add(other);
        return (one.Id, other.Id);
    });
}
