using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Web.Communities;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;
using Xunit;

namespace Terreau.Web.Tests.Communities;

/// <summary>Lead learners of a unit: named, limited to what they lead, and no longer from the last instant on.</summary>
public sealed partial class LeadTests
{
    private const string Leads = "/organisation/lead-learners", Name = Leads + "/name", End = Leads + "/end", People = "/organisation/people", Units = "/organisation/units", Founding = "/groups/new/community-of-practice";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_found_by_name_is_named_for_a_unit_told_and_reads_the_people_of_it_and_below()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        using var bruno = await BrunoAsync(house);
        using var mireille = await house.AsAsync(Cast.Mireille);
        await SayAsync(house, Cast.Maude, tree.Team);
        await SayAsync(house, Cast.Solange, tree.Other);
        Assert.Equal(HttpStatusCode.NotFound, (await mireille.GetAsync(People)).Status);

        var unit = await bruno.GetAsync($"{Units}/{tree.School.Value}");
        var search = await bruno.GetAsync(unit.Document.QuerySelector($"main a[href^='{Name}?unit=']")!.GetAttribute("href")! + "&q=desrosiers");
        var done = await bruno.SubmitAsync(search.Document.QuerySelector("main .people a")!.GetAttribute("href")!, Name, ("until", "2026-06-30"));

