using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Terreau.Bench;

/// <summary>What the machine and the framework cost by themselves: a bare endpoint that returns a constant page of 20 kB.</summary>
internal static class Baseline
{
    public static Task RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var page = "<!doctype html><title>x</title>" + string.Concat(Enumerable.Repeat("<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>\n", 320));
        app.MapGet("/page", () => Results.Content(page, "text/html; charset=utf-8"));
        return app.RunAsync($"http://127.0.0.1:{port}");
    }
}
