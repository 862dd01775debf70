using System.Net;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>A group in which Karim's sheet is session 1 and Rose's session 2; Solange plans and facilitates both in one meeting.</summary>
internal sealed class MeetingScene : IAsyncDisposable
{
    public const string Group = "/groups/directions-adjointes";

    private readonly List<Browser> _browsers = [];

    private MeetingScene(House house) => House = house;

    public House House { get; }

    public Browser Solange { get; private set; } = null!;
    public Browser Karim { get; private set; } = null!;
    public Browser Rose { get; private set; } = null!;
    public Browser Maude { get; private set; } = null!;
    public Browser Amina { get; private set; } = null!;

    public static string Session(int number) => $"{Group}/sessions/{number}";

    public static string Schedule(int number) => Session(number) + "/schedule";

    public static string Room(int number) => Session(number) + "/room";

    /// <summary>Both sheets are handed in; no date is set.</summary>
    public static async Task<MeetingScene> PreparedAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Karim, Cast.Rose, Cast.Maude, Cast.Amina);
        var scene = new MeetingScene(house);
        scene.Solange = await scene.AsAsync(Cast.Solange);
        scene.Karim = await scene.AsAsync(Cast.Karim);
        scene.Rose = await scene.AsAsync(Cast.Rose);
        scene.Maude = await scene.AsAsync(Cast.Maude);
        scene.Amina = await scene.AsAsync(Cast.Amina);
        await PrepareAsync(scene.Karim, 1);
        await PrepareAsync(scene.Rose, 2);
        return scene;
    }

    /// <summary>Both are planned: three hours from half past one on the tenth of March, or of today, ten minutes of pause.</summary>
    public static async Task<MeetingScene> PlannedAsync(bool today = false)
    {
        var scene = await PreparedAsync();
        Assert.Equal(HttpStatusCode.SeeOther, (await scene.PlanAsync(1, ("date", today ? "2026-03-03" : "2026-03-10"))).Status);
        return scene;
    }

    public static async Task PrepareAsync(Browser client, int number)
    {
        await client.SubmitAsync(Group, Group + "/sessions");
        var sheet = Session(number) + "/sheet";
        Assert.Equal(HttpStatusCode.SeeOther, (await client.SendAsync(sheet + "/submit", (await client.GetAsync(sheet)).Filled(sheet, SheetTests.Complete))).Status);
    }

    public async Task<Page> PlanAsync(int number, params (string Name, string Value)[] otherwise)
    {
        var plan = await FieldsAsync(number);
        return await Solange.SubmitAsync(Schedule(number), Schedule(number), [.. plan.Where(f => otherwise.All(o => o.Name != f.Name)), .. otherwise]);
    }

    public async Task<(string Name, string Value)[]> FieldsAsync(int number)
    {
        var other = (await Solange.GetAsync(Schedule(number))).Document.QuerySelectorAll("#other option").Select(o => o.GetAttribute("value")!).First(v => v.Length > 0);
        return
        [
            ("date", "2026-03-10"), ("time", "13:30"), ("zone", "America/Toronto"), ("place", "Salle du conseil"), ("link", ""), ("format", "90"), ("minutes", ""),
            ("consultations", "2"), ("other", other), ("otherFacilitator", ""), ("begins", number == 1 ? "this" : "other"), ("whole", "180"), ("pause", "10"),
            ("facilitator", await IdAsync(Cast.Solange)), ("consultants", await IdAsync(Cast.Maude)), ("consultants", await IdAsync(Cast.Amina)),
        ];
    }

    public async Task<string> IdAsync(PersonOf person) => (await House.PersonAsync(person)).Value.ToString();

    /// <summary>From the welcome to the end of step 7, by plain forms; who is there already does not enter again.</summary>
    public async Task PlayAsync(int number, Browser client, params Browser[] consultants)
    {
        var room = Room(number);
        Browser[] everyone = [Solange, client, .. consultants];
        await DoAsync(Solange, number, "advance");
        await DoAsync(client, number, "summary", ("summary", "Trois équipes, une seule direction."));
        await DoAsync(Solange, number, "advance");
        await DoAsync(Solange, number, "no-question");
        await DoAsync(Solange, number, "advance");
        await DoAsync(client, number, "request", ("needHelpTo", "choisir par où commencer"), ("satisfiedIf", "je repartais avec un premier pas"));
        await DoAsync(consultants[0], number, "restatement", ("restatement", "Tu cherches une première marche."));
        await DoAsync(client, number, "request/accept");
        await DoAsync(Solange, number, "advance");
        foreach (var consultant in consultants) await DoAsync(consultant, number, "pass");
        await DoAsync(Solange, number, "advance");
        await DoAsync(client, number, "synthesis", ("synthesis", "Une équipe à la fois."), ("comment", "Merci."));
        await DoAsync(client, number, "actions", ("what", "Rencontrer la première équipe"), ("by", "2026-04-01"));
        await DoAsync(Solange, number, "advance");
        foreach (var person in everyone) await DoAsync(person, number, "learning/pass");
        await DoAsync(client, number, "evaluation", ("timeWellKept", "5"), ("spokeAsMuchAsWished", "4"), ("requestTakenSeriously", "5"), ("leaveWithSomethingUseful", "4"));
        await DoAsync(Solange, number, "follow-up-date", ("date", "2026-04-14"));
        await DoAsync(Solange, number, "advance");
        Assert.Contains("La séance est terminée", (await Solange.GetAsync(room)).Text, StringComparison.Ordinal);
    }

    public static async Task DoAsync(Browser person, int number, string deed, params (string, string)[] fields)
    {
        var done = await person.SubmitAsync(Room(number), $"{Room(number)}/{deed}", fields);
        Assert.True(done.Status == HttpStatusCode.SeeOther, $"{deed}: {done.Text}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers) browser.Dispose();
        await House.DisposeAsync();
    }

    private async Task<Browser> AsAsync(PersonOf person)
    {
        var browser = await House.AsAsync(person);
        _browsers.Add(browser);
        return browser;
    }
}
