using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.Domain.Shared;

namespace Terreau.Browser.Tests.Live;

/// <summary>The stream may break, the server may fail: the page stays, says so, and comes back by itself.</summary>
public sealed class ConnectionTests(Chromium chromium) : LiveTest(chromium)
{
    private ILocator Line => Page.Locator("#live-line");

    [Fact]
    public async Task Eight_tabs_share_one_connection_and_all_follow()
    {
        List<IPage> tabs = [Page];
        while (tabs.Count < 8)
        {
            tabs.Add(await OpenAsync());
        }

        Host.Change(page => page.Title = "Pour tous");

        foreach (var tab in tabs)
        {
            await Expect(tab.Locator("h1")).ToHaveTextAsync("Pour tous");
        }

        Assert.Equal(1, Host.Streams);
    }

    [Fact]
    public async Task A_refresh_that_fails_keeps_the_page_says_so_and_tries_again()
    {
        await Page.Locator("#message").FillAsync("À garder");
        Host.Broken = 500;
        Host.Change(page => page.Title = "Après la panne");
        await Expect(Line).ToHaveTextAsync("Connexion perdue.");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Atelier");

        Host.Broken = null;

        await Expect(Line).ToHaveTextAsync("Connexion retrouvée.");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Après la panne");
        await Expect(Page.Locator("#message")).ToHaveValueAsync("À garder");
    }

    [Fact]
    public async Task After_a_restart_of_the_server_the_page_is_asked_for_once_with_the_draft_kept()
    {
        await Page.Locator("#message").FillAsync("À garder");
        var before = Host.Refreshes;

        await Host.StopAsync();
        Host.Page.Title = "Après le redémarrage";
        await Host.StartAsync();

        await Expect(Page.Locator("h1")).ToHaveTextAsync("Après le redémarrage");
        Assert.Equal(1, Host.Refreshes - before);
        await Expect(Page.Locator("#message")).ToHaveValueAsync("À garder");
        await ChangeAsync();
    }

    [Fact]
    public async Task A_tab_that_lost_its_rights_does_not_silence_the_others()
    {
        var other = new Topic("group", Guid.CreateVersion7());
        var lost = await Person.NewPageAsync();
        await lost.GotoAsync($"{Host.Address}?on={other}");
        await Page.BringToFrontAsync();
        await ChangeAsync();
        await lost.RouteAsync("**/?on=*", route => route.FulfillAsync(new() { Status = 404, Body = "absent" }));

        Host.Forbid(other);

        await Expect(lost.Locator("#live-line")).ToHaveTextAsync("Cette page n’est plus à vous.", new() { Timeout = 10_000 });
        await Host.HasStreamsAsync(1);
        await ChangeAsync();
        await Expect(lost.Locator("h1")).ToHaveTextAsync("Atelier");
    }

    [Fact]
    public async Task A_browser_without_shared_workers_listens_by_itself()
    {
        await Person.AddInitScriptAsync("delete globalThis.SharedWorker");
        var page = await OpenAsync();

        Host.Change(shown => shown.Title = "Sans partage");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Sans partage");
        Assert.Equal(2, Host.Streams);
    }
}
