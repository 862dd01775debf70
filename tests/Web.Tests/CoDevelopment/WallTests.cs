using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>The room on a projector, and the kit on paper.</summary>
public class WallTests(PlayedWorld world)
{
    private static readonly string Wall = RoomVisitor.Room[..^"room".Length] + "projector", Paper = RoomVisitor.Room[..^"room".Length] + "paper";

    private static readonly SheetOf Sheet = DeputyHeads.LonelyBeginnerToTheEnd.Sheet;

    [Fact]
    public async Task On_the_wall_there_is_what_all_have_in_common_and_nothing_that_is_for_the_facilitator_alone()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InPresentationAsync();

        var room = (await scene.Facilitator.LookAsync()).Text;
        var wall = (await scene.Facilitator.LookAsync(Wall)).Text;

        Assert.Contains("Exposé", wall);
        Assert.Contains("Maude", wall);
        Assert.Contains(Typed(Sheet.Care), room);
        Assert.DoesNotContain(Typed(Sheet.Care), wall);
        Assert.DoesNotContain(Typed(Sheet.Felt), wall);
        Assert.Empty(scene.Facilitator.Page.QuerySelectorAll("main form, main textarea"));
    }

    [Fact]
    public async Task On_the_wall_suggestions_stand_under_the_request_and_learnings_nowhere()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InSuggestionsAsync();
        await scene.Karim.DoAsync("suggestions", ("kind", "Idea"), ("suggestion", "Une idée pour le mur"));

        var wall = (await scene.Facilitator.LookAsync(Wall)).Text;
        Assert.Contains("besoin d’aide pour", wall);
        Assert.Contains("Une idée pour le mur", wall);

        foreach (var consultant in scene.Consultants.Skip(1)) await consultant.DoAsync("pass");
        await scene.Facilitator.DoAsync("advance");
        await scene.Client.DoAsync("synthesis", ("synthesis", "Je retiens une idée."), ("comment", ""));
        await scene.Client.DoAsync("actions", ("what", "Essayer lundi"), ("by", RoomScene.InDays(10)));
        Assert.Contains("Essayer lundi", (await scene.Facilitator.LookAsync(Wall)).Text);
        await scene.Facilitator.DoAsync("advance");
        foreach (var person in scene.Everyone) await person.DoAsync("learning", ("scope", "OwnPractice"), ("learning", "Ce que j'ai appris pour moi"));
        Assert.DoesNotContain("appris pour moi", (await scene.Facilitator.LookAsync(Wall)).Text);
    }

    [Fact]
    public async Task The_paper_kit_has_the_minutes_of_each_step_and_no_word_of_the_sheet()
    {
        await using var scene = await RoomScene.SetAsync(world);

        var paper = (await scene.Facilitator.LookAsync(Paper)).Text;

        Assert.Equal(7, scene.Facilitator.Page.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("5. Suggestions", paper);
        foreach (var text in new[] { Sheet.Title, Sheet.Facts, Sheet.Tried }) Assert.DoesNotContain(Typed(text), paper);
    }

    // A piece without apostrophe, which the page may set in another way.
    private static string Typed(string text) => text.Split('\'', '’').MaxBy(piece => piece.Length)!.Trim();
}
