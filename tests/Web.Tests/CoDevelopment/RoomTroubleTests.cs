using System.Net;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>When things go wrong in the room: nothing typed is lost, nothing happens twice, and everyone is told where it is.</summary>
public class RoomTroubleTests(PlayedWorld world)
{
    [Fact]
    public async Task A_suggestion_in_step_3_is_refused_and_waits_as_a_draft_for_step_5()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();

        await scene.Karim.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "Lui offrir une marraine"));

        Assert.Equal(HttpStatusCode.Conflict, scene.Karim.Status);
        Assert.Contains("seulement des questions pour comprendre", scene.Karim.Refusal);
        Assert.Equal("Lui offrir une marraine", scene.Karim.Page.QuerySelector("#kept-suggestion")!.TextContent.Trim());
        Assert.Contains("Étape 3 sur 7", scene.Karim.Text);
        Assert.DoesNotContain("marraine", (await scene.Client.LookAsync()).Text);
    }

    [Fact]
    public async Task A_page_left_open_while_the_step_moved_keeps_what_was_typed()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();
        await scene.Karim.LookAsync();
        await scene.Solange.DoAsync("questions", ("question", "Depuis quand ?"));
        await scene.AnswerAsync("Depuis août.");
        await scene.Facilitator.DoAsync("advance");

        await scene.Karim.SendAsync("questions", ("question", "Et avant ?"));

        Assert.Equal(HttpStatusCode.Conflict, scene.Karim.Status);
        Assert.Contains("Étape 4 sur 7", scene.Karim.Text);
        Assert.Equal("Et avant ?", scene.Karim.Page.QuerySelector("#kept-question")!.TextContent.Trim());
        Assert.Contains("Et avant ?", (await scene.Karim.LookAsync()).Text);
    }

    [Fact]
    public async Task A_text_too_long_is_refused_beside_its_field_and_shown_on_another_device_too()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();
        var long_ = new string('q', 700);

        await scene.Karim.DoAsync("questions", ("question", long_));
        var phone = await scene.Karim.OnAnotherDeviceAsync();
        await phone.LookAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, scene.Karim.Status);
        Assert.NotNull(scene.Karim.Page.QuerySelector("#question[aria-invalid=true]"));
        Assert.Equal(long_, scene.Karim.Field("question"));
        Assert.Equal(long_, phone.Field("question"));
    }

    [Fact]
    public async Task What_is_being_typed_is_found_on_another_device_by_its_author_alone()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();

        await (await scene.Karim.LookAsync()).DraftAsync("question", "Depuis quand");
        var phone = await scene.Karim.OnAnotherDeviceAsync();

        Assert.Equal("Depuis quand", (await phone.LookAsync()).Field("question"));
        Assert.Equal("", (await scene.Solange.LookAsync()).Field("question"));
    }

    [Fact]
    public async Task What_is_sent_leaves_the_drafts()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();
        await scene.Karim.DoAsync("questions", ("question", new string('q', 700)));

        await scene.Karim.DoAsync("questions", ("question", "Depuis quand ?"));

        Assert.Equal("", scene.Karim.Field("question"));
        Assert.Contains("Depuis quand ?", scene.Karim.Text);
    }

    [Fact]
    public async Task Two_presses_of_next_step_advance_by_one_and_the_second_is_told()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InPresentationAsync();
        await scene.Client.DoAsync("summary", ("summary", "Voici."));
        var phone = await scene.Facilitator.OnAnotherDeviceAsync();
        await scene.Facilitator.LookAsync();
        await phone.LookAsync();

        await Task.WhenAll(scene.Facilitator.SendAsync("advance"), phone.SendAsync("advance"));

        RoomVisitor[] both = [scene.Facilitator, phone];
        Assert.Single(both, b => b.Status == HttpStatusCode.OK);
        var second = Assert.Single(both, b => b.Status == HttpStatusCode.Conflict);
        Assert.Contains("L’étape a déjà changé", second.Refusal);
        Assert.All(both, b => Assert.Contains("Étape 3 sur 7", b.Text));
    }

    [Fact]
    public async Task The_same_form_sent_twice_has_one_effect()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();
        var op = Guid.CreateVersion7().ToString();

        await scene.Karim.DoAsync("questions", ("question", "Depuis quand ?"), ("op", op));
        await scene.Karim.DoAsync("questions", ("question", "Depuis quand ?"), ("op", op));

        Assert.Equal(HttpStatusCode.OK, scene.Karim.Status);
        Assert.Single(scene.Karim.Page.QuerySelectorAll(".exchange .q"));
    }

    [Fact]
    public async Task A_restart_in_step_5_loses_nothing_that_was_shown_as_saved()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InSuggestionsAsync();
        await scene.Karim.DoAsync("suggestions", ("kind", "Experience"), ("suggestion", "Un tableau interactif"));
        await scene.Solange.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", ""));

        await scene.RestartAsync();
        await scene.Client.LookAsync();

        Assert.Contains("Étape 5 sur 7", scene.Client.Text);
        Assert.Contains("Un tableau interactif", scene.Client.Text);
        Assert.True((await scene.Solange.LookAsync()).Offers("suggestions"));
        Assert.NotNull(scene.Client.Page.QuerySelector("stage-clock[data-phase=running]"));
    }

    [Fact]
    public async Task A_restatement_of_an_older_wording_is_not_accepted_and_is_kept()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InRequestAsync();
        await scene.Client.DoAsync("request", ("needHelpTo", "trouver un premier geste"), ("satisfiedIf", "je repartais avec une idée"));
        await scene.Karim.LookAsync();
        await scene.Client.DoAsync("request", ("needHelpTo", "trouver un tout premier geste"), ("satisfiedIf", "je repartais avec une idée"));

        await scene.Karim.SendAsync("restatement", ("restatement", "Tu cherches par où commencer."));

        Assert.Equal(HttpStatusCode.Conflict, scene.Karim.Status);
        Assert.Contains("La demande a changé entre-temps", scene.Karim.Refusal);
        Assert.Equal("Tu cherches par où commencer.", scene.Karim.Field("restatement"));
        Assert.Equal(HttpStatusCode.OK, (await scene.Karim.SendAsync("restatement", ("restatement", "Tu cherches par où commencer."))).Status);
    }

    [Fact]
    public async Task Somebody_marked_absent_finds_the_door_and_comes_back_to_their_text()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();
        await scene.Facilitator.LookAsync();
        var karim = scene.Facilitator.Page.QuerySelectorAll("select[name=person] option").First(o => o.TextContent == scene.Karim.Person.Name).GetAttribute("value")!;

        await scene.Facilitator.DoAsync("absent", ("person", karim));
        await scene.Karim.DoAsync("questions", ("question", "Depuis quand ?"));

        Assert.Equal(HttpStatusCode.Conflict, scene.Karim.Status);
        Assert.True(scene.Karim.Offers("enter"));
        Assert.Contains("Depuis quand ?", scene.Karim.Text);
        Assert.Equal("Depuis quand ?", (await scene.Karim.DoAsync("enter")).Field("question"));
    }

    [Fact]
    public async Task An_interrupted_session_goes_on_where_it_was()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InClarificationAsync();

        await scene.Facilitator.DoAsync("interrupt");
        await scene.Karim.LookAsync();
        Assert.Contains("Séance interrompue", scene.Karim.Text);
        Assert.False(scene.Karim.Offers("questions"));

        await scene.Facilitator.DoAsync("resume");
        Assert.True((await scene.Karim.LookAsync()).Offers("questions"));
    }
}
