using Terreau.Domain.Communities.Life;

namespace Terreau.Domain.Tests.Communities.Life;

/// <summary>M20 and M22, by the worked examples of domain.md.</summary>
public class MeasureTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Of_first_ties_on_days_3_12_41_and_never_half_came_in_time()
    {
        int?[] ties = [3, 12, 41, null];

        var integration = NewcomerIntegration.Of(ties.Select(t => new Newcomer(Today.AddDays(-200), t, t)), Today);

        Assert.Equal(0.5m, integration.Share);
        Assert.Equal(12m, integration.MedianDays);
        Assert.True(integration.IsGood);
        Assert.False(integration.IsShown);
    }

    [Fact]
    public void Who_has_been_there_for_less_than_thirty_days_is_not_counted_yet()
    {
        var integration = NewcomerIntegration.Of([new(Today.AddDays(-29), null, null), new(Today.AddDays(-30), 30, 8), new(Today.AddDays(-31), 31, 3)], Today);

        Assert.Equal((2, 1, 5.5m), (integration.People, integration.TiedInTime, integration.MedianDays));
        Assert.Null(NewcomerIntegration.Of([], Today).Share);
    }

    [Fact]
    public void Five_newcomers_are_the_fewest_of_whom_anything_is_told()
    {
        Assert.True(NewcomerIntegration.Of(Enumerable.Repeat(new Newcomer(Today.AddDays(-90), 2, 2), 5), Today).IsShown);
        Assert.False(NewcomerIntegration.Of(Enumerable.Repeat(new Newcomer(Today.AddDays(-90), 2, 2), 4), Today).IsShown);
    }

    [Fact]
    public void Six_two_and_two_acts_are_those_of_two_and_a_half_leaders()
    {
        Assert.Equal(2.5864, SharedLeadership.Effective([6, 2, 2])!.Value, 4);
        Assert.True(SharedLeadership.Reaches([6, 2, 2], 2));
    }

    [Theory]
    [InlineData(true, 3, 3)]
    [InlineData(true, 7, 7)]
    [InlineData(false, 9, 1)]
    [InlineData(false, 12, 0)]
    [InlineData(null, 1, 1, 1)]
    public void Two_who_do_as_much_are_two_and_few_acts_say_nothing(bool? expected, params int[] acts) => Assert.Equal(expected, SharedLeadership.Reaches(acts, 2));
}
