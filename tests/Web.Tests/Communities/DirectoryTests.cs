using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>Who knows what, who offers what; and members page by page.</summary>
public sealed class DirectoryTests
{
    private const string Card = "/profile/card", Members = "/groups/directions-adjointes/members";

    [Fact]
    public async Task What_one_offers_is_found_by_ones_groups_and_by_nobody_else()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Josée);
        using var josée = await house.AsAsync(Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        using var stranger = await house.AsAsync(Cast.Patrick);

        var saved = await josée.SubmitAsync(Card, Card, ("offers", "Des heures d'écoute à l'école"), ("seeks", "Un modèle de plan de transition"), ("fields", "Médiation, médiation, gestion de crise"));

        Assert.Equal(Card + "?saved=true", saved.Location);
        Assert.Contains("gestion de crise", (await solange.GetAsync("/people?q=ecole&in=Offers")).Text, StringComparison.Ordinal);
        Assert.Contains("Des heures", (await solange.GetAsync(Members)).Text, StringComparison.Ordinal);
        Assert.Contains("Personne ne correspond", (await solange.GetAsync("/people?q=ecole&in=Seeks")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Josée.Name, (await stranger.GetAsync("/people")).Text, StringComparison.Ordinal);

        await josée.SubmitAsync(Card, Card, ("visibility", "Organisation"));
        Assert.Contains(Cast.Josée.Name, (await stranger.GetAsync("/people?q=MEDIATION")).Text, StringComparison.Ordinal);

        await josée.SubmitAsync(Card, Card, ("visibility", "Nobody"));
        Assert.DoesNotContain(Cast.Josée.Name, (await solange.GetAsync("/people")).Text, StringComparison.Ordinal);
        var members = await solange.GetAsync(Members);
        Assert.Contains(Cast.Josée.Name, members.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Des heures", members.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_cannot_be_keeps_what_was_typed()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose);

        var refused = await rose.SubmitAsync(Card, Card, ("offers", "Mon temps"), ("fields", "a, https://exemple.org"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#fields-error"));
        Assert.Contains(refused.Filled(Card, []), f => f is { Key: "offers", Value: "Mon temps" });
    }

    [Fact]
    public async Task A_large_community_is_read_page_by_page_and_sought_by_name()
    {
        await using var house = await House.OpenAsync();
        var luc = await house.PersonAsync(Cast.Luc);
        var settings = new GroupSettings(GroupKind.CommunityOfPractice, "Le numérique", "pédagogie", "Que les bons coups profitent à toutes.", Setting.School) { PurposeKinds = [PurposeKind.Networking] };
        var group = new Group(GroupId.New(), "le-numerique", settings, luc, house.Clock.GetUtcNow());
        await house.WriteAsync(group.Id.Value, services =>
        {
            var groups = services.GetRequiredService<GroupStore>();
            groups.Add(group);
            groups.Add(Membership.Accept(group, luc, [], house.Clock.GetUtcNow()));
            for (var i = 0; i < 100; i++)
            {
                var person = new Person(PersonId.New(), $"m{i}@example.org", new Profile($"Membre {i:000}", "", i == 73 ? "Orthopédagogue" : "", "fr-CA", "America/Toronto", Agreement.Neutral), house.Clock.GetUtcNow());
                services.GetRequiredService<PersonStore>().Add(person, "no password");
                groups.Add(Membership.Accept(group, person.Id, [], house.Clock.GetUtcNow()));
            }
            return Task.FromResult(true);
        });
        using var browser = await house.AsAsync(Cast.Luc);

        List<string> names = [];
        string? next = "/groups/le-numerique/members";
        for (; next is not null;)
        {
            var page = await browser.GetAsync(next);
            names.AddRange(page.Document.QuerySelectorAll("main .people > li > .name").Select(n => n.FirstChild!.TextContent));
            next = page.Document.QuerySelectorAll("main a.button").FirstOrDefault(a => a.TextContent == "Membres suivants")?.GetAttribute("href");
        }

        Assert.Equal([Cast.Luc.Name, .. Enumerable.Range(0, 100).Select(i => $"Membre {i:000}")], names);
        Assert.Equal(["Membre 073"], (await browser.GetAsync("/groups/le-numerique/members?q=orthopedagogue")).Document.QuerySelectorAll("main .people > li > .name").Select(n => n.FirstChild!.TextContent));
    }
}
