using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class ClosingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Josée = PersonId.New();

    [Fact]
    public void A_closed_group_is_entered_by_nobody_and_open_again_by_everybody()
    {
        var group = Open();

        group.Close(Josée, pending: 0, Now);

        Assert.Equal(Now, group.ClosedAt);
        Assert.Equal(CommunityRefusals.Closed, group.WhyNotClose(0));
        Assert.Equal(CommunityRefusals.Closed, Membership.WhyNotSeat(group, []));
        Assert.Equal(CommunityRefusals.Closed, Membership.WhyNotJoin(group, null, "", []));
        Assert.Contains(new GroupClosed(group.Id, Josée, Now), group.Events);
        group.Reopen(Josée, organises: true, isMember: true, organisers: 1);
        Assert.Null(group.ClosedAt);
        Assert.Null(Membership.WhyNotSeat(group, []));
    }

    [Fact]
    public void What_is_planned_is_held_or_called_off_first()
    {
        var refusal = Open().WhyNotClose(pending: 2);

        Assert.Equal(CommunityRefusals.SessionsBeforeClosing.Key, refusal!.Key);
        Assert.Equal([2], refusal.Values);
    }

    [Theory]
    [InlineData(true, true, 1, true), InlineData(true, false, 1, true), InlineData(false, true, 1, false), InlineData(false, true, 0, true), InlineData(false, false, 0, false)]
    public void Organisers_open_it_again_and_a_member_when_there_are_none(bool organises, bool isMember, int organisers, bool may)
    {
        var group = Open();
        Assert.Equal(CommunityRefusals.NotClosed, group.WhyNotReopen(organises, isMember, organisers));
        group.Close(Josée, 0, Now);

        Assert.Equal(may, group.WhyNotReopen(organises, isMember, organisers) is null);
    }

    [Fact]
    public void In_a_closed_group_one_reads_and_minds_ones_own_membership() =>
        Assert.Equal([Act.OwnMembership, Act.ReadMeetings, Act.ReadGroup, Act.VisitGroup, Act.ReadCounts], Enum.GetValues<Act>().Where(Permissions.InClosedGroup));

    private static Group Open() => new(GroupId.New(), "g", new GroupSettings(GroupKind.CommunityOfPractice, "Le numérique", "pédagogie", "Que les bons coups profitent à toutes.", Setting.School) { PurposeKinds = [PurposeKind.Networking], Joining = JoiningMode.Open }, Josée, Now);
}
