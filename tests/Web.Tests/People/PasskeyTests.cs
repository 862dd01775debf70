using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class PasskeyTests
{
    private const string Own = "/profile/security", Keys = "/profile/security/passkeys", SignIn = "/sign-in/passkey";

    [Fact]
    public async Task A_passkey_is_added_named_and_signs_in_without_an_address()
    {
        await using var house = await House.OpenAsync();
        using var key = new Authenticator();
        using var rose = await house.AsAsync(Cast.Rose);

        Assert.Equal(Own + "?done=added", (await AddAsync(rose, key, "Mon téléphone")).Location);
        Assert.Contains("Mon téléphone", (await rose.GetAsync(Own)).Text, StringComparison.Ordinal);

        using var elsewhere = house.Visitor();
        Assert.Equal("/help", (await ProveAsync(elsewhere, key, page: "/sign-in?back=/help")).Location);
        Assert.Contains(Cast.Rose.Name, (await elsewhere.GetAsync("/profile")).Html, StringComparison.Ordinal);
        Assert.Contains("Utilisée le", (await rose.GetAsync(Own)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_without_a_name_is_called_after_its_browser()
    {
        await using var house = await House.OpenAsync();
        using var key = new Authenticator();
        using var rose = await house.AsAsync(Cast.Rose);
        rose.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0");

        await AddAsync(rose, key, "");

        Assert.Equal("Firefox sur Windows", (await rose.GetAsync(Own)).Document.QuerySelector("#passkeys-title ~ .list strong")!.TextContent);
    }

    [Fact]
    public async Task It_is_renamed_and_removed_by_its_owner_alone()
    {
        await using var house = await House.OpenAsync();
        using var key = new Authenticator();
        using var rose = await house.AsAsync(Cast.Rose);
        using var josée = await house.AsAsync(Cast.Josée);
        await AddAsync(rose, key, "Mon téléphone");
        var page = await rose.GetAsync(Own);
        var (rename, remove) = (ActionOf(page, "/rename"), ActionOf(page, "/remove"));

        Assert.Equal(HttpStatusCode.Conflict, (await josée.ForceAsync(rename, ("name", "À moi"))).Status);
        await josée.ForceAsync(remove);
        var refused = await rose.SubmitAsync(page, rename, ("name", "https://exemple.org"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("https://exemple.org", refused.Html, StringComparison.Ordinal);
        Assert.Equal(Own + "?done=renamed", (await rose.SubmitAsync(Own, rename, ("name", "Téléphone de l'école"))).Location);
        Assert.Contains("Téléphone de l", (await rose.GetAsync(Own)).Text, StringComparison.Ordinal);

        Assert.Equal(Own + "?done=removed", (await rose.SubmitAsync(Own, remove)).Location);
        using var elsewhere = house.Visitor();
        Assert.Equal(HttpStatusCode.Conflict, (await ProveAsync(elsewhere, key)).Status);
    }

    [Fact]
    public async Task A_question_is_answered_once_within_the_hour()
    {
        await using var house = await House.OpenAsync();
        using var key = new Authenticator();
        using var rose = await house.AsAsync(Cast.Rose);
        await AddAsync(rose, key, "Une clé");
        using var visitor = house.Visitor();
        var page = await visitor.GetAsync("/sign-in");
        var sent = Answered(page, key.Get(OptionsOf(page)));

        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SendAsync(SignIn, sent)).Status);
        using var thief = house.Visitor();
        var keys = (await thief.GetAsync("/sign-in")).Filled("/sign-in", []).Where(f => f.Key is "token" or "op");
        Assert.Equal(HttpStatusCode.Conflict, (await thief.SendAsync(SignIn, [.. sent.Where(f => f.Key is not ("token" or "op")), .. keys])).Status);

        using var late = house.Visitor();
        var old = await late.GetAsync("/sign-in");
        var answer = Answered(old, key.Get(OptionsOf(old)));
        house.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Conflict, (await late.SendAsync(SignIn, answer)).Status);
    }

    [Fact]
    public async Task Nobody_adds_a_passkey_by_a_question_asked_of_somebody_else()
    {
        await using var house = await House.OpenAsync();
        using var key = new Authenticator();
        using var rose = await house.AsAsync(Cast.Rose);
        using var josée = await house.AsAsync(Cast.Josée);
        var page = await rose.GetAsync(Own);
        var (state, made) = (StateOf(page), key.Create(OptionsOf(page)));

        Assert.Equal(HttpStatusCode.Conflict, (await josée.ForceAsync(Keys, ("name", "Volée"), ("state", state), ("credential", made))).Status);
        // Nor twice, nor on two accounts.
        Assert.Equal(HttpStatusCode.SeeOther, (await rose.ForceAsync(Keys, ("name", "La mienne"), ("state", state), ("credential", made))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await AddAsync(josée, key, "La même")).Status);
    }

    [Fact]
    public async Task Whatever_is_bent_in_an_answer_is_refused()
    {
        await using var house = await House.OpenAsync();
        using var key = new Authenticator();
        using var other = new Authenticator();
        using var rose = await house.AsAsync(Cast.Rose);
        await AddAsync(rose, key, "Une clé");
        using var josée = await house.AsAsync(Cast.Josée);
        await AddAsync(josée, other, "Une autre");
        using var visitor = house.Visitor();

        List<string> accepted = [];
        foreach (var (name, before, after) in Bends(other))
        {
            var page = await visitor.GetAsync("/sign-in");
            var answer = await visitor.SendAsync(SignIn, Answered(page, key.Get(OptionsOf(page), before, after)));
            if (answer.Status != HttpStatusCode.Conflict) accepted.Add($"{name}: {answer.Status}");
        }

        Assert.Empty(accepted);
        Assert.Equal(HttpStatusCode.SeeOther, (await ProveAsync(visitor, key)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[[[[")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}")]
    public async Task What_is_no_answer_is_refused_in_words(string credential)
    {
        await using var house = await House.OpenAsync();
        using var visitor = house.Visitor();
        var page = await visitor.GetAsync("/sign-in");

        var answer = await visitor.SendAsync(SignIn, Answered(page, credential));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("n’a pas été reconnue", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.SendAsync(SignIn, [.. Answered(page, credential).Where(f => f.Key != "state"), new("state", "CfDJ8 forgé")])).Status);
    }

    private static IEnumerable<(string Name, Action<Said>? Before, Action<Said>? After)> Bends(Authenticator other)
    {
        yield return ("made, not asked", s => s.Client["type"] = "webauthn.create", null);
        yield return ("payment", s => s.Client["type"] = "payment.get", null);
        yield return ("another challenge", s => s.Client["challenge"] = Authenticator.Url(new byte[16]), null);
        yield return ("no challenge", s => s.Client["challenge"] = "", null);
        yield return ("another origin", s => s.Client["origin"] = "https://terreau.example.net", null);
        yield return ("a longer origin", s => s.Client["origin"] = "http://localhost.example.net", null);
        yield return ("another port", s => s.Client["origin"] = "http://localhost:81", null);
        yield return ("another scheme", s => s.Client["origin"] = "https://localhost", null);
        yield return ("null origin", s => s.Client["origin"] = "null", null);
        yield return ("in a frame", s => s.Client["crossOrigin"] = true, null);
        yield return ("another place", s => s.Data[0] ^= 1, null);
        yield return ("nobody present", s => s.Data[32] &= 0xFE, null);
        yield return ("nobody verified", s => s.Data[32] &= 0xFB, null);
        yield return ("copied, but not to be copied", s => s.Data[32] |= 16, null);
        yield return ("data cut short", s => s.Data = s.Data[..36], null);
        yield return ("data with more behind", s => s.Data = [.. s.Data, 1, 2, 3], null);
        yield return ("count changed afterwards", null, s => s.Data[36] ^= 1);
        yield return ("client data changed afterwards", null, s => s.Client["more"] = 1);
        yield return ("signature changed", null, s => s.Signature[^1] ^= 1);
        yield return ("no signature", null, s => s.Signature = []);
        yield return ("signature of something else", null, s => s.Signature = [0x30, 6, 2, 1, 1, 2, 1, 1]);
        yield return ("in the name of somebody else", null, s => s.Response["userHandle"] = other.UserHandle);
        yield return ("in nobody's name", null, s => s.Response["userHandle"] = Authenticator.Url(Encoding.UTF8.GetBytes("nobody")));
        yield return ("key of somebody else", null, s => Call(s, other.Id));
        yield return ("unknown key", null, s => Call(s, new byte[32]));
        yield return ("another kind", null, s => s.Credential["type"] = "password");
    }

    private static void Call(Said said, byte[] id) => (said.Credential["id"], said.Credential["rawId"]) = (Authenticator.Url(id), Authenticator.Url(id));

    internal static async Task<Page> AddAsync(Browser browser, Authenticator key, string name)
    {
        var page = await browser.GetAsync(Own);
        return await browser.SubmitAsync(page, Keys, ("name", name), ("credential", key.Create(OptionsOf(page))));
    }

    private static async Task<Page> ProveAsync(Browser browser, Authenticator key, string page = "/sign-in")
    {
        var shown = await browser.GetAsync(page);
        return await browser.SendAsync(SignIn, Answered(shown, key.Get(OptionsOf(shown))));
    }

    private static List<KeyValuePair<string, string>> Answered(Page page, string credential) => page.Filled("/sign-in", [("credential", credential)]);

    internal static string OptionsOf(Page page) => page.Document.QuerySelector("passkey-door")!.GetAttribute("data-options")!;

    private static string StateOf(Page page) => page.Document.QuerySelector("passkey-door [name=state]")!.GetAttribute("value")!;

    private static string ActionOf(Page page, string end) => page.Document.QuerySelector($"form[action$='{end}']")!.GetAttribute("action")!;
}
