using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.People;
using Terreau.Web.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class SignInTests
{
    private const string Password = "un mot de passe qui tient";

    [Fact]
    public async Task The_first_visit_makes_the_organisation_and_its_administrator()
    {
        await using var house = await House.OpenAsync(empty: true);
        using var visitor = house.Visitor();
        Assert.Equal("/setup", (await visitor.GetAsync("/")).Location);

        var wrong = await visitor.GetAsync("/setup/time?name=&languages=fr-CA");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var zone = await visitor.GetAsync("/setup/administrator?name=Le+réseau&languages=fr-CA&zone=Lune/Mer&beneficiaries=élèves");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zone.Status);
        Assert.Contains("Le réseau", zone.Html, StringComparison.Ordinal);

        var last = await visitor.GetAsync("/setup/administrator?name=Le+réseau&languages=fr-CA&zone=America/Toronto&beneficiaries=élèves");
        var made = await visitor.SubmitAsync(last, "/setup", ("person", "Bruno Pelletier"), ("email", "bruno@example.org"), ("password", Password));
        Assert.Equal("/", made.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/organisation")).Status);

        using var late = house.Visitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await late.GetAsync("/setup")).Status);
    }

    [Fact]
    public async Task Signing_in_needs_the_right_password_and_says_nothing_of_who_exists()
    {
        await using var house = await House.OpenAsync();
        await GiveAsync(house, Cast.Rose);
        using var visitor = house.Visitor();

        var wrong = await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", Cast.Rose.Email), ("password", "pas le bon du tout"));
        var unknown = await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", "personne@example.org"), ("password", "pas le bon du tout"));
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Text, unknown.Text);

        var right = await visitor.SubmitAsync("/sign-in?back=/profile", "/sign-in", ("email", "  Rose.Vezina@Example.org "), ("password", Password));
        Assert.Equal("/profile", right.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task A_form_with_a_character_that_nobody_types_is_refused_with_a_sentence()
    {
        await using var house = await House.OpenAsync();
        using var visitor = house.Visitor();

        var answer = await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", "rose\0@example.org"), ("password", "pas le bon du tout"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task After_ten_failures_the_account_waits_a_quarter_of_an_hour()
    {
        await using var house = await House.OpenAsync();
        await GiveAsync(house, Cast.Rose);
        using var visitor = house.Visitor();
        for (var i = 0; i < 10; i++) await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", Cast.Rose.Email), ("password", "pas le bon du tout"));

        Assert.Equal(HttpStatusCode.Conflict, (await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", Cast.Rose.Email), ("password", Password))).Status);

        house.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", Cast.Rose.Email), ("password", Password))).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser_at_once()
    {
        await using var house = await House.OpenAsync();
        using var desk = await house.AsAsync(Cast.Rose);
        using var phone = await house.AsAsync(Cast.Rose);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/profile")).Status);

        await desk.SubmitAsync("/profile", "/sign-out-everywhere");

        Assert.Equal("/sign-in?back=%2Fprofile", (await phone.GetAsync("/profile")).Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task A_sign_in_ends_after_eight_idle_hours()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose);

        house.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(HttpStatusCode.OK, (await rose.GetAsync("/profile")).Status);
        house.Clock.Advance(TimeSpan.FromHours(9));
        Assert.Equal(HttpStatusCode.SeeOther, (await rose.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task A_profile_with_mistakes_keeps_everything_typed()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose);

        var refused = await rose.SubmitAsync("/profile", "/profile", ("name", "Rose https://exemple.org"), ("function", "directrice"), ("zone", "Lune/Mer"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Rose https://exemple.org", refused.Document.QuerySelector("#name")!.GetAttribute("value"));
        Assert.NotNull(refused.Document.QuerySelector("#name-error"));
        Assert.NotNull(refused.Document.QuerySelector("#zone-error"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_lands_at_the_same_place_and_acts_once()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange);
        using var solange = await house.AsAsync(Cast.Solange);
        var page = await solange.GetAsync("/groups/new/co-development");
        (string, string)[] fields = [("name", "Un autre groupe"), ("field", "orthopédagogie"), ("purpose", "Nous entraider chaque mois."), ("setting", "School"), ("mode", "Rotating")];

        var first = await solange.SubmitAsync(page, "/groups/new/co-development", fields);
        var second = await solange.SubmitAsync(page, "/groups/new/co-development", fields);

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Equal(first.Location, second.Location);
        var home = await solange.GetAsync("/");
        Assert.Equal(2, home.Document.QuerySelectorAll(".groups > li").Length);
        Assert.NotEmpty(group.Slug);
    }

    private static async Task GiveAsync(House house, PersonOf told)
    {
        var person = await house.PersonAsync(told);
        var hash = await house.Services.GetRequiredService<PasswordDesk>().HashAsync(Password, CancellationToken.None);
        await house.WriteAsync(person.Value, async services =>
        {
            await services.GetRequiredService<PersonStore>().SetHashAsync(person, hash, CancellationToken.None);
            return true;
        });
    }
}
