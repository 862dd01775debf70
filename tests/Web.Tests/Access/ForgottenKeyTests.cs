using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.Shared;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>A session whose key was deleted: its content is gone, and no page or form breaks over it.</summary>
public sealed class ForgottenKeyTests
{
    private static readonly string[] Actors = ["client", "session-facilitator", "group-facilitator"];

    [Fact]
    public async Task Whatever_is_asked_of_it_is_absent_or_refused_in_words()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        List<string> wrong = [];
        foreach (var moment in (Moment[])[Moment.Drafted, Moment.Prepared, Moment.Scheduled, Moment.Presentation, Moment.Held])
        {
            var place = await village.SettleAsync(moment);
            Forget(site, place.Session.Id.Value);
            foreach (var actor in Actors)
            {
                using var visitor = await site.VisitorAsync(village.Who(actor));
                foreach (var row in AccessTable.Rows.Where(r => r.Pattern.Contains("{number}", StringComparison.Ordinal)))
                {
                    var address = Addresses.Of(row.Pattern, place, village);
                    var answer = row.Method == "GET" ? await visitor.GetAsync(address) : await visitor.PostAsync(address, Bodies.Of(row.Pattern, place, village));
                    if (row.Method == "GET" ? answer.Status is not (200 or 403 or 404) : answer.Status is not (403 or 404 or 409 or 422)) wrong.Add($"{moment}: {actor} {row}: {answer.Status}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_sheet_that_cannot_be_opened_keeps_nobody_from_beginning_another()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Drafted);
        Forget(site, place.Session.Id.Value);
        using var client = await site.VisitorAsync(village.Who("client"));

        var begun = await client.PostAsync($"/groups/{place.Slug}/sessions");

        Assert.Equal((303, $"/groups/{place.Slug}/sessions/2/sheet"), (begun.Status, begun.Location));
        Assert.Equal(200, (await client.GetAsync(begun.Location)).Status);
    }

    [Fact]
    public async Task An_earlier_session_that_cannot_be_opened_does_not_hold_up_the_next_one()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Welcome);
        Forget(site, place.Earlier!.Id.Value);
        using var facilitator = await site.VisitorAsync(village.Who("session-facilitator"));
        var room = $"/groups/{place.Slug}/sessions/{place.Session.Number}/room";

        Assert.Equal(200, (await facilitator.GetAsync(room)).Status);
        Assert.Equal(303, (await facilitator.PostAsync(room + "/advance", [new("seen", "Welcome")])).Status);
    }

    private static void Forget(Site site, Guid session) => site.Services.GetRequiredService<KeyRing>().Forget(session);
}
