using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>The facilitator's browser dies. The session goes on.</summary>
public sealed class LeadTests(Chromium chromium)
{
    private static readonly TimeSpan TheWait = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task The_facilitators_browser_dies_in_step_5_the_deputy_leads_and_the_lead_returns_with_the_facilitator()
    {
        await using var host = await ProgramHost.DemoAsync();
        await using var people = await GatherAsync(host);
        await people.NameDeputyAsync(Cast.Karim);
        await OpenAsync(people, Cast.Maude, Cast.Josée, Cast.Karim, Cast.Rose);
        await people.WriteAsync(Cast.Rose, "Ce que Rose écrit pendant que Josée disparaît.");

        await people.LoseAsync(Cast.Josée);

        foreach (var page in people.Pages)
        {
            await Gathering.SeesAsync(page, "Josée n’est plus là");
            await Expect(page.GetByRole(AriaRole.Timer)).ToContainTextAsync("Encore");
        }
        host.DemoClock.GoTo(DateTimeOffset.UtcNow + TheWait);
        await Gathering.SeesAsync(people[Cast.Karim], "Vous animez à la place de Josée");
        foreach (var page in new[] { people[Cast.Maude], people[Cast.Rose] }) await Gathering.SeesAsync(page, "Karim anime à la place de Josée");
        await Expect(people[Cast.Rose].Locator("[name=suggestion]")).ToHaveValueAsync("Ce que Rose écrit pendant que Josée disparaît.");

        await SuggestAsync(people[Cast.Karim], "Ce que Karim offre en animant.");
        await people[Cast.Rose].GetByRole(AriaRole.Button, new() { Name = "Proposer", Exact = true }).ClickAsync();
        foreach (var person in new[] { Cast.Solange, Cast.Étienne, Cast.Amina }.Where(p => ToldSession.Told.Consultants.Contains(p))) await people.SuggestAsync(person, $"De la part de {person.FirstName}.");
        await people[Cast.Karim].GetByRole(AriaRole.Button, new() { Name = "Passer à la synthèse" }).ClickAsync();
        foreach (var page in people.Pages) await Gathering.SeesAsync(page, "Étape 6 sur 7");

        await people.OpenAsync(Cast.Josée, "Étape 6 sur 7");

        foreach (var person in new[] { Cast.Maude, Cast.Karim, Cast.Rose }) await Expect(people[person].Locator("body")).Not.ToContainTextAsync("à la place de Josée", new() { Timeout = 20_000 });
        await Expect(people[Cast.Josée].Locator("form[action$='/room/extend']")).Not.ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(people[Cast.Karim].Locator("form[action$='/room/extend']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_deputy_the_first_consultant_who_offers_leads_once_the_wait_is_over()
    {
        await using var host = await ProgramHost.DemoAsync();
        await using var people = await GatherAsync(host);
        await OpenAsync(people, Cast.Maude, Cast.Josée, Cast.Rose);

        await people.LoseAsync(Cast.Josée);

        await Gathering.SeesAsync(people[Cast.Rose], "Josée n’est plus là");
        await Expect(people[Cast.Rose].GetByRole(AriaRole.Button, new() { Name = "Prendre l’animation" })).ToHaveCountAsync(0);
        host.DemoClock.GoTo(DateTimeOffset.UtcNow + TheWait);
        await people[Cast.Rose].ReloadAsync();
        await people[Cast.Rose].GetByRole(AriaRole.Button, new() { Name = "Prendre l’animation" }).ClickAsync();
        await Gathering.SeesAsync(people[Cast.Maude], "Rose anime à la place de Josée");
        await Expect(people[Cast.Maude].GetByRole(AriaRole.Button, new() { Name = "Prendre l’animation" })).ToHaveCountAsync(0);
    }

    private async Task<Gathering> GatherAsync(ProgramHost host)
    {
        var people = new Gathering(chromium, host.Origin);
        await people.ReachSuggestionsAsync();
        return people;
    }

    private static async Task OpenAsync(Gathering people, params PersonOf[] those)
    {
        foreach (var person in those) await people.OpenAsync(person);
    }

    private static async Task SuggestAsync(IPage page, string text)
    {
        await page.Locator("[name=suggestion]").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Proposer", Exact = true }).ClickAsync();
        await Gathering.SeesAsync(page, text);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
