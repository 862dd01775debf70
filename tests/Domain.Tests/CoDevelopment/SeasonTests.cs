using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SeasonTests
{
    [Fact]
    public void Everybody_brings_a_subject_once_and_facilitates_once()
    {
        var season = Begun();

        Assert.Equal(Seven, season.Clients().Select(c => c!.Value));
        Assert.Equal(Seven.Length, season.Turns.Select(t => t.Facilitator).Distinct().Count());
        Assert.All(season.Turns, t => Assert.NotEqual(t.Client, t.Facilitator));
        Assert.Equal(1, season.Fairness(TurnRole.Client, September));
    }

    [Fact]
    public void Only_organisers_plan()
    {
        Assert.Equal([SeasonRefusals.OnlyOrganisersPlan], CoDevelopmentSeason.WhyNotPlan(false, Plan(), Seven, September));
        Assert.Empty(CoDevelopmentSeason.WhyNotPlan(true, Plan(), Seven, September));
    }

    [Fact]
    public void Not_this_time_exchanges_with_the_next_and_disturbs_nobody_else()
    {
        var season = Begun();

        season.Skip(Amina, 1, TurnRole.Client, September);

        Assert.Equal([Étienne, Amina, Josée, Karim, Maude, Rose, Solange], season.Clients().Select(c => c!.Value));
        Assert.Equal(SeasonRefusals.NotYourTurn, season.WhyNotSkip(Amina, 1, TurnRole.Client, September));
        Assert.Equal(SeasonChangeKind.Skipped, season.History[^1].Kind);
    }

    [Fact]
    public void Who_lets_the_last_turn_pass_gets_a_make_up()
    {
        var season = Begun();

        season.Skip(Solange, 7, TurnRole.Client, September);

        Assert.Equal(8, season.Turns.Count);
        Assert.True(season.Turns[^1].IsMakeUp);
        Assert.Equal(Solange, season.Turns[^1].Client);
        Assert.Equal(season.Plan.After(season.Turns[6].Day), season.Turns[^1].Day);
        Assert.NotNull(season.Turns[6].Client);
    }

    [Fact]
    public void An_absence_passes_the_turn_on_and_can_be_taken_back()
    {
        var season = Begun();

        season.SayAbsent(Amina, 1, true, September);

        Assert.Equal(Étienne, season.Turns[0].Client);
        Assert.Equal([Amina], season.Turns[0].Absent);
        Assert.Equal(SeasonRefusals.SaidAlready, season.WhyNotSayAbsent(Amina, 1, true, September));

        season.SayAbsent(Amina, 1, false, September);

        Assert.Equal(Amina, season.Turns[0].Client);
    }

    [Fact]
    public void Turns_are_exchanged_once_the_other_accepts()
    {
        var season = Begun();
        var swap = season.ProposeSwap(Amina, TurnRole.Client, 1, 4, September);
        Assert.Equal(Amina, season.Turns[0].Client);
        Assert.Equal(SeasonRefusals.SwapNotYours, season.WhyNotAcceptSwap(Rose, swap, September));

        season.AcceptSwap(Karim, swap, September);

        Assert.Equal([Karim, Étienne, Josée, Amina, Maude, Rose, Solange], season.Clients().Select(c => c!.Value));
        Assert.Equal(SeasonRefusals.SwapIsGone, season.WhyNotAcceptSwap(Karim, swap, September));
        Assert.All(season.Turns, t => Assert.NotEqual(t.Client, t.Facilitator));

        season.Seat([.. Seven.Except([Rose])], September);
        Assert.Equal(Karim, season.Turns[0].Client);
        Assert.Equal(Amina, season.Turns[3].Client);
    }

    [Fact]
    public void A_proposal_can_be_declined_or_withdrawn_by_the_two_alone()
    {
        var season = Begun();
        var swap = season.ProposeSwap(Amina, TurnRole.Client, 1, 4, September);

        Assert.Equal(SeasonRefusals.SwapNotYours, season.WhyNotDropSwap(Rose, swap));
        season.DropSwap(Karim, swap, September);

        Assert.Equal(SeasonChangeKind.SwapDeclined, season.History[^1].Kind);
        Assert.Empty(season.Swaps);
    }

    [Fact]
    public void No_exchange_with_somebody_who_will_not_be_there()
    {
        var season = Begun();
        season.SayAbsent(Karim, 1, true, September);

        Assert.Equal(SeasonRefusals.SwapMeetsAbsence, season.WhyNotProposeSwap(Amina, TurnRole.Client, 1, 4, September));
    }

    [Fact]
    public void Who_leaves_is_in_no_turn_to_come_and_what_was_held_stays()
    {
        var season = Begun();
        season.HoldNext(September);
        var held = season.Turns[0];
        var later = September.AddDays(20);

        season.Seat([.. Seven.Except([Amina, Josée])], later);

        Assert.Equal(held, season.Turns[0]);
        Assert.DoesNotContain(season.Turns.Skip(1), t => t.Client == Amina || t.Facilitator == Amina || t.Client == Josée || t.Facilitator == Josée);
    }

    [Fact]
    public void Who_joins_comes_after_those_who_wait()
    {
        var season = Begun(Plan(6), [.. Seven.Except([Étienne])]);
        season.HoldNext(September);

        season.Seat(Seven, September.AddDays(20));
        season.Add(Solange, true, season.Plan.After(season.Turns[^1].Day), September.AddDays(20));

        Assert.Equal([Amina, Josée, Karim, Maude, Rose, Solange, Étienne], season.Clients().Select(c => c!.Value));
    }

    [Fact]
    public void A_constant_facilitator_facilitates_always_and_brings_no_subject()
    {
        var season = Begun(Plan() with { Facilitator = Josée });

        Assert.All(season.Turns, t => Assert.Equal(Josée, t.Facilitator));
        Assert.DoesNotContain(Josée, season.Clients().Select(c => c!.Value));
        Assert.Equal(SeasonRefusals.ConstantFacilitator, season.WhyNotSkip(Josée, 1, TurnRole.Facilitator, September));
        Assert.Equal([1, 1, 1, 1, 1, 2], season.Clients().GroupBy(c => c).Select(g => g.Count()).Order());
    }

    [Fact]
    public void Nobody_is_made_to_bring_a_subject()
    {
        var season = Begun();

        season.Choose(Karim, client: false, facilitator: true, September);

        Assert.DoesNotContain(Karim, season.Clients().Select(c => c!.Value));
        Assert.Contains(season.Turns, t => t.Facilitator == Karim);
    }

    [Fact]
    public void Two_people_take_turns_and_are_told_that_four_are_needed()
    {
        var season = Begun(Plan(4), Amina, Karim);

        Assert.False(season.HasEnoughPeople);
        Assert.Equal([Amina, Karim, Amina, Karim], season.Clients().Select(c => c!.Value));
        Assert.Equal([Karim, Amina, Karim, Amina], season.Turns.Select(t => t.Facilitator!.Value));
    }

    [Fact]
    public void When_nobody_can_a_turn_stays_open_and_nothing_breaks()
    {
        var season = Begun(Plan(2), Amina);
        season.Skip(Amina, 1, TurnRole.Client, September);

        Assert.Null(season.Turns[0].Client);
        Assert.Equal(Amina, season.Turns[0].Facilitator);
        Assert.Equal((Amina, null), (season.Turns[1].Client, season.Turns[1].Facilitator));
        Assert.Equal([SeasonRefusals.Nobody], CoDevelopmentSeason.WhyNotPlan(true, Plan(), [], September));
    }

    [Fact]
    public void The_next_season_begins_where_the_last_one_stopped()
    {
        var first = Begun(Plan(3));
        for (var now = September; first.Turns.Any(t => !t.IsHeld); now = now.AddDays(28)) first.HoldNext(now);
        first.End(Solange, true, September.AddDays(90));

        var second = CoDevelopmentSeason.Begin(Solange, true, Group, Plan(4) with { First = First.AddDays(364) }, Seven, first, September.AddDays(300));

        Assert.Equal(2, second.Number);
        Assert.Equal([Karim, Maude, Rose, Solange], second.Clients().Select(c => c!.Value));
    }

    [Fact]
    public void A_prepared_date_is_left_alone_until_it_is_called_off()
    {
        var season = Begun();
        var session = SessionId.New();
        season.Prepare(Amina, session, September);

        Assert.Equal(SeasonRefusals.IsPrepared, season.WhyNotSkip(Amina, 1, TurnRole.Client, September));
        Assert.Equal(SeasonRefusals.IsPrepared, season.WhyNotMove(true, 1, First.AddDays(1), September));

        season.Release(session, September);
        Assert.Null(season.WhyNotSkip(Amina, 1, TurnRole.Client, September));
    }

    [Fact]
    public void A_scheduled_consultation_sets_day_and_facilitator_of_its_date()
    {
        var season = Begun();
        var session = SessionId.New();
        season.Prepare(Amina, session, September);

        season.Schedule(session, Solange, First.AddDays(1), September);
        season.SayAbsent(Solange, 2, true, September);

        Assert.Equal((Amina, Solange, First.AddDays(1)), (season.Of(session)!.Client!.Value, season.Of(session)!.Facilitator!.Value, season.Of(session)!.Day));
        Assert.Single(season.Turns, t => t.Facilitator == Solange);
    }

    [Fact]
    public void Who_leaves_facilitates_nothing_to_come_though_it_was_agreed_and_is_being_prepared()
    {
        var season = Begun();
        var session = SessionId.New();
        season.Prepare(Amina, session, September);
        season.Schedule(session, Rose, First.AddDays(2), September);

        season.Seat([.. Seven.Where(p => p != Rose)], September);

        Assert.NotNull(season.Of(session)!.Facilitator);
        Assert.NotEqual(Rose, season.Of(session)!.Facilitator);
    }

    [Fact]
    public void What_took_place_counts_as_it_did()
    {
        var season = Begun();
        var session = SessionId.New();
        season.Prepare(Amina, session, September);

        season.Hold(session, Amina, Rose, First, September.AddDays(14));
        season.Hold(session, Amina, Rose, First, September.AddDays(14));
        season.Hold(SessionId.New(), Karim, Maude, First.AddDays(3), September.AddDays(17));

        Assert.Equal(1, season.Places(TurnRole.Facilitator, planned: false, September.AddDays(20)).Single(p => p.Person == Rose).Times);
        Assert.Equal(1, season.Places(TurnRole.Client, planned: false, September.AddDays(20)).Single(p => p.Person == Karim).Times);
        Assert.DoesNotContain(season.Turns.Where(t => !t.IsHeld && t.Number <= 6), t => t.Client == Karim);
    }

    [Fact]
    public void The_next_client_is_invited_three_weeks_before_and_once()
    {
        var season = Begun();
        var due = season.NextDue(September)!.Value;
        Assert.Equal(season.Plan.StartOf(First).AddDays(-21), due);

        Assert.Equal(1, Assert.Single(season.ToInvite(September)).Number);
        season.Invite(1, September);
        Assert.Empty(season.ToInvite(September));

        season.Skip(Amina, 1, TurnRole.Client, September);
        Assert.Equal(Étienne, Assert.Single(season.ToInvite(September)).Client);
    }

    [Fact]
    public void A_revised_plan_sets_anew_what_nobody_prepares()
    {
        var season = Begun();
        season.HoldNext(September);

        season.Revise(Solange, true, Plan(6) with { First = First.AddDays(30), EveryWeeks = 3 }, September.AddDays(15));

        Assert.Equal(7, season.Turns.Count);
        Assert.Equal(First.AddDays(30), season.Turns[1].Day);
        Assert.Equal(7, season.Clients().Distinct().Count());
    }

    [Fact]
    public void A_date_moves_to_a_free_day_and_keeps_its_people()
    {
        var season = Begun();
        Assert.Equal(SeasonRefusals.DayIsTaken, season.WhyNotMove(true, 1, season.Turns[1].Day, September));
        Assert.Equal(SeasonRefusals.DayInThePast, season.WhyNotMove(true, 1, First.AddDays(-60), September));

        season.Move(Solange, true, 1, First.AddDays(2), September);

        Assert.Equal(First.AddDays(2), season.Turns[0].Day);
        Assert.Equal(Amina, season.Turns[0].Client);
    }
}
