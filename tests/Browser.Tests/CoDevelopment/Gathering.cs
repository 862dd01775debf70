using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>The people of the demonstration's open session, some with a browser and some without, at whatever answers at an origin.</summary>
internal sealed partial class Gathering(Chromium chromium, Uri origin) : IAsyncDisposable
{
    private static readonly string Room = ToldSession.Page + "/room";

    private readonly Dictionary<PersonOf, Visitor> _visitors = [];
    private readonly Dictionary<PersonOf, IPage> _pages = [];
    private readonly List<IBrowserContext> _contexts = [];

    public IReadOnlyCollection<IPage> Pages => _pages.Values;

    public IPage this[PersonOf person] => _pages[person];

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        foreach (var visitor in _visitors.Values) visitor.Dispose();
    }

    /// <summary>Somebody opens the room in a browser of their own.</summary>
    public async Task OpenAsync(PersonOf person, string sees = "Étape 5 sur 7")
    {
        var context = await chromium.OpenAsync();
        _contexts.Add(context);
        context.SetDefaultTimeout(20_000);
        var page = _pages[person] = await context.NewPageAsync();
        await context.AddCookiesAsync(_visitors[person].Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = origin.ToString() }));
        await page.GotoAsync(new Uri(origin, Room).ToString());
        await SeesAsync(page, sees);
    }

    /// <summary>Somebody's browser is gone, without a word.</summary>
    public async Task LoseAsync(PersonOf person)
    {
        await _pages[person].Context.DisposeAsync();
        _pages.Remove(person);
    }

    /// <summary>The facilitator says who steps in.</summary>
    public async Task NameDeputyAsync(PersonOf person)
    {
        var page = (await (await AsAsync(ToldSession.Told.Facilitator!)).GetAsync(Room)).Html;
        await SendAsync(ToldSession.Told.Facilitator!, "deputy", ("deputy", Regex.Match(page, $"<option value=\"([^\"]+)\"[^>]*>{Regex.Escape(person.Name)}<").Groups[1].Value));
    }

    /// <summary>Somebody writes a suggestion without sending it; the draft is saved.</summary>
    public async Task WriteAsync(PersonOf person, string text)
    {
        var page = _pages[person];
        var saved = page.WaitForResponseAsync(response => response.Url.EndsWith("/draft", StringComparison.Ordinal));
        await page.Locator("[name=suggestion]").FillAsync(text);
        Assert.True((await saved).Ok);
    }

    /// <summary>Everything before step 5, sent as forms by people without a browser.</summary>
    public async Task ReachSuggestionsAsync()
    {
        var told = ToldSession.Told;
        await SendAsync(told.Facilitator!, "open");
        foreach (var person in told.Participants.Where(p => p != told.Facilitator)) await SendAsync(person, "enter");
        var before = DeputyHeads.Group.Sessions[1].Client;
        var earlier = Earlier().Match((await (await AsAsync(before)).GetAsync(Room)).Html).Groups[1].Value;
        await SendAsync(before, "previous-follow-up", ("session", earlier), ($"outcome-{Guid.Parse(earlier):N}", "Reached"), ($"comment-{Guid.Parse(earlier):N}", ""));
        await AdvanceAsync("Welcome");
        await SendAsync(told.Client, "summary", ("summary", told.Summary!));
        await AdvanceAsync("Presentation");
        await SendAsync(told.Facilitator!, "no-question");
        await AdvanceAsync("Clarification");
        await SendAsync(told.Client, "request", ("needHelpTo", told.Request!.NeedHelpTo), ("satisfiedIf", told.Request.SatisfiedIf));
        await SendAsync(told.Restatement!.By, "restatement", ("revision", "1"), ("restatement", told.Restatement.Text));
        var restated = Restated().Match((await (await AsAsync(told.Client)).GetAsync(Room)).Html).Groups[1].Value;
        await SendAsync(told.Client, "request/accept", ("restatement", restated));
        await AdvanceAsync("Request");
    }

    private Task AdvanceAsync(string seen) => SendAsync(ToldSession.Told.Facilitator!, "advance", ("seen", seen));

    public Task SuggestAsync(PersonOf person, string text) => SendAsync(person, "suggestions", ("kind", "Idea"), ("suggestion", text));

    private async Task SendAsync(PersonOf person, string deed, params (string, string)[] fields)
    {
        var answer = await (await AsAsync(person)).SubmitAsync(Room, $"{Room}/{deed}", fields);
        Assert.True(answer.Status == 200, $"{person.FirstName}, {deed}: {answer.Status}.");
    }

    private async Task<Visitor> AsAsync(PersonOf person)
    {
        if (_visitors.TryGetValue(person, out var known)) return known;
        var visitor = _visitors[person] = new Visitor(origin, "fr-CA");
        await visitor.SubmitAsync("/sign-in", "/demo/sign-in", ("email", person.Email));
        return visitor;
    }

    public static Task SeesAsync(IPage page, string text) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(text, new() { Timeout = 20_000 });

    [GeneratedRegex("name=\"session\" value=\"([^\"]+)\"")]
    private static partial Regex Earlier();

    [GeneratedRegex("name=\"restatement\" value=\"([^\"]+)\"")]
    private static partial Regex Restated();
}
