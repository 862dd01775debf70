using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Terreau.Browser.Tests.Shared;

/// <summary>One browser for the whole run; each test opens a context of its own, empty of cookies and storage.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright _playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("TERREAU_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    /// <summary>A new person at a new browser, speaking French from Québec unless told otherwise.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.Locale ??= "fr-CA";
        options.TimezoneId ??= "America/Toronto";
        return Browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
