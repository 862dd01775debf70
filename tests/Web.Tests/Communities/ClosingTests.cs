using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

/// <summary>A group that closes, so that nobody has to stay for ever.</summary>
public sealed class ClosingTests
{
    private const string Group = "/groups/directions-adjointes", Members = Group + "/members", Close = Group + "/settings/close", Reopen = Group + "/settings/reopen", Leave = Group + "/leave";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_facilitates_alone_is_told_the_ways_out_closes_the_group_and_leaves()
    {
        await using var house = await OpenAsync(Cast.Solange, Cast.Maude);
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        await solange.SubmitAsync(Members, Group + "/invitations", ("email", "camarade@example.org"));

        var refused = await solange.SubmitAsync(Members, Leave);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector($"main a[href='{Close}']"));
        Assert.Contains("1 invitation qui attend est retirée", (await solange.GetAsync(Close)).Text, StringComparison.Ordinal);
        var unsure = await solange.SubmitAsync(Close, Close);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        Assert.NotNull(unsure.Document.QuerySelector("#understood-error"));

        Assert.Equal(Members + "?done=closed", (await solange.SubmitAsync(Close, Close, ("understood", "true"))).Location);
        Assert.Equal("/", (await solange.SubmitAsync(Members, Leave)).Location);
        Assert.Contains("Ce groupe est fermé depuis le 3 mars", (await maude.GetAsync(Group)).Text, StringComparison.Ordinal);
        Assert.Contains("le groupe est fermé", await SubjectsAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_group_is_read_and_nothing_else_until_a_member_opens_it_again_and_facilitates_it()
    {
        await using var house = await OpenAsync(Cast.Solange, Cast.Maude, Cast.Karim);
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        await solange.SubmitAsync(Close, Close, ("understood", "true"));

        foreach (var path in (string[])["", "/members", "/charter", "/roles", "/sessions", "/season"]) Assert.Equal(HttpStatusCode.OK, (await maude.GetAsync(Group + path)).Status);
        foreach (var (path, body) in (List<(string, (string, string)[])>)[("/invitations", [("kind", "link")]), ("/settings", []), ("/roles/give", []), ("/season/plan", []), ("/sessions", [])])
            Assert.Equal(HttpStatusCode.Forbidden, (await solange.ForceAsync(Group + path, body)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await maude.ForceAsync(Reopen)).Status);
        Assert.Contains("1 groupe fermé", (await maude.GetAsync("/")).Text, StringComparison.Ordinal);

        await solange.SubmitAsync(Members, Leave);
        Assert.Equal(Members + "?done=reopened", (await maude.SubmitAsync(Close, Reopen)).Location);
        Assert.Equal(HttpStatusCode.OK, (await maude.GetAsync(Group + "/settings")).Status);
        Assert.DoesNotContain("groupe fermé", (await maude.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_open_it_again_at_once_open_it_once()
    {
        await using var house = await OpenAsync(Cast.Solange, Cast.Maude, Cast.Karim);
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        using var karim = await house.AsAsync(Cast.Karim);
        await solange.SubmitAsync(Close, Close, ("understood", "true"));
        await solange.SubmitAsync(Members, Leave);
        var (hers, his) = ((await maude.GetAsync(Close)).Filled(Reopen, []), (await karim.GetAsync(Close)).Filled(Reopen, []));

        var answers = await Task.WhenAll(maude.SendAsync(Reopen, hers), karim.SendAsync(Reopen, his));

        Assert.Single(answers, a => a.Status == HttpStatusCode.SeeOther);
        Assert.Single([await maude.GetAsync(Group + "/settings"), await karim.GetAsync(Group + "/settings")], a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_planned_session_waits_and_a_season_ends_with_the_group()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        Hamlet planned = await village.SettleAsync(Moment.Scheduled), held = await village.SettleAsync(Moment.Held), interrupted = await village.SettleAsync(Moment.Interrupted);
        using var founder = await site.VisitorAsync(village.Who("founder"));
        using var client = await site.VisitorAsync(village.Who("client"));

        Assert.Contains("1 séance est prévue ou en cours", (await founder.GetAsync($"/groups/{planned.Slug}/settings/close")).Text, StringComparison.Ordinal);
        Assert.Equal(409, (await founder.PostAsync($"/groups/{planned.Slug}/settings/close", Sure)).Status);
        Assert.Equal(303, (await founder.PostAsync($"/groups/{interrupted.Slug}/settings/close", Sure)).Status);
        Assert.Equal(303, (await founder.PostAsync($"/groups/{held.Slug}/settings/close", Sure)).Status);

        await site.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.Null(await site.ReadAsync(services => services.GetRequiredService<SeasonStore>().OfGroupForOperatorAsync(held.Group, Ct)));
        Assert.Contains(Canaries.For(22), (await client.GetAsync($"/groups/{held.Slug}/sessions/1/summary")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await founder.GetAsync($"/groups/{held.Slug}/sessions/1/summary")).Status);
    }

    private static readonly KeyValuePair<string, string>[] Sure = [new("understood", "true")];

    private static async Task<House> OpenAsync(params PersonOf[] members)
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", members);
        return house;
    }

    private static async Task<string> SubjectsAsync(House house)
    {
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        return string.Join('|', await house.DoAsync(async services => (await services.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 50, Ct)).Select(m => m.Subject)));
    }
}
