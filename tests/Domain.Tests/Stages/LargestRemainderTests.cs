using FsCheck.Fluent;
using Terreau.Domain.Stages;

namespace Terreau.Domain.Tests.Stages;

public class LargestRemainderTests
{
    [Fact]
    public void Ties_go_to_the_earlier() => Assert.Equal([2, 1, 1], LargestRemainder.Share(4, [1, 1, 1]));

    [Fact]
    public void A_share_never_leaves_its_bounds() =>
        Always.Holds(
            from n in Gen.Choose(1, 7)
            from weights in Gen.Choose(1, 40).ListOf(n)
            from most in Gen.Choose(1, 40).ListOf(n)
            from total in Gen.Choose(-20, 300)
            select (weights, most, total),
            given =>
            {
                int[] weights = [.. given.weights], most = [.. given.most], least = [.. most.Select(m => Math.Min(2, m))];

                var shares = LargestRemainder.Share(given.total, weights, least, most);

                Assert.Equal(Math.Clamp(given.total, least.Sum(), most.Sum()), shares.Sum());
                Assert.All(shares.Index(), s => Assert.InRange(s.Item, least[s.Index], most[s.Index]));
            });

    [Fact]
    public void What_is_not_held_back_stays_in_proportion_to_a_unit() =>
        Always.Holds(
            from weights in Gen.Choose(1, 40).ListOf(5)
            from total in Gen.Choose(0, 200)
            select (weights, total),
            given =>
            {
                int[] weights = [.. given.weights];

                var shares = LargestRemainder.Share(given.total, weights);

                Assert.Equal(given.total, shares.Sum());
                Assert.All(shares.Index(), s => Assert.InRange(s.Item - (double)given.total * weights[s.Index] / weights.Sum(), -1, 1));
            });
}
