using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Web.Shared.Access;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Cost;

/// <summary>Every page, at ten and at two hundred rows of all that it can list.</summary>
public sealed class QueryCountTests
{
    private const int Few = 10, Many = 200, Most = 6, Shown = 1000;

    [Fact]
    public async Task No_page_asks_more_of_the_database_when_there_is_more_to_list()
    {
        var (few, many) = (await WalkAsync(Few), await WalkAsync(Many));

        List<string> wrong = [];
        foreach (var (page, at) in many)
        {
            if (at.Status >= 400) wrong.Add($"{page}: {at.Status}");
            if (at.Commands != few[page].Commands) wrong.Add($"{page}: {few[page].Commands} commands for {Few} rows, {at.Commands} for {Many}");
            if (at.Commands > Most) wrong.Add($"{page}: {at.Commands} commands");
            if (page.Case.Lists && at.Length < few[page].Length + Shown) wrong.Add($"{page}: does not show the rows that it is tried with");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        // The welcome asks one thing more: whose follow-up waits.
        Assert.All(many.Where(m => m.Key.Case.Pattern.EndsWith("/room", StringComparison.Ordinal)), m => Assert.InRange(m.Value.Commands, 3, m.Key.Moment == Moment.Welcome ? Most : Most - 1));
    }

    [Fact]
    public async Task Every_page_of_the_program_is_counted()
    {
        await using var site = await Site.StartAsync(demo: true);
        var pages = AccessGuard.EndpointsOf(site.Services).Select(e => AccessRun.Bare(AccessGuard.Name(e))).Where(n => n.StartsWith("GET ", StringComparison.Ordinal)).Select(n => n[4..]);

        Assert.Equal(pages.Except(PageCase.NoPages).Order(), PageCase.All.Select(c => c.Pattern).Distinct().Order());
    }

    private static async Task<Dictionary<Reading, Cost>> WalkAsync(int rows)
    {
        using var count = new SqlCount();
        await using var site = await Site.StartAsync(demo: true, adjust: services => services.WithoutCourier().AddSingleton<IStartupFilter>(count));
        var village = await Village.FoundAsync(site);
        var crowd = new Crowd(site, village, rows);
        await crowd.GatherAsync(PageCase.All.SelectMany(c => c.Moments).Distinct());

        Dictionary<Reading, Cost> costs = [];
        foreach (var byActor in PageCase.All.GroupBy(c => c.Actor))
        {
            using var visitor = await site.VisitorAsync(byActor.Key == "anonymous" ? null : village.Who(byActor.Key));
            await visitor.GetAsync("/profile");
            foreach (var reading in byActor.SelectMany(c => c.Moments.Select(m => new Reading(c, m))))
            {
                var pattern = reading.Case.Pattern.Replace("{mail}", crowd.Mail.ToString(), StringComparison.Ordinal).Replace("{incident}", $"{crowd.Incident}", StringComparison.Ordinal);
                if (pattern.StartsWith("/calendar/", StringComparison.Ordinal)) pattern = pattern.Replace("{token}", await village.TokenAsync(pattern), StringComparison.Ordinal);
                var address = Addresses.Of(pattern, crowd.At(reading.Moment), village);
                var answer = await visitor.GetAsync(address + reading.Case.Query);
                costs[reading] = new Cost(answer.Status, count.OfLast, answer.Body.Length);
            }
        }
        return costs;
    }

    private sealed record Reading(PageCase Case, Moment Moment)
    {
        public override string ToString() => $"{Case} ({Moment})";
    }

    private sealed record Cost(int Status, int Commands, int Length);
}
