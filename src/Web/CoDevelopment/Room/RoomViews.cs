using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Live;
using Terreau.Web.Shared.Pages;
using Terreau.Web.Stages;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>Reads the room for whoever looks at it. Never changes it.</summary>
internal sealed class RoomViews(SessionStore sessions, GroupDirectory groups, LiveHub hub, RecentReaders readers, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(HttpContext http, Posted? refused = null, string from = "") =>
        await ReadAsync(http, refused, from) is { } view
            ? Show.Page<RoomPage>(new() { ["Room"] = view }, refused)
            : ErrorPages.Page(StatusCodes.Status404NotFound);

    /// <summary>The same room, as everybody in it may see it on a wall.</summary>
    public async Task<IResult> ProjectAsync(HttpContext http) =>
        await ReadAsync(http, null, "") is { } view ? Show.Page<ProjectorPage>(new() { ["Room"] = view }) : ErrorPages.Page(StatusCodes.Status404NotFound);

    private async Task<RoomView?> ReadAsync(HttpContext http, Posted? refused, string from)
    {
        var (ct, me, standing) = (http.RequestAborted, http.Viewer().Id, http.Standing());
        if (await sessions.ShownToAsync(me, http.Session().Session, ct) is not { } session) return null;
        var topic = new Topic("session", session.Id.Value);
        readers.Note(topic, me, byScript: http.Request.Headers.ContainsKey("X-Terreau-Live"));
        var earlier = session.State == SessionState.Welcome ? session.ToFollowUp(await sessions.AwaitingFollowUpForOperatorAsync(session.Group, session.Id, toSave: false, ct)) : [];
        var other = await TwoWords.OtherAsync(http, session.Meeting);
        return new RoomView
        {
            Session = session,
            Me = me,
            Slug = standing.Slug,
            GroupName = standing.Name,
            IsReady = standing.IsReady,
            LeadsFirst = http.Session().LeadsFirst,
            Now = clock.GetUtcNow(),
            Zone = Reader.Of(http)!.Zone,
            Seats = Seat.Of(session.Attendances, hub, readers, topic),
            Names = await groups.NamesForOperatorAsync([.. People(session, earlier, me)], ct),
            Drafts = session.HasEntered(me) ? await sessions.OwnDraftsAsync(me, session.Id, ct) : new Dictionary<string, SavedDraft>(),
            Earlier = earlier,
            Other = other,
            Sent = refused ?? Posted.Nothing,
            SentFrom = from,
        };
    }

    // The client of an earlier session is named only to those who were there.
    private static IEnumerable<PersonId> People(CoDevelopmentSession session, IEnumerable<CoDevelopmentSession> earlier, PersonId me) =>
        session.Attendances.Select(a => a.Person).Concat(earlier.Where(s => s.MayReadContent(me)).Select(s => s.Client)).Distinct();
}
