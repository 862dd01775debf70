using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>Everybody in one room: the wall shows what all have in common, phones write, nobody touches the wall.</summary>
public sealed class ProjectorTests(Chromium chromium)
{
    private const string Offered = "Commencer par une seule équipe, celle qui veut bien.";

    [Fact]
    public async Task The_wall_follows_the_room_while_two_phones_write()
    {
        await using var host = await ProgramHost.DemoAsync();
        var told = new ToldSession(host);
        await told.OpenAsync();
        await told.EnterAsync();
        await using var wall = new Participant(ToldSession.Told.Facilitator!, Manner.Mouse, host.Origin);
        await using var karim = new Participant(Cast.Karim, Manner.Phone, host.Origin);
        await using var maude = new Participant(Cast.Maude, Manner.Phone, host.Origin);
        Participant[] all = [wall, karim, maude];
        foreach (var person in all)
        {
            await person.ArriveAsync(chromium);
            await person.EnterDemonstrationAsync();
        }
        await wall.Page.SetViewportSizeAsync(1920, 1080);
        await wall.GoAsync(ToldSession.Page + "/projector");
        await wall.SeesAsync("Bienvenue");
        foreach (var phone in all[1..]) await phone.GoAsync(ToldSession.Page + "/room");

        await told.AdvanceAsync();
        foreach (var (person, words) in new[] { (wall, "Exposé"), (karim, "Étape 2 sur 7"), (maude, "Étape 2 sur 7") }) await person.SeesAsync(words);
        await maude.FillAsync("summary", "Une collègue seule au bout du corridor.");
        await maude.PressAsync("Enregistrer le résumé");
        await maude.SeesAsync("Le résumé est enregistré");
        await told.AdvanceAsync();
        for (var step = 3; step < 5; step++)
        {
            await told.BeginAsync();
            await told.FinishAsync();
            await told.AdvanceAsync();
        }
        await wall.SeesAsync("Étape 5 sur 7");
        await karim.SeesAsync("Étape 5 sur 7");
        await karim.ChooseAsync("kind", "Idea");
        await karim.FillAsync("suggestion", Offered);
        await karim.PressAsync("Proposer");
        foreach (var person in all) await person.SeesAsync(Offered);

        await wall.HasAsync("main form, main textarea, main input", 0);
        await wall.DoesNotSeeAsync(ToldSession.Told.Sheet.Care);
        Assert.True(await wall.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(all.SelectMany(p => p.Complaints));
    }
}
