using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>What became of an earlier session's action, recorded in the welcome of this one (INV-13).</summary>
internal static class PreviousFollowUp
{
    public static async Task<IResult> RecordAsync(HttpContext http, RoomDeeds room)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var id = Guid.TryParse(posted["session"], out var found) ? new SessionId(found) : default;
        return await room.RunAsync(http, RoomForm.Previous(id), deed => RecordAsync(deed, room, id));
    }

    private static async Task<IReadOnlyList<Refusal>> RecordAsync(RoomDeed deed, RoomDeeds room, SessionId id)
    {
        var (session, by, form, now, ct) = deed;
        if (session.State != SessionState.Welcome) return [SessionRefusals.NotRunning];
        if (!session.IsHere(by)) return [SessionRefusals.EnterFirst];
        var waiting = session.ToFollowUp(await room.Sessions.AwaitingFollowUpForOperatorAsync(session.Group, session.Id, toSave: true, ct));
        if (waiting.FirstOrDefault(s => s.Id == id) is not { } earlier) return [SessionRefusals.FollowUpIsRecorded];

        var outcome = form.Choice<FollowUpOutcome>(Field("outcome", id)) ?? (FollowUpOutcome)(-1);
        var (comment, date, agrees) = (form.Raw(Field("comment", id)), form.Date(Field("date", id)), form.Ticked(Field("agrees", id)));
        if (earlier.WhyNotRecordFollowUp(by, agrees, outcome, comment, date, now) is { } refusal)
            return [refusal.Field is { } field ? refusal.At(Field(field, id)) : refusal];
        earlier.RecordFollowUp(by, agrees, outcome, comment, date, session.Id, now);
        return [];
    }

    /// <summary>The name of a field of the follow-up of one session: several may wait on one page.</summary>
    public static string Field(string name, SessionId earlier) => $"{name}-{earlier.Value:N}";
}
