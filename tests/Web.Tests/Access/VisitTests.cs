using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>What a visitor of a group reaches in it: its first page and its door, until the visit is over.</summary>
public sealed class VisitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_reads_the_first_page_and_everything_else_is_as_absent()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var (place, who) = (await village.SettleAsync(Moment.Presentation), await village.StandInAsync());
        await VisitAsync(site, place, who);
        using var visitor = await site.VisitorAsync(who);
        using var traces = site.Watch();
        await visitor.TokenAsync();
        var before = traces.Hash([]);

        List<string> complaints = [];
        foreach (var row in AccessTable.Rows.Where(r => r.Pattern.Contains("{group}", StringComparison.Ordinal) && !r.Pattern.EndsWith("/door", StringComparison.Ordinal) && r.ToString() != "GET /groups/{group}"))
        {
            string address = Addresses.Of(row.Pattern, place, village), nowhere = Addresses.Nowhere(row.Pattern, "outsider", place, village);
            var body = Bodies.Of(row.Pattern, place, village);
            var (answer, none) = row.Method == "GET" ? (await visitor.GetAsync(address), await visitor.GetAsync(nowhere)) : (await visitor.PostAsync(address, body), await visitor.PostAsync(nowhere, body));
            if (Judge.Complaint("absent", row.Method, row.Pattern, answer, wrote: false, none) is { } complaint) complaints.Add($"{row}: {complaint}");
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal(before, traces.Hash([]));
        var home = await visitor.GetAsync($"/groups/{place.Slug}");
        Assert.Equal(200, home.Status);
        Assert.Contains("Personne group-facilitator", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Personne consultant", home.Text, StringComparison.Ordinal);
        Assert.Contains($"/groups/{place.Slug}\"", (await visitor.GetAsync("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_is_over_at_its_instant_or_when_the_visitor_says_so()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        var (place, who, other) = (await village.SettleAsync(Moment.Scheduled), await village.StandInAsync(), await village.StandInAsync());
        await VisitAsync(site, place, who);
        await VisitAsync(site, place, other);
        using var visitor = await site.VisitorAsync(who);
        using var leaver = await site.VisitorAsync(other);

        Assert.Equal("/", (await leaver.PostAsync($"/groups/{place.Slug}/roles/{other.Value}/end", [new("role", "Visitor")])).Location);
        Assert.Equal(404, (await leaver.GetAsync($"/groups/{place.Slug}")).Status);
        site.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await visitor.GetAsync($"/groups/{place.Slug}")).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var (over, nowhere) = (await visitor.GetAsync($"/groups/{place.Slug}"), await visitor.GetAsync("/groups/nulle-part"));
        Assert.Equal((404, Judge.Masked(nowhere.Body)), (over.Status, Judge.Masked(over.Body)));
        Assert.Equal(404, (await visitor.GetAsync($"/groups/{place.Slug}/door")).Status);
    }

    [Fact]
    public async Task The_stream_of_somebody_whose_role_ends_ends_with_it()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        var (place, who) = (await village.SettleAsync(Moment.Scheduled), await village.StandInAsync());
        await site.WriteAsync(services => services.GetRequiredService<GroupStore>()
            .GiveAsync(place.Group, new HeldRole(who, Role.Coach, "", site.Clock.GetUtcNow(), site.Clock.GetUtcNow().AddMinutes(30)), Ct).GetAwaiter().GetResult());
        using var coach = await site.VisitorAsync(who);
        var live = $"/live?on={new Topic("group", place.Group.Value)}";
        using var answer = await coach.Http.GetAsync(new Uri(live, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        Assert.StartsWith("retry: ", await lines.ReadLineAsync(Ct), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(30));

        await lines.ReadToEndAsync(Ct);
        Assert.Equal(404, (await coach.GetAsync(live)).Status);
    }

    private static Task VisitAsync(Site site, Hamlet place, PersonId who) => site.WriteAsync(services => services.GetRequiredService<GroupStore>()
        .GiveAsync(place.Group, new HeldRole(who, Role.Visitor, "", site.Clock.GetUtcNow(), site.Clock.GetUtcNow().AddHours(1)), Ct).GetAwaiter().GetResult());
}
