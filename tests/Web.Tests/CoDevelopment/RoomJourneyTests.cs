using System.Net;

namespace Terreau.Web.Tests.CoDevelopment;

public class RoomJourneyTests(PlayedWorld world)
{
    [Fact]
    public async Task Six_people_go_through_the_seven_steps_by_plain_forms()
    {
        await using var scene = await RoomScene.SetAsync(world);

        await scene.InReflectionAsync();
        foreach (var person in scene.Everyone) await person.DoAsync("learning", ("scope", "OwnPractice"), ("learning", $"Ce que {person.Person.FirstName} a appris"));
        await scene.Karim.DoAsync("evaluation", ("timeWellKept", "5"), ("spokeAsMuchAsWished", "4"), ("requestTakenSeriously", "5"), ("leaveWithSomethingUseful", "4"));
        await scene.Facilitator.DoAsync("follow-up-date", ("date", RoomScene.InDays(20)));
        await scene.Facilitator.DoAsync("advance");

        foreach (var person in scene.Everyone)
        {
            await person.LookAsync();
            Assert.Equal(HttpStatusCode.OK, person.Status);
            Assert.Contains("La séance est terminée", person.Text);
            Assert.NotNull(person.Page.QuerySelector("a[href$='/sessions/3/summary']"));
        }
    }

    [Fact]
    public async Task Each_step_shows_who_speaks_and_offers_its_form_to_whoever_may_write()
    {
        await using var scene = await RoomScene.SetAsync(world);

        await scene.InPresentationAsync();
        Assert.True((await scene.Client.LookAsync()).Offers("summary"));
        Assert.False((await scene.Karim.LookAsync()).Offers("summary"));
        Assert.Contains("Seule la personne cliente écrit pendant l’exposé", scene.Karim.Text);

        await scene.Client.DoAsync("summary", ("summary", "Une collègue s'isole."));
        Assert.Contains("Une collègue s'isole.", (await scene.Karim.LookAsync()).Text);
        await scene.Facilitator.DoAsync("advance");
        Assert.True((await scene.Karim.LookAsync()).Offers("questions"));
        Assert.False((await scene.Facilitator.LookAsync()).Offers("questions"));
        Assert.True(scene.Facilitator.Offers("no-question"));
    }

    [Fact]
    public async Task Without_its_output_a_step_says_why_it_stays_open_instead_of_showing_a_button()
    {
        await using var scene = await RoomScene.SetAsync(world);

        await scene.InWelcomeAsync();
        await scene.Facilitator.LookAsync();

        Assert.False(scene.Facilitator.Offers("advance"));
        Assert.Contains("Revenez d’abord sur l’action de la séance précédente", scene.Facilitator.Text);
        await scene.Facilitator.SendAsync("advance", ("seen", "Welcome"));
        Assert.Equal(HttpStatusCode.Conflict, scene.Facilitator.Status);
    }

    [Fact]
    public async Task The_last_action_is_read_by_those_who_were_there_and_by_nobody_else()
    {
        await using var scene = await RoomScene.SetAsync(world);

        await scene.InWelcomeAsync();

        Assert.Contains("Revenir en début de rencontre", (await scene.Solange.LookAsync()).Text);
        Assert.True(scene.Solange.Offers("previous-follow-up"));
        var rose = scene.Consultants[2];
        Assert.DoesNotContain("Revenir en début de rencontre", (await rose.LookAsync()).Text);
        Assert.Contains("Le suivi de la séance 2 se fait maintenant", rose.Text);
    }

    [Fact]
    public async Task Before_entering_one_meets_the_agreement_and_nothing_of_the_room()
    {
        await using var scene = await RoomScene.SetAsync(world);

        await scene.Facilitator.DoAsync("open");
        await scene.Karim.LookAsync();

        Assert.True(scene.Karim.Offers("enter"));
        Assert.Contains("Je garde pour ce groupe ce qui y est confié", scene.Karim.Text);
        Assert.Null(scene.Karim.Page.QuerySelector("stage-clock"));
    }

    [Fact]
    public async Task What_others_learned_is_read_after_ones_own()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InReflectionAsync();

        await scene.Client.DoAsync("learning", ("scope", "Field"), ("learning", "Un mot de Maude"));

        Assert.DoesNotContain("Un mot de Maude", (await scene.Karim.LookAsync()).Text);
        Assert.Contains("Un mot de Maude", (await scene.Karim.DoAsync("learning/pass")).Text);
    }

    [Fact]
    public async Task The_client_sorts_all_suggestions_in_one_form()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InSynthesisAsync();

        await scene.Client.LookAsync();
        var names = scene.Client.Page.QuerySelectorAll("input[type=radio][name^='sorting-']").Select(i => i.GetAttribute("name")!).Distinct().ToList();
        await scene.Client.DoAsync("sorting", [.. names.Zip(["Take", "Keep", "NotNow"]), (names[0].Replace("sorting", "comment", StringComparison.Ordinal), "Cela me parle")]);

        await scene.Karim.LookAsync();
        Assert.Equal(3, names.Count);
        Assert.Contains("Je prends", scene.Karim.Text);
        Assert.Contains("Pas maintenant", scene.Karim.Text);
        Assert.Contains("Cela me parle", scene.Karim.Text);
    }
}
