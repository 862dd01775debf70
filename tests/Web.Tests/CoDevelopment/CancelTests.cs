using System.Net;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>Calling a consultation off.</summary>
public sealed class CancelTests
{
    private const string Session = "/groups/directions-adjointes/sessions/1", Cancel = Session + "/cancel";

    [Fact]
    public async Task Its_client_calls_it_off_once_and_the_page_says_so()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        await SheetTests.SubmitAsync(karim, SheetTests.Complete);
        var page = await karim.GetAsync(Session);

        var answer = await karim.SubmitAsync(page, Cancel);
        var again = await karim.ForceAsync(Cancel);

        Assert.Equal(Session + "?done=cancelled", answer.Location);
        var after = await karim.GetAsync(answer.Location!);
        Assert.Contains("Cette séance n’aura pas lieu.", after.Text, StringComparison.Ordinal);
        Assert.False(after.Offers(Cancel));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.NotNull(again.Document.QuerySelector("#errors li"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_calls_off_once()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        await SheetTests.SubmitAsync(karim, SheetTests.Complete);
        var form = (await karim.GetAsync(Session)).Filled(Cancel, []);

        Page[] answers = [await karim.SendAsync(Cancel, form), await karim.SendAsync(Cancel, form)];

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.SeeOther, Session + "?done=cancelled"), (a.Status, a.Location)));
    }

    [Fact]
    public async Task A_draft_belongs_to_its_client_and_is_called_off_by_nobody_else()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        using var solange = await house.AsAsync(Cast.Solange);

        var refused = await solange.ForceAsync(Cancel);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.False((await solange.GetAsync(Session)).Offers(Cancel));
        Assert.Equal(HttpStatusCode.SeeOther, (await karim.SubmitAsync(Session, Cancel)).Status);
    }

    [Fact]
    public async Task A_member_who_has_no_part_in_it_is_refused()
    {
        await using var house = await SheetTests.OpenAsync();
        using var karim = await SheetTests.BeginAsync(house);
        await SheetTests.SubmitAsync(karim, SheetTests.Complete);
        using var rose = await house.AsAsync(Cast.Rose);

        Assert.Equal(HttpStatusCode.Forbidden, (await rose.ForceAsync(Cancel)).Status);
        Assert.True((await karim.GetAsync(Session)).Offers(Cancel));
    }
}
