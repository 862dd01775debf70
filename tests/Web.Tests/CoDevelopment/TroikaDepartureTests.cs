using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using static Terreau.Web.Tests.CoDevelopment.TroikaScene;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>Mails, leaving, erasing, closing, and one's own copy.</summary>
public sealed class TroikaDepartureTests
{
    [Fact]
    public async Task The_three_are_told_with_a_date_for_their_calendar_and_the_outgoing_mail_gives_nothing_away()
    {
        await using var house = await QuietAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        var room = await PlanAsync(house, josée, In(house, 2));

        var planned = await MailsAsync(house);
        Assert.Equal(3, planned.Count);
        Assert.All(planned, m => Assert.Contains("BEGIN:VCALENDAR", m, StringComparison.Ordinal));
        Assert.All((PersonOf[])[Cast.Josée, Cast.Maude, Cast.Karim], p => Assert.Contains(planned, m => m.Contains($"To: {p.Email}", StringComparison.Ordinal)));
        await josée.SubmitAsync(room, room + "/cancel");
        Assert.Equal(3, (await MailsAsync(house)).Count(m => m.Contains("STATUS:CANCELLED", StringComparison.Ordinal)));
        var subjects = await SubjectsAsync(house);
        Assert.Equal(6, subjects.Count);
        Assert.All(subjects, s => Assert.All((string[])["Troïka", "Directions", "mars", "Maude"], word => Assert.DoesNotContain(word, s, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Who_leaves_the_group_calls_off_what_was_planned_and_the_others_are_told()
    {
        await using var house = await QuietAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var karim = await house.AsAsync(Cast.Karim);
        var (room, running, ended) = (await PlanAsync(house, josée, In(house, 2)), await BegunAsync(house, josée, 0), await BegunAsync(house, josée, 12));
        await MailsAsync(house);

        await karim.SubmitAsync(Place + "/members", Place + "/leave");
        var mails = await MailsAsync(house);

        Assert.Equal([TroikaState.Cancelled, TroikaState.Ended, TroikaState.Ended], [(await ReadAsync(house, room)).State, (await ReadAsync(house, running)).State, (await ReadAsync(house, ended)).State]);
        Assert.Contains(mails, m => m.Contains("n’aura pas lieu", StringComparison.Ordinal) && m.Contains($"To: {Cast.Maude.Email}", StringComparison.Ordinal));
        Assert.Contains("n’aura pas lieu", (await josée.GetAsync(room)).Text, StringComparison.Ordinal);
        // What he took with him stays his.
        Assert.Equal(HttpStatusCode.OK, (await karim.GetAsync(ended)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.GetAsync(List)).Status);
    }

    [Fact]
    public async Task An_erased_account_takes_its_notes_along_and_leaves_two_names()
    {
        await using var house = await QuietAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var karim = await house.AsAsync(Cast.Karim);
        var (room, ended) = (await PlanAsync(house, josée, In(house, 2)), await BegunAsync(house, josée, 12));
        await josée.SubmitAsync(ended, ended + "/note", ("note", "La mienne."));
        await karim.SubmitAsync(ended, ended + "/note", ("note", "La sienne crotambule."));
        Assert.Equal(2, Keys(house).Count);
        await MailsAsync(house);

        await karim.SubmitAsync("/profile/data/erase", "/profile/data/erase", ("words", "Kept"), ("understood", "true"));
        var mails = await MailsAsync(house);

        Assert.Equal(TroikaState.Cancelled, (await ReadAsync(house, room)).State);
        Assert.Contains(mails, m => m.Contains("n’aura pas lieu", StringComparison.Ordinal) && m.Contains($"To: {Cast.Josée.Email}", StringComparison.Ordinal));
        Assert.Single(Keys(house));
        var page = await josée.GetAsync(ended);
        Assert.Contains(Cast.Maude.Name, page.Text, StringComparison.Ordinal);
        Assert.Contains("ancien membre", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Cast.Karim.Name, page.Html, StringComparison.Ordinal);
        Assert.Contains("La mienne.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_group_takes_no_new_one_and_calls_off_what_was_planned()
    {
        await using var house = await QuietAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var solange = await house.AsAsync(Cast.Solange);
        var (room, ended) = (await PlanAsync(house, josée, In(house, 2)), await BegunAsync(house, josée, 12));
        var stale = await josée.GetAsync(New);
        await solange.SubmitAsync(Place + "/settings/close", Place + "/settings/close", ("understood", "true"));

        var refused = await josée.SubmitAsync(stale, List, [await ChosenAsync(house, Cast.Maude), await ChosenAsync(house, Cast.Karim), .. In(house, 4)]);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("vient d’être fermé", refused.Text, StringComparison.Ordinal);
        Assert.Equal(2, refused.Filled(List, []).Count(f => f.Key == "people"));
        Assert.Equal(HttpStatusCode.Forbidden, (await josée.GetAsync(New)).Status);
        await MailsAsync(house);
        Assert.Equal(TroikaState.Cancelled, (await ReadAsync(house, room)).State);
        Assert.Contains(ended, (await josée.GetAsync(List)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_copy_has_ones_note_and_not_those_of_the_others()
    {
        await using var house = await QuietAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var karim = await house.AsAsync(Cast.Karim);
        var ended = await BegunAsync(house, josée, 12);
        await josée.SubmitAsync(ended, ended + "/note", ("note", "La mienne glavondiere."));
        await karim.SubmitAsync(ended, ended + "/note", ("note", "La sienne crotambule."));

        var copy = await CopyAsync(karim);

        Assert.Contains("crotambule", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("glavondiere", copy, StringComparison.Ordinal);
        Assert.DoesNotContain((await house.PersonAsync(Cast.Josée)).Value.ToString(), copy, StringComparison.Ordinal);
    }

    private static Task<House> QuietAsync() => OpenAsync(services => services.WithoutCourier());

    private static async Task<string> BegunAsync(House house, Browser by, int moves)
    {
        var room = await PlanAsync(house, by);
        await by.SubmitAsync(room, room + "/start");
        await MoveAsync(by, room, moves);
        return room;
    }

    private static async Task<string> CopyAsync(Browser by)
    {
        var form = (await by.GetAsync("/profile/data")).Filled("/profile/data/export", []);
        using var content = new FormUrlEncodedContent(form);
        await using var zip = new ZipArchive(await (await by.Http.PostAsync(new Uri("/profile/data/export", UriKind.Relative), content, Ct)).Content.ReadAsStreamAsync(Ct));
        var text = "";
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Ct));
            text += await reader.ReadToEndAsync(Ct);
        }
        return text;
    }

    private static List<string> Keys(House house) => [.. Directory.EnumerateFiles(Path.Combine(house.Folder, "keys"), "*.key").Where(f => Path.GetFileName(f) != "instance.key")];

    private static async Task<IReadOnlyList<string>> MailsAsync(House house)
    {
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        return Papers.In(house.Folder);
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(House house) =>
        [.. (await house.DoAsync(s => s.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 50, Ct))).Select(m => m.Subject)];
}
