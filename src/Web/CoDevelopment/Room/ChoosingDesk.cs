using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What the client decides in step 6.</summary>
internal static class ChoosingDesk
{
    /// <summary>All suggestions in one form: everything that is chosen and said is saved, or nothing.</summary>
    public static async Task<IResult> SortAsync(HttpContext http, RoomDeeds room)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var named = posted.Keys.Where(key => key.StartsWith("comment-", StringComparison.Ordinal)).Select(key => Guid.TryParse(key.AsSpan("comment-".Length), out var id) ? new SuggestionId(id) : default).Distinct();
        return await room.RunAsync(http, RoomForm.Sorting(named), deed => Task.FromResult<IReadOnlyList<Refusal>>(Sort(deed)));
    }

    private static List<Refusal> Sort(RoomDeed deed)
    {
        var (session, by, form, now, _) = deed;
        // Asked even when nothing is chosen, so that somebody else's moment is told as such.
        if (session.WhyNotSort(by, session.Suggestions.Select(s => s.Id).FirstOrDefault(), Sorting.Keep) is { } notNow) return [notNow with { Field = null }];

        var lines = session.Suggestions.Select(s => (s.Id, Sorting: form.Choice<Sorting>($"sorting-{s.Id.Value:N}"), Comment: form.Raw($"comment-{s.Id.Value:N}"))).ToList();
        var wrong = lines.Where(l => l.Comment.Trim().Length > 0)
            .Select(l => session.WhyNotComment(by, l.Id, l.Comment) is { Field: not null } refusal ? refusal.At($"comment-{l.Id.Value:N}") : null).OfType<Refusal>().ToList();
        if (wrong.Count > 0) return wrong;

        foreach (var (id, sorting, comment) in lines)
        {
            var was = session.Sorted.FirstOrDefault(s => s.Suggestion == id);
            if (sorting is { } chosen && chosen != was?.Sorting) session.Sort(by, id, chosen, now);
            if (Texts.Tidy(comment) is { Length: > 0 } said && said != was?.Comment) session.Comment(by, id, said, now);
        }
        return [];
    }

    /// <summary>The synthesis, and a word on what was received.</summary>
    public static Task<IResult> SynthesiseAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Synthesis, deed =>
    {
        var (session, by, form, now, _) = deed;
        var (text, comment) = (form.Raw("synthesis"), form.Text("comment"));
        if (session.WhyNotWriteSynthesis(by, text) is { } refusal) return refusal;
        if (comment.Length > 0 && session.WhyNotComment(by, null, comment) is { } tooMuch) return tooMuch;
        session.WriteSynthesis(by, text, now);
        if (comment.Length > 0) session.Comment(by, null, comment, now);
        return null;
    });

    public static Task<IResult> CommitAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Action, deed =>
    {
        var (what, by) = (deed.Form.Raw("what"), deed.Form.Date("by") ?? DateOnly.MinValue);
        if (deed.Session.WhyNotCommit(deed.By, what, by, deed.Now) is { } refusal) return refusal;
        deed.Session.Commit(deed.By, what, by, deed.Now);
        return null;
    });

    public static Task<IResult> RemoveActionAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Button, deed =>
    {
        var action = new ActionId(http.RouteId("action"));
        if (deed.Session.WhyNotRemoveAction(deed.By, action) is { } refusal) return refusal;
        deed.Session.RemoveAction(deed.By, action, deed.Now);
        return null;
    });

    public static Task<IResult> KeepNothingAsync(HttpContext http, RoomDeeds room) => room.RunAsync(http, RoomForm.Nothing, deed =>
    {
        var reason = deed.Form.Raw("reason");
        if (deed.Session.WhyNotKeepNothing(deed.By, reason) is { } refusal) return refusal;
        deed.Session.KeepNothing(deed.By, reason, deed.Now);
        return null;
    });
}
