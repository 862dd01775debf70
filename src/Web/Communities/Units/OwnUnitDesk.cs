using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Units;

/// <summary>To which unit one says that one belongs.</summary>
internal static class OwnUnitDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, UnitStore units) => PageAsync(http, units, Posted.Nothing);

    public static async Task<IResult> SayAsync(HttpContext http, UnitStore units, Deed deed, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, self.Value, UnitRoutes.Own + "?saved=true", async ct =>
        {
            var unit = form.Unit("unit");
            if (await units.WhyNotBelongAsync(unit, null, work, ct) is { } refusal) return [refusal];
            await units.SetOwnAsync(self, unit, ct);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, units, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, UnitStore units, Posted form) => Show.Page<OwnUnitPage>(new()
    {
        ["Tree"] = await units.SeenByAsync(http.Viewer().Id, http.RequestAborted),
        ["Mandates"] = await units.OwnMandatesAsync(http.Viewer().Id, http.RequestAborted),
        ["Now"] = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
        ["Own"] = await units.OwnAsync(http.Viewer().Id, http.RequestAborted),
        ["Saved"] = http.Request.Query.ContainsKey("saved"),
    }, form);
}
