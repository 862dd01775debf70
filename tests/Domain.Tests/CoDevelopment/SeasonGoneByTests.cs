using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>A date goes by, and nothing took place: the rota goes on with the dates that remain (INV-12).</summary>
public class SeasonGoneByTests
{
    [Fact]
    public void Whose_turn_went_by_brings_the_next_subject_and_is_told()
    {
        var season = Begun();
        season.TakeEvents();
        var later = September.AddDays(17);

        season.LetPass(later);

        Assert.Equal([Amina, Étienne, Josée, Karim, Maude, Rose], season.Turns.Skip(1).Select(t => t.Client!.Value));
        Assert.Equal((SeasonChangeKind.GoneBy, First), (season.History[^1].Kind, season.History[^1].Day));
        Assert.Contains(season.Events.OfType<TurnsMoved>(), moved => moved.Person == Amina);
    }

    [Fact]
    public void Nobody_is_client_twice_running_because_a_date_went_by()
    {
        var season = Begun(Plan(4), Amina, Karim);
        season.HoldNext(September);
        Assert.Equal([Amina, Karim, Amina, Karim], season.Clients());

        season.LetPass(season.Plan.EndOf(season.Turns[1].Day));

        Assert.Equal([Karim, Amina], season.Clients().Skip(2));
    }

    [Fact]
    public void The_day_is_over_at_midnight_where_the_group_meets_and_is_told_once()
    {
        var season = Begun();
        season.Invite(1, September);
        var over = new DateTimeOffset(2026, 9, 16, 4, 0, 0, TimeSpan.Zero);
        var version = season.Version;

        season.LetPass(over.AddTicks(-1));
        Assert.Equal(version, season.Version);
        season.LetPass(over);
        season.LetPass(over.AddHours(1));
        Assert.Equal(version + 1, season.Version);
        Assert.NotEqual(over, season.NextDue(over));
    }

    [Fact]
    public void A_consultation_typed_in_afterwards_counts_meanwhile()
    {
        var season = Begun();
        season.Prepare(Amina, SessionId.New(), September);
        var clients = season.Clients().ToList();

        season.LetPass(September.AddDays(17));
        season.SayAbsent(Rose, 5, true, September.AddDays(17));
        season.SayAbsent(Rose, 5, false, September.AddDays(17));

        Assert.Equal(clients, season.Clients());
        Assert.DoesNotContain(season.History, change => change.Kind == SeasonChangeKind.GoneBy);
    }

    [Fact]
    public void A_day_that_is_to_come_again_in_another_zone_is_invited_to_and_can_go_by_again()
    {
        var season = Begun(Plan(1) with { ZoneId = "Europe/Paris", RemindDays = 1 });
        season.Prepare(Amina, SessionId.New(), September);
        var midnight = season.Plan.EndOf(First);
        season.Release(season.Turns[0].Session!.Value, midnight);
        Assert.True(season.Turns[0].IsGoneBy);

        season.Revise(Solange, true, Plan(1) with { First = First.AddDays(28) }, midnight);

        Assert.False(season.Turn(1)!.IsGoneBy);
        Assert.NotNull(season.NextDue(midnight));
    }

    [Fact]
    public void What_seasons_that_are_kept_say_as_a_number_stays_that_number() =>
        Assert.Equal("Planned Revised Moved Added Skipped MakeUpAdded Absent PresentAgain SwapProposed Swapped SwapDeclined SwapWithdrawn Joined Left Willingness Prepared Released Held Ended NotesGone GoneBy".Split(' '),
            Enum.GetValues<SeasonChangeKind>().Select(k => k.ToString()));

    [Fact]
    public void An_exchange_about_a_day_that_went_by_is_over()
    {
        var season = Begun();
        season.ProposeSwap(Amina, TurnRole.Client, 1, 3, September);

        season.LetPass(September.AddDays(17));

        Assert.Empty(season.Swaps);
    }
}
