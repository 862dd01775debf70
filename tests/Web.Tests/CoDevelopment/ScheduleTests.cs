using System.Net;
using Terreau.Web.CoDevelopment;
using Terreau.Web.CoDevelopment.Planning;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

public sealed class ScheduleTests
{
    private const string Session = "/groups/directions-adjointes/sessions/1";
    private const string Schedule = Session + "/schedule";

    [Fact]
    public async Task A_facilitator_sets_a_date_with_everybody_but_the_client()
    {
        await using var house = await PreparedAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        var done = await solange.SubmitAsync(Schedule, Schedule, await PlanAsync(house));
        Assert.Equal(Session, done.Location);

        var page = await solange.GetAsync(Schedule);
        Assert.Equal("13:30", page.Document.GetElementById("time")!.GetAttribute("value"));
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name=consultants][checked]").Length);
    }

    [Fact]
    public async Task Whoever_plans_sees_no_word_of_the_sheet()
    {
        await using var house = await PreparedAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        var page = await solange.GetAsync(Schedule);

        Assert.Contains("Karim Benali", page.Html, StringComparison.Ordinal);
        Assert.All(SheetTests.Complete.Where(f => f.Item1 != "kind"), f => Assert.DoesNotContain(f.Item2, page.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("date", "2026-03-02", "date")]
    [InlineData("date", "", "date")]
    [InlineData("date", "9999-12-31", "date")]
    [InlineData("time", "", "time")]
    [InlineData("zone", "Montréal", "zone")]
    [InlineData("link", "visio point org", "link")]
    [InlineData("format", "7", "format")]
    [InlineData("facilitator", "", "facilitator")]
    public async Task What_cannot_be_is_said_beside_its_field_and_the_rest_stays(string field, string value, string wrong)
    {
        await using var house = await PreparedAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.SubmitAsync(Schedule, Schedule, [.. (await PlanAsync(house)).Where(f => f.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.GetElementById(wrong + "-error"));
        Assert.Equal("Salle du conseil", refused.Document.GetElementById("place")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("44")]
    [InlineData("151")]
    [InlineData("")]
    public async Task A_length_of_ones_own_lasts_45_to_150_minutes(string minutes)
    {
        await using var house = await PreparedAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.SubmitAsync(Schedule, Schedule, [.. (await PlanAsync(house)).Where(f => f.Name != "format"), ("format", "custom"), ("minutes", minutes)]);

        Assert.NotNull(refused.Document.GetElementById("minutes-error"));
    }

    [Fact]
    public async Task An_hour_that_the_clocks_skip_does_not_exist()
    {
        await using var house = await PreparedAsync();
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.SubmitAsync(Schedule, Schedule, [.. (await PlanAsync(house)).Where(f => f.Name is not ("date" or "time")), ("date", "2026-03-08"), ("time", "02:30")]);

        Assert.Contains("existe pas ce jour-là", refused.Document.GetElementById("time-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_told_twice_is_the_first_one() =>
        Assert.Equal(TimeSpan.FromHours(-4), ScheduleForm.InstantOf(new DateOnly(2026, 11, 1), new TimeOnly(1, 30), TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"))!.Value.Offset);

    [Fact]
    public async Task The_client_cannot_facilitate_and_two_must_help()
    {
        await using var house = await PreparedAsync();
        using var solange = await house.AsAsync(Cast.Solange);
        var plan = await PlanAsync(house);
        var karim = (await house.PersonAsync(Cast.Karim)).Value.ToString();
        var rose = (await house.PersonAsync(Cast.Rose)).Value.ToString();

        var client = await solange.SubmitAsync(Schedule, Schedule, [.. plan.Where(f => f.Name != "facilitator"), ("facilitator", karim)]);
        var alone = await solange.SubmitAsync(Schedule, Schedule, [.. plan.Where(f => f.Name != "consultants"), ("consultants", rose)]);

        Assert.Contains("sa propre séance", client.Document.GetElementById("facilitator-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(alone.Document.GetElementById("consultants-error"));
    }

    [Fact]
    public async Task A_draft_has_no_date_to_set()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        using var solange = await house.AsAsync(Cast.Solange);

        var page = await solange.GetAsync(Schedule);

        Assert.False(page.Offers(Schedule));
        Assert.Contains("pas encore remise", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await solange.ForceAsync(Schedule, await PlanAsync(house))).Status);
    }

    [Fact]
    public async Task Members_who_do_not_plan_are_told_so()
    {
        await using var house = await PreparedAsync();
        using var rose = await house.AsAsync(Cast.Rose);

        Assert.Equal(HttpStatusCode.Forbidden, (await rose.GetAsync(Schedule)).Status);
    }

    private static async Task<House> PreparedAsync()
    {
        var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        Assert.Equal(HttpStatusCode.SeeOther, (await SheetTests.SubmitAsync(karim, SheetTests.Complete)).Status);
        return house;
    }

    /// <summary>Karim's consultation, planned by Solange with Rose and Maude; Karim's browser.</summary>
    internal static async Task<Browser> ScheduledAsync(House house)
    {
        var karim = await SheetTests.BeginAsync(house);
        await SheetTests.SubmitAsync(karim, SheetTests.Complete);
        using var solange = await house.AsAsync(Cast.Solange);
        Assert.Equal(HttpStatusCode.SeeOther, (await solange.SubmitAsync(Schedule, Schedule, await PlanAsync(house))).Status);
        return karim;
    }

    // The facilitator's own box is among those ticked, as on the page.
    private static async Task<(string Name, string Value)[]> PlanAsync(House house)
    {
        var solange = (await house.PersonAsync(Cast.Solange)).Value.ToString();
        var rose = (await house.PersonAsync(Cast.Rose)).Value.ToString();
        var maude = (await house.PersonAsync(Cast.Maude)).Value.ToString();
        return
        [
            ("date", "2026-03-10"), ("time", "13:30"), ("zone", "America/Toronto"), ("place", "Salle du conseil"), ("link", "https://visio.example.org/adjointes"),
            ("format", "90"), ("minutes", ""), ("facilitator", solange), ("consultants", solange), ("consultants", rose), ("consultants", maude),
        ];
    }
}
