using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Store.People;
using Terreau.Web.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class ProofTests
{
    private const string Password = "un mot de passe qui tient", Audit = "/organisation/audit";

    [Fact]
    public async Task Within_ten_minutes_of_signing_in_nothing_is_asked_again()
    {
        await using var house = await House.OpenAsync();
        var (bruno, roles) = await AdministratorAsync(house);
        using var _ = bruno;

        house.Clock.Advance(TimeSpan.FromMinutes(9));

        Assert.Equal("/organisation/people?done=roles", (await bruno.SubmitAsync("/organisation/people", roles, ("roles", "Coach"))).Location);
    }

    [Fact]
    public async Task Later_a_role_waits_for_the_password_and_what_was_chosen_is_kept()
    {
        await using var house = await House.OpenAsync();
        var (bruno, roles) = await AdministratorAsync(house);
        using var _ = bruno;
        house.Clock.Advance(TimeSpan.FromMinutes(11));

        var asked = await SubmitAsync(bruno, await bruno.GetAsync("/organisation/people"), roles, [new("roles", "Administrator"), new("roles", "Coach")]);
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("Confirmez que c’est bien vous", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Administrator", "Coach"], asked.Document.QuerySelectorAll("input[name=roles]").Select(i => i.GetAttribute("value")));
        Assert.DoesNotContain("a donné à", (await bruno.GetAsync(Audit)).Text, StringComparison.Ordinal);

        var wrong = await bruno.SubmitAsync(asked, roles, ("proof", "pas le bon du tout"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(2, wrong.Document.QuerySelectorAll("input[name=roles]").Length);

        var done = await SubmitAsync(bruno, wrong, roles, [new("roles", "Administrator"), new("roles", "Coach"), new("proof", Password)]);
        Assert.Equal("/organisation/people?done=roles", done.Location);
        var record = await bruno.GetAsync(Audit);
        Assert.Contains($"a donné à {Cast.Rose.Name} le rôle « Administration »", record.Text.Replace('\u00A0', ' '), StringComparison.Ordinal);

        // The proof holds for the next act.
        Assert.Equal("/organisation/people?done=roles", (await bruno.SubmitAsync("/organisation/people", roles, ("roles", "Coach"))).Location);
    }

    [Fact]
    public async Task A_passkey_proves_as_well_but_only_ones_own()
    {
        await using var house = await House.OpenAsync();
        using var mine = new Authenticator();
        using var other = new Authenticator();
        using var josée = await house.AsAsync(Cast.Josée);
        await PasskeyTests.AddAsync(josée, other, "Une autre");
        using var rose = await house.AsAsync(Cast.Rose);
        await PasskeyTests.AddAsync(rose, mine, "La mienne");
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        var remove = (await rose.GetAsync("/profile/security")).Document.QuerySelector("form[action$='/remove']")!.GetAttribute("action")!;

        var asked = await rose.SubmitAsync("/profile/security", remove);
        var refused = await rose.SubmitAsync(asked, remove, ("proof-credential", other.Get(PasskeyTests.OptionsOf(asked))));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var done = await rose.SubmitAsync(refused, remove, ("proof-credential", mine.Get(PasskeyTests.OptionsOf(refused))));

        Assert.Equal("/profile/security?done=removed", done.Location);
        Assert.Contains("a retiré une clé d’accès", (await rose.GetAsync("/profile/security")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_the_password_there_is_counted_as_at_the_door()
    {
        await using var house = await House.OpenAsync();
        var (bruno, roles) = await AdministratorAsync(house);
        using var _ = bruno;
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        var asked = await bruno.SubmitAsync("/organisation/people", roles, ("roles", "Coach"));

        for (var i = 0; i < 10; i++) await bruno.SubmitAsync(asked, roles, ("proof", "pas le bon du tout"));

        Assert.Contains("minute", (await bruno.SubmitAsync(asked, roles, ("proof", Password))).Document.QuerySelector("#proof-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_in_a_group_is_not_in_the_record_of_the_organisation()
    {
        await using var house = await House.OpenAsync();
        var (bruno, _) = await AdministratorAsync(house);
        using var browser = bruno;
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Rose);
        using var solange = await house.AsAsync(Cast.Solange);
        var rose = await house.PersonAsync(Cast.Rose);

        Assert.Equal(HttpStatusCode.SeeOther, (await solange.ForceAsync($"/groups/{group.Slug}/members/{rose.Value}/role", ("facilitator", "true"))).Status);

        Assert.DoesNotContain(Cast.Solange.Name, (await bruno.GetAsync(Audit)).Text, StringComparison.Ordinal);
        using var concerned = await house.AsAsync(Cast.Rose);
        Assert.Contains("Animation d’un groupe", (await concerned.GetAsync("/profile/security")).Text, StringComparison.Ordinal);
    }

    /// <summary>Bruno, who administers, and the address by which he sets the roles of Rose.</summary>
    private static async Task<(Browser Bruno, string Roles)> AdministratorAsync(House house)
    {
        var (bruno, rose) = (await house.PersonAsync(Cast.Bruno, Role.Administrator), await house.PersonAsync(Cast.Rose));
        var hash = await house.Services.GetRequiredService<PasswordDesk>().HashAsync(Password, CancellationToken.None);
        await house.WriteAsync(bruno.Value, async services =>
        {
            await services.GetRequiredService<PersonStore>().SetHashAsync(bruno, hash, CancellationToken.None);
            return true;
        });
        return (await house.AsAsync(Cast.Bruno), $"/organisation/people/{rose.Value}/roles");
    }

    // Several boxes of one name.
    private static Task<Page> SubmitAsync(Browser browser, Page page, string action, KeyValuePair<string, string>[] fields) =>
        browser.SendAsync(action, [.. page.Filled(action, []).Where(f => fields.All(g => g.Key != f.Key)), .. fields]);
}
