using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>A program dies in the middle of step 5. People go on.</summary>
public sealed class KillTests(Chromium chromium)
{
    private const string Karims = "Ce que Karim est en train d'écrire, et qu'il n'a pas envoyé.", Roses = "Ce que Rose est en train d'écrire, et qu'elle n'a pas envoyé.";

    [Fact]
    public async Task Killed_in_step_5_and_started_again_the_program_has_lost_nothing()
    {
        await using var program = new ChildProgram();
        await program.StartAsync();
        await using var people = new Gathering(chromium, program.Origin);

        await GoOnAsync(people, async () =>
        {
            await program.KillAsync();
            await program.StartAsync();
        });
    }

    [Fact]
    public async Task Spread_over_two_programs_of_which_one_is_killed_people_lose_nothing()
    {
        Assert.SkipWhen(FreshDatabase.Server is null, FreshDatabase.Why);
        await using var database = await FreshDatabase.CreateAsync();
        await using var proxy = new FrontDoor();
        await using var first = new ChildProgram(database.ConnectionString, proxy.Origin);
        await using var second = new ChildProgram(database.ConnectionString, proxy.Origin, sameFolderAs: first);
        await first.StartAsync();
        await second.StartAsync();
        await proxy.StartAsync(first.Address, second.Address);
        await using var people = new Gathering(chromium, proxy.Origin);

        await GoOnAsync(people, first.KillAsync);

        Assert.All(proxy.Answered, count => Assert.True(count > 20, "One of the two programs had hardly anything to do."));
    }

    private static async Task GoOnAsync(Gathering people, Func<Task> accident)
    {
        await people.ReachSuggestionsAsync();
        foreach (var person in new[] { Cast.Maude, Cast.Josée, Cast.Karim, Cast.Rose }) await people.OpenAsync(person);
        await people.WriteAsync(Cast.Karim, Karims);
        await people.WriteAsync(Cast.Rose, Roses);
        await people.SuggestAsync(Cast.Solange, "Une suggestion, juste avant la coupure.");
        foreach (var page in people.Pages) await Gathering.SeesAsync(page, "Une suggestion, juste avant la coupure.");

        await accident();

        await people.SuggestAsync(Cast.Étienne, "Une suggestion, juste après.");
        foreach (var page in people.Pages) await Gathering.SeesAsync(page, "Une suggestion, juste après.");
        await Expect(people[Cast.Karim].Locator("[name=suggestion]")).ToHaveValueAsync(Karims);
        await Expect(people[Cast.Rose].Locator("[name=suggestion]")).ToHaveValueAsync(Roses);
        await people[Cast.Rose].ReloadAsync();
        await Expect(people[Cast.Rose].Locator("[name=suggestion]")).ToHaveValueAsync(Roses);

        await people[Cast.Karim].GetByRole(AriaRole.Button, new() { Name = "Proposer", Exact = true }).ClickAsync();
        foreach (var page in people.Pages)
        {
            await Gathering.SeesAsync(page, Karims);
            await Expect(page.Locator(".suggestion")).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        }
        foreach (var page in people.Pages)
        {
            await page.ReloadAsync();
            await Expect(page.Locator(".suggestion")).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        }
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
