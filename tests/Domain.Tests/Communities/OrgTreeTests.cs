using FsCheck.Fluent;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class OrgTreeTests
{
    private readonly OrgTree _tree = new([]);

    [Fact]
    public void A_tree_is_read_unit_by_unit_each_with_what_stands_in_it()
    {
        var (sector, school, team) = (Add("Secteur"), default(OrgUnit), default(OrgUnit));
        var services = Add("Services éducatifs");
        school = Add("École des Pins", sector);
        team = Add("Équipe du premier cycle", school);

        Assert.Equal([sector, school, team, services], _tree.Units);
        Assert.Equal([1, 2, 3, 1], _tree.Units.Select(u => u.Level));
        Assert.Equal([sector, school], _tree.Above(team));
        Assert.True(sector.Holds(team));
        Assert.False(sector.Holds(services));
    }

    [Fact]
    public void A_unit_goes_neither_under_itself_nor_under_what_stands_in_it()
    {
        var sector = Add("Secteur");
        var school = Add("École", sector);
        var team = Add("Équipe", school);

        Assert.Equal(UnitRefusals.UnderItself.Key, _tree.WhyNotMove(sector.Id, sector.Id)?.Key);
        Assert.Equal(UnitRefusals.UnderItsOwn.Key, _tree.WhyNotMove(sector.Id, team.Id)?.Key);
        Assert.Null(_tree.WhyNotMove(team.Id, sector.Id));
        Assert.Null(_tree.WhyNotMove(school.Id, null));
        Assert.Equal(UnitRefusals.AlreadyThere, _tree.WhyNotMove(school.Id, sector.Id));
    }

    [Fact]
    public void Two_units_side_by_side_do_not_share_a_name_whatever_its_case_and_accents()
    {
        var (north, south) = (Add("Nord"), Add("Sud"));
        var (first, second) = (Add("École", north), Add("École", south));

        Assert.Equal(UnitRefusals.Namesake.At("name"), _tree.WhyNotAdd("ecole", north.Id));
        Assert.Equal(UnitRefusals.Namesake.At("under"), _tree.WhyNotMove(first.Id, south.Id));
        Assert.Equal(UnitRefusals.Namesake.At("name"), _tree.WhyNotRename(north.Id, "SUD"));
        Assert.Null(_tree.WhyNotRename(second.Id, "ÉCOLE"));
    }

    [Fact]
    public void What_holds_others_is_not_taken_away()
    {
        var sector = Add("Secteur");
        var school = Add("École", sector);

        Assert.Equal(UnitRefusals.HoldsUnits.Key, _tree.WhyNotRemove(sector.Id, UnitContent.Nothing)?.Key);
        _tree.Remove(school.Id, UnitContent.Nothing);
        _tree.Remove(sector.Id, UnitContent.Nothing);

        Assert.Empty(_tree.Units);
        Assert.Equal(UnitRefusals.Gone, _tree.WhyNotRemove(school.Id, UnitContent.Nothing));
    }

    [Fact]
    public void People_and_groups_hold_a_unit_until_they_go_elsewhere()
    {
        var (north, south) = (Add("Nord"), Add("Sud"));
        var school = Add("École", north);

        Assert.Equal(UnitRefusals.HoldsPeople.With(3).Key, _tree.WhyNotRemove(school.Id, new UnitContent(3, 1))?.Key);
        Assert.Equal(UnitRefusals.HoldsGroups.With(1).Key, _tree.WhyNotRemove(school.Id, new UnitContent(0, 1))?.Key);
        Assert.Equal(UnitRefusals.IntoItself.Key, _tree.WhyNotEmpty(north.Id, school.Id)?.Key);
        _tree.Empty(north.Id, south.Id);

        Assert.Equal([north, south, school], _tree.Units);
        Assert.Equal(UnitRefusals.NamesakeThere.Key, _tree.WhyNotEmpty(south.Id, Add("École", north).ParentId)?.Key);
    }

    [Fact]
    public void A_unit_is_put_first_or_after_another_one_beside_it()
    {
        var (a, b, c) = (Add("A1"), Add("B1"), Add("C1"));
        var inside = Add("Dedans", a);

        _tree.Order(c.Id, null);
        _tree.Order(a.Id, b.Id);

        Assert.Equal([c, b, a, inside], _tree.Units);
        Assert.Equal(UnitRefusals.NotBeside, _tree.WhyNotOrder(b.Id, inside.Id));
    }

    [Fact]
    public void A_word_for_a_level_may_be_left_out_and_is_short()
    {
        Assert.Empty(Organisation.WhyNotCall(["Centre", "", "Équipe-cycle"]));
        Assert.Equal(["level-2"], Organisation.WhyNotCall(["", new string('x', 41)]).Select(r => r.Field));
    }

    /// <summary>Whatever is added, moved, ordered and taken away: no ring, nobody lost, numbers that say who stands in whom.</summary>
    [Fact]
    public void No_series_of_changes_makes_a_ring_or_loses_a_unit() =>
        Always.Holds(Gen.ArrayOf(Gen.Choose(0, 399)), steps =>
        {
            var tree = new OrgTree([]);
            List<UnitId> alive = [];
            for (var i = 0; i < steps.Length; i++)
            {
                var (one, other) = (Pick(steps[i]), Pick(steps[i] / 7));
                switch (steps[i] % 5)
                {
                    case <= 1: alive.Add(tree.Add(UnitId.New(), $"Unité {i}", other).Id); break;
                    case 2 when one is { } id && tree.WhyNotMove(id, other) is null: tree.Move(id, other); break;
                    case 3 when one is { } id && tree.WhyNotOrder(id, other) is null: tree.Order(id, other); break;
                    case 4 when one is { } id && tree.WhyNotRemove(id, UnitContent.Nothing) is null: tree.Remove(id, UnitContent.Nothing); alive.Remove(id); break;
                }
                AssertWhole(tree, alive);
            }
            AssertWhole(new OrgTree(tree.Units.Reverse()), alive);

            UnitId? Pick(int step) => alive.Count == 0 || step % 4 == 0 ? null : alive[step % alive.Count];
        });

    [Fact]
    public void A_tree_as_deep_as_it_has_units_is_numbered()
    {
        OrgUnit? last = null;
        for (var i = 0; i < 1000; i++) last = _tree.Add(UnitId.New(), $"Unité {i}", last?.Id);

        Assert.Equal((1000, 1000), (last!.Level, _tree.Depth));
    }

    private static void AssertWhole(OrgTree tree, List<UnitId> alive)
    {
        Assert.Equal(alive.Order(Comparer<UnitId>.Create((a, b) => a.Value.CompareTo(b.Value))), tree.Units.Select(u => u.Id).Order(Comparer<UnitId>.Create((a, b) => a.Value.CompareTo(b.Value))));
        Assert.Equal(Enumerable.Range(1, alive.Count), tree.Units.Select(u => u.Place));
        foreach (var unit in tree.Units)
        {
            var above = tree.Above(unit);
            Assert.Equal(above.Count + 1, unit.Level);
            Assert.Equal(above.Append(unit), tree.Units.Where(u => u.Holds(unit)));
        }
    }

    private OrgUnit Add(string name, OrgUnit? under = null) => _tree.Add(UnitId.New(), name, under?.Id);
}
