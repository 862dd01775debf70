using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.Pictures;

/// <summary>Pictures of the demonstration, for README and for whoever looks: <c>bin/screenshots</c>.</summary>
[Trait("screenshots", "true")]
public sealed class ScreenshotTests(Chromium chromium)
{
    private static readonly ViewportSize Desk = new() { Width = 1350, Height = 1030 };

    private readonly Dictionary<PersonOf, IPage> _pages = [];
    private string _folder = "";
    private ProgramHost _host = null!;

    [Fact]
    public async Task The_main_pages_are_pictured()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("TERREAU_SCREENSHOTS") is not { Length: > 0 }, "TERREAU_SCREENSHOTS names no folder (bin/screenshots does).");
        _folder = Directory.CreateDirectory(Path.GetFullPath(Environment.GetEnvironmentVariable("TERREAU_SCREENSHOTS")!)).FullName;
        await using var host = _host = await ProgramHost.DemoAsync();
        var told = new ToldSession(host);

        await TakeAsync("sign-in", null, "/sign-in");
        await TakeAsync("home", Cast.Josée, "/");
        await TakeAsync("group", Cast.Rose, $"/groups/{DeputyHeads.Group.Slug}");
        await told.OpenAsync();
        await told.EnterAsync();
        await told.AdvanceAsync();
        foreach (var person in ToldSession.Told.Participants) _pages[person] = await OpenAsync(person, ToldSession.Page + "/room", phone: person == Cast.Maude);
        host.DemoClock.GoTo(DateTimeOffset.UtcNow.AddMinutes(13));
        await told.FinishAsync();
        await told.AdvanceAsync();
        host.DemoClock.GoTo(DateTimeOffset.UtcNow.AddMinutes(17));
        await told.BeginAsync();
        await RoomAsync("room", Cast.Rose, "Votre question");
        await RoomAsync("room-phone-dark", Cast.Maude, "Votre réponse");
        await told.FinishAsync();
        await told.AdvanceAsync();
        await told.BeginAsync();
        await told.FinishAsync();
        await told.AdvanceAsync();
        host.DemoClock.GoTo(DateTimeOffset.UtcNow.AddMinutes(31));
        await told.BeginAsync();
        await RoomAsync("room-suggestions", Cast.Karim, "Votre suggestion");
        await host.SpeakAsync("en-CA");
        await RoomAsync("room-suggestions-english", Cast.Josée, "Suggestions");
        foreach (var page in _pages.Values) await page.Context.DisposeAsync();
    }

    /// <summary>The room as one of seven who are all there sees it.</summary>
    private async Task RoomAsync(string name, PersonOf person, string shows)
    {
        var page = _pages[person];
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(shows);
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Assertions.Expect(page.Locator(".people .away")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await SaveAsync(page, name);
    }

    private async Task TakeAsync(string name, PersonOf? person, string path)
    {
        var page = await OpenAsync(person, path);
        await SaveAsync(page, name);
        await page.Context.DisposeAsync();
    }

    private Task<byte[]> SaveAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(_folder, name + ".png") });

    private async Task<IPage> OpenAsync(PersonOf? person, string path, bool phone = false)
    {
        var context = await chromium.OpenAsync(phone
            ? new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true, DeviceScaleFactor = 2, ColorScheme = ColorScheme.Dark }
            : new() { ViewportSize = Desk });
        if (person is not null)
        {
            using var visitor = new Visitor(_host.Origin, "fr-CA");
            await visitor.SubmitAsync("/sign-in", "/demo/sign-in", ("email", person.Email));
            await context.AddCookiesAsync(visitor.Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = _host.Origin.ToString() }));
        }
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_host.Origin, path).ToString());
        return page;
    }
}
