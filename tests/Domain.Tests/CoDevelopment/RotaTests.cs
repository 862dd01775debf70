using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>M9 and INV-12, by the worked examples of domain.md.</summary>
public class RotaTests
{
    private static readonly PersonId[] Four = [Amina, Étienne, Josée, Karim];
    private static readonly PersonId[] Five = [.. Four, Maude];

    [Theory]
    [InlineData("0.8", 2, 1, 1, 1, 1, 0)]
    [InlineData("1", 2, 2, 1, 1, 1, 1)]
    [InlineData("0", 6, 0, 0, 0, 0, 0)]
    [InlineData("0.4", 3, 2, 1, 0, 0, 0)]
    [InlineData("1", 1, 1, 1, 0, 0, 0)]
    [InlineData("1", 0, 0, 0)]
    [InlineData("1", 3)]
    public void Fairness_is_exactly_as_in_the_worked_examples(string expected, params int[] times) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), RotaFairness.Of(times));

    [Fact]
    public void Who_joined_late_is_expected_to_have_held_it_less_often()
    {
        var rota = new Rota([new(Four, Amina), new(Four, Étienne), new(Five, Josée), new(Five, Amina), new(Five, Maude)]);

        var lines = rota.Lines(Five);

        Assert.Equal([1.1m, 1.1m, 1.1m, 1.1m, 0.6m], lines.Select(l => l.Expected));
        Assert.Equal([0.9m, -0.1m, -0.1m, -1.1m, 0.4m], lines.Select(l => l.Gap));
        Assert.Equal(Karim, rota.Next(Five));
    }

    [Fact]
    public void Shares_of_sevenths_and_ninths_are_exact()
    {
        PersonId[] seven = [.. Enumerable.Range(0, 7).Select(_ => PersonId.New())];
        var rota = new Rota([.. seven.Select(p => new RotaTurn(seven, p))]);

        Assert.All(rota.Lines(seven), line => Assert.Equal(0m, line.Gap));
    }

    [Fact]
    public void Between_equals_the_longest_since_last_is_next_then_the_first_by_name()
    {
        Assert.Equal(Amina, new Rota([]).Next(Four));
        Assert.Equal(Josée, new Rota([new(Four, Josée), new(Four, Karim), new(Four, Étienne), new(Four, Amina)]).Next(Four));
    }

    [Fact]
    public void Nobody_is_twice_running_while_another_of_the_willing_has_been_less_often()
    {
        // Maude has just joined: her gap is zero, Amina's is below it, and yet Amina was the last.
        var rota = new Rota([new(Four, Karim), new(Four, Étienne), new(Four, Karim), new(Four, Étienne), new(Four, Karim), new(Four, Étienne), new(Four, Amina)]);

        Assert.True(rota.IsAgain(Amina, [Amina, Maude]));
        Assert.Equal(Maude, rota.Next([Amina, Maude]));
        Assert.False(rota.IsAgain(Amina, [Amina, Karim]));
    }

    [Fact]
    public void A_turn_that_nobody_held_counts_for_nobody() =>
        Assert.All(new Rota([new(Four, null)]).Lines(Four), line => Assert.Equal(0m, line.Gap));

    [Fact]
    public void Alone_one_is_always_next_and_nobody_is_never()
    {
        Assert.Equal(Amina, new Rota([new([Amina], Amina)]).Next([Amina]));
        Assert.Null(new Rota([new(Four, Amina)]).Next([]));
    }
}
