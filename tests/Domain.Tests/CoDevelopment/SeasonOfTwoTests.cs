using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>A season whose meetings hold two consultations.</summary>
public class SeasonOfTwoTests
{
    private static SeasonPlan Two => Plan() with { PerMeeting = 2, Minutes = 85, PauseMinutes = 10 };

    [Fact]
    public void Seven_consultations_take_four_dates_and_the_odd_one_stands_alone()
    {
        var season = Begun(Two);

        Assert.Equal(7, season.Turns.Count);
        Assert.Equal([2, 2, 2, 1], season.Turns.GroupBy(t => t.Day).Select(d => d.Count()));
        Assert.Equal(Seven, season.Clients().Select(c => c!.Value));
        Assert.Equal(7, season.Turns.Select(t => t.Facilitator).Distinct().Count());
        Assert.Equal(1, season.Fairness(TurnRole.Client, September));
    }

    [Fact]
    public void The_second_begins_after_the_first_and_the_pause()
    {
        var season = Begun(Two);

        Assert.Equal(season.Plan.StartOf(season.Turns[0]).AddMinutes(95), season.Plan.StartOf(season.Turns[1]));
        Assert.Equal(season.Plan.StartOf(season.Turns[6].Day), season.Plan.StartOf(season.Turns[6]));
    }

    [Fact]
    public void Nobody_brings_both_subjects_of_a_meeting()
    {
        var season = Begun(Two, Amina, Étienne, Josée);

        season.Skip(Étienne, 2, TurnRole.Client, September);
        season.Choose(Josée, client: false, facilitator: true, September);

        Assert.All(season.Turns.GroupBy(t => t.Day), d => Assert.Equal(d.Count(t => t.Client is not null), d.Where(t => t.Client is not null).Select(t => t.Client).Distinct().Count()));
    }

    [Fact]
    public void An_exchange_that_would_give_somebody_both_subjects_of_a_meeting_is_refused()
    {
        var season = Begun(Plan(14) with { PerMeeting = 2, EveryWeeks = 1 });
        var (mine, other) = (season.Turns.First(t => t.Client == Amina), season.Turns.Last(t => t.Client == Amina));
        var beside = season.Turns.First(t => t.Day == other.Day && t.Number != other.Number);

        Assert.Equal(SeasonRefusals.SwapSameMeeting, season.WhyNotProposeSwap(Amina, TurnRole.Client, mine.Number, beside.Number, September));
        Assert.Null(season.WhyNotProposeSwap(Amina, TurnRole.Client, 1, 2, September));
    }

    [Fact]
    public void A_date_moves_with_both_of_its_consultations()
    {
        var season = Begun(Two);
        var day = First.AddDays(1);

        season.Move(Solange, true, 2, day, September);

        Assert.Equal([1, 2], season.Turns.Where(t => t.Day == day).Select(t => t.Number));
    }

    [Fact]
    public void A_date_of_which_one_consultation_is_prepared_stays()
    {
        var season = Begun(Two);
        season.Prepare(Amina, SessionId.New(), September);

        Assert.Equal(SeasonRefusals.IsPrepared, season.WhyNotMove(true, 2, First.AddDays(1), September));
    }

    [Fact]
    public void Who_is_absent_is_absent_from_both()
    {
        var season = Begun(Two);

        season.SayAbsent(Amina, 2, absent: true, September);

        Assert.All(season.Turns.Take(2), t => Assert.Contains(Amina, t.Absent));
        Assert.All(season.Turns.Take(2), t => Assert.NotEqual(Amina, t.Client));
        Assert.Contains(season.Turns, t => t.Client == Amina);
    }

    [Fact]
    public void Who_lets_the_last_turn_pass_gets_a_make_up_on_a_date_of_its_own()
    {
        var season = Begun(Two);

        season.Skip(Solange, 7, TurnRole.Client, September);

        Assert.Equal(Solange, season.Turns[^1].Client);
        Assert.True(season.Turns[^1] is { IsMakeUp: true, IsSecond: false });
    }

    [Fact]
    public void A_season_can_be_revised_to_one_a_meeting_and_back()
    {
        var season = Begun(Two);

        season.Revise(Solange, true, Plan(), September);
        Assert.All(season.Turns.GroupBy(t => t.Day), d => Assert.Single(d));
        season.Revise(Solange, true, Two, September);

        Assert.Equal([2, 2, 2, 1], season.Turns.GroupBy(t => t.Day).Select(d => d.Count()));
    }

    [Theory]
    [InlineData(0, 10, "perMeeting")]
    [InlineData(3, 10, "perMeeting")]
    [InlineData(2, 31, "pause")]
    [InlineData(2, -1, "pause")]
    public void Other_numbers_and_pauses_are_refused(int perMeeting, int pause, string field) =>
        Assert.Equal(field, Assert.Single((Plan() with { PerMeeting = perMeeting, PauseMinutes = pause, NotesUntil = First.AddYears(2) }).WhyNot(First)).Field);
}
