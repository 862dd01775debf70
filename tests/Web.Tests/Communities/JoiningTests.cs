using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class JoiningTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_person_accepts_an_invitation_and_reads_the_agreement_first()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Maude);
        using var solange = await house.AsAsync(Cast.Solange);
        using var rose = await house.AsAsync(Cast.Rose);

        var invited = await solange.SubmitAsync($"/groups/{group.Slug}/members", $"/groups/{group.Slug}/invitations", ("kind", "email"), ("email", Cast.Rose.Email));
        Assert.Equal(HttpStatusCode.SeeOther, invited.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rose.GetAsync($"/groups/{group.Slug}")).Status);

        var join = (await rose.GetAsync("/")).Document.QuerySelector("a[href^='/join/']")!.GetAttribute("href")!;
        var accepted = await rose.SubmitAsync(join, join);
        Assert.Equal($"/groups/{group.Slug}/before-you-begin", accepted.Location);

        var unread = await rose.SubmitAsync(accepted.Location!, accepted.Location!, ("agreement", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.Status);
        Assert.NotNull(unread.Document.QuerySelector("#agreement[checked]"));
        var read = await rose.SubmitAsync(accepted.Location!, accepted.Location!, ("agreement", "true"), ("basics", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, read.Status);
        Assert.Contains("Rose Vézina", (await solange.GetAsync($"/groups/{group.Slug}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_serves_its_own_address_only_and_once()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange);
        var token = await InviteAsync(house, group, Cast.Rose.Email);
        using var karim = await house.AsAsync(Cast.Karim);
        using var rose = await house.AsAsync(Cast.Rose);

        Assert.Equal(HttpStatusCode.Conflict, (await karim.ForceAsync($"/join/{token}")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await rose.ForceAsync($"/join/{token}")).Status);

        Assert.Contains("plus valable", (await karim.GetAsync($"/join/{token}")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await MembersAsync(house, group) - 1);
    }

    [Fact]
    public async Task A_link_leads_to_a_request_that_the_facilitator_welcomes()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange);
        var token = await InviteAsync(house, group, null);
        using var karim = await house.AsAsync(Cast.Karim);
        using var solange = await house.AsAsync(Cast.Solange);

        await karim.SubmitAsync($"/join/{token}", $"/join/{token}");
        Assert.Equal(HttpStatusCode.NotFound, (await karim.GetAsync($"/groups/{group.Slug}")).Status);

        var members = await solange.GetAsync($"/groups/{group.Slug}/members");
        var accept = members.Document.QuerySelector("form[action$='/accept']")!.GetAttribute("action")!;
        await solange.SubmitAsync(members, accept);
        Assert.Equal(HttpStatusCode.OK, (await karim.GetAsync($"/groups/{group.Slug}")).Status);
    }

    [Fact]
    public async Task An_eleventh_person_is_told_that_the_group_is_full()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Complet", [.. Cast.WithAccount.Skip(2).Take(10)]);
        var token = await InviteAsync(house, group, Cast.Mireille.Email);
        using var mireille = await house.AsAsync(Cast.Mireille);

        var answer = await mireille.ForceAsync($"/join/{token}");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(10, await MembersAsync(house, group));
    }

    [Fact]
    public async Task A_visitor_opens_an_account_with_the_invitation_and_keeps_what_was_typed_when_refused()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange);
        var token = await InviteAsync(house, group, "nouvelle@example.org");
        using var visitor = house.Visitor();

        var refused = await visitor.SubmitAsync($"/join/{token}", $"/join/{token}/account", ("name", "Nadia Roy"), ("function", "orthophoniste"), ("password", "court"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("orthophoniste", refused.Document.QuerySelector("#function")!.GetAttribute("value"));
        Assert.DoesNotContain("court\"", refused.Html, StringComparison.Ordinal);

        var opened = await visitor.SubmitAsync(refused, $"/join/{token}/account", ("name", "Nadia Roy"), ("function", "orthophoniste"), ("password", "une phrase bien à moi"));
        Assert.Equal($"/groups/{group.Slug}/before-you-begin", opened.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(opened.Location!)).Status);
    }

    internal static Task<string> InviteAsync(House house, Group group, string? email) => house.WriteAsync(group.Id.Value, services =>
    {
        var invitation = new Invitation(InvitationId.New(), group.Id, email, needsWelcome: false, group.FoundedBy, house.Clock.GetUtcNow());
        services.GetRequiredService<GroupStore>().Add(invitation);
        return Task.FromResult(Invitations.Token(services.GetRequiredService<KeyRing>(), invitation.Id));
    });

    internal static Task<int> MembersAsync(House house, Group group) =>
        house.DoAsync(async services => (await services.GetRequiredService<GroupStore>().SeatsTakenAsync(group.Id, None)).Count);
}
