using System.Net;

namespace Terreau.Web.Tests.CoDevelopment;

public sealed class VoicesTests(PlayedWorld world)
{
    [Fact]
    public async Task Advice_in_the_guise_of_a_question_is_asked_about_and_kept()
    {
        await using var scene = await (await RoomScene.SetAsync(world)).InClarificationAsync();

        await scene.Karim.DoAsync("questions", ("question", "Avez-vous pensé à un comité ?"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, scene.Karim.Status);
        Assert.Contains("Avez-vous pensé à un comité ?", scene.Karim.Page.QuerySelector("textarea[name=question]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(scene.Karim.Page.QuerySelector("button[name=sure]"));

        await scene.Karim.DoAsync("questions", ("question", "Avez-vous pensé à un comité ?"), ("sure", "true"));
        await scene.Client.LookAsync();
        Assert.Contains("Avez-vous pensé à un comité", scene.Client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_suggestion_waits_for_the_others_and_the_text_is_kept()
    {
        await using var scene = await (await RoomScene.SetAsync(world)).InSuggestionsAsync();
        await scene.Karim.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "Un café le jeudi"));

        await scene.Karim.SendAsync("suggestions", ("kind", "Idea"), ("suggestion", "Un deuxième café"));

        Assert.Equal(HttpStatusCode.Conflict, scene.Karim.Status);
        Assert.Contains("Un deuxième café", scene.Karim.Page.Body!.TextContent, StringComparison.Ordinal);
        await scene.Solange.DoAsync("pass");
        foreach (var other in scene.Consultants.Skip(2)) await other.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "Autre chose"));
        await scene.Karim.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "Un deuxième café"));
        await scene.Client.LookAsync();
        Assert.Contains("Un deuxième café", scene.Client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facilitator_changes_hat_before_the_group_and_offers()
    {
        await using var scene = await (await RoomScene.SetAsync(world)).InSuggestionsAsync();

        await scene.Facilitator.DoAsync("hat");
        await scene.Karim.LookAsync();
        Assert.Contains("Josée a changé de chapeau", scene.Karim.Page.Body!.TextContent, StringComparison.Ordinal);
        await scene.Facilitator.DoAsync("suggestions", ("kind", "Experience"), ("suggestion", "Chez nous, un jumelage"));

        await scene.Client.LookAsync();
        Assert.Contains("Chez nous, un jumelage", scene.Client.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hands_and_wishes_show_on_every_page_and_silence_on_the_facilitators_alone()
    {
        await using var scene = await (await RoomScene.SetAsync(world)).InClarificationAsync();
        await scene.Karim.DoAsync("hand");
        await scene.Solange.DoAsync("time-wish");
        await scene.Karim.DoAsync("time-wish/answer", ("yes", "true"));

        await scene.Facilitator.LookAsync();
        await scene.Client.LookAsync();

        Assert.All(new[] { scene.Facilitator, scene.Client }, p => Assert.Contains("Mains levées, dans l’ordre", p.Page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("2 pour, 0 contre", scene.Client.Page.Body!.TextContent.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("pas encore entendu", scene.Facilitator.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("pas encore entendu", scene.Client.Page.Body!.TextContent, StringComparison.Ordinal);

        await scene.Facilitator.DoAsync("time-wish/close");
        await scene.Client.LookAsync();
        Assert.DoesNotContain("2 pour", scene.Client.Page.Body!.TextContent, StringComparison.Ordinal);
    }
}
