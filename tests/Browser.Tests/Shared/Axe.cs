using System.Text.Json;
using Microsoft.Playwright;

namespace Terreau.Browser.Tests.Shared;

/// <summary>axe-core, as a browser extension would run it: the page's own policy does not see it.</summary>
internal static class Axe
{
    public static readonly string Source = File.ReadAllText(Repository.File("node_modules", "axe-core", "axe.min.js"));

    private const string Everything = """
        async () => {
          const found = await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.map(n => `${v.id} ${n.html.slice(0, 160)} — ${n.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`)));
        }
        """;

    private const string Contrast = """
        async () => {
          const found = await axe.run(document, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'], preload: false });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.map(n => `${v.id} ${n.html.slice(0, 160)} — ${n.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`)));
        }
        """;

    /// <summary>What axe has against the page as it stands. Colours apart are enough to judge the dark mode of a page already judged.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, bool coloursOnly = false)
    {
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(coloursOnly ? Contrast : Everything))!;
    }
}
