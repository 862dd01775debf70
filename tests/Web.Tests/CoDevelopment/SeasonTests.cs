using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

public sealed class SeasonTests
{
    private const string Group = "/groups/directions-adjointes", Season = Group + "/season", Plan = Season + "/plan";

    private static readonly (string, string)[] Year =
        [("first", "2026-04-14"), ("time", "16:00"), ("zone", "America/Toronto"), ("weeks", "4"), ("sessions", "5"), ("format", "90"), ("minutes", ""), ("place", "Salle des Érables"), ("link", ""), ("remind", "21"), ("from1", "2026-06-05"), ("to1", "2026-06-12")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_facilitator_plans_the_year_and_each_member_finds_their_turns()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        Assert.Contains("Aucune saison", (await solange.GetAsync(Season)).Text, StringComparison.Ordinal);

        var done = await solange.SubmitAsync(Plan, Plan, Year);

        Assert.Equal(Season + "?done=planned", done.Location);
        using var josée = await house.AsAsync(Cast.Josée);
        var page = await josée.GetAsync(Season);
        Assert.Equal(["14 avril", "12 mai", "16 juin", "14 juillet", "11 août"], Rows(page).Select(r => r[0]["mardi ".Length..].Replace('\u00a0', ' ').Split(" 16")[0]));
        Assert.Equal(["Étienne Gauthier", "vous", "Karim Benali", "Maude Lacasse", "Solange Nadeau"], Rows(page).Select(r => r[1]));
        Assert.All(Rows(page), r => Assert.NotEqual(r[1], r[2]));
        Assert.Contains("Vous apportez un sujet", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first", "", "first")]
    [InlineData("first", "2026-03-01", "first")]
    [InlineData("time", "", "time")]
    [InlineData("weeks", "0", "weeks")]
    [InlineData("sessions", "beaucoup", "sessions")]
    [InlineData("to1", "2026-06-01", "from1")]
    [InlineData("zone", "Montréal", "zone")]
    public async Task What_cannot_be_is_said_beside_its_field_and_the_rest_stays(string field, string value, string wrong)
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.SubmitAsync(Plan, Plan, [.. Year.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.GetElementById(wrong + "-error"));
        Assert.Equal("Salle des Érables", refused.Document.GetElementById("place")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Not_this_time_passes_the_turn_on_and_the_history_says_so()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);

        await étienne.SubmitAsync(Season, Season + "/skip", ("turn", "1"), ("role", "Client"));

        var page = await étienne.GetAsync(Season);
        Assert.Equal(["Josée Tremblay", "vous"], Rows(page).Take(2).Select(r => r[1]));
        Assert.Contains("Étienne Gauthier passe son tour du mardi", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await étienne.ForceAsync(Season + "/skip", ("turn", "1"), ("role", "Client"))).Status);
    }

    [Fact]
    public async Task An_exchange_is_proposed_by_mail_and_waits_for_the_other()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);
        using var karim = await house.AsAsync(Cast.Karim);

        await étienne.SubmitAsync(Season, Season + "/swaps", ("with", "Client-1-3"));

        var asked = await karim.GetAsync(Season);
        Assert.Contains("Étienne Gauthier vous propose un échange", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Étienne Gauthier", Rows(asked)[0][1]);
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.Contains(await MailsAsync(house), m => m.Recipient == Cast.Karim.Email && m.Subject.Contains("échange", StringComparison.Ordinal));

        var accept = asked.Document.QuerySelectorAll("form[action$='/accept']").Single().GetAttribute("action")!;
        using var josée = await house.AsAsync(Cast.Josée);
        Assert.Equal(HttpStatusCode.Conflict, (await josée.ForceAsync(accept)).Status);
        Assert.Equal(Season + "?done=swapped", (await karim.SubmitAsync(asked, accept)).Location);

        Assert.Equal(["vous", "Josée Tremblay", "Étienne Gauthier"], Rows(await karim.GetAsync(Season)).Take(3).Select(r => r[1]));
        Assert.Equal(HttpStatusCode.Conflict, (await karim.ForceAsync(accept)).Status);
    }

