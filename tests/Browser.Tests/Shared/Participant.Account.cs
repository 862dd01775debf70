namespace Terreau.Browser.Tests.Shared;

internal sealed partial class Participant
{
    /// <summary>An empty program becomes an organisation of which this person is the first administrator.</summary>
    public async Task SetUpAsync(string organisation, string password)
    {
        await GoAsync("/");
        await FillAsync("name", organisation);
        await PressAsync("Continuer");
        await SeesAsync("Le temps et les mots");
        await PressAsync("Continuer");
        await FillAsync("person", Told.Name);
        await FillAsync("email", Told.Email);
        await FillAsync("password", password);
        await PressAsync("Créer l'organisation");
        await SeesAsync("Vous n'êtes encore dans aucun groupe");
    }

    public async Task SignInAsync(string password)
    {
        await GoAsync("/sign-in");
        await FillAsync("email", Told.Email);
        await FillAsync("password", password);
        await PressAsync("Se connecter");
        // A password takes its time to check, on a machine that is busy with six others.
        await Page.WaitForURLAsync("**/", new() { Timeout = 3 * Patience });
    }

    /// <summary>Signs in as the demonstration lets everybody do, its page of a few faces left aside.</summary>
    public async Task EnterDemonstrationAsync()
    {
        await GoAsync("/sign-in");
        var face = Page.Locator("form[action='/demo/sign-in'] button").First;
        await face.EvaluateAsync("(button, email) => { button.value = email }", Told.Email);
        await face.ClickAsync();
        await Page.WaitForURLAsync("**/");
    }

    /// <summary>Weeks later: whatever this browser still knew, somebody signs in anew.</summary>
    public async Task SignInAgainAsync(string password)
    {
        // A page that still lives would ask once more without cookies, and bring another proof than the one in the form below.
        await Page.GotoAsync("about:blank");
        await _context!.ClearCookiesAsync();
        await SignInAsync(password);
    }

    /// <summary>A personal invitation becomes an account and a place in the group.</summary>
    public async Task AcceptAsync(string invitation, string password)
    {
        await GoAsync(invitation);
        await FillAsync("name", Told.Name);
        await FillAsync("function", "direction adjointe");
        await FillAsync("password", password);
        await PressAsync("Ouvrir mon compte et accepter");
    }

    /// <summary>The agreement and the basics, before a first session (INV-06).</summary>
    public async Task CommitAsync()
    {
        await Page.WaitForURLAsync("**/before-you-begin");
        await TickAsync("agreement");
        await TickAsync("basics");
        await PressAsync("Je m'engage");
        await SeesAsync("Vous avez accepté l'entente");
    }
}
