using FsCheck.Fluent;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

/// <summary>Lead learners of a unit and below, from a date and until another.</summary>
public sealed class MandateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly PersonId Mireille = PersonId.New();
    private readonly OrgTree _tree = new([]);

    /// <summary>The right holds exactly where the unit stands in the one that is led, and while the dates say so.</summary>
    [Fact]
    public void It_reaches_the_unit_and_below_from_its_first_instant_until_its_last() =>
        Always.Holds(Gen.ArrayOf(Gen.Choose(0, 399)), steps =>
        {
            var (tree, units) = (new OrgTree([]), new List<OrgUnit>());
            for (var i = 0; i < steps.Length; i++) units.Add(tree.Add(UnitId.New(), $"Unité {i}", i == 0 || steps[i] % 4 == 0 ? null : units[steps[i] % i].Id));
            foreach (var step in steps)
            {
                var led = units[step % units.Count];
                DateTimeOffset? since = step % 3 == 0 ? null : Now.AddHours(step % 7 - 3), until = step % 5 == 0 ? null : Now.AddHours(step % 11 - 5);
                var inside = (since is null || since <= Now) && (until is null || until > Now);
                foreach (var unit in units)
                    Assert.Equal(inside && tree.Above(unit).Append(unit).Contains(led), new Mandate(Mireille, led.Id, since, until).Reaches(tree, unit.Id, Now));
                Assert.False(new Mandate(Mireille, led.Id, since, until).Reaches(tree, null, Now));
                Assert.False(new Mandate(Mireille, UnitId.New(), since, until).Reaches(tree, led.Id, Now));
                Assert.Equal(inside, new Mandate(Mireille, null, since, until).Reaches(tree, null, Now));
            }
        });

    [Fact]
    public void It_goes_along_when_the_unit_or_what_stands_in_it_is_moved()
    {
        var (north, south) = (Add("Nord"), Add("Sud"));
        var school = Add("École", north);
        var mandate = new Mandate(Mireille, school.Id, null, null);
        var team = Add("Équipe", school);

        _tree.Move(school.Id, south.Id);
        Assert.True(mandate.Reaches(_tree, team.Id, Now));
        _tree.Move(team.Id, north.Id);
        Assert.False(mandate.Reaches(_tree, team.Id, Now));
    }

    [Fact]
    public void A_first_day_is_from_today_to_a_year_and_the_last_within_three_years_of_it()
    {
        var unit = Add("École").Id;

        Assert.Empty(WhyNot(null, null));
        Assert.Empty(WhyNot(Today, Today));
        Assert.Empty(WhyNot(Today.AddDays(Mandates.Furthest), Today.AddDays(Mandates.Furthest + Mandates.Longest)));
        Assert.Equal([LeadRefusals.NotAFirstDay], WhyNot(Today.AddDays(-1), null));
        Assert.Equal([LeadRefusals.NotAFirstDay], WhyNot(Today.AddDays(Mandates.Furthest + 1), null));
        Assert.Equal([LeadRefusals.EndsBeforeItBegins], WhyNot(Today.AddDays(3), Today.AddDays(2)));
        Assert.Equal([LeadRefusals.EndsBeforeItBegins], WhyNot(null, Today.AddDays(-1)));
        Assert.Equal([LeadRefusals.NotALastDay], WhyNot(null, Today.AddDays(Mandates.Longest + 1)));
        Assert.Equal([UnitRefusals.Gone.At("unit")], Mandates.WhyNotName(new MandateOf(UnitId.New(), null, null), null, _tree, Today, Now));
        Assert.Empty(Mandates.WhyNotName(new MandateOf(null, null, null), null, _tree, Today, Now));
        // What has begun keeps its beginning, whatever the form says.
        Assert.Empty(Mandates.WhyNotName(new MandateOf(unit, Today.AddDays(-9), Today), new Mandate(Mireille, unit, Now.AddDays(-20), null), _tree, Today, Now));

        IReadOnlyList<Refusal> WhyNot(DateOnly? from, DateOnly? until) => Mandates.WhyNotName(new MandateOf(unit, from, until), null, _tree, Today, Now);
    }

    [Fact]
    public void Groups_are_founded_in_ones_units_unless_something_else_lets_one_found_anywhere()
    {
        var (north, south) = (Add("Nord"), Add("Sud"));
        var school = Add("École", north);
        var leads = new FoundingRole(new Mandate(Mireille, north.Id, null, null), InGroup: false, null);
        var within = Mandates.FoundingWithin([leads], _tree, Now)!;

        Assert.Null(Mandates.WhyNotFound(within, _tree, north.Id, Now));
        Assert.Null(Mandates.WhyNotFound(within, _tree, school.Id, Now));
        Assert.Equal(LeadRefusals.NotYourUnit.With("Sud").Key, Mandates.WhyNotFound(within, _tree, south.Id, Now)?.Key);
        Assert.Equal(LeadRefusals.UnitNeeded, Mandates.WhyNotFound(within, _tree, null, Now));
        Assert.Equal(UnitRefusals.Gone.At("unit"), Mandates.WhyNotFound(within, _tree, UnitId.New(), Now));

        Assert.NotNull(Mandates.FoundingWithin([leads, new FoundingRole(null, InGroup: true, school.Id)], _tree, Now));
        Assert.Null(Mandates.FoundingWithin([leads, new FoundingRole(null, InGroup: true, south.Id)], _tree, Now));
        Assert.Null(Mandates.FoundingWithin([leads, new FoundingRole(null, InGroup: true, null)], _tree, Now));
        Assert.Null(Mandates.FoundingWithin([leads, new FoundingRole(null, InGroup: false, null)], _tree, Now));
        Assert.Null(Mandates.FoundingWithin([leads, new FoundingRole(new Mandate(Mireille, null, null, null), InGroup: false, null)], _tree, Now));
    }

    [Fact]
    public void A_unit_that_somebody_leads_is_moved_but_not_taken_away()
    {
        var (north, school) = (Add("Nord"), Add("École"));

        var refusal = _tree.WhyNotRemove(school.Id, new UnitContent(0, 0, "Mireille Desrosiers"));
        Assert.Equal((UnitRefusals.Led.Key, "Mireille Desrosiers"), (refusal?.Key, refusal?.Values.Single()));
        Assert.Null(_tree.WhyNotMove(school.Id, north.Id));
    }

    private OrgUnit Add(string name, OrgUnit? under = null) => _tree.Add(UnitId.New(), name, under?.Id);
}
