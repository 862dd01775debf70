using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Access;

namespace Terreau.Web.Tests.Access;

/// <summary>Every address × everybody, over HTTP, against what was written by hand.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public async Task Everybody_gets_at_every_address_what_was_written_for_them()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        using var run = new AccessRun(site, village);
        var known = EndpointsOf(site);

        List<string> complaints = [];
        foreach (var row in AccessTable.Rows) complaints.AddRange(await run.ComplaintsAsync(row, known.Contains(row.Endpoint)));

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.True(run.Tried > 1000);
    }

    [Fact]
    public async Task No_address_is_without_its_row()
    {
        await using var site = await Site.StartAsync();
        await using var demo = await Site.StartAsync(demo: true);

        Assert.Empty(EndpointsOf(site).Union(EndpointsOf(demo)).Except(AccessTable.Rows.Select(r => r.Endpoint)).Order());
    }

    internal static HashSet<string> EndpointsOf(Site site) => [.. AccessGuard.EndpointsOf(site.Services).Select(e => AccessRun.Bare(AccessGuard.Name(e)))];
}
