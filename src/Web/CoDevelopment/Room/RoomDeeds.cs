using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>One sending in the room: what is acted on, by whom, with what was posted.</summary>
internal sealed record RoomDeed(CoDevelopmentSession Session, PersonId By, Posted Form, DateTimeOffset Now, CancellationToken Ct);

/// <summary>
/// Runs what people do in the room: load → ask → act → save, one after the other. What becomes something leaves the drafts in
/// the same transaction; what is refused is kept as a draft and shown again.
/// </summary>
internal sealed class RoomDeeds(SessionStore sessions, Shared.Forms.Deed deed, Work work, RoomViews views, TimeProvider clock)
{
    /// <summary>The store, for a deed that needs more than its session.</summary>
    public SessionStore Sessions => sessions;

    public Task<IResult> RunAsync(HttpContext http, RoomForm form, Func<RoomDeed, Refusal?> act) =>
        RunAsync(http, form, done => Task.FromResult<IReadOnlyList<Refusal>>(act(done) is { } refusal ? [refusal] : []));

    public async Task<IResult> RunAsync(HttpContext http, RoomForm form, Func<RoomDeed, Task<IReadOnlyList<Refusal>>> act)
    {
        var posted = await Posted.ReadAsync(http);
        var (me, id) = (http.Viewer().Id, http.Session().Session);
        var room = CoDevelopmentRoutes.Room((string)http.GetRouteValue("group")!, http.Session().Number);
        return await deed.RunAsync(http, posted, id.Value, room, async ct =>
        {
            if (await sessions.SeenByAsync(me, id, ct) is not { } session) return [SessionRefusals.NotYours];
            if (await act(new RoomDeed(session, me, posted, clock.GetUtcNow(), ct)) is { Count: > 0 } refusals) return refusals;
            if (form.Texts.Count > 0) await sessions.ClearDraftsAsync(me, id, [.. form.Texts], ct);
            await work.SaveAsync(ct);
            return [];
        }, async refused =>
        {
            await DraftDesk.KeepRefusedAsync(http, form.Texts.Select(field => (field, posted.Raw(field))));
            return await views.ShowAsync(http, refused, form.Place);
        });
    }
}
