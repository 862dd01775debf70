using Terreau.Domain.People;

namespace Terreau.Domain.Tests.People;

public sealed class ProofsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(599, true)]
    [InlineData(600, false)]
    [InlineData(100_000, false)]
    [InlineData(-60, false)]
    public void A_proof_holds_ten_minutes_and_never_from_the_future(int secondsAgo, bool holds) =>
        Assert.Equal(holds, Proofs.StillHolds(Now.AddSeconds(-secondsAgo), Now));
}
