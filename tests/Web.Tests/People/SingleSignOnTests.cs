using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

/// <summary>Signing in by an identity provider that does what it should: npm's oidc-provider, over HTTP.</summary>
public sealed class SingleSignOnTests
{
    private const string Start = "/sign-in/organisation", Security = "/profile/security", Link = "/profile/security/organisation", Unlink = Link + "/unlink";

    private static readonly Uri Return = new("http://localhost/sign-in/organisation/return");

    [Fact]
    public async Task An_account_is_linked_by_its_person_then_opened_and_at_last_unlinked()
    {
        await using var provider = await HonestProvider.StartAsync(Return);
        await using var house = await OpenAsync(provider);
        using var rose = await house.AsAsync(Cast.Rose);

        var asked = await GoAsync(rose, Security, "rose-de-la-ville");
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("rose-de-la-ville@example.org", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Reliez votre compte", (await rose.GetAsync(Security)).Text, StringComparison.Ordinal);
        Assert.Equal(Security + "?done=linked", (await rose.SubmitAsync(asked, Link)).Location);
        Assert.Contains("a relié son compte", (await rose.GetAsync(Security)).Text, StringComparison.Ordinal);

        using var elsewhere = house.Visitor();
        Assert.NotNull((await elsewhere.GetAsync("/sign-in?back=/help")).Document.QuerySelector($"a[href='{Start}?back=%2Fhelp']"));
        Assert.Equal("/help", (await GoAsync(elsewhere, "/help", "rose-de-la-ville")).Location);
        Assert.Contains(Cast.Rose.Name, (await elsewhere.GetAsync("/profile")).Html, StringComparison.Ordinal);

        Assert.Equal(Security + "?done=unlinked", (await elsewhere.SubmitAsync(Security, Unlink)).Location);
        using var later = house.Visitor();
        Assert.Contains("aucun compte d’ici n’y est relié", (await GoAsync(later, "/", "rose-de-la-ville")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_an_account_links_nothing_and_makes_none()
    {
        await using var provider = await HonestProvider.StartAsync(Return);
        await using var house = await OpenAsync(provider);
        await house.PersonAsync(Cast.Rose);
        using var visitor = house.Visitor();

        var stopped = await GoAsync(visitor, "/", Cast.Rose.Email.Split('@')[0]);
        var nobody = await GoAsync(visitor, "/", "quelqu-un-d-autre");

        Assert.Equal(HttpStatusCode.Conflict, stopped.Status);
        Assert.Equal("/sign-in?back=%2Fprofile%2Fsecurity", stopped.Document.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Equal(stopped.Text, nobody.Text);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/profile")).Location, StringComparison.Ordinal);
        Assert.Single(await house.DoAsync(s => s.GetRequiredService<PersonStore>().PageForOperatorAsync("", "", 10, CancellationToken.None)));
    }

    [Fact]
    public async Task Linking_waits_for_a_fresh_proof_and_an_identity_opens_one_account_only()
    {
        await using var provider = await HonestProvider.StartAsync(Return);
        await using var house = await OpenAsync(provider);
        using var rose = await house.AsAsync(Cast.Rose);
        using var maude = await house.AsAsync(Cast.Maude);
        using var karim = await house.AsAsync(Cast.Karim);

        var asked = await GoAsync(rose, Security, "rose-de-la-ville");
        var hers = asked.Document.QuerySelector("input[name=proved]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Conflict, (await maude.ForceAsync(Link, ("proved", hers))).Status);
        Assert.Equal(Security + "?done=linked", (await rose.SubmitAsync(asked, Link)).Location);
        Assert.Contains("déjà relié à un autre compte", (await GoAsync(maude, Security, "rose-de-la-ville")).Text, StringComparison.Ordinal);
        Assert.Contains(Cast.Maude.Name, (await maude.GetAsync("/profile")).Html, StringComparison.Ordinal);

        var waiting = await GoAsync(karim, Security, "karim-de-la-ville");
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("Confirmez que c’est bien vous", (await karim.SubmitAsync(waiting, Link)).Text, StringComparison.Ordinal);
        Assert.Contains("Reliez votre compte", (await karim.GetAsync(Security)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_another_browser_was_given_is_of_no_use()
    {
        await using var provider = await HonestProvider.StartAsync(Return);
        await using var house = await OpenAsync(provider);
        using var rose = await house.AsAsync(Cast.Rose);
        await rose.SubmitAsync(await GoAsync(rose, Security, "rose-de-la-ville"), Link);
        using var hers = house.Visitor();
        var back = await HonestProvider.AgreeAsync((await hers.GetAsync(Start)).Location!, "rose-de-la-ville");

        using var thief = house.Visitor();
        var own = Query((await thief.GetAsync(Start)).Location!)["state"];
        // Her code in an asking of the thief's own: the provider knows that it was asked for with another verifier.
        var injected = await thief.GetAsync($"{back.AbsolutePath}?code={Query(back.AbsoluteUri)["code"]}&state={own}&iss={Uri.EscapeDataString(provider.Settings.Issuer)}");

        Assert.Equal(HttpStatusCode.Conflict, injected.Status);
        Assert.StartsWith("/sign-in", (await thief.GetAsync("/profile")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await thief.GetAsync(back.PathAndQuery)).Status);
    }

    [Fact]
    public async Task Erasing_the_account_ends_the_link_and_without_a_provider_nothing_is_there()
    {
        await using var provider = await HonestProvider.StartAsync(Return);
        await using var house = await OpenAsync(provider);
        using var rose = await house.AsAsync(Cast.Rose);
        await rose.SubmitAsync(await GoAsync(rose, Security, "rose-de-la-ville"), Link);
        await rose.SubmitAsync("/profile/data/erase", "/profile/data/erase", ("words", "Kept"), ("understood", "true"));

        using var later = house.Visitor();
        Assert.Contains("aucun compte d’ici n’y est relié", (await GoAsync(later, "/", "rose-de-la-ville")).Text, StringComparison.Ordinal);
        await using var without = await House.OpenAsync();
        using var visitor = without.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Start)).Status);
        Assert.DoesNotContain("organisation", (await visitor.GetAsync("/sign-in")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_said_so_and_the_other_ways_remain()
    {
        await using var house = await House.OpenAsync(with: s => s with { SingleSignOn = new("http://127.0.0.1:9", "terreau", "secret", "Val-Portail") });
        using var visitor = house.Visitor();

        var silent = await visitor.GetAsync(Start);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, silent.Status);
        Assert.Contains("Val-Portail ne répond pas", silent.Text, StringComparison.Ordinal);
        Assert.NotNull(silent.Document.QuerySelector("a[href='/sign-in']"));
    }

    // The provider's clock is everybody's.
    private static Task<House> OpenAsync(HonestProvider provider) => House.OpenAsync(clock: new FakeClock(DateTimeOffset.UtcNow), with: s => s with { SingleSignOn = provider.Settings });

    private static async Task<Page> GoAsync(Browser browser, string back, string name)
    {
        var sent = await browser.GetAsync($"{Start}?back={Uri.EscapeDataString(back)}");
        return await browser.GetAsync((await HonestProvider.AgreeAsync(sent.Location!, name)).PathAndQuery);
    }

    internal static Dictionary<string, string> Query(string address) =>
        new Uri(address).Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
}
