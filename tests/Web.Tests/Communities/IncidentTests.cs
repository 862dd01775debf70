using System.Net;
using Terreau.Domain.Communities;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class IncidentTests
{
    private const string Register = "/organisation/incidents", New = Register + "/new", One = Register + "/1", Edit = One + "/edit";

    private static readonly (string, string)[] Whole =
    [
        ("title", "Liste égarée"), ("happened", "2026-03-01"), ("noticed", "2026-03-02"), ("information", "Des noms."), ("people", "12"), ("circumstances", "Restée sur une table."),
        ("sensitivity", "Faible."), ("consequences", "Peu."), ("likelihood", "Faible."), ("risk", "NotSerious"), ("measures", "Revenue."),
    ];

    [Fact]
    public async Task An_incident_is_entered_with_a_title_completed_closed_and_opened_again_and_each_step_is_recorded()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);
        Assert.Contains("Aucun incident n’est inscrit", (await bruno.GetAsync(Register)).Text, StringComparison.Ordinal);

        var entered = await bruno.SubmitAsync(New, New, ("title", "Liste égarée"));
        Assert.StartsWith(One, entered.Location, StringComparison.Ordinal);
        var page = await bruno.GetAsync(One);
        Assert.Contains("Il reste 9 points à compléter", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await bruno.SubmitAsync(page, One + "/close")).Status);

        await bruno.SubmitAsync(Edit, Edit, Whole);
        await bruno.SubmitAsync(One, One + "/close");
        Assert.Contains("clos le", (await bruno.GetAsync(One)).Text, StringComparison.Ordinal);
        Assert.Equal(One, (await bruno.GetAsync(Edit)).Location);
        await bruno.SubmitAsync(One, One + "/reopen");

        var history = await bruno.GetAsync(One + "/history");
        Assert.Equal(["Version 4", "Version 3", "Version 2", "Version 1"], history.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.All((string[])["inscription", "clôture", "réouverture"], turn => Assert.Contains(turn, history.Text, StringComparison.Ordinal));
        var acts = (await bruno.GetAsync("/organisation/audit")).Text;
        Assert.All((string[])["a inscrit l’incident 1", "a complété l’incident 1", "a clos l’incident 1", "a rouvert l’incident 1"], act => Assert.Contains(act, acts, StringComparison.Ordinal));
        Assert.DoesNotContain("Liste égarée", acts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_shown_what_the_first_wrote_and_loses_nothing()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);
        await house.PersonAsync(Cast.Patrick, Role.Administrator);
        using var patrick = await house.AsAsync(Cast.Patrick);
        await bruno.SubmitAsync(New, New, Whole);
        var (first, second) = (await bruno.GetAsync(Edit), await patrick.GetAsync(Edit));

        await bruno.SubmitAsync(first, Edit, ("measures", "La liste est brûlée."));
        var told = await patrick.SubmitAsync(second, Edit, ("measures", "La liste est revenue."));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("La liste est brûlée.", told.Text, StringComparison.Ordinal);
        Assert.Contains($"{Cast.Bruno.Name} a écrit avant vous", told.Text, StringComparison.Ordinal);
        Assert.Contains("La liste est revenue.", told.Document.QuerySelector("#measures")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await patrick.SubmitAsync(told, Edit)).Status);
        var history = (await bruno.GetAsync(One + "/history")).Text;
        Assert.All((string[])["La liste est brûlée.", "La liste est revenue."], said => Assert.Contains(said, history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_many_who_enter_at_once_each_gets_a_number_of_its_own_and_a_second_sending_changes_nothing()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);
        List<List<KeyValuePair<string, string>>> forms = [];
        for (var i = 0; i < 6; i++) forms.Add((await bruno.GetAsync(New)).Filled(New, [("title", $"Incident {(char)('A' + i)}")]));

        var answers = await Task.WhenAll(forms.Append(forms[0]).Select(f => bruno.SendAsync(New, f)));

        Assert.Equal(6, answers.Select(a => a.Location).Distinct().Count());
        Assert.Equal(6, (await bruno.GetAsync(Register)).Document.QuerySelectorAll("main ul.list > li").Length);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_all_that_was_typed_stays()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);

        var refused = await bruno.SubmitAsync(New, New, [.. Whole.Where(f => f.Item1 is not ("happened" or "people" or "noticed")), ("happened", "2026-03-02"), ("noticed", "hier"), ("people", "beaucoup")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("hier", refused.Document.QuerySelector("#noticed")!.GetAttribute("value"));
        Assert.Equal("beaucoup", refused.Document.QuerySelector("#people")!.GetAttribute("value"));
        Assert.NotNull(refused.Document.QuerySelector("#noticed-error"));
        Assert.NotNull(refused.Document.QuerySelector("#people-error"));
    }

    [Fact]
    public async Task The_register_is_taken_away_with_a_fresh_proof_and_no_cell_is_a_formula()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);
        await bruno.SubmitAsync(New, New, [.. Whole.Where(f => f.Item1 != "title"), ("title", "=cmd()")]);

        var file = await bruno.SubmitAsync(Register, Register + "/export");
        Assert.Equal("text/csv", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("\"'=cmd()\"", file.Html, StringComparison.Ordinal);
        Assert.Contains("a emporté le registre des incidents", (await bruno.GetAsync("/organisation/audit")).Text, StringComparison.Ordinal);

        var page = await bruno.GetAsync(Register);
        house.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Contains("Confirmez que c’est bien vous", (await bruno.SubmitAsync(page, Register + "/export")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_none_is_not_there()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);

        foreach (var path in (string[])[One, Edit, One + "/history"]) Assert.Equal(HttpStatusCode.NotFound, (await bruno.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bruno.ForceAsync(Edit, Whole)).Status);
    }

    private static async Task<Browser> BrunoAsync(House house)
    {
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        return await house.AsAsync(Cast.Bruno);
    }
}
