using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Briefing;

/// <summary>A session to hold without screens: what to print beforehand. It holds nothing of what the client wrote.</summary>
internal static class PaperDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, SessionStore sessions, GroupDirectory groups)
    {
        var (ct, standing) = (http.RequestAborted, http.Standing());
        if (await sessions.ShownToAsync(http.Viewer().Id, http.Session().Session, ct) is not { } session) return ErrorPages.Page(StatusCodes.Status404NotFound);
        return Show.Page<PaperPage>(new()
        {
            ["Standing"] = standing,
            ["Session"] = session,
            ["People"] = await groups.NamesForOperatorAsync([.. session.Attendances.Select(a => a.Person)], ct),
            ["Zone"] = Reader.Of(http)!.Zone,
        });
    }
}
