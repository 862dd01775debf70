using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.CoDevelopment.Sessions;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Transcripts;

/// <summary>Typing in what a session on paper brought; then, each of those who were there, what they learned.</summary>
internal sealed class TranscriptDesk(SessionStore sessions, GroupDirectory groups, SessionDesk page, Shared.Forms.Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, TranscriptDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static async Task<IResult> TranscribeAsync(HttpContext http, TranscriptDesk desk)
    {
        var form = await Posted.ReadAsync(http);
        return await desk.RunAsync(http, form, "transcribed", desk.TranscribeAsync, async refused =>
        {
            await DraftDesk.KeepRefusedAsync(http, await desk.TypedAsync(http, form));
            return await desk.PageAsync(http, refused);
        });
    }

    public static async Task<IResult> AddOwnAsync(HttpContext http, TranscriptDesk desk)
    {
        var form = await Posted.ReadAsync(http);
        return await desk.RunAsync(http, form, "learned", (_, session, by, now, _) =>
        {
            var own = TranscriptForm.Own(form);
            if (session.WhyNotAddAfterthought(by, own) is { Count: > 0 } refusals) return Task.FromResult(TranscriptForm.Beside(form, refusals));
            session.AddAfterthought(by, own, now);
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, refused => desk.SessionAgainAsync(http, refused));
    }

    private Task<IResult> SessionAgainAsync(HttpContext http, Posted refused) => page.AgainAsync(http, refused);

    private async Task<IReadOnlyList<Refusal>> TranscribeAsync((HttpContext Http, Posted Form) sent, CoDevelopmentSession session, PersonId by, DateTimeOffset now, CancellationToken ct)
    {
        var ready = (await groups.PeopleSeenByAsync(sent.Http.Standing(), ct)).Where(p => p.IsReady).Select(p => p.Id).ToHashSet();
        var treated = (await EarlierAsync(session, ct)).All(s => s.IsFollowUpTreatedFor(session.Id));
        var paper = TranscriptForm.Read(sent.Form, session);
        if (session.WhyNotTranscribe(by, paper, ready, treated, now) is { Count: > 0 } refusals) return TranscriptForm.Beside(sent.Form, refusals);
        session.Transcribe(by, paper, ready, treated, now);
        await sessions.ClearDraftsAsync(by, session.Id, [.. TranscriptForm.PlacesOf(session)], ct);
        return [];
    }

    private async Task<IResult> RunAsync(
        HttpContext http, Posted form, string done, Func<(HttpContext, Posted), CoDevelopmentSession, PersonId, DateTimeOffset, CancellationToken, Task<IReadOnlyList<Refusal>>> act, Func<Posted, Task<IResult>> refused)
    {
        var (me, place) = (http.Viewer().Id, http.Session());
        return await deed.RunAsync(http, form, place.Session.Value, $"{CoDevelopmentRoutes.Session(http.Standing().Slug, place.Number)}?done={done}", async ct =>
        {
            if (await sessions.SeenByAsync(me, place.Session, ct) is not { } session) return [SessionRefusals.NotYours];
            if (await act((http, form), session, me, clock.GetUtcNow(), ct) is { Count: > 0 } refusals) return refusals;
            await work.SaveAsync(ct);
            return [];
        }, refused);
    }

    private async Task<IEnumerable<(string Place, string Text)>> TypedAsync(HttpContext http, Posted form) =>
        await sessions.ShownToAsync(http.Viewer().Id, http.Session().Session, http.RequestAborted) is { } session
            ? TranscriptForm.FieldsOf(session).Select(field => (TranscriptForm.Drafts + field, form.Raw(field))) : [];

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (me, ct) = (http.Viewer().Id, http.RequestAborted);
        if (await sessions.ShownToAsync(me, http.Session().Session, ct) is not { } session) return ErrorPages.Page(StatusCodes.Status404NotFound, form);
        return Show.Page<TranscriptPage>(new()
        {
            ["View"] = new TranscriptView(
                http.Standing(), session, me, await groups.NamesForOperatorAsync([.. session.Attendances.Select(a => a.Person)], ct),
                await sessions.OwnDraftsAsync(me, session.Id, ct), await EarlierAsync(session, ct), clock.GetUtcNow(), Reader.Of(http)!.Zone),
        }, form);
    }

    // Those that were held before it: a later one does not wait for it.
    private async Task<IReadOnlyList<CoDevelopmentSession>> EarlierAsync(CoDevelopmentSession session, CancellationToken ct) =>
        [.. (await sessions.AwaitingFollowUpForOperatorAsync(session.Group, session.Id, toSave: false, ct)).Where(s => s.StartsAt < session.StartsAt)];
}
