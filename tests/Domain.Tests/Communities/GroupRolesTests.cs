using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class GroupRolesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly PersonId Josée = PersonId.New(), Karim = PersonId.New(), Hélène = PersonId.New();
    private static readonly HeldRole[] Held = [Of(Josée, Role.Founder), Of(Josée, Role.Facilitator)];

    [Theory]
    [InlineData(Role.Facilitator, true, false), InlineData(Role.Mentor, true, false), InlineData(Role.ContentExpert, true, false)]
    [InlineData(Role.Visitor, false, true), InlineData(Role.Coach, false, true)]
    public void Members_do_more_and_outsiders_visit_or_coach(Role role, bool member, bool outsider)
    {
        Assert.Equal(member, GroupRoles.For(new RoleReceiver(Karim, IsMember: true, IsCoach: false), Held).Contains(role));
        Assert.Equal(outsider, GroupRoles.For(new RoleReceiver(Hélène, IsMember: false, IsCoach: true), Held).Contains(role));
    }

    [Fact]
    public void A_visitor_who_is_no_member_is_given_nothing_to_organise()
    {
        HeldRole[] held = [.. Held, Of(Hélène, Role.Visitor, Now.AddDays(30))];
        var visitor = new RoleReceiver(Hélène, IsMember: false, IsCoach: false);

        Assert.Equal([Role.Visitor], GroupRoles.For(visitor, held));
        Assert.Equal([RoleRefusals.MembersOnly], Why(Role.Facilitator, null, visitor, held));
        Assert.False(Permissions.Allow([Role.Visitor], Act.ReadGroup));
        Assert.Equal([Act.VisitGroup], Enum.GetValues<Act>().Where(a => Permissions.Allow([Role.Visitor], a)));
    }

    [Theory]
    [InlineData(null, false), InlineData(-1, false), InlineData(0, true), InlineData(183, true), InlineData(184, false)]
    public void A_visit_has_an_end_within_half_a_year(int? days, bool may) =>
        Assert.Equal(may, Why(Role.Visitor, days, new RoleReceiver(Hélène, false, false), Held).Count == 0);

    [Theory]
    [InlineData(null, true), InlineData(-1, false), InlineData(0, true), InlineData(1098, true), InlineData(1099, false)]
    public void Another_role_may_have_an_end(int? days, bool may) =>
        Assert.Equal(may, Why(Role.Mentor, days, new RoleReceiver(Karim, true, false), Held).Count == 0);

    [Fact]
    public void An_expert_knows_about_something()
    {
        var karim = new RoleReceiver(Karim, true, false);
        Assert.Equal("subject", Assert.Single(GroupRoles.WhyNotGive(new RoleGift(Role.ContentExpert, "", null), karim, Held, Today, Now)).Field);
        Assert.Empty(GroupRoles.WhyNotGive(new RoleGift(Role.ContentExpert, "évaluation", null), karim, Held, Today, Now));
    }

    [Fact]
    public void Administrators_name_coaches_and_nobody_coaches_themselves()
    {
        Assert.Equal([RoleRefusals.NotACoach], Why(Role.Coach, null, new RoleReceiver(Hélène, false, false), Held));
        Assert.Equal([RoleRefusals.CoachesOthers], Why(Role.Coach, null, new RoleReceiver(Josée, true, true), Held));
        Assert.Empty(Why(Role.Coach, null, new RoleReceiver(Hélène, false, true), Held));
    }

    [Fact]
    public void The_founders_role_is_given_to_nobody() =>
        Assert.Equal([RoleRefusals.NotGiven], Why(Role.Founder, null, new RoleReceiver(Karim, true, false), Held));

    [Fact]
    public void Somebody_always_facilitates_for_good()
    {
        var josée = new RoleReceiver(Josée, true, false);
        HeldRole[] two = [.. Held, Of(Karim, Role.Facilitator)], forAWhile = [.. Held, Of(Karim, Role.Facilitator, Now.AddDays(30))];

        Assert.Equal([CommunityRefusals.LastFacilitator with { Field = "until" }], Why(Role.Facilitator, 30, josée, Held));
        Assert.Empty(Why(Role.Facilitator, 30, josée, two));
        Assert.Equal(CommunityRefusals.LastFacilitator, End(Josée, Josée, Role.Facilitator, Held));
        Assert.Equal(CommunityRefusals.LastFacilitator, End(Josée, Josée, Role.Facilitator, forAWhile));
        Assert.Null(End(Josée, Josée, Role.Facilitator, two));
    }

    [Fact]
    public void One_ends_ones_own_role_and_a_giver_those_of_others_but_the_founders()
    {
        HeldRole[] held = [.. Held, Of(Karim, Role.Facilitator), Of(Hélène, Role.Visitor, Now.AddDays(3))];

        Assert.Null(End(Hélène, Hélène, Role.Visitor, held, gives: false));
        Assert.Equal(CommunityRefusals.NotYours, End(Hélène, Karim, Role.Facilitator, held, gives: false));
        Assert.Null(End(Karim, Hélène, Role.Visitor, held));
        Assert.Equal(CommunityRefusals.NotYours, End(Karim, Josée, Role.Founder, held));
        Assert.Null(End(Josée, Josée, Role.Founder, held));
        Assert.Equal(RoleRefusals.NotHeld, End(Karim, Hélène, Role.Mentor, held));
    }

    private static IReadOnlyList<Refusal> Why(Role role, int? days, RoleReceiver to, HeldRole[] held) =>
        GroupRoles.WhyNotGive(new RoleGift(role, "", days is { } d ? Today.AddDays(d) : null), to, held, Today, Now);

    private static Refusal? End(PersonId by, PersonId of, Role role, HeldRole[] held, bool gives = true) => GroupRoles.WhyNotEnd(by, gives, of, role, held, Now);

    private static HeldRole Of(PersonId person, Role role, DateTimeOffset? until = null) => new(person, role, "", Now.AddDays(-9), until);
}