    [Fact]
    public async Task Two_who_act_at_once_are_both_heard()
    {
        await using var house = await PlannedAsync();
        using var karim = await house.AsAsync(Cast.Karim);
        using var maude = await house.AsAsync(Cast.Maude);
        var pages = (await karim.GetAsync(Season), await maude.GetAsync(Season));

        var answers = await Task.WhenAll(
            karim.SubmitAsync(pages.Item1, Season + "/absence", ("absence", "1")), maude.SubmitAsync(pages.Item2, Season + "/absence", ("absence", "1")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.Status));
        var text = (await karim.GetAsync(Season)).Text;
        Assert.Contains("Absence annoncée : Karim Benali, Maude Lacasse", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_client_is_invited_by_mail_three_weeks_before_and_once()
    {
        await using var house = await PlannedAsync();
        var courier = house.Services.GetRequiredService<Courier>();

        house.Clock.Advance(TimeSpan.FromDays(10));
        await courier.RoundAsync(Ct);
        Assert.DoesNotContain(await MailsAsync(house), m => m.Subject.Contains("votre tour", StringComparison.Ordinal));

        for (var hours = 0; hours < 3; hours++)
        {
            house.Clock.Advance(TimeSpan.FromDays(4));
            await courier.RoundAsync(Ct);
            await courier.RoundAsync(Ct);
        }
        var mail = Assert.Single(await MailsAsync(house), m => m.Subject.Contains("votre tour", StringComparison.Ordinal));
        Assert.Equal(Cast.Étienne.Email, mail.Recipient);
    }

    [Fact]
    public async Task A_date_becomes_a_session_whose_schedule_is_filled_in()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);
        using var solange = await house.AsAsync(Cast.Solange);
        using var maude = await house.AsAsync(Cast.Maude);
        await maude.SubmitAsync(Season, Season + "/absence", ("absence", "1"));

        var sheet = (await étienne.SubmitAsync(Season, Group + "/sessions")).Location!;
        await étienne.SendAsync(sheet + "/submit", (await étienne.GetAsync(sheet)).Filled(sheet, SheetTests.Complete));

        var schedule = await solange.GetAsync(Group + "/sessions/1/schedule");
        Assert.Equal(("2026-04-14", "16:00", "Salle des Érables"), (Value(schedule, "date"), Value(schedule, "time"), Value(schedule, "place")));
        Assert.Equal("Josée Tremblay", schedule.Document.QuerySelector("#facilitator option[selected]")!.TextContent);
        Assert.Equal(2, schedule.Document.QuerySelectorAll("input[name=consultants][checked]").Length);
        Assert.Equal(Group + "/sessions/1", (await solange.SubmitAsync(schedule, Group + "/sessions/1/schedule")).Location);

        Assert.Contains("Séance 1 · Prévue", Rows(await solange.GetAsync(Season))[0][3], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await étienne.ForceAsync(Season + "/skip", ("turn", "1"), ("role", "Client"))).Status);
        Assert.Contains("Assez de monde pour tenir la séance", (await étienne.GetAsync(Group + "/sessions/1")).Text, StringComparison.Ordinal);

