using System.Diagnostics;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.Web.Shared.Hosting;
using Terreau.World;

namespace Terreau.Browser.Tests.People;

/// <summary>Single sign-on in a real browser, with npm's oidc-provider: linked by its person, then entered by a link.</summary>
public sealed class SingleSignOnTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rose_links_her_account_then_enters_by_her_organisations(bool script)
    {
        var origin = new Uri($"http://localhost:{FreePort.Find()}");
        using var node = Start(new Uri(origin, "/sign-in/organisation/return"), out var issuer);
        try
        {
            await using var host = await ProgramHost.StartAsync(demo: true, origin: origin, sso: new SingleSignOnSettings(issuer, "terreau", "un secret de client assez long", "Val-Portail"));
            await using var context = await chromium.OpenAsync(new() { BaseURL = origin.ToString(), JavaScriptEnabled = script });
            if (script) await context.AddInitScriptAsync(Axe.Source);
            var page = await context.NewPageAsync();
            // The gates walk through a program to which no provider is named: these pages are judged here.
            async Task JudgeAsync() => Assert.Empty(script ? await Axe.ViolationsAsync(page) : []);

            await page.GotoAsync("/sign-in/organisation/return?state=nimportequoi");
            await Assertions.Expect(page.GetByText("Cette réponse arrive trop tard")).ToBeVisibleAsync();
            await JudgeAsync();
            await page.GotoAsync("/sign-in");
            await JudgeAsync();
            await page.Locator($"button[value='{Cast.Rose.Email}']").ClickAsync();
            await page.WaitForURLAsync(IsAt("/"));
            await page.GotoAsync("/profile/security");
            await JudgeAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Relier à Val-Portail" }).ClickAsync();
            await AgreeAsync(page);
            await Assertions.Expect(page.GetByText("rose-du-val@example.org")).ToBeVisibleAsync();
            await JudgeAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Oui, relier les deux" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Votre compte est relié.")).ToBeVisibleAsync();

            await context.ClearCookiesAsync();
            await page.GotoAsync("/sign-in?back=/help");
            await page.GetByRole(AriaRole.Link, new() { Name = "Avec mon compte Val-Portail" }).ClickAsync();
            await AgreeAsync(page);
            await page.WaitForURLAsync(IsAt("/help"));
            await Assertions.Expect(page.Locator("a.me")).ToContainTextAsync(Cast.Rose.Name);
        }
        finally
        {
            node.Kill();
        }
    }

    private static async Task AgreeAsync(IPage page)
    {
        await page.Locator("input[name=login]").FillAsync("rose-du-val");
        await page.Locator("input[name=password]").FillAsync("peu importe");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("input[name=prompt][value=consent]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator("button[type=submit]").ClickAsync();
    }

    private static Func<string, bool> IsAt(string path) => url => new Uri(url).AbsolutePath == path;

    private static Process Start(Uri returnTo, out string issuer)
    {
        var node = Process.Start(new ProcessStartInfo("node", [Repository.File("tests", "Web.Tests", "People", "provider.mjs"), returnTo.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        do issuer = node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The provider did not start.");
        while (!issuer.StartsWith("http://", StringComparison.Ordinal));
        return node;
    }
}
