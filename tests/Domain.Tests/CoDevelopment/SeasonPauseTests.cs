using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>A member on a pause is given no turn before the day of coming back, and loses none over the year.</summary>
public sealed class SeasonPauseTests
{
    private static readonly DateTimeOffset December = new(2026, 12, 1, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_pauses_holds_no_turn_before_the_day_and_still_brings_a_subject_in_the_year()
    {
        var season = Begun();
        var first = season.Turns[0].Client!.Value;

        season.KeepAway(first, December, September);

        var (during, after) = (season.Turns.Where(t => season.Plan.StartOf(t.Day) < December).ToList(), season.Turns.Where(t => season.Plan.StartOf(t.Day) >= December).ToList());
        Assert.NotEmpty(during);
        Assert.All(during, t => Assert.False(t.Client == first || t.Facilitator == first));
        Assert.All(during, t => Assert.Contains(first, t.Absent));
        Assert.Contains(after, t => t.Client == first);
        Assert.All(season.Turns, t => Assert.NotNull(t.Client));
    }

    [Fact]
    public void Being_told_twice_changes_nothing()
    {
        var season = Begun();
        season.KeepAway(Maude, December, September);
        var version = season.Version;

        season.KeepAway(Maude, December, September);

        Assert.Equal(version, season.Version);
    }

    [Fact]
    public void Who_comes_back_sooner_is_expected_again_at_every_date_to_come()
    {
        var season = Begun();
        season.KeepAway(Maude, December, September);

        season.TakeBack(Maude, December, September.AddDays(20));

        Assert.All(season.Turns.Where(t => t.Day > new DateOnly(2026, 9, 21)), t => Assert.DoesNotContain(Maude, t.Absent));
        Assert.Contains(season.Turns, t => t.Client == Maude);
    }

    [Fact]
    public void What_is_being_prepared_stays_with_whoever_prepares_it()
    {
        var season = Begun();
        var turn = season.Next(September)!;
        season.Prepare(turn.Client!.Value, Terreau.Domain.Shared.SessionId.New(), September);

        season.KeepAway(turn.Client.Value, December, September);

        Assert.Equal(turn.Client, season.Turn(turn.Number)!.Client);
        Assert.DoesNotContain(turn.Client.Value, season.Turn(turn.Number)!.Absent);
    }
}
