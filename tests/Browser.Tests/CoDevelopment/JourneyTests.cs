using Terreau.Browser.Tests.Shared;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>The main job of Terreau, once through, on each database.</summary>
public sealed class JourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Six_people_go_through_a_session_from_the_invitation_to_the_follow_up(bool postgres)
    {
        Assert.SkipWhen(postgres && FreshDatabase.Server is null, FreshDatabase.Why);
        await using var journey = await Journey.StartAsync(chromium, postgres);

        try
        {
            await GoThroughAsync(journey);
        }
        catch (Exception broken)
        {
            Assert.Fail($"{await journey.WhereAsync()}\n{broken}");
        }
        Assert.Empty(journey.Complaints);
    }

    private static async Task GoThroughAsync(Journey journey)
    {
        await journey.GatherAsync();
        await journey.PrepareAsync();
        await journey.WelcomeAsync();
        await journey.PresentAsync();
        await journey.ClarifyAsync();
        await journey.AgreeAsync();
        await journey.SuggestAsync();
        await journey.DecideAsync();
        await journey.ReflectAsync();
        await journey.ReadAsync();
        await journey.FollowUpAsync();
    }
}
