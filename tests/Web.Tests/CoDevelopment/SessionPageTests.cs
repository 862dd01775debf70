using System.Net;
using Terreau.Web.Tests.Shared;
using static Terreau.World.Cast;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>One page for a session, and what each reader of the group finds on it.</summary>
public class SessionPageTests(PlayedWorld world)
{
    private const string All = "/groups/directions-adjointes-estrie/sessions";
    private const string Coming = All + "/3";

    [Fact]
    public async Task Whoever_is_asked_reads_when_and_where_and_who_comes()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        var page = await rose.GetAsync(Coming);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Consultation de Maude Lacasse", page.Text);
        Assert.Contains("Salle du conseil", page.Text);
        Assert.Contains("Josée Tremblay", page.Html);
        Assert.StartsWith("session:", page.Document.Body!.GetAttribute("data-topics"));
    }

    [Fact]
    public async Task The_subject_waits_for_the_room_except_for_client_and_facilitator()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var consultant = await house.AsAsync(Rose);
        using var facilitator = await house.AsAsync(Josée);

        Assert.DoesNotContain("bout du corridor", (await consultant.GetAsync(Coming)).Html);
        Assert.Contains("bout du corridor", (await facilitator.GetAsync(Coming)).Html);
    }

    [Fact]
    public async Task Whoever_declines_sees_the_date_alone_and_may_change_their_mind()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        await rose.SubmitAsync(Coming, Coming + "/presence", ("answer", "NotComing"));
        var declined = await rose.GetAsync(Coming);
        await rose.SubmitAsync(declined, Coming + "/presence", ("answer", "Coming"));
        var back = await rose.GetAsync(Coming);

        Assert.DoesNotContain("Maude", declined.Html);
        Assert.DoesNotContain("Salle du conseil", declined.Html);
        Assert.StartsWith("group:", declined.Document.Body!.GetAttribute("data-topics"));
        Assert.Contains("Maude Lacasse", back.Text);
    }

    [Fact]
    public async Task Whoever_was_not_there_knows_that_the_session_took_place_and_no_more()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        var page = await rose.GetAsync(All + "/2");

        Assert.Contains("Attend son suivi", page.Text);
        Assert.DoesNotContain("Solange", page.Html);
        Assert.DoesNotContain("Boisé", page.Html);
        Assert.False(page.Offers(All + "/2/follow-up"));
    }

    [Fact]
    public async Task A_session_of_another_group_is_not_there()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var bruno = await house.AsAsync(Bruno);

        Assert.Equal(HttpStatusCode.NotFound, (await bruno.GetAsync(Coming)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bruno.GetAsync(All)).Status);
    }

    [Fact]
    public async Task A_session_called_off_says_so_and_takes_no_more_answers()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var maude = await house.AsAsync(Maude);
        using var rose = await house.AsAsync(Rose);

        var before = await rose.GetAsync(Coming);
        await maude.SubmitAsync(Coming, Coming + "/cancel");
        var late = await rose.SubmitAsync(before, Coming + "/presence", ("answer", "NotComing"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Cette séance n’aura pas lieu", late.Text);
    }

    [Fact]
    public async Task A_consultant_does_not_call_it_off()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        Assert.False((await rose.GetAsync(Coming)).Offers(Coming + "/cancel"));
        Assert.Equal(HttpStatusCode.Forbidden, (await rose.ForceAsync(Coming + "/cancel")).Status);
    }

    [Fact]
    public async Task The_list_names_the_client_only_to_those_who_took_part()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var rose = await house.AsAsync(Rose);

        var list = await rose.GetAsync(All);
        var older = await rose.GetAsync(All + "?before=2");

        Assert.Contains("avec Karim Benali", list.Text);
        Assert.DoesNotContain("Solange", list.Text);
        Assert.DoesNotContain("Séance 3", older.Text);
        Assert.Contains("Séance 1", older.Text);
    }
}
