using System.Net;
using System.Text.Json;
using Terreau.Domain.Shared;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.CoDevelopment;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Notifications;

public sealed class FeedTests
{
    private const string Season = "/groups/directions-adjointes/season";

    private sealed record Parsed(One[] One, Two[] Two);

    private sealed record One(string Uid, int Sequence, string Summary, string? Description, string Status, DateTimeOffset Start, DateTimeOffset End);

    private sealed record Two(string Uid, string Summary, string Status, DateTimeOffset Start, DateTimeOffset End);

    [Fact]
    public async Task A_calendar_reads_the_season_at_the_local_hour_through_both_changes_of_clocks()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);

        var read = await ParseAsync(await (await ReadAsync(house, await MadeAsync(étienne))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        // Tuesdays at four in Québec: an hour later in universal time once clocks have gone back.
        Assert.Equal([20, 20, 20, 20, 20, 20, 20, 20, 21, 21], read.One.Select(e => e.Start.UtcDateTime.Hour));
        Assert.Equal(read.One.Select(e => (e.Uid, e.Start, e.End)), read.Two.Select(e => (e.Uid, e.Start, e.End)));
        Assert.All(read.One, e => Assert.StartsWith("Directions adjointes : séance de codéveloppement", e.Summary.Replace('\u00a0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_lives_elsewhere_reads_both_hours()
    {
        await using var house = await PlannedAsync();
        using var camille = await house.AsAsync(Cast.Camille);

        var read = await ParseAsync(await (await ReadAsync(house, await MadeAsync(camille))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.All(read.One, e => Assert.Contains("heure de Montréal", e.Description, StringComparison.Ordinal));
        Assert.All(read.One, e => Assert.Contains("heure de Paris", e.Description, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Troïka_is_in_the_calendars_of_its_three_alone_and_in_no_group_s()
    {
        await using var house = await TroikaScene.OpenAsync();
        using var josée = await house.AsAsync(Cast.Josée);
        using var rose = await house.AsAsync(Cast.Rose);
        var room = await TroikaScene.PlanAsync(house, josée, TroikaScene.In(house, 3));
        var own = await MadeAsync(josée);
        async Task<string> TextAsync(string address) => await (await ReadAsync(house, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var mine = Assert.Single((await ParseAsync(await TextAsync(own))).One);
        Assert.Equal(("Troïka", TimeSpan.FromMinutes(30)), (mine.Summary, mine.End - mine.Start));
        Assert.Contains(room, mine.Description, StringComparison.Ordinal);
        Assert.StartsWith(TroikaScene.Id(room).Value.ToString("N"), mine.Uid, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", await TextAsync(await MadeAsync(rose)), StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", await TextAsync(await MadeAsync(josée, (await TroikaScene.ReadAsync(house, room)).GroupId)), StringComparison.Ordinal);

        await josée.SubmitAsync(room, room + "/cancel");
        Assert.Equal("CANCELLED", Assert.Single((await ParseAsync(await TextAsync(own))).One).Status);
    }

    [Fact]
    public async Task Two_consultations_of_one_meeting_are_two_named_dates_and_the_one_that_is_left_keeps_its_uid()
    {
        await using var scene = await MeetingScene.PlannedAsync();
        var address = await MadeAsync(scene.Amina);
        var before = (await ParseAsync(await (await ReadAsync(scene.House, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).One;

        await scene.Solange.SubmitAsync(MeetingScene.Session(1), MeetingScene.Session(1) + "/cancel", ("which", "this"));
        var after = (await ParseAsync(await (await ReadAsync(scene.House, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).One;

        Assert.Equal(["consultation 1 de 2", "consultation 2 de 2"], before.OrderBy(e => e.Start).Select(e => e.Summary[^"consultation 1 de 2".Length..].Replace('\u00a0', ' ')));
        Assert.Equal(TimeSpan.FromMinutes(95), before.Max(e => e.Start) - before.Min(e => e.Start));
        var (was, left) = (before.MaxBy(e => e.Start)!, after.Single(e => e.Status != "CANCELLED"));
        Assert.Equal((was.Uid, was.Start), (left.Uid, left.Start));
        Assert.True(left.Sequence > was.Sequence);
        Assert.DoesNotContain("de 2", left.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_date_keeps_its_uid_under_a_higher_sequence()
    {
        await using var house = await PlannedAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        var address = await MadeAsync(solange);
        var before = (await ParseAsync(await (await ReadAsync(house, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).One[1];

        await solange.SubmitAsync(Season, Season + "/move", ("move", "2"), ("to", "2026-05-13"));

        var after = (await ParseAsync(await (await ReadAsync(house, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).One.Single(e => e.Uid == before.Uid);
        Assert.Equal(before.Start.AddDays(1), after.Start);
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public async Task A_session_called_off_stays_there_and_says_so()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await ScheduleTests.ScheduledAsync(house);
        var address = await MadeAsync(karim);
        var before = Assert.Single((await ParseAsync(await (await ReadAsync(house, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).One);

        await karim.SubmitAsync("/groups/directions-adjointes/sessions/1", "/groups/directions-adjointes/sessions/1/cancel");

        var after = Assert.Single((await ParseAsync(await (await ReadAsync(house, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).One);
        Assert.Equal((before.Uid, "CONFIRMED", "CANCELLED"), (after.Uid, before.Status, after.Status));
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public async Task An_unchanged_calendar_is_not_sent_again_and_a_revoked_one_is_as_absent()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);
        var address = await MadeAsync(étienne);
        var first = await ReadAsync(house, address);
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);

        Assert.Equal(HttpStatusCode.NotModified, (await ReadAsync(house, address, first.Headers.ETag!.Tag)).StatusCode);

        await étienne.SubmitAsync("/calendars", "/calendars/revoke");
        var (revoked, never) = (await ReadAsync(house, address), await ReadAsync(house, "/calendar/" + new string('a', 72) + ".ics"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (revoked.StatusCode, never.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(house, address.Replace(".ics", "0.ics", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Who_left_the_group_reads_nothing_of_it_any_more()
    {
        await using var house = await PlannedAsync();
        using var étienne = await house.AsAsync(Cast.Étienne);
        var address = await MadeAsync(étienne);

        await étienne.SubmitAsync("/groups/directions-adjointes/members", "/groups/directions-adjointes/leave");

        Assert.DoesNotContain("Directions", await (await ReadAsync(house, address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("America/Toronto")]
    [InlineData("Europe/Paris")]
    [InlineData("America/Halifax")]
    [InlineData("Asia/Beirut")]
    public async Task Every_day_of_two_years_is_read_at_its_instant(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var first = new DateTimeOffset(2026, 1, 1, 15, 30, 0, TimeSpan.Zero);
        CalendarEntry[] days = [.. Enumerable.Range(0, 730).Select(i => new CalendarEntry($"{i}@example.org", 0, first, first.AddDays(i), TimeSpan.FromMinutes(90), "Séance") { Zone = zone })];

        var read = await ParseAsync(Calendar.Write(days));

        Assert.Equal(days.Select(d => d.StartsAt), read.One.Select(e => e.Start));
        Assert.Equal(days.Select(d => d.StartsAt), read.Two.Select(e => e.Start));
    }

    private static async Task<string> MadeAsync(Browser browser, GroupId? only = null)
    {
        var calendar = only is { } group ? $"{group.Value}" : "";
        await browser.SubmitAsync("/calendars", "/calendars", ("calendar", calendar));
        return new Uri((await browser.GetAsync("/calendars")).Document.GetElementById("a-" + calendar)!.GetAttribute("value")!).AbsolutePath;
    }

    private static async Task<HttpResponseMessage> ReadAsync(House house, string address, string? tag = null)
    {
        using var visitor = house.Visitor();
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (tag is not null) asked.Headers.TryAddWithoutValidation("If-None-Match", tag);
        var answer = await visitor.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        await answer.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        return answer;
    }

    private static async Task<Parsed> ParseAsync(string text) => JsonSerializer.Deserialize<Parsed>(await Node.RunAsync("calendars.mjs", text), JsonSerializerOptions.Web)!;

    private static async Task<House> PlannedAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Karim, Cast.Étienne, Cast.Camille);
        using var solange = await house.AsAsync(Cast.Solange);
        await solange.SubmitAsync(Season + "/plan", Season + "/plan", ("first", "2026-04-14"), ("time", "16:00"), ("zone", "America/Toronto"), ("weeks", "4"), ("sessions", "10"), ("format", "90"), ("place", "Salle"), ("remind", "21"));
        return house;
    }
}
