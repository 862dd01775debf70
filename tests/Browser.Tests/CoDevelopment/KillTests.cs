using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>The server dies in the middle of step 5. People go on.</summary>
public sealed partial class KillTests(Chromium chromium) : IAsyncLifetime
{
    private const string Karims = "Ce que Karim est en train d'écrire, et qu'il n'a pas envoyé.", Roses = "Ce que Rose est en train d'écrire, et qu'elle n'a pas envoyé.";

    private static readonly string Room = ToldSession.Page + "/room";

    private readonly ChildProgram _program = new();
    private readonly Dictionary<PersonOf, Visitor> _visitors = [];
    private readonly Dictionary<PersonOf, IPage> _pages = [];
    private readonly List<IBrowserContext> _contexts = [];

    public async ValueTask InitializeAsync() => await _program.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        foreach (var visitor in _visitors.Values) visitor.Dispose();
        await _program.DisposeAsync();
    }

    [Fact]
    public async Task Killed_in_step_5_and_started_again_the_program_has_lost_nothing()
    {
        await ReachSuggestionsAsync();
        foreach (var person in new[] { Cast.Maude, Cast.Josée, Cast.Karim, Cast.Rose }) await OpenAsync(person);
        await WriteAsync(Cast.Karim, Karims);
        await WriteAsync(Cast.Rose, Roses);
        await SuggestAsync(Cast.Solange, "Une suggestion, juste avant la coupure.");
        foreach (var page in _pages.Values) await SeesAsync(page, "Une suggestion, juste avant la coupure.");

        await _program.KillAsync();
        await _program.StartAsync();

        await SuggestAsync(Cast.Étienne, "Une suggestion, juste après.");
        foreach (var page in _pages.Values) await SeesAsync(page, "Une suggestion, juste après.");
        await Expect(_pages[Cast.Karim].Locator("[name=suggestion]")).ToHaveValueAsync(Karims);
        await Expect(_pages[Cast.Rose].Locator("[name=suggestion]")).ToHaveValueAsync(Roses);
        await _pages[Cast.Rose].ReloadAsync();
        await Expect(_pages[Cast.Rose].Locator("[name=suggestion]")).ToHaveValueAsync(Roses);

        await _pages[Cast.Karim].GetByRole(AriaRole.Button, new() { Name = "Proposer", Exact = true }).ClickAsync();
        foreach (var page in _pages.Values)
        {
            await SeesAsync(page, Karims);
            await Expect(page.Locator(".suggestion")).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        }
        foreach (var page in _pages.Values)
        {
            await page.ReloadAsync();
            await Expect(page.Locator(".suggestion")).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        }
    }

    private async Task OpenAsync(PersonOf person)
    {
        var context = await chromium.OpenAsync();
        _contexts.Add(context);
        context.SetDefaultTimeout(20_000);
        var page = _pages[person] = await context.NewPageAsync();
        await context.AddCookiesAsync(_visitors[person].Cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = _program.Origin.ToString() }));
        await page.GotoAsync(new Uri(_program.Origin, Room).ToString());
        await SeesAsync(page, "Étape 5 sur 7");
    }

    private async Task WriteAsync(PersonOf person, string text)
    {
        var page = _pages[person];
        var saved = page.WaitForResponseAsync(response => response.Url.EndsWith("/draft", StringComparison.Ordinal));
        await page.Locator("[name=suggestion]").FillAsync(text);
        Assert.True((await saved).Ok);
    }

    /// <summary>Everything before step 5, sent as forms by people without a browser.</summary>
    private async Task ReachSuggestionsAsync()
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

    private Task SuggestAsync(PersonOf person, string text) => SendAsync(person, "suggestions", ("kind", "Idea"), ("suggestion", text));

    private async Task SendAsync(PersonOf person, string deed, params (string, string)[] fields)
    {
        var answer = await (await AsAsync(person)).SubmitAsync(Room, $"{Room}/{deed}", fields);
        Assert.True(answer.Status == 200, $"{person.FirstName}, {deed}: {answer.Status}.");
    }

    private async Task<Visitor> AsAsync(PersonOf person)
    {
        if (_visitors.TryGetValue(person, out var known)) return known;
        var visitor = _visitors[person] = new Visitor(_program.Origin, "fr-CA");
        await visitor.SubmitAsync("/sign-in", "/demo/sign-in", ("email", person.Email));
        return visitor;
    }

    private static Task SeesAsync(IPage page, string text) => Expect(page.Locator("body")).ToContainTextAsync(text, new() { Timeout = 20_000 });

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex("name=\"session\" value=\"([^\"]+)\"")]
    private static partial Regex Earlier();

    [GeneratedRegex("name=\"restatement\" value=\"([^\"]+)\"")]
    private static partial Regex Restated();
}
