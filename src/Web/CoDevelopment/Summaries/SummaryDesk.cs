using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.CoDevelopment.Room;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Summaries;

/// <summary>What remains of a session, for those who took part in it (INV-14).</summary>
internal static class SummaryDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, SessionStore sessions, GroupDirectory groups, TimeProvider clock)
    {
        var (ct, me, standing) = (http.RequestAborted, http.Viewer().Id, http.Standing());
        if (await sessions.ShownToAsync(me, http.Session().Session, ct) is not { EndedAt: not null } session || !session.MayReadContent(me))
            return ErrorPages.Page(StatusCodes.Status404NotFound);
        return Show.Page<SummaryPage>(new()
        {
            ["Standing"] = standing,
            ["Room"] = new RoomView
            {
                Session = session, Me = me, Slug = standing.Slug, GroupName = standing.Name, IsReady = standing.IsReady, Now = clock.GetUtcNow(), Zone = Reader.Of(http)!.Zone,
                Names = await groups.NamesForOperatorAsync([.. session.Attendances.Select(a => a.Person)], ct),
                Seats = [], Drafts = new Dictionary<string, SavedDraft>(), Earlier = [],
            },
        });
    }
}
