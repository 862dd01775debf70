using System.Net;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using static Terreau.Web.Tests.CoDevelopment.MeetingScene;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>Two consultations in one meeting: planning, moving, cancelling.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task One_form_plans_both_and_each_page_names_which_it_is()
    {
        await using var scene = await PlannedAsync();

        var first = await scene.Solange.GetAsync(Session(1));
        var second = await scene.Solange.GetAsync(Session(2));

        Assert.Contains("Consultation 1 de 2", first.Text, StringComparison.Ordinal);
        Assert.Contains("Deuxième consultation : Rose", first.Text, StringComparison.Ordinal);
        Assert.Contains("Consultation 2 de 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("15", When(second), StringComparison.Ordinal);
        Assert.Contains("consultation 2 de 2", (await scene.Amina.GetAsync(Group)).Text, StringComparison.Ordinal);
        Assert.Contains("consultation 1 de 2", (await scene.Amina.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains("consultation 2 de 2", (await scene.Solange.GetAsync(Session(2) + "/briefing")).Text, StringComparison.Ordinal);
        Assert.Contains("consultation 2 de 2", (await scene.Solange.GetAsync(Session(2) + "/paper")).Text, StringComparison.Ordinal);
        Assert.Contains("consultation 1 de 2", (await scene.Solange.GetAsync(Session(1) + "/projector")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_150_minutes_two_are_proposed_with_one_press_and_everything_typed_stays()
    {
        await using var scene = await PreparedAsync();
        (string, string)[] alone = [("consultations", "1"), ("format", "custom"), ("minutes", "170"), ("place", "Bibliothèque")];

        var refused = await scene.PlanAsync(1, alone);
        var proposed = await scene.Solange.SubmitAsync(refused, Schedule(1), ("propose", "two"));

        Assert.NotNull(refused.Document.GetElementById("minutes-error"));
        Assert.Null(refused.Document.GetElementById("minutes")!.GetAttribute("max"));
        Assert.NotNull(refused.Document.QuerySelector("button[name=propose]"));
        Assert.Equal("Bibliothèque", proposed.Document.GetElementById("place")!.GetAttribute("value"));
        Assert.Equal("170", proposed.Document.GetElementById("whole")!.GetAttribute("value"));
        Assert.True(proposed.Document.QuerySelector("input[name=consultations][value='2']")!.HasAttribute("checked"));
        Assert.Equal(HttpStatusCode.SeeOther, (await scene.Solange.SubmitAsync(proposed, Schedule(1))).Status);
        Assert.Contains("Consultation 1 de 2", (await scene.Solange.GetAsync(Session(1))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other", "", "other")]
    [InlineData("whole", "95", "whole")]
    [InlineData("whole", "", "whole")]
    [InlineData("pause", "31", "pause")]
    [InlineData("pause", "", "pause")]
    [InlineData("mode", "Asynchronous", "mode")]
    [InlineData("otherFacilitator", "somebody", "otherFacilitator")]
    public async Task What_cannot_be_is_said_beside_its_field_and_neither_is_planned(string field, string value, string wrong)
    {
        await using var scene = await PreparedAsync();

        var refused = await scene.PlanAsync(1, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.GetElementById(wrong + "-error"));
        Assert.Equal("Salle du conseil", refused.Document.GetElementById("place")!.GetAttribute("value"));
        Assert.Contains("date à fixer", (await scene.Solange.GetAsync(Session(1))).Text, StringComparison.Ordinal);
        Assert.Contains("date à fixer", (await scene.Solange.GetAsync(Session(2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facilitator_of_one_may_be_the_client_of_the_other_who_then_needs_another()
    {
        await using var scene = await PreparedAsync();
        var rose = await scene.IdAsync(Cast.Rose);

        var refused = await scene.PlanAsync(1, ("facilitator", rose));
        var planned = await scene.PlanAsync(1, ("facilitator", rose), ("otherFacilitator", await scene.IdAsync(Cast.Karim)));

        Assert.NotNull(refused.Document.GetElementById("otherFacilitator-error"));
        Assert.Equal(HttpStatusCode.SeeOther, planned.Status);
    }

    [Fact]
    public async Task Moving_one_moves_both_and_the_page_says_so_before()
    {
        await using var scene = await PlannedAsync();

        var page = await scene.Solange.GetAsync(Schedule(2));
        var moved = await scene.Solange.SubmitAsync(page, Schedule(2), ("date", "2026-03-12"));

        Assert.Contains("vaut pour les deux", page.Text, StringComparison.Ordinal);
        Assert.Equal("13:30", page.Document.GetElementById("time")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.SeeOther, moved.Status);
        Assert.Contains("12 mars", When(await scene.Solange.GetAsync(Session(1))), StringComparison.Ordinal);
        Assert.Contains("12 mars", When(await scene.Solange.GetAsync(Session(2))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organisers_who_edit_at_once_the_second_is_told_and_keeps_what_was_typed()
    {
        await using var scene = await PlannedAsync();
        using var elsewhere = await scene.House.AsAsync(Cast.Solange);
        var (mine, theirs) = (await scene.Solange.GetAsync(Schedule(1)), await elsewhere.GetAsync(Schedule(2)));

        var answers = await Task.WhenAll(scene.Solange.SubmitAsync(mine, Schedule(1), ("date", "2026-03-12")), elsewhere.SubmitAsync(theirs, Schedule(2), ("date", "2026-03-17")));

        var refused = Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        Assert.Contains("a changé cette rencontre", refused.Text, StringComparison.Ordinal);
        var (first, second) = (When(await scene.Solange.GetAsync(Session(1))), When(await scene.Solange.GetAsync(Session(2))));
        Assert.Equal(first.Contains("12 mars", StringComparison.Ordinal), second.Contains("12 mars", StringComparison.Ordinal));
        var (again, address) = refused == answers[0] ? (scene.Solange, Schedule(1)) : (elsewhere, Schedule(2));
        Assert.Equal(HttpStatusCode.SeeOther, (await again.SubmitAsync(refused, address)).Status);
    }

    [Theory]
    [InlineData("this", "Prévue")]
    [InlineData("both", "Annulée")]
    public async Task Cancelling_asks_which_and_the_other_stands_alone_or_goes_too(string which, string other)
    {
        await using var scene = await PlannedAsync();
        var page = await scene.Solange.GetAsync(Session(1));

        var done = await scene.Solange.SubmitAsync(page, Session(1) + "/cancel", ("which", which));

        Assert.Equal(2, page.Document.QuerySelectorAll("input[name=which]").Length);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var left = await scene.Solange.GetAsync(Session(2));
        Assert.Contains(other, left.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Consultation 2 de 2", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_calls_off_their_own_consultation_and_not_the_other()
    {
        await using var scene = await PlannedAsync();

        var page = await scene.Karim.GetAsync(Session(1));
        var refused = await scene.Karim.SubmitAsync(page, Session(1) + "/cancel", ("which", "both"));
        var done = await scene.Karim.SubmitAsync(Session(1), Session(1) + "/cancel");

        Assert.Null(page.Document.QuerySelector("input[name=which]"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("Prévue", (await scene.Rose.GetAsync(Session(2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planned_alone_again_the_other_keeps_its_hour()
    {
        await using var scene = await PlannedAsync();
        var was = When(await scene.Rose.GetAsync(Session(2)));

        var done = await scene.Solange.SubmitAsync(Schedule(1), Schedule(1), ("consultations", "1"), ("date", "2026-03-19"));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(was, When(await scene.Rose.GetAsync(Session(2))));
        Assert.DoesNotContain("de 2", (await scene.Rose.GetAsync(Session(2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_second_sheet_the_page_says_what_is_missing()
    {
        await using var scene = await PlannedAsync();
        await PrepareAsync(scene.Maude, 3);

        var page = await scene.Solange.GetAsync(Schedule(3));

        Assert.Null(page.Document.QuerySelector("input[name=consultations]"));
        Assert.Contains("il faut une deuxième fiche remise", page.Text, StringComparison.Ordinal);
    }

    private static string When(Page page) => page.Document.QuerySelector("main dl dd")?.TextContent.Replace('\u00a0', ' ') ?? "";
}