        Assert.Equal($"{Units}/{tree.School.Value}?done=named", done.Location);
        Assert.Contains("depuis le 3 mars 2026 · jusqu’au 30 juin 2026", (await bruno.GetAsync(done.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains("apprenante en chef, École, jusqu’au 30 juin 2026", (await bruno.GetAsync(People)).Text, StringComparison.Ordinal);
        var list = await mireille.GetAsync(People);
        Assert.Contains(Cast.Maude.Name, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Solange.Name, list.Text, StringComparison.Ordinal);
        Assert.Contains("vous en êtes apprenant·e en chef : École", list.Text, StringComparison.Ordinal);
        Assert.Contains("apprenante en chef, École, jusqu’au 30 juin 2026", (await mireille.GetAsync("/profile/unit")).Text, StringComparison.Ordinal);
        Assert.Contains("on vous nomme apprenante en chef", await SubjectsAsync(house), StringComparison.Ordinal);
        Assert.Contains("a donné à Mireille Desrosiers le rôle « Apprenant·e en chef »", (await bruno.GetAsync("/organisation/audit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_other_units_there_is_no_trace_and_what_is_not_granted_is_refused()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        await NamedAsync(house, Cast.Mireille, tree.School);
        await NamedAsync(house, Cast.Patrick, tree.Other);
        using var mireille = await house.AsAsync(Cast.Mireille);

        var units = await mireille.GetAsync(Units);
        Assert.Equal(["École", "Équipe"], units.Document.QuerySelectorAll("main .units a").Select(a => a.TextContent));
        var absent = (await mireille.GetAsync($"{Units}/{Guid.NewGuid()}")).Html;
        foreach (var hidden in (UnitId[])[tree.Sector, tree.Other])
        {
            var page = await mireille.GetAsync($"{Units}/{hidden.Value}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Equal(Bare(absent), Bare(page.Html));
        }
        var own = await mireille.GetAsync($"{Units}/{tree.Team.Value}");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.DoesNotContain("Secteur", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cast.Patrick.Name, (await mireille.GetAsync(Leads)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mireille.GetAsync("/organisation")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await mireille.GetAsync(Name)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await mireille.ForceAsync($"{Units}/{tree.Other.Value}", ("name", "Ailleurs"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await mireille.ForceAsync($"{Units}/{tree.School.Value}", ("name", "Ailleurs"))).Status);

        static string Bare(string html) => System.Text.RegularExpressions.Regex.Replace(html, "[0-9a-f-]{36}|value=\"[^\"]*\"|nonce=\"[^\"]*\"", "");
    }

    [Fact]
    public async Task It_ends_at_the_last_instant_is_told_and_kept_in_the_record()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        using var bruno = await BrunoAsync(house);
        await bruno.SubmitAsync($"{Name}?person={(await house.PersonAsync(Cast.Mireille)).Value}&unit={tree.School.Value}", Name, ("from", "2026-03-03"), ("until", "2026-03-03"));
        house.Clock.Advance(TimeSpan.FromHours(6));
        using var mireille = await house.AsAsync(Cast.Mireille);

        // Midnight in Montréal.
        house.Clock.Advance(new DateTimeOffset(2026, 3, 4, 4, 59, 59, TimeSpan.Zero) - house.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, (await mireille.GetAsync(People)).Status);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await mireille.GetAsync(People)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await mireille.GetAsync(Founding)).Status);
        // What is over is swept up now and then.
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("votre mandat a pris fin", await SubjectsAsync(house), StringComparison.Ordinal);
        Assert.Empty(await house.DoAsync(s => s.GetRequiredService<UnitStore>().MandatesForOperatorAsync(Ct)));
        var id = await house.PersonAsync(Cast.Mireille);
        Assert.Contains(await house.DoAsync(s => s.GetRequiredService<AuditStore>().OwnAsync(id, 20, Ct)), a => a is { Kind: AuditKind.RoleEnded, What: nameof(Role.LeadLearner) });
    }

    [Fact]
    public async Task It_begins_on_its_first_day_for_whoever_is_signed_in_already()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        using var bruno = await BrunoAsync(house);
        await bruno.SubmitAsync($"{Name}?person={(await house.PersonAsync(Cast.Mireille)).Value}&unit={tree.School.Value}", Name, ("from", "2026-03-04"));
        house.Clock.Advance(TimeSpan.FromHours(6));
        using var mireille = await house.AsAsync(Cast.Mireille);

        house.Clock.Advance(new DateTimeOffset(2026, 3, 4, 4, 59, 59, TimeSpan.Zero) - house.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.NotFound, (await mireille.GetAsync(People)).Status);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await mireille.GetAsync(People)).Status);
    }

    [Fact]
    public async Task A_unit_with_a_lead_learner_moves_along_with_the_mandate_and_is_taken_away_once_it_ended()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        await NamedAsync(house, Cast.Mireille, tree.School);
        await NamedAsync(house, Cast.Mireille, tree.Team);
        await SayAsync(house, Cast.Maude, tree.Team);
        using var bruno = await BrunoAsync(house);
        using var mireille = await house.AsAsync(Cast.Mireille);
        string school = $"{Units}/{tree.School.Value}", team = $"{Units}/{tree.Team.Value}";

        await bruno.SubmitAsync(school, school + "/move", ("under", $"{tree.Other.Value}"));
        Assert.Contains(Cast.Maude.Name, (await mireille.GetAsync(People)).Text, StringComparison.Ordinal);
        await SayAsync(house, Cast.Maude, tree.Other);
        Assert.DoesNotContain(Cast.Maude.Name, (await mireille.GetAsync(People)).Text, StringComparison.Ordinal);

        var refused = await bruno.ForceAsync(team + "/remove");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Mireille Desrosiers est apprenant·e en chef de cette unité", refused.Text, StringComparison.Ordinal);
        Assert.Equal(team + "?done=ended", (await bruno.SubmitAsync(team, End)).Location);
        Assert.Equal(Units + "?done=removed", (await bruno.SubmitAsync(team, team + "/remove")).Location);
        Assert.Contains("votre mandat a pris fin", await SubjectsAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_is_said_and_keeps_what_was_typed()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        using var bruno = await BrunoAsync(house);
        var form = $"{Name}?person={(await house.PersonAsync(Cast.Mireille)).Value}&unit={tree.School.Value}";

        var reversed = await bruno.SubmitAsync(form, Name, ("from", "2026-04-02"), ("until", "2026-04-01"));
        var past = await bruno.SubmitAsync(form, Name, ("from", "2026-03-02"));
        var garbage = await bruno.SubmitAsync(form, Name, ("until", "bientôt"));
        var nobody = await bruno.ForceAsync(Name, ("person", $"{Guid.NewGuid()}"), ("unit", ""));
        var gone = await bruno.ForceAsync(Name, ("person", $"{(await house.PersonAsync(Cast.Mireille)).Value}"), ("unit", $"{Guid.NewGuid()}"));
        var twice = await bruno.ForceAsync(End, ("person", $"{(await house.PersonAsync(Cast.Mireille)).Value}"), ("unit", $"{tree.School.Value}"));

        Assert.Equal([("until", HttpStatusCode.UnprocessableEntity), ("from", HttpStatusCode.UnprocessableEntity), ("until", HttpStatusCode.UnprocessableEntity)],
            new[] { (reversed, "until"), (past, "from"), (garbage, "until") }.Select(x => (x.Item1.Document.QuerySelector($"#{x.Item2}-error") is null ? "" : x.Item2, x.Item1.Status)));
        Assert.Contains(reversed.Filled(Name, []), f => f is { Key: "from", Value: "2026-04-02" });
        Assert.Contains(reversed.Filled(Name, []), f => f.Key == "unit" && f.Value == $"{tree.School.Value}");
        Assert.Equal(HttpStatusCode.Conflict, nobody.Status);
        Assert.NotNull(gone.Document.QuerySelector("#unit-error"));
        Assert.Equal((HttpStatusCode.Conflict, true), (twice.Status, twice.Text.Contains("a déjà pris fin", StringComparison.Ordinal)));
        Assert.Empty(await house.DoAsync(s => s.GetRequiredService<UnitStore>().MandatesForOperatorAsync(Ct)));
    }

    [Fact]
    public async Task Of_two_administrators_at_once_one_ends_the_mandate_and_both_may_give_it_on_SQLite() => await RaceAsync(null);

    [Fact]
    public async Task Of_two_administrators_at_once_one_ends_the_mandate_and_both_may_give_it_on_PostgreSQL()
    {
        Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");
        await RaceAsync(House.Postgres);
    }

    private static async Task RaceAsync(string? postgres)
    {
        await using var house = await House.OpenAsync(postgres);
        var tree = await DescribeAsync(house);
        using var bruno = await BrunoAsync(house);
        await house.PersonAsync(Cast.Patrick, Role.Administrator);
        using var patrick = await house.AsAsync(Cast.Patrick);
        var form = $"{Name}?person={(await house.PersonAsync(Cast.Mireille)).Value}&unit={tree.School.Value}";
        for (var round = 0; round < 8; round++)
        {
            var (here, there) = (await bruno.GetAsync(form), await patrick.GetAsync(form));
            var given = await Task.WhenAll(bruno.SubmitAsync(here, Name, ("until", "2026-06-30")), patrick.SubmitAsync(there, Name, ("until", "2026-12-18")));
            Assert.All(given, g => Assert.Equal(HttpStatusCode.SeeOther, g.Status));
            Assert.Single(await house.DoAsync(s => s.GetRequiredService<UnitStore>().MandatesForOperatorAsync(Ct)));

            (here, there) = (await bruno.GetAsync(Leads), await patrick.GetAsync(Leads));
            var ended = await Task.WhenAll(bruno.SubmitAsync(here, End), patrick.SubmitAsync(there, End));
            Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], ended.Select(e => e.Status).Order());
            Assert.Empty(await house.DoAsync(s => s.GetRequiredService<UnitStore>().MandatesForOperatorAsync(Ct)));
        }
    }

