using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

/// <summary>Answers of an identity provider that are wrong in one point each: nobody is signed in, and no account is made (C-17).</summary>
public sealed class ForgedSignOnTests(ForgedHouse scene) : IClassFixture<ForgedHouse>
{
    public static TheoryData<string> Wrong => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_answer_lets_nobody_in(string wrong)
    {
        var (browser, answer) = await scene.TryAsync(Forgeries.All[wrong]);
        using var _ = browser;

        Assert.True(answer.Status is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable, $"{answer.Status} {answer.Location}");
        await scene.AssertNobodyAsync(browser);
    }

    [Fact]
    public async Task The_right_answer_lets_her_in_once_and_its_replay_does_not()
    {
        var (browser, answer) = await scene.TryAsync(_ => { });
        using var _ = browser;

        Assert.Equal("/help", answer.Location);
        Assert.Contains(Cast.Rose.Name, (await browser.GetAsync("/profile")).Html, StringComparison.Ordinal);
        Assert.Equal(scene.Challenge, Forgery.Encoded(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(scene.Provider.Verifier))));

        // Everything the first return came with, cookie and all, once more.
        using var thief = scene.House.Visitor();
        thief.TakeCookie(scene.Cookie);
        Assert.Equal(HttpStatusCode.Conflict, (await thief.GetAsync(scene.ReturnedTo)).Status);
        await scene.AssertNobodyAsync(thief);
    }

    [Fact]
    public void There_are_far_more_than_twenty_five() => Assert.True(Forgeries.All.Count >= 60);
}

/// <summary>One program and one provider for all of them; Rose has linked her account.</summary>
public sealed class ForgedHouse : IAsyncLifetime
{
    internal House House { get; private set; } = null!;

    internal ForgingProvider Provider { get; private set; } = null!;

    /// <summary>What the last start told the provider, set as a cookie, and to where it came back.</summary>
    internal string Challenge { get; private set; } = "";

    internal string Cookie { get; private set; } = "";

    internal string ReturnedTo { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Provider = await ForgingProvider.StartAsync();
        House = await House.OpenAsync(with: s => s with { SingleSignOn = new(Provider.Issuer, Forgery.Client, Forgery.Secret, "Val-Portail") });
        var rose = await House.PersonAsync(Cast.Rose);
        await House.WriteAsync(rose.Value, services =>
        {
            services.GetRequiredService<IdentityStore>().Add(Provider.Issuer, Forgery.Subject, rose);
            return Task.FromResult(true);
        });
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Provider.DisposeAsync();
    }

    internal async Task<(Browser Browser, Page Answer)> TryAsync(Action<Forgery> forge)
    {
        // What was learnt of the provider is kept for an hour.
        House.Clock.Advance(TimeSpan.FromHours(2));
        // Once for what is asked before the start, once more when state and nonce are known.
        forge(Provider.Says = new Forgery(Provider.Issuer, House.Clock.GetUtcNow()));
        var browser = House.Visitor();
        var start = await browser.GetAsync("/sign-in/organisation?back=/help");
        if (start.Status != HttpStatusCode.SeeOther) return (browser, start);

        var asked = SingleSignOnTests.Query(start.Location!);
        (Challenge, Cookie) = (asked["code_challenge"], start.Response.Headers.GetValues("Set-Cookie").Single());
        var says = Provider.Says = new Forgery(Provider.Issuer, House.Clock.GetUtcNow());
        says.Claims["nonce"] = asked["nonce"];
        says.Return.Add(("state", asked["state"]));
        forge(says);
        House.Clock.Advance(says.Late);
        ReturnedTo = "/sign-in/organisation/return?" + string.Join('&', says.Return.Select(r => $"{r.Name}={Uri.EscapeDataString(r.Value)}"));
        var back = says.OtherBrowser ? House.Visitor() : browser;
        return (back, await back.GetAsync(ReturnedTo));
    }

    internal async Task AssertNobodyAsync(Browser browser)
    {
        Assert.StartsWith("/sign-in", (await browser.GetAsync("/profile")).Location, StringComparison.Ordinal);
        Assert.Single(await House.DoAsync(s => s.GetRequiredService<PersonStore>().PageForOperatorAsync("", "", 10, CancellationToken.None)));
    }
}
