using Terreau.Domain.People;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People.Cards;

/// <summary>One's own card: what one seeks, offers and knows, and who is shown it.</summary>
internal static class CardDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, CardStore cards) => PageAsync(http, cards, Posted.Nothing);

    public static async Task<IResult> WriteAsync(HttpContext http, CardStore cards, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, PeopleRoutes.Card + "?saved=true", async ct =>
        {
            var text = new CardText(form.Text("seeks"), form.Text("offers"), Tags.Read(form.Raw("fields")), Tags.Read(form.Raw("functions")), form.Choice<CardVisibility>("visibility") ?? CardVisibility.Groups);
            if (PersonCard.WhyNot(text) is { Count: > 0 } wrong) return wrong;
            (await cards.OwnAsync(self, ct)).Write(text);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, cards, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, CardStore cards, Posted form) =>
        Show.Page<CardPage>(new() { ["Card"] = await cards.OwnTextAsync(http.Viewer().Id, http.RequestAborted), ["Saved"] = http.Request.Query.ContainsKey("saved") }, form);
}
