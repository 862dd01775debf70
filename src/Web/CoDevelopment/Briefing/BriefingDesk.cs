using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.CoDevelopment.Sessions;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Briefing;

/// <summary>All that a facilitator needs ten minutes before: who comes, what waits, what is brought, and the course with its hours.</summary>
internal static class BriefingDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, SessionStore sessions, GroupDirectory groups, TimeProvider clock)
    {
        var (ct, me, standing, mine) = (http.RequestAborted, http.Viewer().Id, http.Standing(), http.Session());
        if (await sessions.ShownToAsync(me, mine.Session, ct) is not { } session) return ErrorPages.Page(StatusCodes.Status404NotFound);
        var names = (await groups.MembersSeenByAsync(standing, ct)).ToDictionary(p => p.Id);
        PersonId[] others = [.. session.Attendances.Select(a => a.Person).Where(p => !names.ContainsKey(p))];
        if (others.Length > 0) foreach (var (id, person) in await groups.NamesForOperatorAsync(others, ct)) names[id] = person;
        return Show.Page<BriefingPage>(new()
        {
            ["View"] = new SessionView
            {
                Standing = standing, Mine = mine, Session = session, ClientName = names.GetValueOrDefault(session.Client)?.Name ?? "", Names = names, Me = me,
                Now = clock.GetUtcNow(), Zone = Reader.Of(http)!.Zone, Other = await TwoWords.OtherAsync(http, session.Meeting),
            },
            // In the room these are gone through first; once it runs, they have been.
            ["Earlier"] = session.State is SessionState.Scheduled or SessionState.Welcome ? session.ToFollowUp(await sessions.AwaitingFollowUpForOperatorAsync(session.Group, session.Id, toSave: false, ct)) : [],
        });
    }
}
