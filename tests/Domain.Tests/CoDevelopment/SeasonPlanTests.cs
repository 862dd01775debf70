using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SeasonPlanTests
{
    [Fact]
    public void Everything_wrong_with_a_plan_is_said_at_once()
    {
        var wrong = (Plan() with { First = new DateOnly(2026, 8, 1), EveryWeeks = 0, Sessions = 41, Minutes = 30, Link = "salle", RemindDays = 90, ZoneId = "Mars/Base", Holidays = [new(First, First.AddDays(-1))] })
            .WhyNot(new DateOnly(2026, 9, 1));

        Assert.Equal(["zone", "first", "weeks", "sessions", "minutes", "link", "remind", "holidays"], wrong.Select(r => r.Field));
    }

    [Fact]
    public void Holidays_are_left_out_and_the_rhythm_goes_on_from_there()
    {
        var plan = Plan(5) with { EveryWeeks = 2, Holidays = [new(new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 18))] };

        Assert.Equal(
            [new(2026, 9, 15), new(2026, 9, 29), new(2026, 10, 20), new(2026, 11, 3), new(2026, 11, 17)],
            plan.Days().Take(5));
    }

    [Theory]
    [InlineData("America/Toronto", "2026-10-27", 20)]
    [InlineData("America/Toronto", "2026-11-03", 21)]
    [InlineData("Europe/Paris", "2026-10-20", 14)]
    [InlineData("Europe/Paris", "2026-10-27", 15)]
    public void The_local_hour_stays_when_clocks_change(string zone, string day, int utcHour) =>
        Assert.Equal(utcHour, (Plan() with { ZoneId = zone }).StartOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Hour);

    [Fact]
    public void An_hour_that_clocks_skip_begins_once_they_have_gone_forward() =>
        Assert.Equal(new DateTimeOffset(2027, 3, 14, 7, 30, 0, TimeSpan.Zero), (Plan() with { At = new TimeOnly(2, 30) }).StartOf(new DateOnly(2027, 3, 14)));
}
