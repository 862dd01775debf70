using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Live;

/// <summary>One person, one browser, one miniature; no test may leave a complaint behind.</summary>
public abstract class LiveTest(Chromium chromium) : IAsyncLifetime
{
    private Complaints _complaints = null!;

    private protected LiveHost Host { get; } = new();

    protected IBrowserContext Person { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        await Host.StartAsync();
        Person = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 1000, Height = 700 } });
        Person.SetDefaultTimeout(10_000);
        _complaints = Complaints.About(Person);
        Page = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Person.DisposeAsync();
        await Host.DisposeAsync();
        Assert.Empty(_complaints.All);
        GC.SuppressFinalize(this);
    }

    /// <summary>A page that already listens.</summary>
    protected async Task<IPage> OpenAsync(string address = "")
    {
        var page = await Person.NewPageAsync();
        await page.GotoAsync(Host.Address + address);
        await page.EvaluateAsync("() => { window.sameDocument = true }");
        await ChangeAsync(page: page);
        return page;
    }

    /// <summary>Waits until a change reaches the page, which also proves that it was not loaded again.</summary>
    private protected async Task ChangeAsync(Action<LivePage>? change = null, IPage? page = null)
    {
        var mark = $"marque {Guid.NewGuid():N}";
        Host.Change(shown =>
        {
            change?.Invoke(shown);
            shown.Posts[^1] = mark;
        });
        await Assertions.Expect((page ?? Page).Locator("#posts li").Last).ToHaveTextAsync(mark);
        Assert.True(await (page ?? Page).EvaluateAsync<bool>("() => window.sameDocument === true"));
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
