using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>Who is told that their turns changed: near dates, and never whoever changed them.</summary>
public sealed class SeasonMovedTests
{
    [Fact]
    public void Planning_tells_nobody_and_neither_does_a_change_far_ahead()
    {
        var season = Begun();
        Assert.Empty(Moved(season));

        season.Skip(Maude, 5, TurnRole.Client, September);

        Assert.Empty(Moved(season));
    }

    [Fact]
    public void Who_lets_a_near_turn_pass_is_not_told_and_who_gets_it_is_once()
    {
        var season = Begun();
        Assert.Equal((Amina, Étienne), (season.Turns[0].Client, season.Turns[1].Client));

        season.Skip(Amina, 1, TurnRole.Client, September);

        Assert.Equal([Étienne], Moved(season));
        Assert.Equal((1, TurnRole.Client), season.TurnsOf(Étienne, September).Select(t => (t.Turn.Number, t.Role)).First());
    }

    [Fact]
    public void Whoever_proposed_an_exchange_learns_that_it_was_accepted()
    {
        var season = Begun();
        var swap = season.ProposeSwap(Amina, TurnRole.Client, 1, 4, September);
        season.TakeEvents();

        season.AcceptSwap(Karim, swap, September);

        Assert.Contains(Amina, Moved(season));
        Assert.DoesNotContain(Karim, Moved(season));
    }

    [Fact]
    public void A_date_that_moves_is_told_to_both_who_hold_it_and_not_to_the_organiser_who_moved_it()
    {
        var season = Begun();
        var both = new[] { season.Turns[0].Client!.Value, season.Turns[0].Facilitator!.Value };

        season.Move(Solange, true, 1, First.AddDays(3), September);

        Assert.Equal(both.Except([Solange]).OrderBy(p => p.Value), Moved(season));
    }

    [Fact]
    public void What_is_being_prepared_or_was_held_moves_nobody()
    {
        var season = Begun();

        season.HoldNext(September);

        Assert.Empty(Moved(season));
    }

    [Fact]
    public void Who_takes_the_turns_of_somebody_who_left_for_good_is_told()
    {
        var season = Begun();

        season.Depart(Amina, null, September);

        Assert.DoesNotContain(Amina, Moved(season));
        Assert.Contains(season.Turns[0].Client!.Value, Moved(season));
    }

    [Fact]
    public void The_organisers_learn_that_a_session_to_come_lost_its_facilitator()
    {
        var told = Consultation.Scheduled();

        told.Session.Depart(told.Session.Facilitator!.Value, WordsOnLeaving.Kept, told.Now);

        Assert.Single(told.Session.Events.OfType<FacilitatorGone>());
    }

    private static IReadOnlyList<PersonId> Moved(CoDevelopmentSeason season) => [.. season.Events.OfType<TurnsMoved>().Select(e => e.Person)];
}
