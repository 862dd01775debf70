using Terreau.Store.CoDevelopment;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>A season looked back on by its group: counts, and what was learned as each author agreed to share it.</summary>
internal static class SeasonReviewDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, SessionDirectory sessions, TimeProvider clock)
    {
        var (ct, standing) = (http.RequestAborted, http.Standing());
        return Show.Page<SeasonReviewPage>(new()
        {
            ["Standing"] = standing,
            ["Season"] = await sessions.LookBackSeenByAsync(standing, clock.GetUtcNow(), ct),
            ["Learnings"] = await sessions.LearningsSeenByAsync(http.Viewer().Id, standing, DateTimeOffset.MaxValue, 12, ct),
            ["Zone"] = Reader.Of(http)!.Zone,
        });
    }
}
