using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;
using Xunit;

namespace Terreau.Domain.Tests.Communities;

public sealed class HandOverTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly PersonId Josée = PersonId.New(), Karim = PersonId.New();
    private static readonly HeldRole[] Held = [new(Josée, Role.Facilitator, "", Now.AddDays(-90), null)];

    [Fact]
    public void The_role_passes_at_once_when_nothing_else_was_said()
    {
        var relay = Proposed(Now, Now);

        var (received, left) = relay.Accept(Karim, isMember: true, Held, Now.AddDays(2));

        Assert.Equal(new HeldRole(Karim, Role.Facilitator, "", Now.AddDays(2), null), received);
        Assert.Null(left);
        Assert.Contains(new HandOverAnswered(relay.GroupId, Josée, Karim, Role.Facilitator, Accepted: true), relay.Events);
    }

    [Fact]
    public void It_passes_on_its_day_and_both_hold_it_for_a_while()
    {
        var (received, left) = Proposed(Now.AddDays(10), Now.AddDays(30)).Accept(Karim, isMember: true, Held, Now.AddDays(2));

        Assert.Equal(Now.AddDays(10), received.Since);
        Assert.Equal((Now.AddDays(-90), Now.AddDays(30)), (left!.Since, left.Until));
    }

    [Fact]
    public void Before_its_day_the_giver_keeps_it_and_it_lasts_no_longer_than_it_would_have()
    {
        HeldRole[] ending = [Held[0] with { Until = Now.AddDays(20) }];

        Assert.Equal(Now.AddDays(10), Proposed(Now.AddDays(10), Now.AddDays(10)).Accept(Karim, true, Held, Now).Left!.Until);
        Assert.Equal(Now.AddDays(20), Proposed(Now.AddDays(10), Now.AddDays(30)).Accept(Karim, true, ending, Now).Left!.Until);
    }

    [Fact]
    public void Nobody_answers_for_another_and_nobody_takes_what_is_held_no_more()
    {
        var relay = Proposed(Now, Now);

        Assert.Equal(RoleRefusals.HandOverGone, relay.WhyNotAccept(Josée, isMember: true, Held));
        Assert.Equal(RoleRefusals.HandOverGone, relay.WhyNotDecline(Josée));
        Assert.Equal(RoleRefusals.HandOverGone, relay.WhyNotAccept(Karim, isMember: true, []));
        Assert.Equal(RoleRefusals.HandOverGone, relay.WhyNotAccept(Karim, isMember: false, Held));
        Assert.Null(relay.WhyNotAccept(Karim, isMember: true, Held));
    }

    [Fact]
    public void One_passes_ones_own_organising_role_to_a_member_who_does_not_hold_it()
    {
        Assert.Empty(Why(new(Role.Facilitator, null, null, "")));
        Assert.Equal([RoleRefusals.NotYoursToPass], Why(new(Role.Founder, null, null, "")));
        Assert.Equal([RoleRefusals.NotYoursToPass], Why(new(Role.Mentor, null, null, "")));
        Assert.Equal([RoleRefusals.ToAMember], HandOver.WhyNotPropose(Josée, new(Role.Facilitator, null, null, ""), new RoleReceiver(Karim, IsMember: false, false), Held, Today));
        Assert.Equal([RoleRefusals.ToAMember], HandOver.WhyNotPropose(Josée, new(Role.Facilitator, null, null, ""), new RoleReceiver(Josée, true, false), Held, Today));
        Assert.Equal([RoleRefusals.HeldAlready], Why(new(Role.Facilitator, null, null, ""), [.. Held, new(Karim, Role.Facilitator, "", null, null)]));
    }

    [Theory]
    [InlineData(-1, null, "from"), InlineData(0, null, null), InlineData(366, null, null), InlineData(367, null, "from")]
    [InlineData(10, 9, "joint"), InlineData(10, 10, null), InlineData(10, 376, null), InlineData(10, 377, "joint"), InlineData(null, -1, "joint")]
    public void Days_are_within_a_year(int? from, int? joint, string? wrong) =>
        Assert.Equal(wrong, Why(new(Role.Facilitator, Day(from), Day(joint), "")).Select(r => r.Field).SingleOrDefault());

    private static DateOnly? Day(int? days) => days is { } d ? Today.AddDays(d) : null;

    private static IReadOnlyList<Refusal> Why(HandOverOf asked, HeldRole[]? held = null) => HandOver.WhyNotPropose(Josée, asked, new RoleReceiver(Karim, true, false), held ?? Held, Today);

    private static HandOver Proposed(DateTimeOffset starts, DateTimeOffset ends)
    {
        var relay = HandOver.Of(GroupId.New(), Josée, Role.Facilitator);
        relay.Propose(Karim, starts, ends, "", Now);
        return relay;
    }
}
