using System.Globalization;
using System.Text.RegularExpressions;
using Terreau.Browser.Tests.CoDevelopment;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.Gates;

/// <summary>Two consultations in one meeting: planned, refused, before, between and in the second.</summary>
internal static partial class Meetings
{
    private static readonly string Full = $"/groups/{DeputyHeads.Group.Slug}";

    public static async Task WalkAsync(Walk walk, ProgramHost host)
    {
        var (first, second) = (await PrepareAsync(walk, Cast.Étienne), await PrepareAsync(walk, Cast.Amina));
        await PlanAsync(walk, host, first);
        foreach (var person in new[] { Cast.Josée, Cast.Étienne, Cast.Rose }) await walk.SeeAsync($"first of two, {person.FirstName}", person, first);
        await walk.SeeAsync("second of two", Cast.Amina, second);
        await walk.SeeAsync("schedule, two planned", Cast.Josée, second + "/schedule");
        await walk.SeeAsync("briefing of the second", Cast.Josée, second + "/briefing");
        await walk.SeeAsync("paper of the second", Cast.Josée, second + "/paper");

        await TellOf(host, first).GatherAsync();
        await walk.SeeAsync("room of the second, the first still open", Cast.Josée, second + "/room");
        await TellOf(host, first).TellAsync();
        await walk.SeeAsync("room after the first", Cast.Rose, first + "/room");
        await walk.SeeAsync("wall after the first", Cast.Josée, first + "/projector");

        host.DemoClock.GoTo(DateTimeOffset.UtcNow.AddMinutes(100));
        await TellOf(host, second).GatherAsync();
        await walk.SeeAsync("welcome of the second", Cast.Josée, second + "/room");
        await walk.SeeAsync("welcome of the second, helping", Cast.Rose, second + "/room");
        host.DemoClock.ComeBack();
    }

    private static async Task<string> PrepareAsync(Walk walk, PersonOf client)
    {
        var visitor = await walk.AsAsync(client);
        var begun = await visitor.SubmitAsync(Full, Full + "/sessions");
        var sheet = begun.Url.AbsolutePath;
        await visitor.SubmitAsync(sheet, sheet + "/submit", ("title", "Par où commencer"), ("kind", "Concern"), ("facts", "Depuis janvier, rien n'avance."), ("tried", "Deux rencontres, sans suite."), ("draftRequest", "choisir par où commencer"));
        return sheet[..^"/sheet".Length];
    }

    private static async Task PlanAsync(Walk walk, ProgramHost host, string first)
    {
        var schedule = first + "/schedule";
        var page = await walk.SeeAsync("schedule, one or two", Cast.Josée, schedule);
        var local = TimeZoneInfo.ConvertTime(host.DemoClock.GetUtcNow().AddMinutes(30), TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"));
        (string, string)[] when =
        [
            ("date", local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("time", local.ToString("HH:mm", CultureInfo.InvariantCulture)), ("zone", "America/Toronto"), ("place", "Bibliothèque"),
            ("facilitator", Facilitator().Match(page.Html).Groups[1].Value), .. Helping().Matches(page.Html).Select(m => ("consultants", m.Groups[1].Value)),
        ];
        (string, string)[] two = [.. when, ("format", "90"), ("consultations", "2"), ("otherFacilitator", ""), ("begins", "this")];
        (string, string)[] tooLong = [.. when, ("format", "custom"), ("minutes", "170"), ("consultations", "1")];
        await walk.RefusedAsync("schedule, too long for one", Cast.Josée, schedule, schedule, tooLong);
        await walk.RefusedAsync("schedule, two proposed", Cast.Josée, schedule, schedule, [.. tooLong, ("propose", "two")]);
        await walk.RefusedAsync("schedule, two refused", Cast.Josée, schedule, schedule, [.. two, ("other", ""), ("whole", "80"), ("pause", "99")]);
        await walk.SendAsync("first of two, just planned", 200, Cast.Josée, schedule, schedule, [.. two, ("other", Other().Match(page.Html).Groups[1].Value), ("whole", "180"), ("pause", "10")]);
    }

    private static TellSession TellOf(ProgramHost host, string session) =>
        new(host, host.DemoClock, DeputyHeads.Group.Slug, Cast.Josée, int.Parse(session[(session.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture));

    [GeneratedRegex("name=\"other\".*?value=\"([0-9a-f-]{36})\"", RegexOptions.Singleline)]
    private static partial Regex Other();

    [GeneratedRegex("name=\"consultants\"[^>]*? value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Helping();

    [GeneratedRegex("<option value=\"([0-9a-f-]{36})\"[^>]*>Josée")]
    private static partial Regex Facilitator();
}
