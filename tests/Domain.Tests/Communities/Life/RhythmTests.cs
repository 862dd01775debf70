using Terreau.Domain.Communities.Life;

namespace Terreau.Domain.Tests.Communities.Life;

/// <summary>M6, by the worked examples of domain.md and on its thresholds.</summary>
public class RhythmTests
{
    [Theory]
    [InlineData("2026-01-12 2026-02-09 2026-03-09 2026-04-13 2026-05-11", 29.75, 3.5, 0.1176, RhythmClass.Regular)]
    [InlineData("2026-01-12 2026-01-19 2026-03-30 2026-04-06 2026-06-15", 38.5, 36.3731, 0.9448, RhythmClass.Irregular)]
    public void Worked_examples(string held, double mean, double deviation, double variation, RhythmClass expected)
    {
        var rhythm = Rhythm.Of(Days(held))!;

        Assert.Equal(mean, rhythm.Mean, 4);
        Assert.Equal(deviation, rhythm.Deviation, 4);
        Assert.Equal(variation, rhythm.Variation, 4);
        Assert.Equal(expected, rhythm.Class);
    }

    [Theory]
    [InlineData(RhythmClass.Regular, 3, 4, 5)]
    [InlineData(RhythmClass.FairlyRegular, 2, 4, 6)]
    [InlineData(RhythmClass.Irregular, 1, 1, 4, 6)]
    [InlineData(RhythmClass.InBursts, 1, 1, 1, 30)]
    [InlineData(RhythmClass.Regular, 7, 7, 7, 7)]
    public void A_variation_that_sits_on_a_threshold_is_within_it(RhythmClass expected, params int[] intervals)
    {
        DateOnly day = new(2026, 1, 5);
        var held = intervals.Aggregate(new List<DateOnly> { day }, (days, interval) => [.. days, days[^1].AddDays(interval)]);

        Assert.Equal(expected, Rhythm.Of(held)!.Class);
    }

    [Fact]
    public void Three_meetings_say_nothing_of_a_rhythm_and_only_the_last_nine_count()
    {
        Assert.Null(Rhythm.Of(Days("2026-01-12 2026-02-09 2026-03-09")));
        Assert.Null(Rhythm.Of(Enumerable.Repeat(new DateOnly(2026, 1, 12), 5)));
        var steady = Enumerable.Range(0, 9).Select(n => new DateOnly(2026, 1, 12).AddDays(28 * n)).ToList();
        Assert.Equal(0, Rhythm.Of([new DateOnly(2024, 3, 1), .. steady])!.Variation);
    }

    private static IEnumerable<DateOnly> Days(string list) => list.Split(' ').Select(d => DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture));
}
