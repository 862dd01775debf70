using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Live;

/// <summary>Forms are sent in place; whatever the answer, what was typed stays.</summary>
public sealed class FormTests(Chromium chromium) : LiveTest(chromium)
{
    private ILocator Message => Page.Locator("#message");

    private ILocator Line => Page.Locator("#live-line");

    [Fact]
    public async Task A_form_is_sent_without_loading_the_page_again()
    {
        await Message.FillAsync("Bonjour à vous");
        await Page.Locator("#send").ClickAsync();

        await Expect(Page.Locator("#posts li").Last).ToHaveTextAsync("Bonjour à vous");
        await Expect(Message).ToHaveValueAsync("");
        await Expect(Page.Locator("#live-voice")).ToHaveTextAsync("C’est dit.");
        Assert.EndsWith("?said=1", Page.Url, StringComparison.Ordinal);
        Assert.True(await Page.EvaluateAsync<bool>("() => window.sameDocument === true"));
    }

    [Fact]
    public async Task A_form_that_leads_elsewhere_goes_there()
    {
        await Message.FillAsync("Bonjour à vous");
        await Page.Locator("#leave").ClickAsync();

        await Expect(Page.Locator("h1")).ToHaveTextAsync("Ailleurs");
        Assert.EndsWith("/elsewhere", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_twice_sends_once()
    {
        var answer = new TaskCompletionSource();
        Host.Held = answer.Task;
        await Message.FillAsync("Une seule fois");
        await Page.Locator("#send").ClickAsync();
        await Expect(Page.Locator("#send[aria-busy=true]")).ToBeVisibleAsync();

        await Page.Locator("#send").ClickAsync();
        answer.SetResult();

        await Expect(Page.Locator("#send[aria-busy]")).ToHaveCountAsync(0);
        Assert.Equal(1, Host.Posts);
    }

    [Fact]
    public async Task What_is_typed_while_the_form_is_on_its_way_is_kept()
    {
        var answer = new TaskCompletionSource();
        Host.Held = answer.Task;
        await Message.FillAsync("Premier");
        await Page.Locator("#send").ClickAsync();

        await Message.FillAsync("Premier et la suite");
        answer.SetResult();

        await Expect(Page.Locator("#posts li").Last).ToHaveTextAsync("Premier");
        await Expect(Message).ToHaveValueAsync("Premier et la suite");
    }

    [Fact]
    public async Task What_is_sent_while_the_form_is_on_its_way_goes_next()
    {
        var answer = new TaskCompletionSource();
        Host.Held = answer.Task;
        await Message.FillAsync("Premier envoi");
        await Page.Locator("#send").ClickAsync();

        await Message.FillAsync("Second envoi");
        await Page.Locator("#send").ClickAsync();
        answer.SetResult();

        await Expect(Page.Locator("#posts li").Last).ToHaveTextAsync("Second envoi");
        await Expect(Page.Locator("#posts")).ToContainTextAsync("Premier envoi");
        Assert.Equal(2, Host.Posts);
        Assert.Equal(2, Host.Operations.Distinct().Count());
    }

    [Fact]
    public async Task A_page_asked_for_before_the_form_was_sent_does_not_undo_it()
    {
        TaskCompletionSource asked = new(), late = new();
        await Page.RouteAsync(Host.Address, async route =>
        {
            var old = await route.FetchAsync();
            asked.TrySetResult();
            await late.Task;
            await route.FulfillAsync(new() { Response = old });
        });
        Host.Change();
        await asked.Task;
        await Message.FillAsync("Nouveau message");
        await Page.Locator("#send").ClickAsync();
        var mine = Page.Locator("#posts li", new() { HasText = "Nouveau message" });
        await Expect(mine).ToHaveCountAsync(1);
        await mine.EvaluateAsync("element => { window.mine = element }");

        late.SetResult();
        await ChangeAsync(page => page.Posts.Add(""));

        Assert.True(await Page.EvaluateAsync<bool>("() => window.mine.isConnected && window.mine.textContent === 'Nouveau message'"));
    }

    [Fact]
    public async Task A_refused_form_stays_filled_and_leads_to_what_is_wrong()
    {
        await Message.FillAsync("ab");
        await Page.Locator("#send").ClickAsync();

        await Expect(Page.Locator("#errors")).ToBeFocusedAsync();
        await Expect(Message).ToHaveValueAsync("ab");
        await Expect(Message).ToHaveAttributeAsync("aria-invalid", "true");

        await ChangeAsync();
        await Expect(Message).ToHaveValueAsync("ab");
    }

    [Fact]
    public async Task A_text_that_came_too_late_stays_shown_as_kept()
    {
        await Message.FillAsync("Trop tard");
        Host.Page.FormIsOpen = false;
        await Page.Locator("#send").ClickAsync();
        await Expect(Page.Locator("#kept")).ToHaveValueAsync("Trop tard");

        await ChangeAsync();
        await ChangeAsync();

        await Expect(Page.Locator("#kept")).ToHaveValueAsync("Trop tard");
        await Expect(Message).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_failing_server_loses_nothing_and_the_page_says_so(int status)
    {
        Host.Broken = status;
        await Message.FillAsync("À garder");
        await Page.Locator("#send").ClickAsync();

        await Expect(Line).ToHaveTextAsync("Rien n’est parti.");
        await Expect(Message).ToHaveValueAsync("À garder");
        await Expect(Page.Locator("#send[aria-busy]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sending_again_after_a_failure_is_the_same_operation()
    {
        Host.Broken = 500;
        await Message.FillAsync("Encore une fois");
        await Page.RouteAsync("**/say", route => route.AbortAsync());
        await Page.Locator("#send").ClickAsync();
        await Expect(Line).ToHaveTextAsync("Rien n’est parti.");
        var operation = await Page.Locator("[name=op]").InputValueAsync();
        await Page.UnrouteAsync("**/say");
        Host.Broken = null;
        await ChangeAsync();

        await Page.Locator("#send").ClickAsync();

        await Expect(Page.Locator("#posts li").Last).ToHaveTextAsync("Encore une fois");
        Assert.Equal([operation], Host.Operations);
        await Expect(Page.Locator("[name=op]")).Not.ToHaveValueAsync(operation);
    }

    [Fact]
    public async Task Somebody_signed_out_keeps_the_page_and_is_offered_the_door()
    {
        await Message.FillAsync("À garder");
        Host.SignedOut = true;
        Host.Change();

        await Expect(Line).ToHaveTextAsync("Votre session est fermée. Ouvrir une session");
        await Expect(Line.Locator("a")).ToHaveAttributeAsync("href", "/sign-in");
        await Expect(Message).ToHaveValueAsync("À garder");
    }
}
