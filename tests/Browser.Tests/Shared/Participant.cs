using Microsoft.Playwright;
using Terreau.World;

namespace Terreau.Browser.Tests.Shared;

/// <summary>How somebody uses a browser.</summary>
public enum Manner
{
    Mouse,

    /// <summary>A small screen and fingers.</summary>
    Phone,

    /// <summary>Tab, arrows, Enter, Space and letters; never a pointer.</summary>
    Keyboard,

    /// <summary>Pages that move on only by their link.</summary>
    NoScript,
}

/// <summary>One person at one browser of their own.</summary>
internal sealed partial class Participant(PersonOf told, Manner comesWith, Uri origin) : IAsyncDisposable
{
    /// <summary>Milliseconds that a page may take to follow, on the slowest machine that runs the tests.</summary>
    public const float Patience = 15_000;

    private const string NoPointer = "for (const kind of ['pointerdown', 'mousedown', 'touchstart']) addEventListener(kind, () => console.error('a pointer was used'), true)";

    private readonly List<string> _complaints = [];
    private Manner _manner = comesWith;
    private IBrowserContext? _context;

    public PersonOf Told => told;

    public IPage Page { get; private set; } = null!;

    /// <summary>Errors of scripts, broken policies, whatever the console shows as an error.</summary>
    public IEnumerable<string> Complaints => _complaints.Select(c => $"{told.FirstName}: {c}");

