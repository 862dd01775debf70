using System.Net;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>The facilitator's page of a meeting, and the guide that goes along in the room.</summary>
public sealed class BriefingTests(PlayedWorld world)
{
    private const string Briefing = "/groups/directions-adjointes/sessions/1/briefing";

    [Fact]
    public async Task The_facilitator_finds_who_is_silent_what_is_brought_and_the_hour_of_each_step()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await ScheduleTests.ScheduledAsync(house);
        using var solange = await house.AsAsync(Cast.Solange);

        var page = await solange.GetAsync(Briefing);

        Assert.Contains("Sans réponse : Karim, Maude et Rose.", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(["13 h 30", "13 h 40", "13 h 50", "14 h 05", "14 h 10", "14 h 35", "14 h 45"], page.Document.QuerySelectorAll("main .programme .when > span:first-child").Select(e => e.TextContent.Replace('\u00a0', ' ')));
        Assert.All(SheetTests.Complete.Where(f => f.Item1 is "facts" or "title"), f => Assert.Contains(f.Item2.Split('\'')[0], page.Text, StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("main textarea"));
        Assert.Equal(HttpStatusCode.Forbidden, (await karim.GetAsync(Briefing)).Status);
    }

    [Fact]
    public async Task Only_whoever_facilitates_for_the_first_time_is_told_so()
    {
        await using var scene = await RoomScene.SetAsync(world);
        using var knows = await scene.Host.AsAsync(DeputyHeads.Group.Sessions[0].Facilitator!);

        Assert.Contains("première animation", (await scene.Facilitator.LookAsync(RoomVisitor.Room[..^"room".Length] + "briefing")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("première animation", (await knows.LookAsync("/groups/directions-adjointes-estrie/sessions/1/briefing")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_room_the_guide_of_the_step_is_for_the_facilitator_alone_and_open_the_first_time()
    {
        await using var scene = await RoomScene.SetAsync(world);
        await scene.InPresentationAsync();

        Assert.Contains("la parole est à vous", (await scene.Facilitator.LookAsync()).Text, StringComparison.Ordinal);
        Assert.True(scene.Facilitator.Page.QuerySelector("details.guide")!.HasAttribute("open"));
        foreach (var other in scene.Everyone.Skip(1))
        {
            await other.LookAsync();
            Assert.Null(other.Page.QuerySelector(".guide"));
        }
    }
}
