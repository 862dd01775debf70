using System.Net;
using Terreau.Web.Tests.Shared;
using static Terreau.World.Cast;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>What became of the action, recorded on the page of its session (INV-13).</summary>
public class FollowUpTests(PlayedWorld world)
{
    private const string Waiting = "/groups/directions-adjointes-estrie/sessions/2";
    private const string Form = Waiting + "/follow-up";

    [Fact]
    public async Task The_client_closes_the_session()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var solange = await house.AsAsync(Solange);

        await solange.SubmitAsync(Waiting, Form, ("outcome", "PartlyReached"), ("comment", "Deux idées sont venues d'elles."));
        var page = await solange.GetAsync(Waiting);

        Assert.Contains("Terminée, suivi fait", page.Text);
        Assert.Contains("Deux idées sont venues d'elles.", page.Text);
        Assert.False(page.Offers(Form));
    }

    [Fact]
    public async Task The_facilitator_records_it_only_with_the_client_s_agreement_and_what_was_typed_stays()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var étienne = await house.AsAsync(Étienne);

        var refused = await étienne.SubmitAsync(Waiting, Form, ("outcome", "Reached"), ("comment", "Elle en est contente."));
        var done = await étienne.SubmitAsync(refused, Form, ("agrees", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Elle en est contente.", refused.Text);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
    }

    [Fact]
    public async Task It_is_postponed_twice_at_most()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var solange = await house.AsAsync(Solange);
        var day = DateTimeOffset.UtcNow.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var without = await solange.SubmitAsync(Waiting, Form, ("outcome", "Postponed"));
        await solange.SubmitAsync(Waiting, Form, ("outcome", "Postponed"), ("date", day));
        await solange.SubmitAsync(Waiting, Form, ("outcome", "Postponed"), ("date", day));
        var page = await solange.GetAsync(Waiting);
        var third = await solange.SubmitAsync(page, Form, ("outcome", "Postponed"), ("date", day));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.DoesNotContain("À reporter", page.Text);
        Assert.NotEqual(HttpStatusCode.SeeOther, third.Status);
    }

    [Fact]
    public async Task A_consultant_reads_the_action_and_does_not_record_it()
    {
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var maude = await house.AsAsync(Maude);

        var page = await maude.GetAsync(Waiting);

        Assert.Contains("Solange dira où en est son action", page.Text);
        Assert.False(page.Offers(Form));
        Assert.NotEqual(HttpStatusCode.SeeOther, (await maude.ForceAsync(Form, ("outcome", "Reached"))).Status);
    }
}
