using FsCheck.Fluent;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Communities.Life;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Tests.Communities.Life;

/// <summary>The stages of domain.md 3.4: proposed from what is seen, confirmed by people, never blocked.</summary>
public class LifeStageTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static LifeEvidence Founded(int monthsAgo) => new(Today, Today.AddMonths(-monthsAgo)) { Events = [Today.AddDays(-5)] };

    private static LifeEvidence Coalescing(int monthsAgo) => Founded(monthsAgo) with
    {
        Endorsed = new CharterShare(4, 6),
        Facilitators = 1,
        Meetings = [.. Enumerable.Range(1, 5).Select(n => Today.AddDays(-28 * n))],
    };

    private static LifeEvidence Maturing(int monthsAgo) => Coalescing(monthsAgo) with { Repertoire = (5, 3) };

    private static LifeEvidence Stewarding => Maturing(14) with
    {
        LeadershipActs = [3, 3],
        PracticesReviewed = 1,
        Newcomers = new NewcomerIntegration(5, 3, 6),
    };

    [Fact]
    public void Each_stage_is_proposed_when_all_its_signs_are_seen()
    {
        Assert.Equal(LifeStage.Potential, LifeStages.Propose(Founded(1)).Stage);
        Assert.Equal(LifeStage.Coalescing, LifeStages.Propose(Coalescing(2)).Stage);
        Assert.Equal(LifeStage.Maturing, LifeStages.Propose(Maturing(6)).Stage);
        Assert.Equal(LifeStage.Stewardship, LifeStages.Propose(Stewarding).Stage);
    }

    [Fact]
    public void Each_sign_of_a_stage_is_needed_for_it()
    {
        Assert.Equal(LifeStage.Potential, LifeStages.Propose(Coalescing(2) with { Endorsed = new CharterShare(3, 5) }).Stage);
        Assert.Equal(LifeStage.Potential, LifeStages.Propose(Coalescing(2) with { Meetings = [Today] }).Stage);
        Assert.Equal(LifeStage.Potential, LifeStages.Propose(Coalescing(2) with { Facilitators = 0 }).Stage);
        Assert.Equal(LifeStage.Coalescing, LifeStages.Propose(Maturing(5)).Stage);
        Assert.Equal(LifeStage.Coalescing, LifeStages.Propose(Maturing(6) with { Repertoire = (5, 2) }).Stage);
        Assert.Equal(LifeStage.Coalescing, LifeStages.Propose(Maturing(6) with { Meetings = [Today, Today.AddDays(-1), Today.AddDays(-2), Today.AddDays(-80)] }).Stage);
        Assert.Equal(LifeStage.Maturing, LifeStages.Propose(Stewarding with { LeadershipActs = [9, 1] }).Stage);
        Assert.Equal(LifeStage.Maturing, LifeStages.Propose(Stewarding with { PracticesReviewed = 0 }).Stage);
        Assert.Equal(LifeStage.Maturing, LifeStages.Propose(Stewarding with { Newcomers = new NewcomerIntegration(5, 2, 6) }).Stage);
    }

    [Fact]
    public void What_is_not_known_is_never_a_no()
    {
        var proposal = LifeStages.Propose(Maturing(14));

        Assert.Equal((LifeStage.Maturing, LifeStage.Stewardship), (proposal.Stage, proposal.Next));
        Assert.Equal([LifeSignKind.SharedLeadership, LifeSignKind.PracticeReviewed, LifeSignKind.NewcomersIntegrated], proposal.Missing.Select(s => s.Kind));
        Assert.All(proposal.Missing, sign => Assert.Null(sign.Seen));
        Assert.True(proposal.IsOpen);
        Assert.False(LifeStages.Propose(Maturing(14) with { PracticesReviewed = 0 }).IsOpen);
    }

    [Fact]
    public void Newcomers_fewer_than_five_are_neither_told_nor_judged()
    {
        var sign = (Stewarding with { Newcomers = new NewcomerIntegration(4, 0, null) }).Sign(LifeSignKind.NewcomersIntegrated);

        Assert.Equal(new LifeSign(LifeSignKind.NewcomersIntegrated, null), sign);
    }

    [Fact]
    public void Ninety_days_of_silence_make_a_group_dormant_and_one_event_wakes_it()
    {
        Assert.Equal(LifeStage.Dormant, LifeStages.Propose(Stewarding with { Events = [Today.AddDays(-90)] }).Stage);
        Assert.Equal(LifeStage.Stewardship, LifeStages.Propose(Stewarding with { Events = [Today.AddDays(-89)] }).Stage);
        Assert.Equal(LifeStage.Potential, LifeStages.Propose(new LifeEvidence(Today, Today.AddDays(-89))).Stage);
        Assert.Equal(LifeStage.Dormant, LifeStages.Propose(new LifeEvidence(Today, Today.AddDays(-90))).Stage);
    }

    [Theory]
    [InlineData(LifeStage.Transformation, 10, 5)]
    [InlineData(LifeStage.Stewardship, 10, 6)]
    [InlineData(LifeStage.Stewardship, 7, 1)]
    public void Half_as_much_over_two_quarters_speaks_for_a_transformation_if_there_was_enough_to_halve(LifeStage expected, int before, int after)
    {
        var evidence = Stewarding with { Events = [.. Enumerable.Repeat(Today.AddDays(-200), before), .. Enumerable.Repeat(Today.AddDays(-10), after)] };

        Assert.Equal(expected, LifeStages.Propose(evidence).Stage);
    }

    [Fact]
    public void A_group_that_closes_is_in_transformation_whatever_else_is_seen() =>
        Assert.Equal(LifeStage.Transformation, LifeStages.Propose(Stewarding with { IsClosed = true, Events = [] }).Stage);

    [Theory]
    [InlineData(LifeStage.Potential)]
    [InlineData(LifeStage.Stewardship)]
    [InlineData(LifeStage.Dormant)]
    public void Any_stage_may_be_confirmed_and_both_are_kept(LifeStage stage)
    {
        var (proposal, now) = (LifeStages.Propose(Coalescing(2)), new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.Zero));

        var confirmed = StageConfirmed.Confirm(GroupId.New(), PersonId.New(), stage, proposal, "Après notre bilan.", now);

        Assert.Equal((stage, LifeStage.Coalescing, proposal.Signs), (confirmed.Stage, confirmed.Proposed, confirmed.Signs));
    }

    [Fact]
    public void A_confirmation_names_a_stage_and_its_reason_is_short()
    {
        Assert.Equal([LifeRefusals.StageNeeded], StageConfirmed.WhyNot(null, ""));
        Assert.Equal("note", Assert.Single(StageConfirmed.WhyNot(LifeStage.Dormant, new string('x', 281))).Field);
        Assert.Empty(StageConfirmed.WhyNot(LifeStage.Dormant, new string('x', 280)));
    }

    [Fact]
    public void Six_months_are_over_on_the_same_day_of_the_sixth_month_and_on_the_last_of_a_shorter_one() => Always.Holds(
        from start in Gen.Choose(0, 1200) from days in Gen.Choose(0, 900) select (Founded: new DateOnly(2024, 1, 1).AddDays(start), Days: days),
        group =>
        {
            var today = group.Founded.AddDays(group.Days);
            var sign = new LifeEvidence(today, group.Founded).Sign(LifeSignKind.SixMonths);

            Assert.Equal(group.Founded.AddMonths(6) <= today, sign.Seen);
            Assert.True(group.Founded.AddMonths(sign.Value!.Value) <= today && today < group.Founded.AddMonths(sign.Value.Value + 1));
        });

    [Fact]
    public void The_launch_list_sees_by_itself_what_can_be_seen_and_takes_ticks_of_the_rest()
    {
        var facts = new LaunchFacts(Members: 3, Facilitators: 1, HasCharter: true, new CharterShare(2, 3), Meetings: null);

        Assert.True(LaunchList.Known(LaunchStep.FirstPeople, facts));
        Assert.False(LaunchList.Known(LaunchStep.SecondFacilitator, facts));
        Assert.Null(LaunchList.Known(LaunchStep.FirstMeeting, facts));
        Assert.Null(LaunchList.WhyNot([LaunchStep.Sponsor, LaunchStep.FirstMeeting], facts));
        Assert.Equal(LifeRefusals.NotOnTheList, LaunchList.WhyNot([LaunchStep.Endorsed], facts));
        Assert.Equal(LifeRefusals.NotOnTheList, LaunchList.WhyNot([LaunchStep.FirstMeeting], facts with { Meetings = 0 }));
        Assert.Equal(Enum.GetValues<LaunchStep>().Order(), LaunchList.Phases.SelectMany(p => p.Value).Order());
    }
}