    [Fact]
    public async Task An_old_proof_is_asked_for_again_and_the_form_is_kept_meanwhile()
    {
        await using var house = await House.OpenAsync();
        var tree = await DescribeAsync(house);
        using var bruno = await BrunoAsync(house);
        house.Clock.Advance(TimeSpan.FromHours(2));

        var asked = await bruno.SubmitAsync($"{Name}?person={(await house.PersonAsync(Cast.Mireille)).Value}&unit={tree.School.Value}", Name, ("until", "2026-06-30"));

        Assert.Contains(asked.Filled(Name, []), f => f is { Key: "until", Value: "2026-06-30" });
        Assert.Empty(await house.DoAsync(s => s.GetRequiredService<UnitStore>().MandatesForOperatorAsync(Ct)));
    }

    [Fact]
    public async Task For_the_whole_organisation_it_has_dates_too_and_the_box_among_the_roles_ends_it()
    {
        await using var house = await House.OpenAsync();
        using var bruno = await BrunoAsync(house);
        var mireille = await house.PersonAsync(Cast.Mireille);

        Assert.Equal(Leads + "?done=named", (await bruno.SubmitAsync($"{Name}?person={mireille.Value}", Name, ("until", "2026-06-30"))).Location);
        Assert.Contains("apprenante en chef, toute l’organisation, jusqu’au 30 juin 2026", (await bruno.GetAsync(People)).Text, StringComparison.Ordinal);
        using var browser = await house.AsAsync(Cast.Mireille);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/organisation")).Status);
        await bruno.SubmitAsync(People, $"{People}/{mireille.Value}/roles", ("roles", "Coach"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/organisation")).Status);
    }

    private static async Task<Browser> BrunoAsync(House house)
    {
        await house.PersonAsync(Cast.Bruno, Role.Administrator);
        return await house.AsAsync(Cast.Bruno);
    }

    private static async Task NamedAsync(House house, PersonOf who, UnitId unit)
    {
        var id = await house.PersonAsync(who);
        await house.WriteAsync(SetupDesk.TheOrganisation, async services =>
        {
            await services.GetRequiredService<UnitStore>().NameAsync(new Mandate(id, unit, house.Clock.GetUtcNow(), null), Ct);
            return true;
        });
    }

    private static async Task SayAsync(House house, PersonOf who, UnitId unit)
    {
        var id = await house.PersonAsync(who);
        await house.WriteAsync(id.Value, async services =>
        {
            await services.GetRequiredService<UnitStore>().SetOwnAsync(id, unit, Ct);
            return true;
        });
    }

    private static Task<(UnitId Sector, UnitId School, UnitId Team, UnitId Other)> DescribeAsync(House house) => house.WriteAsync(SetupDesk.TheOrganisation, async services =>
    {
        var units = services.GetRequiredService<UnitStore>();
        var tree = await units.ForOperatorAsync(Ct);
        var sector = tree.Add(UnitId.New(), "Secteur", null);
        var school = tree.Add(UnitId.New(), "École", sector.Id);
        var team = tree.Add(UnitId.New(), "Équipe", school.Id);
        var other = tree.Add(UnitId.New(), "Ressources humaines", null);
        foreach (var unit in (OrgUnit[])[sector, school, team, other]) units.Add(unit);
        return (sector.Id, school.Id, team.Id, other.Id);
    });

    private static async Task<string> SubjectsAsync(House house)
    {
        var courier = house.Services.GetRequiredService<Courier>();
        await courier.RoundAsync(Ct);
        await courier.RoundAsync(Ct);
        return string.Join('|', await house.DoAsync(async services => (await services.GetRequiredService<MailStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 50, Ct)).Select(m => m.Subject)));
    }
}
