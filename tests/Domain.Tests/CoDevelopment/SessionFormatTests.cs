using Terreau.Domain.CoDevelopment;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SessionFormatTests
{
    [Theory]
    [InlineData(45, new[] { 6, 6, 7, 5, 8, 6, 7 })]
    [InlineData(75, new[] { 9, 9, 12, 5, 19, 9, 12 })]
    [InlineData(60, new[] { 5, 5, 10, 5, 20, 5, 10 })]
    [InlineData(90, new[] { 10, 10, 15, 5, 25, 10, 15 })]
    [InlineData(120, new[] { 15, 10, 20, 10, 35, 10, 20 })]
    public void Minutes_are_those_of_the_model(int total, int[] minutes) => Assert.Equal(minutes, SessionFormat.MinutesOf(total));

    [Fact]
    public void Every_length_is_shared_out_whole_with_five_minutes_for_each_block()
    {
        for (var total = SessionFormat.Shortest; total <= SessionFormat.Longest; total++)
        {
            Assert.Null(SessionFormat.WhyNot(total));
            var minutes = SessionFormat.MinutesOf(total);
            Assert.Equal(7, minutes.Count);
            Assert.Equal(total, minutes.Sum());
            Assert.All(minutes, m => Assert.True(m >= 5));
        }
    }

    [Fact]
    public void Every_custom_length_follows_the_largest_remainder_worked_out_in_another_way()
    {
        int[] weights = [5, 5, 10, 0, 20, 5, 10];
        for (var total = SessionFormat.Shortest; total <= SessionFormat.Longest; total++)
        {
            if (total is 60 or 90 or 120) continue;
            var exact = weights.Select(w => 5 + (total - 35) * w / 55m).ToList();
            var expected = exact.Select(e => (int)Math.Floor(e)).ToList();
            while (expected.Sum() < total)
            {
                var widest = Enumerable.Range(0, 7).MaxBy(i => exact[i] - expected[i]);
                expected[widest]++;
            }
            Assert.Equal(expected, SessionFormat.MinutesOf(total));
        }
    }

    [Theory]
    [InlineData(44, "session.too-short")]
    [InlineData(0, "session.too-short")]
    [InlineData(-60, "session.too-short")]
    [InlineData(151, "session.too-long")]
    [InlineData(int.MaxValue, "session.too-long")]
    public void A_length_outside_is_refused_beside_its_field(int total, string key)
    {
        var refusal = SessionFormat.WhyNot(total);

        Assert.Equal((key, "minutes"), (refusal?.Key, refusal?.Field));
    }
}
