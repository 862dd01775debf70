using System.Text.RegularExpressions;
using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment;

/// <summary>Keeps what somebody is writing in a session, before it becomes anything. Only its author reads it.</summary>
internal static partial class DraftDesk
{
    private const int TextMost = 8000;

    public static async Task<IResult> SaveAsync(HttpContext http, SessionStore sessions, Work work)
    {
        var form = await Posted.ReadAsync(http);
        var (place, text) = (form.Raw("place"), form.Raw("text"));
        if (!PlacePattern().IsMatch(place) || text.Length > TextMost || IsClosed(http.Session(), place)) return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
        await KeepAsync(http, sessions, work, [(place, text)]);
        return Results.NoContent();
    }

    /// <summary>Keeps what a refused form brought. In a scope of its own: the refused work must leave nothing behind.</summary>
    public static async Task KeepRefusedAsync(HttpContext http, IEnumerable<(string Place, string Text)> typed)
    {
        var worth = typed.Where(t => t.Text.Length <= TextMost && t.Text.Trim().Length > 0).ToList();
        if (worth.Count == 0) return;
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        await KeepAsync(http, scope.ServiceProvider.GetRequiredService<SessionStore>(), scope.ServiceProvider.GetRequiredService<Work>(), worth);
    }

    private static async Task KeepAsync(HttpContext http, SessionStore sessions, Work work, IReadOnlyList<(string Place, string Text)> typed)
    {
        var (me, session, ct) = (http.Viewer().Id, http.Session().Session, http.RequestAborted);
        await work.HoldAsync(session.Value, ct);
        foreach (var (place, text) in typed) await sessions.SaveDraftAsync(me, session, place, text, ct);
        await work.SaveAsync(ct);
    }

    private static bool IsClosed(SessionStanding session, string place) =>
        session.State is SessionState.Closed or SessionState.Cancelled
        || (place.StartsWith(SheetForm.Drafts, StringComparison.Ordinal)
            && (session.Part != Part.Client || session.State is not (SessionState.Draft or SessionState.Prepared or SessionState.Scheduled)));

    [GeneratedRegex("^[a-zA-Z0-9][a-zA-Z0-9.-]{0,79}\\z")]
    private static partial Regex PlacePattern();
}
