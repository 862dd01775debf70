using System.Net;
using AngleSharp.Html.Dom;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

public sealed class SheetTests
{
    private const string Group = "/groups/directions-adjointes";
    private const string Sheet = Group + "/sessions/1/sheet";

    [Fact]
    public async Task A_member_begins_a_sheet_and_is_sent_back_to_it()
    {
        await using var house = await OpenAsync();
        using var karim = await house.AsAsync(Cast.Karim);

        Assert.Equal(Sheet, (await karim.SubmitAsync(Group, Group + "/sessions")).Location);
        Assert.Equal(Sheet, (await karim.SubmitAsync(Group, Group + "/sessions")).Location);
    }

    [Fact]
    public async Task A_partial_sheet_is_kept_and_said_to_be_seen_by_nobody_else()
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);

        var saved = await karim.SubmitAsync(Sheet, Sheet, ("title", "Seul devant trois équipes"), ("kind", "Concern"));
        var page = await karim.GetAsync(saved.Location!);

        Assert.Equal("Seul devant trois équipes", Value(page, "title"));
        Assert.Contains("Vous seul voyez cette fiche", page.Text, StringComparison.Ordinal);
        Assert.Contains("enregistrée", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handing_in_an_incomplete_sheet_says_all_that_is_missing_and_keeps_what_was_typed()
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);

        var refused = await SubmitAsync(karim, ("title", "Seul"), ("facts", "Depuis janvier, rien n'avance."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["kind", "tried", "draftRequest"], refused.Document.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")![1..]).Distinct());
        Assert.Equal("Depuis janvier, rien n'avance.", Value(refused, "facts"));
        Assert.Equal("Depuis janvier, rien n'avance.", Value(await karim.GetAsync(Sheet), "facts"));
    }

    [Fact]
    public async Task A_complete_sheet_is_ready_and_can_still_be_changed()
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);

        var ready = await SubmitAsync(karim, Complete);
        Assert.Equal(Sheet + "?done=ready", ready.Location);
        var changed = await karim.SubmitAsync(Sheet, Sheet, ("facts", "Depuis la fusion."));

        Assert.Equal(HttpStatusCode.SeeOther, changed.Status);
        Assert.Equal("Depuis la fusion.", Value(await karim.GetAsync(Sheet), "facts"));
        Assert.Equal(HttpStatusCode.Conflict, (await karim.ForceAsync(Sheet + "/submit", Complete)).Status);
    }

    [Fact]
    public async Task A_sheet_handed_in_stays_complete()
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);
        await SubmitAsync(karim, Complete);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await karim.SubmitAsync(Sheet, Sheet, ("tried", " "))).Status);
    }

    [Fact]
    public async Task What_is_being_typed_comes_back_until_it_is_saved()
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);

        Assert.Equal(HttpStatusCode.NoContent, (await DraftAsync(karim, "sheet.stake", "On se quittera fâchés.")).Status);
        var page = await karim.GetAsync(Sheet);
        Assert.Equal("On se quittera fâchés.", Value(page, "stake"));
        Assert.Contains("Brouillon enregistré", page.Text, StringComparison.Ordinal);
        Assert.Equal(Group + "/sessions/1/draft", page.Document.QuerySelector("#stake")!.Closest("[data-draft-url]")!.GetAttribute("data-draft-url"));

        await karim.SubmitAsync(page, Sheet, ("stake", "On se séparera."));
        Assert.Equal("On se séparera.", Value(await karim.GetAsync(Sheet), "stake"));
    }

    [Theory]
    [InlineData("../etc", 10)]
    [InlineData("", 10)]
    [InlineData("sheet.facts", 8001)]
    public async Task A_draft_in_no_place_or_without_end_is_refused(string place, int length)
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DraftAsync(karim, place, new string('a', length))).Status);
    }

    [Fact]
    public async Task For_the_others_of_the_group_there_is_no_sheet()
    {
        await using var house = await OpenAsync();
        using var karim = await BeginAsync(house);
        await SubmitAsync(karim, Complete);
        using var solange = await house.AsAsync(Cast.Solange);

        Assert.Equal(HttpStatusCode.NotFound, (await solange.GetAsync(Sheet)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await solange.ForceAsync(Sheet, Complete)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await DraftAsync(solange, "sheet.facts", "…")).Status);
    }

    internal static readonly (string, string)[] Complete =
        [("title", "Seul devant trois équipes"), ("kind", "Concern"), ("facts", "Depuis janvier, rien n'avance."), ("tried", "Deux rencontres, sans suite."), ("draftRequest", "J'ai besoin d'aide pour choisir par où commencer")];

    internal static async Task<House> OpenAsync()
    {
        var house = await House.OpenAsync();
        await house.GroupAsync("Directions adjointes", Cast.Solange, Cast.Karim, Cast.Rose, Cast.Maude);
        return house;
    }

    internal static async Task<Browser> BeginAsync(House house)
    {
        var karim = await house.AsAsync(Cast.Karim);
        await karim.SubmitAsync(Group, Group + "/sessions");
        return karim;
    }

    internal static async Task<Page> SubmitAsync(Browser client, params (string, string)[] fields) =>
        await client.SendAsync(Sheet + "/submit", (await client.GetAsync(Sheet)).Filled(Sheet, fields));

    private static Task<Page> DraftAsync(Browser browser, string place, string text) =>
        browser.ForceAsync(Group + "/sessions/1/draft", ("place", place), ("field", "stake"), ("text", text));

    private static string Value(Page page, string field) => page.Document.GetElementById(field) switch
    {
        IHtmlTextAreaElement text => text.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"No field {field}: {page.Text}"),
    };
}
