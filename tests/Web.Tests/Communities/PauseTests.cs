using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

/// <summary>A member pauses, the season goes on without them, and they come back by themselves or sooner.</summary>
public sealed class PauseTests
{
    private const string Group = "/groups/directions-adjointes", Members = Group + "/members", Season = Group + "/season", Plan = Season + "/plan";

    private static readonly (string, string)[] Year =
        [("first", "2026-04-14"), ("time", "16:00"), ("zone", "America/Toronto"), ("weeks", "4"), ("sessions", "5"), ("format", "90"), ("minutes", ""), ("place", "Salle 12"), ("link", ""), ("remind", "21")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pause_is_shown_with_its_end_and_is_over_that_day_without_anybody_doing_anything()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);

        var done = await josée.SubmitAsync(Members, Group + "/pause", ("back", "2026-03-13"));

        Assert.Equal(Members + "?done=paused", done.Location);
        Assert.Contains("en pause jusqu’au 13 mars", (await solange.GetAsync(Members)).Text, StringComparison.Ordinal);
        Assert.Contains("vous revenez le 13 mars", (await josée.GetAsync(Members)).Text, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromHours(7 * 24));
        using var again = await house.AsAsync(Cast.Solange);
        Assert.Contains("en pause", (await again.GetAsync(Members)).Text, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromHours(3 * 24));
        using var later = await house.AsAsync(Cast.Solange);
        Assert.DoesNotContain("en pause", (await later.GetAsync(Members)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("2026-03-03"), InlineData("2027-09-01"), InlineData("bientôt")]
    public async Task A_day_that_cannot_be_is_said_beside_its_field(string back)
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);

        var refused = await josée.SubmitAsync(Members, Group + "/pause", ("back", back));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("details[open] #back-error"));
        Assert.Contains(refused.Filled(Group + "/pause", []), f => f.Key == "back" && f.Value == back);
    }

    [Fact]
    public async Task The_season_gives_no_turn_to_who_is_away_and_takes_them_back()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var étienne = await house.AsAsync(Cast.Étienne);
        await solange.SubmitAsync(Plan, Plan, Year);
        Assert.Contains("Étienne", FirstTurns(await solange.GetAsync(Season)), StringComparison.Ordinal);

        await étienne.SubmitAsync(Members, Group + "/pause", ("back", "2026-05-20"));
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.DoesNotContain("Étienne", FirstTurns(await solange.GetAsync(Season)), StringComparison.Ordinal);

        await solange.SubmitAsync(Season, Season + "/dates", ("day", "2026-04-21"));
        Assert.DoesNotContain("Étienne", FirstTurns(await solange.GetAsync(Season)), StringComparison.Ordinal);

        await étienne.SubmitAsync(Members, Group + "/come-back");
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.Contains("Étienne", string.Join('|', Rows(await solange.GetAsync(Season)).Select(r => r[1])), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await étienne.ForceAsync(Group + "/come-back")).Status);
    }

    [Fact]
    public async Task A_season_planned_during_a_pause_respects_it()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var étienne = await house.AsAsync(Cast.Étienne);
        await étienne.SubmitAsync(Members, Group + "/pause", ("back", "2026-05-20"));

        await solange.SubmitAsync(Plan, Plan, Year);

        Assert.DoesNotContain("Étienne", FirstTurns(await solange.GetAsync(Season)), StringComparison.Ordinal);
    }

    // Those before the day of coming back.
    private static string FirstTurns(Page page) => string.Join('|', Rows(page).Where(r => r[0].Contains("avril", StringComparison.Ordinal) || r[0].Contains("12", StringComparison.Ordinal)).Select(r => r[1] + r[2]));

    private static List<string[]> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("table tbody tr").Select(r => r.QuerySelectorAll("th, td").Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];

    private static async Task<House> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée, Cast.Karim, Cast.Maude, Cast.Étienne);
        return house;
    }
}
