using System.Text.RegularExpressions;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Troïkas: proposed, refused, to come, in each moment as client and as the others, over, called off.</summary>
internal static partial class Troikas
{
    private static readonly string List = $"/groups/{DeputyHeads.Group.Slug}/troikas", New = List + "/new", Open = $"/groups/{DigitalPractice.Group.Slug}/troikas";

    public static async Task WalkAsync(Walk walk)
    {
        await walk.SeeAsync("troikas, one to come", Cast.Josée, List);
        await walk.SeeAsync("troikas, none", Cast.Maude, List);
        await walk.SeeAsync("troikas of an open group, none", Cast.Nathalie, Open);
        await walk.SeeAsync("new troika of an open group", Cast.Nathalie, Open + "/new");
        var form = await walk.SeeAsync("new troika", Cast.Maude, New);
        await walk.SendAsync("new troika, somebody sought", 200, Cast.Maude, New, New, ("q", "karim"));
        await walk.SendAsync("new troika, nobody found", 200, Cast.Maude, New, New, ("q", "introuvable"));
        await walk.RefusedAsync("new troika, refused", Cast.Maude, New, List, ("people", IdOf(form.Html, Cast.Karim)), ("when", "later"), ("date", "2020-01-01"), ("time", "14:00"), ("Ideas", "9"));
        await walk.SeeAsync("troika to come", Cast.Josée, Room().Match((await (await walk.AsAsync(Cast.Josée)).GetAsync(List)).Html).Value);
        await RunAsync(walk, form.Html);
        await CancelAsync(walk, form.Html);
    }

    private static async Task RunAsync(Walk walk, string html)
    {
        var room = await PlanAsync(walk, "troika just proposed", html);
        var moved = Moved().Match((await (await walk.AsAsync(Cast.Karim)).GetAsync(room)).Html);
        await walk.SendAsync("troika, a turn moved", 200, Cast.Karim, room, room + "/order", ("person", moved.Groups[1].Value), ("seen", "2"));
        await walk.SendAsync("troika begun", 200, Cast.Karim, room, room + "/start");
        for (var turn = 1; turn <= 3; turn++)
            foreach (var phase in (string[])["Presentation", "Clarification", "Ideas", "WhatHelped"])
            {
                foreach (var person in (PersonOf[])[Cast.Maude, Cast.Karim]) await walk.SeeAsync($"troika, turn {turn}, {phase}, {person.FirstName}", person, room);
                if (turn == 3 && phase == "WhatHelped") await walk.RefusedAsync("troika, note too long", Cast.Maude, room, room + "/note", ("note", new string('a', 2001)));
                await (await walk.AsAsync(Cast.Étienne)).SubmitAsync(room, room + "/advance", ("seen", $"{turn}-{phase}"));
            }
        await walk.SendAsync("troika over, noted", 200, Cast.Maude, room, room + "/note", ("note", "Appeler l’équipe avant vendredi."));
        await walk.SeeAsync("troikas, one over", Cast.Maude, List);
    }

    private static async Task CancelAsync(Walk walk, string html)
    {
        var room = await PlanAsync(walk, "another troika proposed", html);
        await walk.SendAsync("troika called off", 200, Cast.Étienne, room, room + "/cancel");
        var early = await PlanAsync(walk, "a third troika", html);
        await (await walk.AsAsync(Cast.Maude)).SubmitAsync(early, early + "/start");
        await walk.SendAsync("troika ended early", 200, Cast.Karim, early, early + "/end");
    }

    private static async Task<string> PlanAsync(Walk walk, string name, string html) =>
        (await walk.SendAsync(name, 200, Cast.Maude, New, List, ("people", IdOf(html, Cast.Karim)), ("people", IdOf(html, Cast.Étienne)), ("when", "now"))).Url.AbsolutePath;

    private static string IdOf(string html, PersonOf person) =>
        Box().Matches(html).First(m => System.Net.WebUtility.HtmlDecode(m.Groups[2].Value).StartsWith(person.Name, StringComparison.Ordinal)).Groups[1].Value;

    [GeneratedRegex("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<span>([^<]*)")]
    private static partial Regex Box();

    [GeneratedRegex("name=\"person\" value=\"([^\"]+)\"")]
    private static partial Regex Moved();

    [GeneratedRegex("/troikas/[0-9a-f-]{36}")]
    private static partial Regex Room();
}