        await solange.SubmitAsync(Group + "/sessions/1", Group + "/sessions/1/cancel");
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);
        Assert.Equal("la prochaine", Rows(await solange.GetAsync(Season))[0][3]);
    }

    [Fact]
    public async Task Who_leaves_is_in_no_turn_any_more()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);
        using var solange = await house.AsAsync(Cast.Solange);

        await étienne.SubmitAsync(Group + "/members", Group + "/leave");
        await house.Services.GetRequiredService<Courier>().RoundAsync(Ct);

        var page = await solange.GetAsync(Season);
        Assert.All(Rows(page), r => Assert.DoesNotContain("Étienne", r[1] + r[2], StringComparison.Ordinal));
        Assert.Contains("Étienne Gauthier quitte le groupe", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coach_sees_dates_and_no_turns()
    {
        await using var house = await PlannedAsync();
        var (hélène, solange) = (await house.PersonAsync(Cast.Hélène), await house.PersonAsync(Cast.Solange));
        await house.WriteAsync(hélène.Value, async services =>
        {
            var group = await services.GetRequiredService<GroupDirectory>().StandingSeenByAsync(solange, "directions-adjointes", Ct);
            services.GetRequiredService<GroupStore>().Grant(hélène, Role.Coach, group!.Group);
            return true;
        });
        using var coach = await house.AsAsync(Cast.Hélène);

        var page = await coach.GetAsync(Season);

        Assert.Equal(5, Rows(page).Count);
        Assert.All(new[] { Cast.Étienne, Cast.Karim, Cast.Maude }, p => Assert.DoesNotContain(p.Name, page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_are_told_kindly_that_it_takes_four()
    {
        await using var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Karim);
        using var solange = await house.AsAsync(Cast.Solange);

        await solange.SubmitAsync(Plan, Plan, Year);

        var page = await solange.GetAsync(Season);
        Assert.Contains("Il faut être quatre", page.Text, StringComparison.Ordinal);
        Assert.Contains("encore 2 personnes", page.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(5, Rows(page).Count);
    }

    [Fact]
    public async Task A_date_is_moved_and_another_added()
    {
        await using var house = await PlannedAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await solange.SubmitAsync(Season, Season + "/move", ("move", "2"), ("to", "2026-04-14"))).Status);
        await solange.SubmitAsync(Season, Season + "/move", ("move", "2"), ("to", "2026-05-13"));
        await solange.SubmitAsync(Season, Season + "/dates", ("day", "2026-09-08"));

        var rows = Rows(await solange.GetAsync(Season));
        Assert.StartsWith("mercredi 13", rows[1][0], StringComparison.Ordinal);
        Assert.Equal(6, rows.Count);
    }

    [Fact]
    public async Task Two_a_date_take_half_the_dates_and_both_subjects_are_planned_at_once()
    {
        await using var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        await solange.SubmitAsync(Plan, Plan, [.. Year, ("perMeeting", "2"), ("pause", "15")]);
        using var étienne = await house.AsAsync(Cast.Étienne);
        using var josée = await house.AsAsync(Cast.Josée);

        Assert.Equal(["14 avril", "14 avril", "12 mai", "12 mai", "16 juin"], Rows(await solange.GetAsync(Season)).Select(r => string.Join(' ', r[0].Replace('\u00a0', ' ').Split(' ')[1..3])));
        await MeetingScene.PrepareAsync(étienne, 1);
        await MeetingScene.PrepareAsync(josée, 2);
        var page = await solange.GetAsync(MeetingScene.Schedule(2));
        Assert.True(page.Document.QuerySelector("input[name=consultations][value='2']")!.HasAttribute("checked"));
        Assert.True(page.Document.QuerySelector("input[name=begins][value=other]")!.HasAttribute("checked"));
        Assert.Equal(("16:00", "195", "15"), (Value(page, "time"), Value(page, "whole"), Value(page, "pause")));

        Assert.Equal(HttpStatusCode.SeeOther, (await solange.SubmitAsync(page, MeetingScene.Schedule(2))).Status);
        Assert.Contains("Consultation 2 de 2", (await josée.GetAsync(MeetingScene.Session(2))).Text, StringComparison.Ordinal);
    }

    private static async Task<House> PlannedAsync()
    {
        var house = await OpenAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        await solange.SubmitAsync(Plan, Plan, Year);
        return house;
    }

    private static async Task<House> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Karim, Cast.Maude, Cast.Étienne, Cast.Josée);
        return house;
    }

    private static Task<IReadOnlyList<MailLine>> MailsAsync(House house) => house.DoAsync(s => s.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 100, Ct));

    private static string? Value(Page page, string id) => page.Document.GetElementById(id)!.GetAttribute("value");

    private static List<string[]> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("table.season tbody tr").Select(r => r.Children.Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];
}
