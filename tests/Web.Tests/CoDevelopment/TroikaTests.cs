using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using static Terreau.Web.Tests.CoDevelopment.TroikaScene;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>Three peers, half an hour, and what each keeps for themselves.</summary>
public sealed class TroikaTests
{
    [Fact]
    public async Task From_the_proposal_to_the_three_notes()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        var room = await PlanAsync(house, josée);
        Dictionary<PersonId, Browser> three = new() { [await house.PersonAsync(Cast.Josée)] = josée, [await house.PersonAsync(Cast.Maude)] = await house.AsAsync(Cast.Maude), [await house.PersonAsync(Cast.Karim)] = await house.AsAsync(Cast.Karim) };
        var order = (await ReadAsync(house, room)).People;

        Assert.Contains("Comment un tour se passe", (await three[order[2]].GetAsync(room)).Text, StringComparison.Ordinal);
        await three[order[2]].SubmitAsync(room, room + "/start");
        for (var turn = 1; turn <= 3; turn++)
        {
            var (client, other) = (three[order[turn - 1]], three[order[turn % 3]]);
            Assert.Contains("dit sa question", (await other.GetAsync(room)).Text, StringComparison.Ordinal);
            Assert.Contains("C’est votre tour", (await client.GetAsync(room)).Text, StringComparison.Ordinal);
            Assert.False((await client.GetAsync(room)).Offers(room + "/note"));
            await MoveAsync(other, room, 2);
            Assert.Contains("tourne le dos", (await other.GetAsync(room)).Text, StringComparison.Ordinal);
            Assert.Contains("Écoutez, sans répondre", (await client.GetAsync(room)).Text, StringComparison.Ordinal);
            Assert.Equal(room + "?noted=1", (await client.SubmitAsync(room, room + "/note", ("note", $"Essayer la piste {turn}."))).Location);
            await MoveAsync(client, room, 2);
        }

