using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class KindTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);

    public static TheoryData<GroupKind> Kinds => [.. Enum.GetValues<GroupKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_group_takes_what_is_usual_for_its_kind(GroupKind kind)
    {
        var group = Founded(Filled(kind));

        Assert.Equal(kind, group.Kind);
        Assert.Equal((group.Policy.Joining[0], group.Policy.Visibility), (group.Joining, group.Visibility));
        Assert.Equal([new GroupCreated(group.Id, group.FoundedBy)], group.Events);
    }

    [Fact]
    public void Only_co_development_has_seats_sessions_an_agreement_and_expected_attendance()
    {
        Assert.Equal((10, true, true, true), Rules(GroupKind.CoDevelopment));
        Assert.Equal((null, false, false, false), Rules(GroupKind.CommunityOfPractice));
        Assert.Equal((null, false, false, false), Rules(GroupKind.ProfessionalLearningCommunity));
    }

    [Fact]
    public void The_eleventh_member_is_refused_by_a_co_development_group_and_by_no_other()
    {
        int[] ten = [.. Enumerable.Range(1, 10)];

        Assert.Equal(CommunityRefusals.Full, Membership.WhyNotSeat(Founded(Filled(GroupKind.CoDevelopment)), ten));
        Assert.Null(Membership.WhyNotSeat(Founded(Filled(GroupKind.CommunityOfPractice)), ten));
        Assert.Null(Membership.WhyNotSeat(Founded(Filled(GroupKind.ProfessionalLearningCommunity)), ten));
    }

    [Fact]
    public void A_member_of_an_open_kind_takes_no_seat() =>
        Assert.Null(Membership.Accept(Founded(Filled(GroupKind.CommunityOfPractice)), PersonId.New(), [], Now).Seat);

    [Fact]
    public void Co_development_is_never_open() =>
        Assert.Equal([CommunityRefusals.JoiningNotForKind], (Filled(GroupKind.CoDevelopment) with { Joining = JoiningMode.Open }).WhyNot());

    [Fact]
    public void A_community_of_practice_says_what_it_is_for() =>
        Assert.Equal([CommunityRefusals.PurposeKindNeeded], (Filled(GroupKind.CommunityOfPractice) with { PurposeKinds = [] }).WhyNot());

    [Fact]
    public void A_learning_community_says_what_brings_it_together() =>
        Assert.Equal([CommunityRefusals.PlcKindNeeded], (Filled(GroupKind.ProfessionalLearningCommunity) with { PlcKind = null }).WhyNot());

    [Theory, MemberData(nameof(Kinds))]
    public void Field_and_purpose_are_asked_of_every_kind(GroupKind kind) =>
        Assert.Equal(["field", "purpose"], (Filled(kind) with { Field = "", CommonPurpose = "" }).WhyNot().Select(r => r.Field));

    [Fact]
    public void Purposes_are_kept_once_each_and_in_order()
    {
        var group = Founded((Filled(GroupKind.CommunityOfPractice) with { PurposeKinds = [PurposeKind.Other, PurposeKind.Networking, PurposeKind.Other] }).Tidy());

        Assert.Equal([PurposeKind.Networking, PurposeKind.Other], group.PurposeKinds);
    }

    [Fact]
    public void Settings_of_another_kind_do_not_change_the_kind()
    {
        var group = Founded(Filled(GroupKind.CommunityOfPractice));

        group.Change(Filled(GroupKind.CommunityOfPractice) with { Kind = GroupKind.CoDevelopment, Joining = JoiningMode.OnRequest });

        Assert.Equal(GroupKind.CommunityOfPractice, group.Kind);
    }

    [Fact]
    public void Only_co_development_takes_session_numbers()
    {
        Assert.Equal(1, Founded(Filled(GroupKind.CoDevelopment)).TakeSessionNumber());
        Assert.Throws<RuleBrokenException>(() => Founded(Filled(GroupKind.CommunityOfPractice)).TakeSessionNumber());
    }

    internal static GroupSettings Filled(GroupKind kind) => GroupSettings.Usual(kind) with
    {
        Name = "Lire pour apprendre",
        Field = "lecture",
        CommonPurpose = "Qu'aucun élève n'échoue faute de lire.",
        PurposeKinds = [PurposeKind.Networking],
        PlcKind = PlcKind.Topic,
    };

    internal static Group Founded(GroupSettings settings) => new(GroupId.New(), "lire", settings, PersonId.New(), Now);

    private static (int?, bool, bool, bool) Rules(GroupKind kind) => KindPolicy.Of(kind) is var policy ? (policy.MostMembers, policy.InSessions, policy.CommitsFirst, policy.AttendanceExpected) : default;
}
