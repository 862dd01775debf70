using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>What a season tells by mail when others, or events, change what somebody had planned for.</summary>
public sealed class SeasonMailTests
{
    private const string Season = "/groups/directions-adjointes/season", Plan = Season + "/plan", Erase = "/profile/data/erase";

    private static readonly (string, string)[] Year =
    [
        ("first", "2026-03-17"), ("time", "16:00"), ("zone", "America/Toronto"), ("weeks", "4"), ("sessions", "5"), ("format", "90"), ("minutes", ""), ("place", "Salle des Érables"), ("link", ""), ("remind", "1"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_that_comes_to_somebody_is_told_to_them_with_its_hour_and_to_nobody_else()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);

        Assert.Equal(HttpStatusCode.SeeOther, (await étienne.SubmitAsync(Season, Season + "/skip", ("turn", "1"), ("role", "Client"))).Status);
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);

        var mail = Assert.Single(Papers.In(house.Folder), p => p.Contains("vos tours ont changé", StringComparison.Ordinal));
        Assert.Contains($"To: {Cast.Josée.Email}", mail, StringComparison.Ordinal);
        Assert.Contains("mardi 17 mars 2026", mail.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("vous apportez un sujet", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_consultation_of_a_date_is_told_with_its_own_hour()
    {
        await using var house = await PlannedAsync(("perMeeting", "2"), ("pause", "10"));
        using var josée = await house.AsAsync(Cast.Josée);

        Assert.Equal(HttpStatusCode.SeeOther, (await josée.SubmitAsync(Season, Season + "/skip", ("turn", "2"), ("role", "Client"))).Status);
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);

        var mail = Assert.Single(Papers.In(house.Folder), p => p.Contains("vos tours ont changé", StringComparison.Ordinal) && p.Contains($"To: {Cast.Karim.Email}", StringComparison.Ordinal));
        Assert.Contains("17 h 40", mail.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_went_by_gives_its_turn_back_and_those_concerned_are_told()
    {
        await using var house = await PlannedAsync();
        var courier = house.Services.GetRequiredService<Courier>();
        house.Clock.Advance(new DateTimeOffset(2026, 3, 18, 4, 30, 0, TimeSpan.Zero) - house.Clock.GetUtcNow());

        await courier.RoundAsync(Ct);
        await courier.RoundAsync(Ct);

        using var étienne = await house.AsAsync(Cast.Étienne);
        var page = await étienne.GetAsync(Season);
        var rows = page.Document.QuerySelectorAll("table.season tbody tr").Select(r => r.TextContent.Replace('\u00a0', ' ')).ToList();
        Assert.Contains("pas eu lieu", rows[0], StringComparison.Ordinal);
        Assert.Contains("vous", rows[1], StringComparison.Ordinal);
        Assert.Contains("a eu lieu le mardi 17 mars", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        var mail = Assert.Single(Papers.In(house.Folder), p => p.Contains("vos tours ont changé", StringComparison.Ordinal) && p.Contains($"To: {Cast.Étienne.Email}", StringComparison.Ordinal));
        Assert.Contains("mardi 14 avril 2026", mail.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisers_are_told_that_a_planned_session_has_nobody_to_facilitate_it_any_more()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Scheduled);
        await site.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        using var facilitator = await site.VisitorAsync(village.Who("session-facilitator"));

        Assert.Equal(303, (await facilitator.PostAsync(Erase, [new("words", "Kept"), new("understood", "true")])).Status);
        await site.Services.GetRequiredService<Courier>().RoundAsync(Ct);

        var letters = Papers.In(site.Folder).Where(l => l.Contains("qui animera", StringComparison.Ordinal)).ToList();
        Assert.Contains(letters, l => l.Contains($"To: {village.AddressOf("group-facilitator")}", StringComparison.Ordinal));
        Assert.All(letters, l => Assert.Contains($"/groups/{place.Slug}/sessions/{place.Session.Number}", l, StringComparison.Ordinal));
        Assert.DoesNotContain(letters, l => l.Contains($"To: {village.AddressOf("consultant")}", StringComparison.Ordinal));
    }

    private static async Task<House> PlannedAsync(params (string, string)[] more)
    {
        var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Karim, Cast.Maude, Cast.Étienne, Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        await solange.SubmitAsync(Plan, Plan, [.. Year, .. more]);
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        return house;
    }
}
