using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Sheets;

/// <summary>Step 1: the client's preparation sheet, kept partial as often as wished, then handed in.</summary>
internal sealed class SheetDesk(SessionStore sessions, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, SheetDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> SaveAsync(HttpContext http, SheetDesk desk) => desk.RunAsync(http, "saved", (session, by, sheet, now) =>
    {
        if (Problems(session.WhyNotSaveSheet(by, sheet), sheet, complete: session.State != SessionState.Draft) is { Count: > 0 } wrong) return wrong;
        session.SaveSheet(by, sheet, now);
        return [];
    });

    public static Task<IResult> SubmitAsync(HttpContext http, SheetDesk desk) => desk.RunAsync(http, "ready", (session, by, sheet, now) =>
    {
        if (Problems(session.WhyNotSubmitSheet(by, sheet), sheet, complete: true) is { Count: > 0 } wrong) return wrong;
        session.SubmitSheet(by, sheet, now);
        return [];
    });

    // The rule names the first thing that is wrong; the page says all of them at once, each beside its field.
    private static IReadOnlyList<Refusal> Problems(Refusal? refused, PreparationSheet sheet, bool complete) =>
        refused is null ? [] : refused.Field is null ? [refused] : sheet.Problems(complete);

    private async Task<IResult> RunAsync(HttpContext http, string done, Func<CoDevelopmentSession, PersonId, PreparationSheet, DateTimeOffset, IReadOnlyList<Refusal>> act)
    {
        var form = await Posted.ReadAsync(http);
        var (me, place) = (http.Viewer().Id, http.Session());
        var landing = $"{CoDevelopmentRoutes.Sheet(http.Standing().Slug, place.Number)}?done={done}";
        return await deed.RunAsync(http, form, place.Session.Value, landing, async ct =>
        {
            if (await sessions.SeenByAsync(me, place.Session, ct) is not { } session) return [SessionRefusals.NotYours];
            if (act(session, me, SheetForm.Read(form), clock.GetUtcNow()) is { Count: > 0 } refusals) return refusals;
            await sessions.ClearDraftsAsync(me, place.Session, SheetForm.Places, ct);
            await work.SaveAsync(ct);
            return [];
        }, async refused =>
        {
            if (place.Part == Part.Client) await DraftDesk.KeepRefusedAsync(http, SheetForm.Typed(form));
            return await PageAsync(http, refused);
        });
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (viewer, ct) = (http.Viewer(), http.RequestAborted);
        if (await sessions.ShownToAsync(viewer.Id, http.Session().Session, ct) is not { } session) return ErrorPages.Page(StatusCodes.Status404NotFound, form);
        return Show.Page<SheetPage>(new()
        {
            ["Standing"] = http.Standing(),
            ["View"] = new SheetView(session.Id, session.Number, session.State, session.Client == viewer.Id, session.SheetSeenBy(viewer.Id),
                await sessions.OwnDraftsAsync(viewer.Id, session.Id, ct), viewer.Agreement, clock.GetUtcNow()),
            ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }
}
