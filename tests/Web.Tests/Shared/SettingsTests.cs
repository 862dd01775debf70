using System.Net;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Tests.Shared;

public sealed class SettingsTests
{
    [Fact]
    public void Proxies_are_addresses_and_networks()
    {
        var settings = Read("10.0.0.5, 192.168.0.0/16,::1");

        Assert.Equal([IPNetwork.Parse("10.0.0.5/32"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("::1/128")], settings.Proxies);
    }

    [Theory]
    [InlineData("TERREAU_PROXY", "le mandataire")]
    [InlineData("TERREAU_DATABASE", "postgres")]
    [InlineData("TERREAU_ORIGIN", "http://terreau.example.org")]
    [InlineData("TERREAU_SMTP", "relais")]
    [InlineData("TERREAU_PORT", "-1")]
    public void A_setting_that_cannot_be_used_is_named_in_both_languages(string name, string value)
    {
        var trouble = Assert.Throws<BadSettingException>(() => Settings.Read(["--data", Path.GetTempPath()], new Dictionary<string, string?> { [name] = value }));

        Assert.Contains(" / ", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitors_behind_a_known_proxy_are_counted_apart_and_nobody_else_says_where_they_come_from()
    {
        await using var behind = await House.OpenAsync(proxies: "127.0.0.1,::1");
        await using var open = await House.OpenAsync();

        Assert.False(await IsLockedOutAsync(behind));
        Assert.True(await IsLockedOutAsync(open));
    }

    // Ten failures from one place, then one more from another, each for an address of its own.
    private static async Task<bool> IsLockedOutAsync(House house)
    {
        for (var i = 0; i < 10; i++) await TryAsync(house, $"personne{i}@example.org", "203.0.113.7");
        return (await TryAsync(house, "personne@example.org", "203.0.113.8")).Text.Contains("Trop d’essais", StringComparison.Ordinal);
    }

    private static async Task<Page> TryAsync(House house, string email, string from)
    {
        using var browser = house.Visitor();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return await browser.SubmitAsync("/sign-in", "/sign-in", ("email", email), ("password", "pas le bon, encore une fois"));
    }

    private static Settings Read(string proxies) => Settings.Read(["--data", Path.GetTempPath()], new Dictionary<string, string?> { ["TERREAU_PROXY"] = proxies });
}
