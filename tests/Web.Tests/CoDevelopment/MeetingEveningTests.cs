using System.Net;
using Terreau.Web.Tests.Shared;
using static Terreau.Web.Tests.CoDevelopment.MeetingScene;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>An evening of two consultations, from the first welcome to the second summary.</summary>
public sealed class MeetingEveningTests
{
    [Fact]
    public async Task Five_people_go_through_both_and_read_two_summaries()
    {
        await using var scene = await PlannedAsync(today: true);
        await OpenFirstAsync(scene);
        await scene.PlayAsync(1, scene.Karim, scene.Rose, scene.Maude, scene.Amina);
        scene.House.Clock.Advance(TimeSpan.FromMinutes(85));

        var after = await scene.Amina.GetAsync(Room(1));
        Assert.Contains("Deuxième consultation : Rose", after.Text, StringComparison.Ordinal);
        Assert.Contains("C’est la pause", after.Text, StringComparison.Ordinal);
        Assert.NotNull(after.Document.QuerySelector($"a[href='{Room(2)}']"));

        await DoAsync(scene.Solange, 2, "open");
        var welcome = await scene.Karim.GetAsync(Room(2));
        Assert.Contains("Deuxième consultation de la rencontre", welcome.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("La dernière fois", welcome.Text, StringComparison.Ordinal);
        Assert.False(welcome.Offers(Room(2) + "/enter"));
        await scene.PlayAsync(2, scene.Rose, scene.Karim, scene.Maude, scene.Amina);

        Assert.Equal(HttpStatusCode.OK, (await scene.Maude.GetAsync(Session(1) + "/summary")).Status);
        Assert.Equal(HttpStatusCode.OK, (await scene.Maude.GetAsync(Session(2) + "/summary")).Status);
        Assert.DoesNotContain("La rencontre continue", (await scene.Maude.GetAsync(Room(2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_opens_once_the_first_has_ended_or_was_interrupted()
    {
        await using var scene = await PlannedAsync(today: true);
        await OpenFirstAsync(scene);
        scene.House.Clock.Advance(TimeSpan.FromMinutes(60));

        var waits = await scene.Solange.GetAsync(Room(2));
        var refused = await scene.Solange.ForceAsync(Room(2) + "/open");
        await DoAsync(scene.Solange, 1, "interrupt");
        await DoAsync(scene.Solange, 2, "open");

        Assert.False(waits.Offers(Room(2) + "/open"));
        Assert.Contains("est encore ouverte", waits.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Terminez-la, ou interrompez-la", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_opens_when_the_first_was_called_off()
    {
        await using var scene = await PlannedAsync(today: true);
        await scene.Solange.SubmitAsync(Session(1), Session(1) + "/cancel", ("which", "this"));
        scene.House.Clock.Advance(TimeSpan.FromMinutes(90));

        await DoAsync(scene.Solange, 2, "open");

        Assert.DoesNotContain("Deuxième consultation", (await scene.Solange.GetAsync(Room(2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_the_first_enters_the_second_by_themselves()
    {
        await using var scene = await PlannedAsync(today: true);
        await OpenFirstAsync(scene);
        await scene.Amina.ForceAsync(Room(1) + "/absent", ("person", await scene.IdAsync(Terreau.World.Cast.Amina)));
        await scene.PlayAsync(1, scene.Karim, scene.Rose, scene.Maude);
        scene.House.Clock.Advance(TimeSpan.FromMinutes(85));
        await DoAsync(scene.Solange, 2, "open");

        Assert.True((await scene.Amina.GetAsync(Room(2))).Offers(Room(2) + "/enter"));
        Assert.False((await scene.Maude.GetAsync(Room(2))).Offers(Room(2) + "/enter"));
    }

    [Fact]
    public async Task What_is_said_in_one_stays_with_those_who_were_asked_to_it()
    {
        await using var scene = await PlannedAsync(today: true);
        await scene.Amina.SubmitAsync(Session(2), Session(2) + "/presence", ("answer", "NotComing"));

        var page = await scene.Amina.GetAsync(Session(1));

        Assert.Contains("Deuxième consultation, à", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deuxième consultation : Rose", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Amina.GetAsync(Room(2))).Status);
    }

    private static async Task OpenFirstAsync(MeetingScene scene)
    {
        scene.House.Clock.Advance(TimeSpan.FromMinutes(30));
        await DoAsync(scene.Solange, 1, "open");
        foreach (var person in (Browser[])[scene.Karim, scene.Rose, scene.Maude, scene.Amina]) await DoAsync(person, 1, "enter");
    }
}
