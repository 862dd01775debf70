using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class PauseTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public void A_pause_keeps_the_seat_and_ends_by_itself()
    {
        var member = Seated();

        member.Pause(Now.AddDays(10), Now);

        Assert.Equal((MembershipStatus.Active, 1), (member.Status, member.Seat));
        Assert.Equal((true, false), (member.IsAway(Now.AddDays(9)), member.IsAway(Now.AddDays(10))));
        Assert.Contains(new MembershipPaused(member.GroupId, member.PersonId, Now.AddDays(10)), member.Events);
    }

    [Fact]
    public void One_comes_back_sooner_and_only_from_a_pause()
    {
        var member = Seated();
        Assert.Equal(CommunityRefusals.NotAway, member.WhyNotComeBack(Now));
        member.Pause(Now.AddDays(10), Now);

        member.ComeBack(Now.AddDays(2));

        Assert.False(member.IsAway(Now.AddDays(2)));
        Assert.Contains(new MembershipResumed(member.GroupId, member.PersonId, Now.AddDays(10)), member.Events);
    }

    [Theory]
    [InlineData(0, false), InlineData(1, true), InlineData(366, true), InlineData(367, false), InlineData(-5, false)]
    public void One_comes_back_from_tomorrow_to_a_year_ahead(int days, bool may) =>
        Assert.Equal(may, Seated().WhyNotPause(Today.AddDays(days), Today, Now) is null);

    [Fact]
    public void Nobody_pauses_twice_at_once_or_without_being_a_member()
    {
        var member = Seated();
        member.Pause(Now.AddDays(10), Now);
        Assert.Equal(CommunityRefusals.AlreadyAway, member.WhyNotPause(Today.AddDays(20), Today, Now));

        member.Leave();

        Assert.Equal(CommunityRefusals.NothingToLeave, member.WhyNotPause(Today.AddDays(20), Today, Now));
        Assert.Null(member.BackAt);
    }

    [Fact]
    public void A_day_has_to_be_said() => Assert.Equal("back", Seated().WhyNotPause(null, Today, Now)?.Field);

    private static Membership Seated() => Membership.Accept(KindTests.Founded(KindTests.Filled(GroupKind.CoDevelopment)), PersonId.New(), [], Now);
}
