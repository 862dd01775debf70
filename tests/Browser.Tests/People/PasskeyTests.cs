using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.People;

/// <summary>Passkeys in a real browser, with the virtual authenticator of its developer tools.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_passkey_is_added_then_signs_in_by_its_button_and_by_itself_when_the_address_is_filled_in()
    {
        await using var host = await ProgramHost.DemoAsync();
        await using var context = await chromium.OpenAsync(new() { BaseURL = host.Origin.ToString() });
        var complaints = Complaints.About(context);
        var page = await context.NewPageAsync();
        await PlugInAsync(page);

        await SignInByFaceAsync(page);
        await page.GotoAsync("/profile/security");
        await page.GetByLabel("Nom de la nouvelle clé").FillAsync("Mon ordinateur");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Clé ajoutée.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("strong", new() { HasText = "Mon ordinateur" })).ToBeVisibleAsync();

        // The page became its next version around the button: it still stands, with another question.
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" })).ToBeVisibleAsync();

        // Proposed where the address is filled in: nothing is pressed.
        await context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in?back=/help");
        await page.WaitForURLAsync(IsAt("/help"));
        await Assertions.Expect(page.Locator("a.me")).ToContainTextAsync(Cast.Rose.Name);

        // By the button, in a browser that proposes nothing by itself.
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
        await context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in?back=/profile");
        await page.GetByRole(AriaRole.Button, new() { Name = "Avec une clé d’accès" }).ClickAsync();
        await page.WaitForURLAsync(IsAt("/profile"));

        Assert.Empty(complaints.All);
    }

    [Fact]
    public async Task Without_script_the_page_says_which_ways_remain()
    {
        await using var host = await ProgramHost.DemoAsync();
        await using var context = await chromium.OpenAsync(new() { BaseURL = host.Origin.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/sign-in");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Avec une clé d’accès" })).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Par un lien envoyé à mon adresse" })).ToBeVisibleAsync();

        await SignInByFaceAsync(page);
        await page.GotoAsync("/profile/security");
        await Assertions.Expect(page.GetByText("Ce navigateur ne permet pas d’ajouter une clé d’accès ici.")).ToBeVisibleAsync();
    }

    private static async Task SignInByFaceAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[value='{Cast.Rose.Email}']").ClickAsync();
        await page.WaitForURLAsync(IsAt("/"));
    }

    private static Func<string, bool> IsAt(string path) => url => new Uri(url).AbsolutePath == path;

    /// <summary>A device that keeps passkeys, and answers at once.</summary>
    private static async Task PlugInAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
