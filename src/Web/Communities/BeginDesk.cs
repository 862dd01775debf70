using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>The confidentiality agreement and the six cards of facilitation, accepted by each for themselves (INV-06).</summary>
internal static class BeginDesk
{
    public static IResult Show(HttpContext http) => Page(http, Posted.Nothing);

    public static async Task<IResult> CommitAsync(HttpContext http, GroupStore groups, Deed deed, Work work, TimeProvider clock)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        var self = http.Viewer().Id;
        return await deed.RunAsync(http, form, standing.Group.Value, CommunityRoutes.BeforeYouBegin(standing.Slug) + "?done=true", async ct =>
        {
            List<Refusal> wrong = [];
            if (!form.Ticked("agreement")) wrong.Add(CommunityRefusals.AgreementNeeded);
            if (!form.Ticked("basics")) wrong.Add(CommunityRefusals.BasicsNeeded);
            if (wrong.Count > 0) return wrong;
            if (await groups.MembershipForOperatorAsync(standing.Group, self, ct) is not { Status: MembershipStatus.Active } mine) return [CommunityRefusals.NothingToCommit];
            mine.Commit(clock.GetUtcNow());
            await work.SaveAsync(ct);
            return [];
        }, refused => Task.FromResult(Page(http, refused)));
    }

    private static IResult Page(HttpContext http, Posted form) =>
        Shared.Pages.Show.Page<BeginPage>(new() { ["Standing"] = http.Standing(), ["Done"] = http.Request.Query.ContainsKey("done") }, form);
}
