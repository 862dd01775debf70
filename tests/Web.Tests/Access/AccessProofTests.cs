using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>The matrix and the guard can fail: each is shown a wrong that it must see.</summary>
public sealed class AccessProofTests
{
    [Fact]
    public async Task A_rule_taken_away_from_one_endpoint_is_reported()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier().AddSingleton<IStartupFilter>(new OpenDoor("/organisation/people")));
        var village = await Village.FoundAsync(site);
        using var run = new AccessRun(site, village);

        var complaints = await run.ComplaintsAsync(AccessTable.Rows.Single(r => r is { Method: "GET", Pattern: "/organisation/people" }), AccessTable.Ordinary);
        var others = await run.ComplaintsAsync(AccessTable.Rows.Single(r => r is { Method: "GET", Pattern: "/organisation" }), AccessTable.Ordinary);

        Assert.Contains(complaints, c => c.Contains("· outsider:", StringComparison.Ordinal));
        Assert.Contains(complaints, c => c.Contains("· founder:", StringComparison.Ordinal));
        Assert.Empty(others);
    }

    [Fact]
    public async Task A_program_with_an_endpoint_without_rule_does_not_start()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(app => app.MapGet("/forgotten", () => "open")));

        Assert.Contains("GET /forgotten", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_with_an_endpoint_with_two_rules_does_not_start()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => StartAsync(app => app.MapPost("/twice", () => "open").For(Everybody.Rule).For(Terreau.Web.People.SignedIn.Rule)));

        Assert.Contains("POST /twice", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task StartAsync(Action<WebApplication> map)
    {
        var folder = Directory.CreateTempSubdirectory("terreau-guard-").FullName;
        try
        {
            await using var app = TerreauApp.Build(new Settings { Data = folder, Port = 0, Origin = new Uri("http://localhost") });
            map(app);
            await app.StartUpAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Puts « everybody » in the place of the rule of one address, after routing chose it and before it is judged.</summary>
    private sealed class OpenDoor(string pattern) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, then) =>
            {
                http.Features.Set<IEndpointFeature>(new Opened(pattern));
                return then(http);
            });
            next(app);
        };
    }

    private sealed class Opened(string pattern) : IEndpointFeature
    {
        private Endpoint? _endpoint;

        public Endpoint? Endpoint
        {
            get => _endpoint;
            set => _endpoint = value is RouteEndpoint route && route.RoutePattern.RawText == pattern
                ? new RouteEndpoint(route.RequestDelegate!, route.RoutePattern, route.Order, new EndpointMetadataCollection(route.Metadata.Where(m => m is not AccessRule).Append(Everybody.Rule)), route.DisplayName)
                : value;
        }
    }
}
