using System.Net;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>A form that comes after its moment changes nothing and loses nothing.</summary>
public sealed class StaleFormsTests(PlayedWorld world)
{
    private const string Session = "/groups/directions-adjointes/sessions/1";

    [Fact]
    public async Task What_was_typed_into_the_sheet_of_a_cancelled_session_is_given_back()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        await SheetTests.SubmitAsync(karim, SheetTests.Complete);
        using var solange = await house.AsAsync(Cast.Solange);
        var stale = await karim.GetAsync(Session + "/sheet");
        Assert.Equal(HttpStatusCode.SeeOther, (await solange.ForceAsync(Session + "/cancel")).Status);

        var refused = await karim.SubmitAsync(stale, Session + "/sheet", ("facts", "Une nuance que je venais d'écrire."));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Une nuance que je venais d'écrire.", refused.Document.QuerySelector("#kept-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.Document.QuerySelector("#kept-tried"));
    }

    [Fact]
    public async Task What_was_typed_after_somebody_else_noted_the_follow_up_is_given_back()
    {
        const string waiting = "/groups/directions-adjointes-estrie/sessions/2";
        await using var house = await House.OpenAsync(folder: world.Copy(), demo: true);
        using var solange = await house.AsAsync(Cast.Solange);
        using var étienne = await house.AsAsync(Cast.Étienne);
        var stale = await solange.GetAsync(waiting);
        Assert.Equal(HttpStatusCode.SeeOther, (await étienne.ForceAsync(waiting + "/follow-up", ("outcome", "Reached"), ("agrees", "true"))).Status);

        var refused = await solange.SubmitAsync(stale, waiting + "/follow-up", ("outcome", "NotReached"), ("comment", "Pas tout à fait, pourtant."));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Pas tout à fait, pourtant.", refused.Document.QuerySelector("#kept-comment")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_cancelled_meanwhile_takes_no_date()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        await SheetTests.SubmitAsync(karim, SheetTests.Complete);
        using var solange = await house.AsAsync(Cast.Solange);
        var stale = await solange.GetAsync(Session + "/schedule");
        await karim.ForceAsync(Session + "/cancel");

        var refused = await solange.SubmitAsync(stale, Session + "/schedule", ("date", "2026-03-10"), ("time", "14:00"), ("place", "Salle du conseil"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.False(refused.Offers(Session + "/schedule"));
    }
}
