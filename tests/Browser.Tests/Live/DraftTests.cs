using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Live;

/// <summary>What is being written is saved as one writes, and nowhere lost while the server is away.</summary>
public sealed class DraftTests(Chromium chromium) : LiveTest(chromium)
{
    private ILocator Message => Page.Locator("#message");

    private ILocator Saved => Page.Locator("[data-saved]");

    [Fact]
    public async Task A_pause_in_writing_saves_the_draft_and_says_so()
    {
        await Message.PressSequentiallyAsync("Je me demande");

        await Expect(Saved).ToHaveTextAsync("Brouillon enregistré");
        Assert.Equal(["question/message=Je me demande (t0k)"], Host.Drafts);

        await ChangeAsync();
        await Expect(Saved).ToHaveTextAsync("Brouillon enregistré");
    }

    [Fact]
    public async Task While_the_server_is_away_the_page_says_that_nothing_is_saved_yet_and_tries_again()
    {
        Host.Broken = 503;
        await Message.PressSequentiallyAsync("Je me demande");
        await Expect(Saved).ToHaveTextAsync("Pas encore enregistré");

        Host.Broken = null;

        await Expect(Saved).ToHaveTextAsync("Brouillon enregistré");
        Assert.Equal(["question/message=Je me demande (t0k)"], Host.Drafts);
    }

    [Fact]
    public async Task What_the_server_never_got_is_back_after_a_reload()
    {
        Host.Broken = 503;
        await Message.PressSequentiallyAsync("Je me demande");
        await Expect(Saved).ToHaveTextAsync("Pas encore enregistré");
        Host.Broken = null;
        await Page.RouteAsync("**/draft", route => route.AbortAsync());

        await Page.ReloadAsync();

        await Expect(Message).ToHaveValueAsync("Je me demande");
        await Page.UnrouteAsync("**/draft");
        await Expect(Saved).ToHaveTextAsync("Brouillon enregistré");
        Assert.Contains("question/message=Je me demande (t0k)", Host.Drafts);
    }

    [Fact]
    public async Task Leaving_the_page_at_once_still_saves()
    {
        await Message.PressSequentiallyAsync("Vite");

        await Page.GotoAsync(Host.Address + "elsewhere");

        await Host.DraftArrived.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal(["question/message=Vite (t0k)"], Host.Drafts);
    }

    [Fact]
    public async Task Another_person_at_the_same_browser_does_not_find_it()
    {
        Host.Broken = 503;
        await Message.PressSequentiallyAsync("À moi seule");
        await Expect(Saved).ToHaveTextAsync("Pas encore enregistré");
        Host.Broken = null;
        await Page.RouteAsync("**/", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("data-person=\"p1\"", "data-person=\"p2\"", StringComparison.Ordinal) });
        });

        await Page.ReloadAsync();

        await Expect(Message).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_sent_form_leaves_no_draft_behind()
    {
        await Message.PressSequentiallyAsync("Envoyé");
        await Page.Locator("#send").ClickAsync();
        await Expect(Page.Locator("#posts li").Last).ToHaveTextAsync("Envoyé");

        await Page.ReloadAsync();

        await Expect(Message).ToHaveValueAsync("");
        Assert.Equal(0, await Page.EvaluateAsync<int>("() => sessionStorage.length"));
        Assert.Empty(Host.Drafts);
    }
}