        for (var turn = 1; turn <= 3; turn++)
        {
            var own = (await three[order[turn - 1]].GetAsync(room)).Html;
            Assert.Contains("Merci à vous trois", own, StringComparison.Ordinal);
            foreach (var any in (int[])[1, 2, 3]) Assert.Equal(any == turn, own.Contains($"Essayer la piste {any}.", StringComparison.Ordinal));
        }
        foreach (var browser in three.Values) browser.Dispose();
    }

    [Fact]
    public async Task Nobody_but_the_three_finds_it_anywhere()
    {
        await using var house = await OpenAsync();
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        var room = await PlanAsync(house, josée);
        Assert.Contains(room, (await maude.GetAsync(List)).Html, StringComparison.Ordinal);

        foreach (var person in (PersonOf[])[Cast.Solange, Cast.Rose, Cast.Bruno])
        {
            using var browser = await house.AsAsync(person);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(room)).Status);
            foreach (var deed in (string[])["order", "start", "advance", "end", "note", "cancel"]) Assert.Equal(HttpStatusCode.NotFound, (await browser.ForceAsync($"{room}/{deed}")).Status);
            foreach (var page in (string[])["/", Place, List]) Assert.DoesNotContain(room, (await browser.GetAsync(page)).Html, StringComparison.Ordinal);
        }
        using var bruno = await house.AsAsync(Cast.Bruno);
        Assert.Equal(HttpStatusCode.NotFound, (await bruno.GetAsync(List)).Status);
        using var solange = await house.AsAsync(Cast.Solange);
        Assert.Contains("Vous n’avez pas encore de Troïka", (await solange.GetAsync(List)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_says_it_to_the_three_alone_and_for_a_day_after_its_hour()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        using var rose = await house.AsAsync(Cast.Rose);
        var room = await PlanAsync(house, josée, In(house, 2));

        var item = (await maude.GetAsync("/")).Document.QuerySelector($"a[href='{room}']")!.Closest("li")!.TextContent.Replace('\u00a0', ' ');
        // Whose turn comes first is drawn.
        Assert.Matches("Troïka avec (Josée Tremblay et Karim Benali|Karim Benali et Josée Tremblay), 30 min", item);
        Assert.Contains("14 h", item, StringComparison.Ordinal);
        Assert.DoesNotContain("/troikas/", (await rose.GetAsync("/")).Html, StringComparison.Ordinal);

        foreach (var days in (int[])[2, 4])
        {
            house.Clock.Advance(TimeSpan.FromDays(2));
            using var later = await house.AsAsync(Cast.Maude);
            var home = await later.GetAsync("/");
            Assert.Contains("Mes groupes", home.Text, StringComparison.Ordinal);
            Assert.Equal(days == 2, home.Html.Contains(room, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Two_who_press_next_at_once_move_it_once_and_the_second_is_told()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        var room = await PlanAsync(house, josée);
        await josée.SubmitAsync(room, room + "/start");

        for (var round = 0; round < 11; round++)
        {
            var before = (await ReadAsync(house, room)).Version;
            var (hers, his) = ((await josée.GetAsync(room)).Filled(room + "/advance", []), (await maude.GetAsync(room)).Filled(room + "/advance", []));
            var answers = await Task.WhenAll(josée.SendAsync(room + "/advance", hers), josée.SendAsync(room + "/advance", hers), maude.SendAsync(room + "/advance", his));
            var after = await ReadAsync(house, room);

            Assert.Equal(before + 1, after.Version);
            Assert.InRange(answers.Count(a => a.Status == HttpStatusCode.Conflict), 1, 2);
            Assert.All(answers.Where(a => a.Status == HttpStatusCode.Conflict), a => Assert.Contains("déjà appuyé", a.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Begun_and_called_off_at_once_it_is_one_of_the_two()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var maude = await house.AsAsync(Cast.Maude);
        for (var round = 0; round < 5; round++)
        {
            var room = await PlanAsync(house, josée);
            var (start, cancel) = ((await josée.GetAsync(room)).Filled(room + "/start", []), (await maude.GetAsync(room)).Filled(room + "/cancel", []));

            var answers = await Task.WhenAll(josée.SendAsync(room + "/start", start), maude.SendAsync(room + "/cancel", cancel));

            Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
            Assert.Equal(answers[0].Status == HttpStatusCode.SeeOther ? TroikaState.Running : TroikaState.Cancelled, (await ReadAsync(house, room)).State);
        }
    }

    [Fact]
    public async Task What_was_typed_stays_beside_what_is_wrong()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        await house.PersonAsync(Cast.Patrick);
        (string, string)[] past = [("when", "later"), ("date", "2026-03-01"), ("time", "14:00"), (nameof(TroikaPhase.Ideas), "4")];

        var one = await SendAsync(house, josée, [.. past, await ChosenAsync(house, Cast.Maude)]);
        var twice = await SendAsync(house, josée, [await ChosenAsync(house, Cast.Maude), await ChosenAsync(house, Cast.Maude)]);
        var outsider = await SendAsync(house, josée, [await ChosenAsync(house, Cast.Maude), await ChosenAsync(house, Cast.Patrick)]);
        var long_ = await SendAsync(house, josée, (nameof(TroikaPhase.Ideas), "20"));

        Assert.All([one, twice, outsider, long_], p => Assert.Equal(HttpStatusCode.UnprocessableEntity, p.Status));
        Assert.NotNull(one.Document.QuerySelector("#date-error"));
        var filled = one.Filled(List, []);
        Assert.Contains(filled, f => f is { Key: "date", Value: "2026-03-01" });
        Assert.Contains(filled, f => f is { Key: nameof(TroikaPhase.Ideas), Value: "4" });
        Assert.Single(filled, f => f.Key == "people");
        Assert.Contains("deux autres personnes", one.Text, StringComparison.Ordinal);
        Assert.Contains("choisie deux fois", twice.Text, StringComparison.Ordinal);
        Assert.Contains("n’est plus membre", outsider.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Patrick.Name, outsider.Text, StringComparison.Ordinal);
        Assert.Contains("de 4 à 5 minutes", long_.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_keeps_what_was_chosen_and_typed()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);

        var found = await josée.SendAsync(New, [.. (await josée.GetAsync(New)).Filled(List, [await ChosenAsync(house, Cast.Maude), ("date", "2026-03-09"), ("q", "karim")])]);

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains(Cast.Karim.Name, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Rose.Name, found.Text, StringComparison.Ordinal);
        var filled = found.Filled(List, []);
        Assert.Contains(filled, f => f is { Key: "date", Value: "2026-03-09" });
        Assert.Equal((await house.PersonAsync(Cast.Maude)).Value.ToString(), filled.Single(f => f.Key == "people").Value);
        Assert.Contains("Personne d’autre", (await josée.SendAsync(New, [.. found.Filled(List, [("q", "introuvable")])])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_co_development_the_three_have_read_the_agreement_and_elsewhere_nobody_needs_to()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        var (newcomer, hers) = (await house.PersonAsync(Cast.Amina), await house.PersonAsync(Cast.Josée));
        await house.WriteAsync(newcomer.Value, async services =>
        {
            var (groups, standing) = (services.GetRequiredService<GroupStore>(), await services.GetRequiredService<GroupDirectory>().StandingSeenByAsync(hers, "directions-adjointes", Ct));
            var group = (await groups.SeenByAsync(hers, standing!.Group, Ct))!;
            groups.Add(Membership.Accept(group, newcomer, await groups.SeatsTakenAsync(group.Id, Ct), house.Clock.GetUtcNow()));
            return true;
        });
        using var amina = await house.AsAsync(Cast.Amina);

        Assert.Contains("accepte d’abord l’entente", (await SendAsync(house, josée, await ChosenAsync(house, Cast.Maude), await ChosenAsync(house, Cast.Amina))).Text, StringComparison.Ordinal);
        Assert.NotNull((await amina.GetAsync(New)).Document.QuerySelector($"main a[href='{Place}/before-you-begin']"));

        var community = await CommunityAsync(house, Cast.Luc, Cast.Josée, Cast.Amina);
        var planned = await josée.SubmitAsync(community + "/new", community, await ChosenAsync(house, Cast.Luc), await ChosenAsync(house, Cast.Amina), ("when", "now"));
        Assert.StartsWith("/troikas/", planned.Location, StringComparison.Ordinal);
        Assert.Contains(planned.Location!, (await amina.GetAsync(community)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_begun_from_half_an_hour_before_and_its_order_is_theirs_until_then()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var karim = await house.AsAsync(Cast.Karim);
        var room = await PlanAsync(house, josée, In(house, 2));
        var order = (await ReadAsync(house, room)).People;

        Assert.False((await karim.GetAsync(room)).Offers(room + "/start"));
        Assert.Equal(HttpStatusCode.Conflict, (await karim.ForceAsync(room + "/start")).Status);
        var stale = await josée.GetAsync(room);
        await karim.SubmitAsync(room, room + "/order");
        Assert.Equal([order[1], order[0], order[2]], (await ReadAsync(house, room)).People);
        Assert.Equal(HttpStatusCode.Conflict, (await josée.SubmitAsync(stale, room + "/order")).Status);

        house.Clock.Advance(TimeSpan.FromHours(48.75));
        using var again = await house.AsAsync(Cast.Karim);
        Assert.Equal(room, (await again.SubmitAsync(room, room + "/start")).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await again.ForceAsync(room + "/order", ("person", order[2].Value.ToString()), ("seen", "3"))).Status);
    }

    [Fact]
    public async Task A_note_too_long_stays_in_its_field_and_an_empty_one_is_removed()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        var room = await PlanAsync(house, josée);
        await josée.SubmitAsync(room, room + "/start");
        await MoveAsync(josée, room, 12);
        var words = new string('é', Troika.LongestNote + 1);

        var refused = await josée.SubmitAsync(room, room + "/note", ("note", words));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(refused.Filled(room + "/note", []), f => f.Key == "note" && f.Value == words);

        await josée.SubmitAsync(room, room + "/note", ("note", "Appeler avant vendredi."));
        Assert.Contains("Appeler avant vendredi.", (await josée.GetAsync(room)).Html, StringComparison.Ordinal);
        await josée.SubmitAsync(room, room + "/note", ("note", " "));
        Assert.DoesNotContain("Appeler avant vendredi.", (await josée.GetAsync(room)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(house.Folder, "keys")), f => Path.GetFileName(f) != "instance.key");
    }

    [Fact]
    public async Task One_longer_list_goes_on_where_it_stopped()
    {
        await using var house = await OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        HashSet<string> rooms = [];
        for (var i = 0; i < 23; i++) rooms.Add(await PlanAsync(house, josée, In(house, 1 + (i / 3))));

        var first = await josée.GetAsync(List);
        var second = await josée.GetAsync(first.Document.QuerySelector("main a[href*='before=']")!.GetAttribute("href")!);

        Assert.Equal(rooms, Rooms(first).Concat(Rooms(second)).ToHashSet());
        Assert.Equal((20, 3), (Rooms(first).Count, Rooms(second).Count));

        static List<string> Rooms(Page page) => [.. page.Document.QuerySelectorAll("main .programme a").Select(a => a.GetAttribute("href")!)];
    }
}
