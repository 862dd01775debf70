using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>Every address × everybody, over HTTP, against what was written by hand.</summary>
public sealed class AccessMatrixTests
{
    [Fact]
    public async Task Everybody_gets_at_every_address_what_was_written_for_them()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier().WithoutLeadWatch());
        var village = await Village.FoundAsync(site);
        using var run = new AccessRun(site, village);

        List<string> complaints = [];
        foreach (var row in AccessTable.Rows) complaints.AddRange(await run.ComplaintsAsync(row, AccessTable.Ordinary));

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal(AccessTable.Rows.Count * AccessTable.Ordinary.Count, run.Tried);
    }

    [Fact]
    public async Task In_the_demonstration_visitors_and_administrators_get_what_was_written_for_them()
    {
        await using var site = await Site.StartAsync(demo: true, adjust: services => services.WithoutCourier().WithoutLeadWatch());
        var village = await Village.FoundAsync(site);
        using var run = new AccessRun(site, village);

        List<string> complaints = [];
        foreach (var row in AccessTable.Rows) complaints.AddRange(await run.ComplaintsAsync(row, AccessTable.Demonstration));

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.Equal(AccessTable.Rows.Count * AccessTable.Demonstration.Count, run.Tried);
    }

    [Fact]
    public async Task Every_address_has_its_row_and_every_row_its_address()
    {
        await using var site = await Site.StartAsync();
        await using var demo = await Site.StartAsync(demo: true);

        Assert.Equal(EndpointsOf(site).Union(EndpointsOf(demo)).Order(), AccessTable.Rows.Select(r => r.Endpoint).Distinct().Order());
    }

    internal static HashSet<string> EndpointsOf(Site site) => [.. AccessGuard.EndpointsOf(site.Services).Select(e => AccessRun.Bare(AccessGuard.Name(e)))];
}
