using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class DoorTests
{
    [Fact]
    public async Task Anybody_enters_an_open_group_at_once()
    {
        await using var house = await House.OpenAsync();
        var slug = await CommunityAsync(house, "Évaluer sans noter", JoiningMode.Open);
        using var rose = await house.AsAsync(Cast.Rose);
        Assert.Equal(HttpStatusCode.NotFound, (await rose.GetAsync($"/groups/{slug}")).Status);

        var found = await rose.GetAsync("/groups?q=evaluer");
        Assert.Equal($"/groups/{slug}/door", found.Document.QuerySelector(".groups a")!.GetAttribute("href"));
        var entered = await rose.SubmitAsync($"/groups/{slug}/door", $"/groups/{slug}/door");

        Assert.Equal($"/groups/{slug}", entered.Location);
        Assert.Equal(HttpStatusCode.OK, (await rose.GetAsync($"/groups/{slug}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await rose.ForceAsync($"/groups/{slug}/door")).Status);
    }

    [Fact]
    public async Task A_request_carries_a_word_that_the_facilitator_reads_and_is_gone_once_answered()
    {
        await using var house = await House.OpenAsync();
        var slug = await CommunityAsync(house, "Évaluer sans noter", JoiningMode.OnRequest);
        using var rose = await house.AsAsync(Cast.Rose);
        using var luc = await house.AsAsync(Cast.Luc);

        await rose.SubmitAsync($"/groups/{slug}/door", $"/groups/{slug}/door", ("word", "Je cherche à noter moins."));
        Assert.Contains("Votre demande est envoyée", (await rose.GetAsync($"/groups/{slug}/door")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await rose.GetAsync($"/groups/{slug}")).Status);

        var members = await luc.GetAsync($"/groups/{slug}/members");
        Assert.Contains("Je cherche à noter moins.", members.Text, StringComparison.Ordinal);
        await luc.SubmitAsync(members, members.Document.QuerySelector("form[action$='/accept']")!.GetAttribute("action")!);
        Assert.Equal(HttpStatusCode.OK, (await rose.GetAsync($"/groups/{slug}")).Status);
        Assert.DoesNotContain("noter moins.", (await luc.GetAsync($"/groups/{slug}/members")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_too_long_is_kept_and_a_group_on_invitation_says_whom_to_ask()
    {
        await using var house = await House.OpenAsync();
        var (asked, invited) = (await CommunityAsync(house, "Sur demande", JoiningMode.OnRequest), await CommunityAsync(house, "Sur invitation", JoiningMode.ByInvitation));
        using var rose = await house.AsAsync(Cast.Rose);

        var refused = await rose.SubmitAsync($"/groups/{asked}/door", $"/groups/{asked}/door", ("word", new string('a', 281)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(281, refused.Document.QuerySelector("#word")!.TextContent.Trim().Length);
        var door = await rose.GetAsync($"/groups/{invited}/door");
        Assert.False(door.Offers($"/groups/{invited}/door"));
        Assert.Equal(HttpStatusCode.Conflict, (await rose.ForceAsync($"/groups/{invited}/door")).Status);
    }

    [Fact]
    public async Task A_hidden_group_of_others_is_exactly_as_absent()
    {
        await using var house = await House.OpenAsync();
        var hidden = await house.GroupAsync("Directions adjointes", Cast.Josée);
        using var rose = await house.AsAsync(Cast.Rose);
        using var josée = await house.AsAsync(Cast.Josée);

        var (here, nowhere) = (await rose.GetAsync($"/groups/{hidden.Slug}/door"), await rose.GetAsync("/groups/nulle-part/door"));
        Assert.Equal((HttpStatusCode.NotFound, nowhere.Text), (here.Status, here.Text));
        Assert.DoesNotContain(hidden.Name, (await rose.GetAsync("/groups?q=directions")).Html, StringComparison.Ordinal);
        Assert.Contains(hidden.Name, (await josée.GetAsync("/groups?q=DIRECTIONS")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_are_paged_by_key_each_once()
    {
        await using var house = await House.OpenAsync();
        for (var i = 0; i < 33; i++) await CommunityAsync(house, "Même nom", JoiningMode.Open);
        using var rose = await house.AsAsync(Cast.Rose);

        var first = await rose.GetAsync("/groups?kind=CommunityOfPractice");
        var second = await rose.GetAsync(first.Document.QuerySelectorAll("a.button")[^1].GetAttribute("href")!);

        Assert.Equal(33, first.Document.QuerySelectorAll(".groups h3 a").Concat(second.Document.QuerySelectorAll(".groups h3 a")).Select(a => a.GetAttribute("href")).Distinct().Count());
    }

    private static async Task<string> CommunityAsync(House house, string name, JoiningMode joining)
    {
        var luc = await house.PersonAsync(Cast.Luc);
        var settings = GroupSettings.Usual(GroupKind.CommunityOfPractice) with { Name = name, Field = "Pédagogie", CommonPurpose = "Apprendre les uns des autres.", PurposeKinds = [PurposeKind.Networking], Joining = joining };
        return await house.WriteAsync(Guid.CreateVersion7(), async services =>
        {
            var groups = services.GetRequiredService<GroupStore>();
            var group = new Group(GroupId.New(), await groups.FreeSlugAsync(Names.Slug(name), CancellationToken.None), settings, luc, house.Clock.GetUtcNow());
            groups.Add(group);
            groups.Grant(luc, Role.Facilitator, group.Id);
            groups.Add(Membership.Accept(group, luc, [], house.Clock.GetUtcNow()));
            return group.Slug;
        });
    }
}
