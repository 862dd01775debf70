using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Terreau.Browser.Tests.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Shows pages again exactly as they were sent, with their style, and without script: what was sent is what is judged.</summary>
internal sealed class Gallery : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _origin = new($"http://127.0.0.1:{FreePort.Find()}");

    private Gallery(IReadOnlyList<string> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _origin.Port));
        _app = builder.Build();
        _app.MapGet("/{n:int}", (int n) => Results.Text(pages[n], "text/html; charset=utf-8"));
        _app.MapGet("/assets/{fingerprint}/js/{**name}", () => Results.Text("", "text/javascript"));
        _app.MapAssets();
    }

    public static async Task<Gallery> OpenAsync(IReadOnlyList<string> pages)
    {
        var gallery = new Gallery(pages);
        await gallery._app.StartAsync();
        return gallery;
    }

    public string AddressOf(int n) => new Uri(_origin, $"/{n}").AbsoluteUri;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
