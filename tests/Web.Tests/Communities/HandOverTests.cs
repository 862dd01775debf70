using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.Notifications;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

/// <summary>A role passes from hand to hand, by the acceptance of the hand that takes it.</summary>
public sealed class HandOverTests
{
    private const string Group = "/groups/directions-adjointes", Roles = Group + "/roles", Relay = Roles + "/hand-over", Answer = Relay + "/answer";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_role_passes_when_the_other_accepts_and_not_before()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);

        var done = await ProposeAsync(house, solange, Cast.Maude, ("word", "Le local se réserve au secrétariat."));

        Assert.Equal(Roles + "?done=proposed", done.Location);
        Assert.Contains("vous propose de prendre le relais", (await maude.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("secrétariat", (await maude.GetAsync(Roles)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await maude.GetAsync(Group + "/settings")).Status);

        await maude.SubmitAsync(Roles, Answer);

        Assert.Equal(HttpStatusCode.OK, (await maude.GetAsync(Group + "/settings")).Status);
        Assert.DoesNotContain("secrétariat", (await maude.GetAsync(Roles)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("prendre le relais", (await maude.GetAsync("/")).Text, StringComparison.Ordinal);
        // Solange founded the group and remains that.
        Assert.DoesNotContain("Solange", Section(await maude.GetAsync(Roles), "role-Facilitator"), StringComparison.Ordinal);
        Assert.Contains("une réponse à votre proposition", await MailsAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_hold_it_until_the_day_and_then_the_giver_does_no_more_and_may_leave()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        await ProposeAsync(house, solange, Cast.Maude, ("from", "2026-03-05"), ("joint", "2026-03-10"));
        Assert.Equal(HttpStatusCode.Conflict, (await solange.ForceAsync(Group + "/leave")).Status);
        await maude.SubmitAsync(Roles, Answer);

        Assert.Equal(HttpStatusCode.Forbidden, (await maude.GetAsync(Group + "/settings")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await maude.ForceAsync(Group + "/leave")).Status);
        Assert.Contains("à partir du 5 mars", (await maude.GetAsync(Roles)).Text, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromHours(2 * 24));
        using var two = await house.AsAsync(Cast.Maude);
        Assert.Equal(HttpStatusCode.OK, (await two.GetAsync(Group + "/settings")).Status);
        Assert.Contains("Solange", Section(await two.GetAsync(Roles), "role-Facilitator"), StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromHours(6 * 24));
        using var alone = await house.AsAsync(Cast.Maude);
        using var gone = await house.AsAsync(Cast.Solange);
        Assert.DoesNotContain("Solange", Section(await alone.GetAsync(Roles), "role-Facilitator"), StringComparison.Ordinal);
        Assert.Equal("/", (await gone.SubmitAsync(Group + "/members", Group + "/leave")).Location);
    }

    [Fact]
    public async Task Declined_it_stays_where_it_was_and_withdrawn_it_is_gone()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        await ProposeAsync(house, solange, Cast.Maude);
        var open = await maude.GetAsync(Roles);
        await maude.SubmitAsync(open, Answer, ("answer", "decline"));
        Assert.Contains("une réponse à votre proposition", await MailsAsync(house), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await maude.SubmitAsync(open, Answer, ("answer", "accept"), ("op", Guid.CreateVersion7().ToString()))).Status);

        await ProposeAsync(house, solange, Cast.Maude);
        await solange.SubmitAsync(Roles, Relay + "/withdraw");
        Assert.Equal(HttpStatusCode.Conflict, (await maude.SubmitAsync(open, Answer, ("answer", "accept"), ("op", Guid.CreateVersion7().ToString()))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await maude.GetAsync(Group + "/settings")).Status);
    }

    [Fact]
    public async Task A_proposal_changed_meanwhile_is_accepted_by_its_new_receiver_only()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        using var josée = await house.AsAsync(Cast.Josée);
        await ProposeAsync(house, solange, Cast.Maude);
        var hers = (await maude.GetAsync(Roles)).Filled(Answer, []);
        await ProposeAsync(house, solange, Cast.Josée);
        var now = (await josée.GetAsync(Roles)).Filled(Answer, []);

        var answers = await Task.WhenAll(maude.SendAsync(Answer, hers), josée.SendAsync(Answer, now), josée.SendAsync(Answer, now));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.SeeOther, HttpStatusCode.SeeOther], answers.Select(a => a.Status));
        Assert.Equal(HttpStatusCode.Forbidden, (await maude.GetAsync(Group + "/settings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await josée.GetAsync(Group + "/settings")).Status);
    }

    [Fact]
    public async Task What_was_typed_stays_and_an_outsider_is_not_proposed_it()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        var refused = await ProposeAsync(house, solange, Cast.Maude, ("from", "2020-01-01"), ("word", "Le local."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Filled(Relay, []), f => f is { Key: "word", Value: "Le local." });
        Assert.NotNull(refused.Document.QuerySelector("#from-error"));
        var outsider = await house.PersonAsync(Cast.Patrick);
        Assert.DoesNotContain(Cast.Patrick.Name, (await solange.GetAsync($"{Relay}?person={outsider.Value}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await solange.ForceAsync(Relay, ("person", outsider.Value.ToString()), ("role", "Facilitator"))).Status);
    }

    private static async Task<House> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée, Cast.Maude);
        return house;
    }

    private static async Task<Page> ProposeAsync(House house, Browser by, PersonOf to, params (string, string)[] fields) =>
        await by.SubmitAsync($"{Relay}?role=Facilitator&person={(await house.PersonAsync(to)).Value}", Relay, fields);

    private static string Section(Page page, string heading) => page.Document.QuerySelector($"section[aria-labelledby={heading}]")!.TextContent;

    private static async Task<string> MailsAsync(House house)
    {
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        return string.Join('|', await house.DoAsync(async services => (await services.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 50, Ct)).Select(m => m.Subject)));
    }
}
