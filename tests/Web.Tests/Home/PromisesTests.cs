using Terreau.Web.Tests.Access;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Home;

/// <summary>What a client promised stands at their home, and at nobody else's (INV-14).</summary>
public sealed class PromisesTests
{
    [Fact]
    public async Task A_client_finds_at_home_what_she_promised_until_she_leaves_the_group()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Held);
        var promised = Canaries.For(22);
        using var client = await site.VisitorAsync(village.Who("client"));

        Assert.Contains(promised, (await client.GetAsync("/")).Text, StringComparison.Ordinal);
        foreach (var other in (string[])["consultant", "session-facilitator", "founder", "administrator"])
        {
            using var visitor = await site.VisitorAsync(village.Who(other));
            Assert.DoesNotContain(promised, (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        }

        await client.PostAsync($"/groups/{place.Slug}/leave");
        Assert.DoesNotContain(promised, (await client.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
