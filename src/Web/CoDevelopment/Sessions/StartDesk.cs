using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment.Sessions;

/// <summary>Beginning to prepare a consultation: a sheet of one's own, or the one begun before.</summary>
internal static class StartDesk
{
    public static async Task<IResult> StartAsync(HttpContext http, GroupStore groups, SessionStore sessions, SessionDirectory directory, SeasonStore seasons, Shared.Forms.Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.Group(standing.Slug), async ct =>
        {
            if (await directory.DraftOfAsync(self, standing.Group, ct) is { } begun)
            {
                work.Landing = CoDevelopmentRoutes.Sheet(standing.Slug, begun);
                return [];
            }
            if (await groups.SeenByAsync(self, standing.Group, ct) is not { } group) return [CommunityRefusals.NotYours];
            if (group.WhyNotSession() is { } refusal) return [refusal];
            var session = CoDevelopmentSession.Start(group.Id, group.TakeSessionNumber(), self, clock.GetUtcNow());
            sessions.Add(session);
            if (await seasons.SeenByAsync(standing, ct) is { } season) season.Prepare(self, session.Id, clock.GetUtcNow());
            work.Landing = CoDevelopmentRoutes.Sheet(standing.Slug, session.Number);
            await work.SaveAsync(ct);
            return [];
        }, refused => Task.FromResult(ErrorPages.Page(StatusCodes.Status409Conflict, refused)));
    }
}
