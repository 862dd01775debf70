using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Live;

/// <summary>The time of a stage runs on the page between two words of the server.</summary>
public sealed class ClockTests(Chromium chromium) : LiveTest(chromium)
{
    private ILocator Figures => Page.Locator("stage-clock .figures time");

    private ILocator Voice => Page.Locator("#live-voice");

    public override async ValueTask InitializeAsync()
    {
        Host.Page.RemainingSeconds = 125;
        await base.InitializeAsync();
        // Time stands still unless told, and nothing is listened to: only the clock moves.
        var evening = new DateTime(2026, 11, 24, 18, 0, 0, DateTimeKind.Utc);
        await Page.Clock.InstallAsync(new() { TimeDate = evening });
        await Page.Clock.PauseAtAsync(evening.AddMinutes(1));
        await Page.GotoAsync(Host.Address + "?on=%20");
        await Expect(Figures).ToHaveTextAsync("2:05");
    }

    [Fact]
    public async Task Each_second_is_counted()
    {
        await Page.Clock.RunForAsync(3000);

        await Expect(Figures).ToHaveTextAsync("2:02");
        await Expect(Figures).ToHaveAttributeAsync("datetime", "PT2M2S");
        await Expect(Page.Locator(".grains li")).ToHaveCountAsync(10);
        await Expect(Page.Locator(".grains .spent")).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task The_last_two_minutes_change_words_and_shape_and_are_said_once()
    {
        await Page.Clock.RunForAsync(6000);

        await Expect(Page.Locator(".timer.last .label")).ToHaveTextAsync("Encore deux minutes");
        await Expect(Voice).ToHaveTextAsync("Il reste deux minutes.");
    }

    [Fact]
    public async Task Overtime_counts_up_with_a_grain_a_minute_and_is_said_every_five_minutes()
    {
        await Page.Clock.RunForAsync((125 + 62) * 1000);
        await Expect(Page.Locator(".timer.over .label")).ToHaveTextAsync("Temps dépassé de");
        await Expect(Figures).ToHaveTextAsync("1:02");
        await Expect(Page.Locator(".grains .extra")).ToHaveCountAsync(2);
        await Expect(Voice).ToHaveTextAsync("Le temps est écoulé.");

        await Page.Clock.RunForAsync(4 * 60 * 1000);

        await Expect(Voice).ToHaveTextAsync("Dépassé de 5 minutes.");
    }

    [Fact]
    public async Task An_extension_is_followed_at_once()
    {
        await Page.GotoAsync(Host.Address);
        await Page.Clock.RunForAsync(30_000);

        Host.Change(page => page.RemainingSeconds = 300);

        await PassUntilAsync("5:00");
        await Expect(Page.Locator(".timer.last")).ToHaveCountAsync(0);
    }

    /// <summary>Lets time pass in small steps: the pause between two refreshes is counted by the clock of the page too.</summary>
    private async Task PassUntilAsync(string figures)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await Figures.TextContentAsync() != figures)
        {
            timeout.Token.ThrowIfCancellationRequested();
            await Page.Clock.RunForAsync(50);
        }
    }
}