    public async Task ArriveAsync(Chromium chromium)
    {
        _context = await chromium.OpenAsync(_manner switch
        {
            Manner.Phone => new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true, DeviceScaleFactor = 2 },
            Manner.NoScript => new() { ViewportSize = new() { Width = 1100, Height = 800 }, JavaScriptEnabled = false },
            _ => new() { ViewportSize = new() { Width = 1280, Height = 860 } },
        });
        _context.SetDefaultTimeout(Patience);
        _context.WebError += (_, error) => _complaints.Add(error.Error);
        _context.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) _complaints.Add(message.Text);
        };
        if (_manner == Manner.Keyboard) await _context.AddInitScriptAsync(NoPointer);
        Page = await _context.NewPageAsync();
    }

    /// <summary>Closes this browser and opens another, which knows nothing.</summary>
    public async Task ComeBackAsync(Chromium chromium, Manner manner)
    {
        await _context!.DisposeAsync();
        _manner = manner;
        await ArriveAsync(chromium);
    }

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(origin, path).ToString());

    /// <summary>Presses a button or follows a link by what is written on it.</summary>
    public async Task PressAsync(string words, bool link = false)
    {
        var target = Page.GetByRole(link ? AriaRole.Link : AriaRole.Button, new() { Name = Typeset(words).TrimEnd('…'), Exact = !words.EndsWith('…') }).First;
        if (_manner == Manner.Keyboard)
        {
            await TabToAsync(target);
            await Page.Keyboard.PressAsync("Enter");
        }
        else if (_manner == Manner.Phone) await TapAsync(target);
        else await target.ClickAsync();
    }

    public async Task FillAsync(string field, string text)
    {
        var target = Field(field);
        if (_manner == Manner.Keyboard)
        {
            await TabToAsync(target);
            await Page.Keyboard.PressAsync("ControlOrMeta+a");
            await Page.Keyboard.TypeAsync(text);
        }
        else await target.FillAsync(text);
    }

    public async Task TickAsync(string field)
    {
        if (_manner == Manner.Keyboard)
        {
            await TabToAsync(Field(field));
            await Page.Keyboard.PressAsync("Space");
        }
        else await Field(field).CheckAsync(new() { Force = true });
    }

    public async Task ChooseAsync(string field, string value)
    {
        var wanted = Page.Locator($"input[name=\"{field}\"][value=\"{value}\"]");
        if (_manner != Manner.Keyboard)
        {
            await wanted.CheckAsync(new() { Force = true });
            return;
        }
        var all = Page.Locator($"input[name=\"{field}\"]");
        await TabToAsync(await all.And(Page.Locator(":checked")).CountAsync() == 1 ? all.And(Page.Locator(":checked")) : all.First);
        await Page.Keyboard.PressAsync("Space");
        for (var i = 0; i < 8 && !await wanted.IsCheckedAsync(); i++) await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(wanted).ToBeCheckedAsync();
    }

    /// <summary>Opens what is folded away under these words.</summary>
    public Task PressSummaryAsync(string words) => Page.Locator("summary").Filter(new() { HasText = Typeset(words) }).First.ClickAsync();

    /// <summary>The names of the questions on this page of which one answer is chosen, in their order.</summary>
    public async Task<IReadOnlyList<string>> ChoicesAsync() =>
        [.. (await Page.Locator("main input[type=radio]").EvaluateAllAsync<string[]>("all => all.map(input => input.name)")).Distinct()];

    /// <summary>Writes without sending, until the page says that it is kept.</summary>
    public async Task DraftAsync(string field, string text)
    {
        var saved = Page.WaitForResponseAsync(response => response.Url.EndsWith("/draft", StringComparison.Ordinal));
        await FillAsync(field, text);
        Assert.True((await saved).Ok);
        await Assertions.Expect(Page.Locator($"[data-saved=\"{field}\"]")).ToContainTextAsync("Brouillon enregistré");
    }

    public Task HoldsAsync(string field, string text) => Assertions.Expect(Field(field)).ToHaveValueAsync(text, new() { Timeout = Patience });

    /// <summary>The page says this, by itself or, without script, once it is asked again.</summary>
    public async Task SeesAsync(string text)
    {
        for (var until = DateTime.UtcNow.AddMilliseconds(Patience); _manner == Manner.NoScript && DateTime.UtcNow < until;)
        {
            if ((await Page.Locator("body").InnerTextAsync()).Contains(Typeset(text), StringComparison.Ordinal)) return;
            await AskAgainAsync();
        }
        await Assertions.Expect(Page.Locator("body")).ToContainTextAsync(Typeset(text), new() { Timeout = Patience });
    }

    public async Task DoesNotSeeAsync(string text)
    {
        await AskAgainAsync();
        await Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(Typeset(text));
    }

    /// <summary>How many of these are on the page.</summary>
    public Task HasAsync(string selector, int count) => Assertions.Expect(Page.Locator(selector)).ToHaveCountAsync(count, new() { Timeout = Patience });

    // What the tests write plainly, the pages print with the apostrophe of books.
    public static string Typeset(string text) => text.Replace('\'', '’');

    /// <summary>Without script, a room is asked again by its link; other pages by their address.</summary>
    private async Task AskAgainAsync()
    {
        if (_manner != Manner.NoScript) return;
        var link = Page.GetByRole(AriaRole.Link, new() { Name = "Actualiser" });
        if (await link.CountAsync() > 0) await link.ClickAsync();
        else await Page.ReloadAsync();
    }

    public ValueTask DisposeAsync() => _context?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ILocator Field(string name) => Page.Locator($"[name=\"{name}\"]:not([type=hidden])").First;

    // Playwright waits for the page between finger down and finger up: on a busy machine that is a long press.
    private async Task TapAsync(ILocator target)
    {
        await target.TapAsync(new() { Trial = true });
        var box = (await target.BoundingBoxAsync())!;
        var touch = await _context!.NewCDPSessionAsync(Page);
        var finger = new Dictionary<string, object> { ["x"] = box.X + (box.Width / 2), ["y"] = box.Y + (box.Height / 2) };
        await Task.WhenAll(
            touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = new[] { finger } }),
            touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() }));
        await touch.DetachAsync();
    }

    private async Task TabToAsync(ILocator target)
    {
        await Assertions.Expect(target).ToBeAttachedAsync();
        for (var stops = 0; stops < 120; stops++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{told.FirstName} cannot reach {target} with the keyboard.");
    }
}
