using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

/// <summary>Who does what in a group, since when and until when.</summary>
public sealed class RolesTests
{
    private const string Group = "/groups/directions-adjointes", Roles = Group + "/roles", Give = Roles + "/give";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_found_by_name_becomes_the_expert_of_a_subject_and_everybody_reads_it()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);

        var found = await solange.GetAsync(Give + "?q=lacasse");
        var form = found.Document.QuerySelector("main .people a")!.GetAttribute("href")!;
        var done = await solange.SubmitAsync(form, Give, ("role", "ContentExpert"), ("subject", "climat scolaire"), ("until", "2026-06-12"));

        Assert.Equal(Roles + "?done=given", done.Location);
        var page = await maude.GetAsync(Roles);
        Assert.Contains("climat scolaire", page.Text, StringComparison.Ordinal);
        Assert.Contains("depuis le 3 mars 2026 · jusqu’au 12 juin 2026", page.Text, StringComparison.Ordinal);
        Assert.True(page.Offers(await EndOfAsync(house, Cast.Maude)));
        Assert.Contains("experte", (await solange.GetAsync(Group + "/members")).Text, StringComparison.Ordinal);
        Assert.Contains("un rôle vous est confié", await SubjectsAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_the_organisation_is_let_in_as_a_visitor_until_a_day_and_then_told()
    {
        await using var house = await OpenAsync();
        await ShowAsync(house, Cast.Mireille);
        using var solange = await house.AsAsync(Cast.Solange);

        var form = (await solange.GetAsync(Give + "?q=Desrosiers")).Document.QuerySelector("main .people a")!.GetAttribute("href")!;
        var endless = await solange.SubmitAsync(form, Give, ("role", "Visitor"), ("until", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, endless.Status);
        Assert.NotNull(endless.Document.QuerySelector("#until-error"));
        await solange.SubmitAsync(form, Give, ("role", "Visitor"), ("until", "2026-03-05"));

        using var mireille = await house.AsAsync(Cast.Mireille);
        Assert.Contains("jusqu’au 5 mars", (await mireille.GetAsync(Group)).Text, StringComparison.Ordinal);
        Assert.Contains("Vous visitez", (await mireille.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.False((await solange.GetAsync(Group + "/members")).Offers($"{Group}/members/{(await house.PersonAsync(Cast.Mireille)).Value}/role"));

        // The day ends at midnight where the giver is.
        house.Clock.Advance(TimeSpan.FromHours(3 * 24));
        using var later = await house.AsAsync(Cast.Mireille);
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync(Group)).Status);
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.Contains("votre rôle a pris fin", await SubjectsAsync(house), StringComparison.Ordinal);
        Assert.Contains(await OwnAuditAsync(house, Cast.Mireille), a => a is { Kind: AuditKind.RoleEnded, What: nameof(Role.Visitor) });
        Assert.DoesNotContain("Vous visitez", (await later.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_show_in_the_directory_is_not_found_and_not_given_anything()
    {
        await using var house = await OpenAsync();
        var patrick = await house.PersonAsync(Cast.Patrick);
        using var solange = await house.AsAsync(Cast.Solange);

        Assert.DoesNotContain(Cast.Patrick.Name, (await solange.GetAsync(Give + "?q=Thibodeau")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Patrick.Name, (await solange.GetAsync($"{Give}?person={patrick.Value}")).Text, StringComparison.Ordinal);
        var forced = await solange.ForceAsync(Give, ("person", patrick.Value.ToString()), ("role", "Visitor"), ("until", "2026-03-20"));
        Assert.Equal(HttpStatusCode.Conflict, forced.Status);
        Assert.DoesNotContain(Cast.Patrick.Name, forced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_is_one_whom_the_administration_named_and_gives_the_role_back()
    {
        await using var house = await OpenAsync();
        await house.PersonAsync(Cast.Hélène, Role.Coach);
        await ShowAsync(house, Cast.Hélène);
        await ShowAsync(house, Cast.Mireille);
        using var solange = await house.AsAsync(Cast.Solange);
        using var hélène = await house.AsAsync(Cast.Hélène);
        string of = await GivingAsync(house, Cast.Hélène), other = await GivingAsync(house, Cast.Mireille);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await solange.SubmitAsync(other, Give, ("role", "Coach"))).Status);
        await solange.SubmitAsync(of, Give, ("role", "Coach"));

        Assert.Equal(HttpStatusCode.OK, (await hélène.GetAsync(Roles)).Status);
        Assert.Equal("/", (await hélène.SubmitAsync(Roles, await EndOfAsync(house, Cast.Hélène))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await hélène.GetAsync(Roles)).Status);
    }

    [Fact]
    public async Task What_was_typed_stays_and_a_form_sent_twice_gives_once()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        var maude = await GivingAsync(house, Cast.Maude);

        var refused = await solange.SubmitAsync(maude, Give, ("role", "ContentExpert"), ("subject", ""), ("until", "2020-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Filled(Give, []), f => f is { Key: "role", Value: "ContentExpert" });
        Assert.Contains(refused.Filled(Give, []), f => f is { Key: "until", Value: "2020-01-01" });

        var sent = (await solange.GetAsync(maude)).Filled(Give, [("role", "Mentor")]);
        Assert.Equal(Roles + "?done=given", (await solange.SendAsync(Give, sent)).Location);
        Assert.Equal(Roles + "?done=given", (await solange.SendAsync(Give, sent)).Location);
        Assert.Single(await OwnAuditAsync(house, Cast.Maude), a => a.Kind == AuditKind.RoleGranted);
    }

    [Fact]
    public async Task Somebody_goes_on_facilitating_and_a_role_of_a_member_goes_with_the_membership()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        await solange.SubmitAsync(await GivingAsync(house, Cast.Maude), Give, ("role", "Mentor"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await solange.SubmitAsync(await GivingAsync(house, Cast.Solange), Give, ("role", "Facilitator"), ("until", "2026-03-20"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await solange.SubmitAsync(Roles, await EndOfAsync(house, Cast.Solange), ("role", "Facilitator"))).Status);
        await maude.SubmitAsync(Group + "/members", Group + "/leave");
        Assert.Equal(HttpStatusCode.NotFound, (await maude.GetAsync(Roles)).Status);
    }

    private static async Task<House> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée, Cast.Maude);
        return house;
    }

    private static async Task<string> GivingAsync(House house, PersonOf to) => $"{Give}?person={(await house.PersonAsync(to)).Value}";

    private static async Task<string> EndOfAsync(House house, PersonOf who) => $"{Roles}/{(await house.PersonAsync(who)).Value}/end";

    private static async Task ShowAsync(House house, PersonOf who)
    {
        var id = await house.PersonAsync(who);
        await house.WriteAsync(id.Value, async services =>
        {
            (await services.GetRequiredService<CardStore>().OwnAsync(id, Ct)).Write(new CardText("", "une oreille", [], [], CardVisibility.Organisation));
            return true;
        });
    }

    private static async Task<string> SubjectsAsync(House house)
    {
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        return string.Join('|', await house.DoAsync(async services => (await services.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 50, Ct)).Select(m => m.Subject)));
    }

    private static async Task<IReadOnlyList<AuditLine>> OwnAuditAsync(House house, PersonOf who)
    {
        var id = await house.PersonAsync(who);
        return await house.DoAsync(services => services.GetRequiredService<AuditStore>().OwnAsync(id, 20, Ct));
    }
}
