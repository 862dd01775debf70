using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Every page and state, in the browser: axe by day and by night, width, zoom, heading, titles, keyboard.</summary>
public sealed class PageTests(Chromium chromium)
{
    // The narrow one is a phone of 320 pixels, and a desk of 1280 by 1024 at 400 %.
    private static readonly ViewportSize Desk = new() { Width = 1280, Height = 1024 }, Narrow = new() { Width = 320, Height = 256 };

    [Fact]
    public Task Every_page_is_accessible_and_fits() => FindNothingAsync("fr-CA", wholly: true);

    // Colours and rings are those of the French pages.
    [Fact]
    public Task Every_page_is_accessible_and_fits_in_English() => FindNothingAsync("en-CA", wholly: false);

    [Fact]
    public async Task What_is_wrong_with_a_page_is_found()
    {
        const string Wrong = "<p style='color:light-dark(#bbb, #444)'>pâle</p><h1>Deux</h1><h1>titres</h1><p style='white-space:nowrap'>une ligne interminable, qui ne se coupe pas et qui dépasse largement de la page étroite</p><button style='outline:none;box-shadow:none'></button>";
        var (pages, _) = await Pages.InAsync("fr-CA");

        var findings = string.Join('\n', await LookAsync("fr-CA", [pages[0] with { Html = pages[0].Html.Replace("</main>", Wrong + "</main>", StringComparison.Ordinal) }], wholly: true));

        Assert.All(["color-contrast", "dark: color-contrast", "button-name", "h1", "320", "focus not seen"], sign => Assert.Contains(sign, findings, StringComparison.Ordinal));
    }

    private async Task FindNothingAsync(string language, bool wholly)
    {
        var (pages, _) = await Pages.InAsync(language);
        List<string> findings = [.. TitlesThatSayTooLittle(pages), .. await LookAsync(language, pages, wholly)];
        Assert.True(findings.Count == 0, string.Join('\n', findings.Distinct()));
    }

    /// <summary>Two tabs share the pages.</summary>
    private async Task<IReadOnlyList<string>> LookAsync(string language, IReadOnlyList<Seen> pages, bool wholly)
    {
        await using var gallery = await Gallery.OpenAsync([.. pages.Select(p => p.Html)]);
        await using var context = await chromium.OpenAsync(new() { Locale = language, ViewportSize = Desk, ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync(Axe.Source);
        var next = -1;
        var tabs = Enumerable.Range(0, 2).Select(async _ =>
        {
            List<string> findings = [];
            var page = await context.NewPageAsync();
            for (var n = Interlocked.Increment(ref next); n < pages.Count; n = Interlocked.Increment(ref next))
            {
                await page.GotoAsync(gallery.AddressOf(n));
                findings.AddRange((await FindingsAsync(page, wholly)).Select(finding => $"{pages[n].Name}: {finding}"));
            }
            return findings;
        });
        return [.. (await Task.WhenAll(tabs)).SelectMany(f => f)];
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, bool wholly)
    {
        List<string> findings = [.. await Axe.ViolationsAsync(page)];
        if (await page.Locator("h1").CountAsync() is not 1 and var headings) findings.Add($"{headings} h1");
        if (wholly)
        {
            findings.AddRange(await FocusAsync(page));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            findings.AddRange((await Axe.ViolationsAsync(page, coloursOnly: true)).Select(finding => $"dark: {finding}"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        await page.SetViewportSizeAsync(Narrow.Width, Narrow.Height);
        if (await page.EvaluateAsync<string?>(Widest) is { } wide) findings.Add($"at {Narrow.Width} px: {wide}");
        await page.SetViewportSizeAsync(Desk.Width, Desk.Height);
        return findings;
    }

    private static IEnumerable<string> TitlesThatSayTooLittle(IReadOnlyList<Seen> pages) => pages
        .Where(p => p.Status == 200 && p.Route.Length > 0).GroupBy(p => TitleOf(p.Html)).Where(g => g.Select(p => p.Route).Distinct().Count() > 1)
        .Select(g => $"« {g.Key} » is the title of {string.Join(" and of ", g.Select(p => p.Route).Distinct())}");

    private static string TitleOf(string html) => html[(html.IndexOf("<title>", StringComparison.Ordinal) + 7)..html.IndexOf("</title>", StringComparison.Ordinal)];

    /// <summary>Each stop of the keyboard shows an outline or a ring of two pixels, on itself or on the label that stands for it.</summary>
    private static async Task<IReadOnlyList<string>> FocusAsync(IPage page)
    {
        // After a key, what a script focuses is shown as what a keyboard focuses.
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(Unseen);
    }

    private const string Unseen = """
        () => {
          const ring = n => { const s = getComputedStyle(n); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; };
          const near = e => [e, e.closest('label'), e.nextElementSibling].filter(Boolean);
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(e => !e.disabled && e.checkVisibility())
            .filter(e => { e.focus(); return document.activeElement === e && !near(e).some(ring); })
            .map(e => `focus not seen on ${e.outerHTML.slice(0, 120)}`);
        }
        """;

    private const string Widest = """
        () => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > room + 1);
          const inner = out.filter(e => !out.some(o => o !== e && e.contains(o)));
          return `${document.documentElement.scrollWidth} px wide: ${inner.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' ; ')}`;
        }
        """;
}
