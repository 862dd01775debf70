using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>A group that becomes of another kind keeps all it has.</summary>
public sealed class ConversionTests
{
    private const string Group = "/groups/directions-adjointes", Kind = Group + "/settings/kind", Community = Kind + "?to=CommunityOfPractice", Practice = "/groups/new/community-of-practice";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_co_development_group_becomes_a_community_and_comes_back_with_its_members_seated()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée, Cast.Maude);
        using var solange = await house.AsAsync(Cast.Solange);

        var done = await solange.SubmitAsync(Community, Kind, ("purposes", "Networking"));

        Assert.Equal(Group + "/settings?converted=true", done.Location);
        Assert.Contains("communauté de pratique", (await solange.GetAsync(done.Location!)).Text, StringComparison.Ordinal);
        Assert.Empty(await SeatsAsync(house, group.Id));
        Assert.Contains(Cast.Maude.Name, (await solange.GetAsync(Group + "/members")).Text, StringComparison.Ordinal);

        await solange.SubmitAsync(Kind + "?to=CoDevelopment", Kind);
        Assert.Equal([1, 2, 3], (await SeatsAsync(house, group.Id)).Order());
    }

    [Fact]
    public async Task What_the_new_kind_asks_for_is_asked_again_and_what_was_chosen_stays()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.SubmitAsync(Community, Kind, ("joining", "Open"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#purposes-error"));
        Assert.Contains(refused.Filled(Kind, []), f => f is { Key: "joining", Value: "Open" });
        Assert.Contains("Codéveloppement", (await solange.GetAsync(Group)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_members_may_take_seats_and_eleven_are_told_why_not()
    {
        await using var house = await House.OpenAsync();
        await house.PersonAsync(Cast.Luc, Role.LeadLearner);
        using var luc = await house.AsAsync(Cast.Luc);
        await luc.SubmitAsync(Practice, Practice, ("name", "Le numérique"), ("field", "pédagogie"), ("purpose", "Que les bons coups profitent à toutes."), ("purposes", "Other"), ("member", "true"));
        const string To = "/groups/le-numerique/settings/kind";
        await JoinAsync(house, [.. Cast.WithAccount.Where(p => p != Cast.Luc).Take(10)]);

        var page = await luc.GetAsync(To + "?to=CoDevelopment");
        var forced = await luc.ForceAsync(To, ("to", "CoDevelopment"), ("joining", "ByInvitation"));

        Assert.Contains("compte 11 membres", page.Text, StringComparison.Ordinal);
        Assert.False(page.Offers(To));
        Assert.Equal(HttpStatusCode.Conflict, forced.Status);
        Assert.Contains("Communauté de pratique", (await luc.GetAsync("/groups/le-numerique")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_session_is_held_or_cancelled_first()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Scheduled);
        using var founder = await site.VisitorAsync(village.Who("founder"));

        var page = await founder.GetAsync($"/groups/{place.Slug}/settings/kind?to=CommunityOfPractice");
        var forced = await founder.PostAsync($"/groups/{place.Slug}/settings/kind", Wanted);

        Assert.Contains("1 séance est prévue ou en cours", page.Text, StringComparison.Ordinal);
        Assert.Equal(409, forced.Status);
    }

    [Fact]
    public async Task Past_sessions_stay_with_those_who_were_there_and_the_season_ends()
    {
        await using var site = await Site.StartAsync();
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Held);
        string sessions = $"/groups/{place.Slug}/sessions", summary = sessions + "/1/summary";
        using var founder = await site.VisitorAsync(village.Who("founder"));
        using var client = await site.VisitorAsync(village.Who("client"));

        Assert.Equal(303, (await founder.PostAsync($"/groups/{place.Slug}/settings/kind", Wanted)).Status);

        Assert.Contains(Canaries.For(22), (await client.GetAsync(summary)).Text, StringComparison.Ordinal);
        Assert.Contains("Séance 1", (await client.GetAsync(sessions)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await founder.GetAsync(summary)).Status);
        Assert.DoesNotContain("Séance 1", (await founder.GetAsync(sessions)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await client.PostAsync(sessions)).Status);
        await site.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.Null(await site.ReadAsync(services => services.GetRequiredService<SeasonStore>().OfGroupForOperatorAsync(place.Group, Ct)));
    }

    private static readonly KeyValuePair<string, string>[] Wanted = [new("to", "CommunityOfPractice"), new("purposes", "Networking"), new("joining", "OnRequest"), new("visibility", "Hidden")];

    private static Task<IReadOnlyCollection<int>> SeatsAsync(House house, GroupId group) => house.DoAsync(services => services.GetRequiredService<GroupStore>().SeatsTakenAsync(group, Ct));

    private static async Task JoinAsync(House house, PersonOf[] people)
    {
        var luc = await house.PersonAsync(Cast.Luc);
        foreach (var told in people)
        {
            var person = await house.PersonAsync(told);
            await house.WriteAsync(person.Value, async services =>
            {
                var (groups, directory) = (services.GetRequiredService<GroupStore>(), services.GetRequiredService<GroupDirectory>());
                var group = (await groups.InvitedForOperatorAsync((await directory.StandingSeenByAsync(luc, "le-numerique", Ct))!.Group, Ct))!;
                groups.Add(Membership.Accept(group, person, [], house.Clock.GetUtcNow()));
                return true;
            });
        }
    }
}
