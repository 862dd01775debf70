using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed partial class SignInLinkTests
{
    private const string Ask = "/sign-in/link";

    [Fact]
    public async Task A_link_signs_in_once_whatever_opened_it_before()
    {
        await using var house = await OpenAsync();
        var link = await SendAsync(house, Cast.Rose);
        using var scanner = house.Visitor();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await scanner.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await scanner.GetAsync("/profile")).Status);

        // Asked at the desk, opened on the phone.
        using var phone = house.Visitor();
        var page = await phone.GetAsync(link);
        Assert.Contains(Cast.Rose.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal("/", (await SendFormAsync(phone, page, link)).Location);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/profile")).Status);

        using var late = house.Visitor();
        Assert.Contains("n’est plus valable", (await late.GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await SendFormAsync(scanner, await scanner.GetAsync("/sign-in"), link)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await scanner.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task Two_presses_at_once_sign_in_one_browser()
    {
        await using var house = await OpenAsync();
        var link = await SendAsync(house, Cast.Rose);
        using var one = house.Visitor();
        using var two = house.Visitor();
        var (first, second) = (await one.GetAsync(link), await two.GetAsync(link));

        var answers = await Task.WhenAll(SendFormAsync(one, first, link), SendFormAsync(two, second, link));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task A_link_serves_a_quarter_of_an_hour()
    {
        await using var house = await OpenAsync();
        var link = await SendAsync(house, Cast.Rose);
        using var visitor = house.Visitor();

        house.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Contains(Cast.Rose.Name, (await visitor.GetAsync(link)).Text, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("n’est plus valable", (await visitor.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Using_one_link_closes_the_others()
    {
        await using var house = await OpenAsync();
        var (first, second) = (await SendAsync(house, Cast.Rose), await SendAsync(house, Cast.Rose));
        using var visitor = house.Visitor();

        Assert.Equal("/", (await SendFormAsync(visitor, await visitor.GetAsync(second), second)).Location);

        Assert.Contains("n’est plus valable", (await visitor.GetAsync(first)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_the_address_has_an_account()
    {
        await using var house = await OpenAsync();
        await house.PersonAsync(Cast.Rose);
        using var visitor = house.Visitor();

        var known = await visitor.SubmitAsync(Ask, Ask, ("email", Cast.Rose.Email));
        var unknown = await visitor.SubmitAsync(Ask, Ask, ("email", "personne@example.org"));

        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(Judge.Masked(known.Html).Replace(Cast.Rose.Email, "", StringComparison.Ordinal), Judge.Masked(unknown.Html).Replace("personne@example.org", "", StringComparison.Ordinal));
        Assert.Single(await MailsAsync(house));
    }

    [Fact]
    public async Task An_address_is_sent_five_links_in_half_an_hour_and_who_asks_is_not_told()
    {
        await using var house = await OpenAsync();
        await house.PersonAsync(Cast.Rose);
        using var visitor = house.Visitor();
        for (var i = 0; i < 8; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync(Ask, Ask, ("email", Cast.Rose.Email))).Status);

        Assert.Equal(5, (await MailsAsync(house)).Count);

        house.Clock.Advance(TimeSpan.FromMinutes(31));
        await visitor.SubmitAsync(Ask, Ask, ("email", Cast.Rose.Email));
        Assert.Equal(6, (await MailsAsync(house)).Count);
    }

    /// <summary>Asks for a link for somebody, and gives the address that was mailed.</summary>
    internal static async Task<string> SendAsync(House house, PersonOf person)
    {
        await house.PersonAsync(person);
        using var visitor = house.Visitor();
        await visitor.SubmitAsync(Ask, Ask, ("email", person.Email));
        var newest = (await MailsAsync(house)).OrderBy(m => m.Id).Last();
        return Link().Match(newest.Body).Value;
    }

    private static Task<House> OpenAsync() => House.OpenAsync(adjust: services => services.WithoutCourier());

    private static async Task<List<Mail>> MailsAsync(House house) => await house.DoAsync(async services =>
    {
        var mails = services.GetRequiredService<MailStore>();
        List<Mail> all = [];
        foreach (var line in await mails.PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 100, CancellationToken.None)) all.Add((await mails.TextForOperatorAsync(line.Id, CancellationToken.None))!);
        return all;
    });

    // The form of the link posts to its own address.
    private static Task<Page> SendFormAsync(Browser browser, Page page, string link) =>
        browser.SendAsync(link, page.Document.QuerySelectorAll("main form input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)));

    [GeneratedRegex("/sign-in/link/[0-9a-f]+")]
    private static partial Regex Link();
}
