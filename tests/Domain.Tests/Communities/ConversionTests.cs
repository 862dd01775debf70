using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class ConversionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_belongs_to_each_kind_is_kept_there_and_back()
    {
        var group = KindTests.Founded(KindTests.Filled(GroupKind.CoDevelopment) with { FacilitatorMode = FacilitatorMode.Constant });
        group.TakeSessionNumber();

        group.Convert(group.FoundedBy, group.Converted(GroupKind.CommunityOfPractice) with { PurposeKinds = [PurposeKind.Networking] }, members: 7, pending: 0, Now);
        Assert.Equal((GroupKind.CommunityOfPractice, GroupVisibility.Hidden, JoiningMode.ByInvitation), (group.Kind, group.Visibility, group.Joining));
        Assert.Contains(new KindChanged(group.Id, group.FoundedBy, GroupKind.CoDevelopment, GroupKind.CommunityOfPractice, Now), group.Events);

        group.Convert(group.FoundedBy, group.Converted(GroupKind.CoDevelopment), members: 7, pending: 0, Now);
        Assert.Equal((FacilitatorMode.Constant, 1), (group.FacilitatorMode, group.LastSessionNumber));
        Assert.Equal([PurposeKind.Networking], group.PurposeKinds);
    }

    [Fact]
    public void An_open_and_listed_community_becomes_a_hidden_group_entered_by_invitation()
    {
        var community = KindTests.Founded(KindTests.Filled(GroupKind.CommunityOfPractice));

        var wanted = community.Converted(GroupKind.CoDevelopment);

        Assert.Equal((JoiningMode.ByInvitation, GroupVisibility.Hidden), (wanted.Joining, wanted.Visibility));
    }

    [Theory]
    [InlineData(10, true), InlineData(11, false)]
    public void Ten_members_may_become_co_development_and_eleven_may_not(int members, bool may)
    {
        var community = KindTests.Founded(KindTests.Filled(GroupKind.CommunityOfPractice));

        Assert.Equal(may, community.WhyNotConvert(community.Converted(GroupKind.CoDevelopment), members, pending: 0).Count == 0);
    }

    [Fact]
    public void Planned_sessions_come_first() =>
        Assert.Equal(CommunityRefusals.SessionsPending.Key, Refused(GroupKind.CoDevelopment, GroupKind.ProfessionalLearningCommunity, pending: 2));

    [Fact]
    public void What_the_new_kind_asks_for_has_to_be_said() =>
        Assert.Equal(CommunityRefusals.PlcKindNeeded.Key, Refused(GroupKind.CoDevelopment, GroupKind.ProfessionalLearningCommunity, pending: 0));

    [Fact]
    public void The_same_kind_is_no_conversion() => Assert.Equal(CommunityRefusals.SameKind.Key, Refused(GroupKind.CoDevelopment, GroupKind.CoDevelopment, pending: 0));

    [Fact]
    public void Members_take_seats_and_give_them_back()
    {
        var member = Membership.Accept(KindTests.Founded(KindTests.Filled(GroupKind.CommunityOfPractice)), PersonId.New(), [], Now);

        member.Reseat(KindPolicy.Of(GroupKind.CoDevelopment), [1, 2]);
        Assert.Equal(3, member.Seat);
        member.Reseat(KindPolicy.Of(GroupKind.CommunityOfPractice), []);
        Assert.Null(member.Seat);
    }

    private static string Refused(GroupKind from, GroupKind to, int pending)
    {
        var group = KindTests.Founded(KindTests.Filled(from));
        return group.WhyNotConvert(group.Converted(to), members: 5, pending)[0].Key;
    }
}
