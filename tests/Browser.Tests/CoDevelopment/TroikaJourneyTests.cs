using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>Three peers at three screens: one at a desk, one with a phone, one without script.</summary>
public sealed class TroikaJourneyTests(Chromium chromium)
{
    private static readonly string[] Phases = ["La question", "Les précisions", "Les idées", "Ce qui aide"];
    private static readonly string New = $"/groups/{DeputyHeads.Group.Slug}/troikas/new";

    [Fact]
    public async Task Three_people_help_one_another_in_turn_and_each_keeps_a_note()
    {
        await using var host = await ProgramHost.DemoAsync();
        await using var maude = new Participant(Cast.Maude, Manner.Mouse, host.Origin);
        await using var karim = new Participant(Cast.Karim, Manner.Phone, host.Origin);
        await using var rose = new Participant(Cast.Rose, Manner.NoScript, host.Origin);
        Participant[] all = [maude, karim, rose];
        foreach (var person in all)
        {
            await person.ArriveAsync(chromium);
            await person.EnterDemonstrationAsync();
        }
        var room = await ProposeAsync(maude);
        foreach (var person in all[1..]) await person.GoAsync(room);
        foreach (var person in all) await person.SeesAsync("Comment un tour se passe");
        await karim.PressAsync("Commencer");

        for (var turn = 1; turn <= 3; turn++) await TurnAsync(all, turn);

        foreach (var person in all)
        {
            await person.SeesAsync("Merci à vous trois.");
            await person.HoldsAsync("note", NoteOf(person));
            foreach (var other in all.Where(o => o != person)) await person.DoesNotSeeAsync(NoteOf(other));
        }
        Assert.True(await karim.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(all.SelectMany(p => p.Complaints));
    }

    private static async Task<string> ProposeAsync(Participant by)
    {
        await by.GoAsync(New);
        foreach (var name in (string[])[Cast.Karim.Name, Cast.Rose.Name])
            await by.Page.Locator("label.choice").Filter(new() { HasText = name }).Locator("input").CheckAsync(new() { Force = true });
        await by.ChooseAsync("when", "now");
        await by.PressAsync("Proposer cette Troïka");
        await by.SeesAsync("Comment un tour se passe");
        return new Uri(by.Page.Url).AbsolutePath;
    }

    // Each of the three presses once in a while: whoever does, all follow.
    private static async Task TurnAsync(Participant[] all, int turn)
    {
        foreach (var (phase, index) in Phases.Select((p, i) => (p, i)))
        {
            foreach (var person in all) await person.SeesAsync($"Tour {turn} sur 3 · {phase}");
            if (index == 2) await NoteAsync(all);
            await all[(turn + index) % 3].PressAsync(turn == 3 && index == 3 ? "Finir" : "Suite");
        }
    }

    private static async Task NoteAsync(Participant[] all)
    {
        var said = await all[0].Page.Locator("h1").InnerTextAsync();
        var client = all.Single(p => said.StartsWith(p.Told.FirstName + " tourne", StringComparison.Ordinal));
        await client.SeesAsync("Écoutez, sans répondre");
        await client.FillAsync("note", NoteOf(client));
        await client.PressAsync("Garder pour moi");
        await client.SeesAsync("C'est gardé");
    }

    private static string NoteOf(Participant person) => $"Ce que {person.Told.FirstName} essaiera lundi.";
}
