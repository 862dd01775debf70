using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class SecurityTests
{
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    private const string Page = "/profile/security", EndOthers = "/profile/security/sign-ins/end-others";

    [Fact]
    public async Task Each_browser_has_its_line_and_the_one_in_use_says_so()
    {
        await using var house = await House.OpenAsync();
        using var desk = await house.AsAsync(Cast.Rose, Firefox);
        house.Clock.Advance(TimeSpan.FromMinutes(3));
        using var phone = await house.AsAsync(Cast.Rose);
        using var other = await house.AsAsync(Cast.Josée, Firefox);

        var seen = await desk.GetAsync(Page);

        Assert.Contains("Firefox sur Windows", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Navigateur inconnu", seen.Text, StringComparison.Ordinal);
        Assert.Equal(2, seen.Document.QuerySelectorAll("main .list > li").Length);
        Assert.Contains("Ce navigateur", seen.Document.QuerySelector("main .list > li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_one_sign_in_ends_that_browser_at_once_and_no_other()
    {
        await using var house = await House.OpenAsync();
        using var desk = await house.AsAsync(Cast.Rose);
        using var phone = await house.AsAsync(Cast.Rose);
        using var tablet = await house.AsAsync(Cast.Rose);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/")).Status);
        var page = await desk.GetAsync(Page);
        var ends = page.Document.QuerySelectorAll("form[action$='/end']").Select(f => f.GetAttribute("action")!).ToList();

        var done = await desk.SubmitAsync(page, ends[0]);

        Assert.Equal(Page + "?done=ended", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/")).Status);
        HttpStatusCode[] others = [(await phone.GetAsync("/")).Status, (await tablet.GetAsync("/")).Status];
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.SeeOther], others.Order());
    }

    [Fact]
    public async Task Nobody_ends_the_sign_in_of_somebody_else()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose);
        using var second = await house.AsAsync(Cast.Rose);
        using var josée = await house.AsAsync(Cast.Josée);
        var end = (await rose.GetAsync(Page)).Document.QuerySelector("form[action$='/end']")!.GetAttribute("action")!;

        await josée.ForceAsync(end);

        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await rose.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Ending_all_others_leaves_this_browser_and_closes_links_that_were_sent()
    {
        await using var house = await House.OpenAsync(adjust: services => services.WithoutCourier());
        using var desk = await house.AsAsync(Cast.Rose);
        using var phone = await house.AsAsync(Cast.Rose);
        var link = await SignInLinkTests.SendAsync(house, Cast.Rose);

        await desk.SubmitAsync(Page, EndOthers);

        Assert.Equal(HttpStatusCode.SeeOther, (await phone.GetAsync("/")).Status);
        var page = await desk.GetAsync(Page);
        Assert.Equal(1, page.Document.QuerySelectorAll("main .list > li").Length);
        Assert.False(page.Offers(EndOthers));
        Assert.Contains("n’est plus valable", (await phone.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_address_nor_version_of_a_browser_is_kept()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose, Firefox);
        var person = await house.PersonAsync(Cast.Rose);

        var line = Assert.Single(await house.DoAsync(services => services.GetRequiredService<SignInStore>().OwnAsync(person, [], CancellationToken.None)));

        Assert.Equal(new("Firefox", "Windows"), line.Device);
    }
}
