using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.CoDevelopment.Sheets;
using Terreau.Web.CoDevelopment.Transcripts;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment;

/// <summary>Keeps what somebody is writing in a session, before it becomes anything. Only its author reads it.</summary>
internal static class DraftDesk
{
    private const int TextMost = 8000;

    public static async Task<IResult> SaveAsync(HttpContext http, SessionStore sessions, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var (place, text) = (form.Raw("place"), form.Raw("text"));
        var kept = text.Length <= TextMost && !IsClosed(http.Session(), place) && await KeepAsync(http, sessions, work, [(place, text)]);
        return kept ? Results.NoContent() : Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Keeps what a refused form brought. In a scope of its own: the refused work must leave nothing behind.</summary>
    public static async Task KeepRefusedAsync(HttpContext http, IEnumerable<(string Place, string Text)> typed)
    {
        var worth = typed.Where(t => t.Text.Length <= TextMost && t.Text.Trim().Length > 0).ToList();
        if (worth.Count == 0) return;
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        await KeepAsync(http, scope.ServiceProvider.GetRequiredService<SessionStore>(), scope.ServiceProvider.GetRequiredService<Work>(), worth);
    }

    // Only what some form of the session asks for is kept: a place that nobody shows would never be read, nor removed.
    private static async Task<bool> KeepAsync(HttpContext http, SessionStore sessions, Work work, IReadOnlyList<(string Place, string Text)> typed)
    {
        var (me, id, ct) = (http.Viewer().Id, http.Session().Session, http.RequestAborted);
        await work.HoldAsync(id.Value, ct);
        if (await sessions.ShownToAsync(me, id, ct) is not { } session) return false;
        var fields = (await FieldsAsync(session, sessions, ct)).ToHashSet();
        if (!typed.All(t => fields.Contains(t.Place))) return false;
        foreach (var (place, text) in typed) await sessions.SaveDraftAsync(me, id, place, text, ct);
        await work.SaveAsync(ct);
        return true;
    }

    private static async Task<IEnumerable<string>> FieldsAsync(CoDevelopmentSession session, SessionStore sessions, CancellationToken ct)
    {
        var earlier = session.State == SessionState.Welcome ? await sessions.AwaitingFollowUpForOperatorAsync(session.Group, session.Id, toSave: false, ct) : [];
        var papers = session.State is SessionState.Scheduled or SessionState.Interrupted ? TranscriptForm.PlacesOf(session) : [];
        return [.. SheetForm.Places, .. RoomForm.FieldsOf(session, earlier), .. papers];
    }

    private static bool IsClosed(SessionStanding session, string place) =>
        session.State is SessionState.Closed or SessionState.Cancelled
        || (place.StartsWith(SheetForm.Drafts, StringComparison.Ordinal)
            && (session.Part != Part.Client || session.State is not (SessionState.Draft or SessionState.Prepared or SessionState.Scheduled)));
}
