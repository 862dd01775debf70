using System.Diagnostics;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Live;

/// <summary>The page changes around the person (design.md §5).</summary>
public sealed class RefreshTests(Chromium chromium) : LiveTest(chromium)
{
    [Fact]
    public async Task A_change_reaches_the_page_without_loading_it_again()
    {
        await Page.EvaluateAsync("() => { document.querySelector('#posts li').mine = true }");
        var steps = await Page.EvaluateAsync<int>("() => history.length");

        await ChangeAsync(page => (page.Title, page.Posts[0]) = ("Étape 2", "Nouveau"));

        await Expect(Page.Locator("h1")).ToHaveTextAsync("Étape 2");
        Assert.Equal("Étape 2", await Page.TitleAsync());
        Assert.True(await Page.EvaluateAsync<bool>("() => document.querySelector('#posts li').mine"));
        Assert.Equal(steps, await Page.EvaluateAsync<int>("() => history.length"));
    }

    [Fact]
    public async Task What_changed_while_the_page_was_on_its_way_is_shown()
    {
        Host.AfterNextPage = () => Host.Change(page => page.Title = "Déjà changé");

        await Page.ReloadAsync();

        await Expect(Page.Locator("h1")).ToHaveTextAsync("Déjà changé");
    }

    [Fact]
    public async Task A_half_written_text_keeps_its_words_its_focus_and_its_caret()
    {
        await Page.Locator("#message").PressSequentiallyAsync("Bonjour");
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Page.Keyboard.PressAsync("ArrowLeft");

        await ChangeAsync();
        await Page.Keyboard.TypeAsync("!");

        await Expect(Page.Locator("#message")).ToHaveValueAsync("Bonjo!ur");
        await Expect(Page.Locator("#message")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_text_left_for_another_is_kept_and_one_never_touched_follows_the_server()
    {
        await Page.Locator("#message").FillAsync("En attente");
        await Page.Locator("#agree").FocusAsync();

        await ChangeAsync(page => page.Known = "du serveur");

        await Expect(Page.Locator("#message")).ToHaveValueAsync("En attente");
        await Expect(Page.Locator("#title")).ToHaveValueAsync("du serveur");
    }

    [Fact]
    public async Task Ticks_and_choices_are_kept()
    {
        await Page.Locator("#agree").CheckAsync();
        await Page.Locator("#rb").CheckAsync();
        await Page.Locator("#kind").SelectOptionAsync("y");
        await Page.Locator("#title").FillAsync("à moi");

        await ChangeAsync(page => page.Known = "du serveur");

        await Expect(Page.Locator("#agree")).ToBeCheckedAsync();
        await Expect(Page.Locator("#rb")).ToBeCheckedAsync();
        await Expect(Page.Locator("#kind")).ToHaveValueAsync("y");
        await Expect(Page.Locator("#title")).ToHaveValueAsync("à moi");
    }

    [Fact]
    public async Task Free_writing_is_kept()
    {
        await Page.Locator("#free").ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync("mon texte");

        await ChangeAsync();

        await Expect(Page.Locator("#free")).ToHaveTextAsync("mon texte");
    }

    [Fact]
    public async Task Open_details_stay_open_and_their_content_follows()
    {
        await Page.Locator("summary").ClickAsync();

        await ChangeAsync(page => page.Posts.Insert(0, "Un de plus"));

        await Expect(Page.GetByText("Détail de 61")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_open_dialog_stays_modal_and_its_content_follows()
    {
        await Page.EvaluateAsync("() => document.getElementById('ask').showModal()");
        await Page.Locator("#in-dialog").FillAsync("dedans");

        await ChangeAsync(page => page.Posts.Insert(0, "Un de plus"));

        Assert.True(await Page.EvaluateAsync<bool>("() => document.getElementById('ask').matches(':modal')"));
        await Expect(Page.GetByText("Question sur 61")).ToBeVisibleAsync();
        await Expect(Page.Locator("#in-dialog")).ToBeFocusedAsync();
        await Expect(Page.Locator("#in-dialog")).ToHaveValueAsync("dedans");
    }

    [Fact]
    public async Task An_open_dialog_outlives_a_page_that_has_none()
    {
        await Page.EvaluateAsync("() => document.getElementById('ask').showModal()");

        await ChangeAsync(page => page.DialogIsThere = false);
        Assert.True(await Page.EvaluateAsync<bool>("() => document.getElementById('ask').matches(':modal')"));

        await Page.Keyboard.PressAsync("Escape");
        await ChangeAsync();
        await Expect(Page.Locator("#ask")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_reader_stays_at_the_same_pixel_when_nothing_moves()
    {
        await Page.EvaluateAsync("() => scrollTo(0, 700)");

        await ChangeAsync(page => page.Title = "Autre");

        Assert.Equal(700, await Page.EvaluateAsync<double>("() => scrollY"));
    }

    [Fact]
    public async Task The_reader_stays_at_the_same_line_when_something_appears_above()
    {
        await Page.EvaluateAsync("() => scrollTo(0, 700)");
        var before = await Page.Locator("#posts li").Nth(30).BoundingBoxAsync();

        await ChangeAsync(page => page.Above = "<p>Une annonce</p><p>sur plusieurs</p><p>lignes</p>");

        var after = await Page.Locator("#posts li").Nth(30).BoundingBoxAsync();
        Assert.Equal(before!.Y, after!.Y, 1f);
    }

    [Fact]
    public async Task Every_letter_typed_under_fire_is_kept()
    {
        const string text = "Une phrase entière, tapée pendant que la page change sans cesse.";
        using var stop = new CancellationTokenSource();
        var fire = FireAsync(stop.Token);

        await Page.Locator("#message").PressSequentiallyAsync(text, new() { Delay = 15 });

        await Expect(Page.Locator("#message")).ToHaveValueAsync(text);
        await stop.CancelAsync();
        await fire;
    }

    [Fact]
    public async Task A_burst_of_fifty_changes_asks_for_the_page_a_few_times()
    {
        var (before, start) = (Host.Refreshes, Stopwatch.GetTimestamp());

        for (var i = 0; i < 50; i++)
        {
            Host.Change(page => page.Title = $"Étape {i}");
            await Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }

        await Expect(Page.Locator("h1")).ToHaveTextAsync("Étape 49");
        // On a busy machine the burst itself lasts: then never more than one page each 120 ms.
        var most = Math.Max(9, (int)(Stopwatch.GetElapsedTime(start).TotalMilliseconds / 120) + 1);
        Assert.InRange(Host.Refreshes - before, 1, Math.Min(49, most));
    }

    [Fact]
    public async Task A_text_whose_place_is_gone_stays_on_the_page_until_it_is_emptied()
    {
        await Page.Locator("#message").PressSequentiallyAsync("Ma question");

        await ChangeAsync(page => page.FormIsOpen = false);
        await ChangeAsync();

        await Expect(Page.GetByText("Cette étape est passée.")).ToBeVisibleAsync();
        await Expect(Page.GetByText("Votre texte est gardé ici.")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#message")).ToHaveValueAsync("Ma question");
        await Expect(Page.Locator("#message")).ToBeFocusedAsync();

        await Page.Locator("#message").FillAsync("");
        await ChangeAsync();
        await Expect(Page.Locator("#message")).ToHaveCountAsync(0);
    }

    private async Task FireAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Host.Change(page => page.Posts.Insert(0, "Encore un"));
            await Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }
}
