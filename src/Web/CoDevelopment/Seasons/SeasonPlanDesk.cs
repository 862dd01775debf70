using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>Planning a season, or planning the rest of it anew.</summary>
internal sealed class SeasonPlanDesk(SeasonStore seasons, GroupDirectory groups, SeasonPages pages, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, SeasonPages pages) => pages.PlanAsync(http, Posted.Nothing);

    public static async Task<IResult> SaveAsync(HttpContext http, SeasonPlanDesk desk, Shared.Forms.Deed deed)
    {
        var (form, standing) = (await Posted.ReadAsync(http), http.Standing());
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CoDevelopmentRoutes.Season(standing.Slug)}?done=planned", async ct =>
        {
            var wrong = await desk.PlanAsync(http.Viewer().Id, standing, form, ct);
            if (wrong.Count == 0) await desk.SaveAsync(ct);
            return [.. wrong.Select(SeasonForm.Beside)];
        }, refused => desk.PageAsync(http, refused));
    }

    private async Task<IReadOnlyList<Refusal>> PlanAsync(PersonId by, Standing standing, Posted form, CancellationToken ct)
    {
        var (people, now, organises) = (await groups.PeopleSeenByAsync(standing, ct), clock.GetUtcNow(), standing.May(Act.PlanMeetings));
        var (plan, wrong) = SeasonForm.Read(form, standing, [.. SeasonForm.MayFacilitate(people).Select(p => p.Id)]);
        if (plan is null) return wrong;
        if (await seasons.SeenByAsync(standing, ct) is { } season)
        {
            if (season.WhyNotRevise(organises, plan, now) is { Count: > 0 } refused) return refused;
            season.Revise(by, organises, plan, now);
            await KeepAwayAsync(season, standing, now, ct);
            return [];
        }
        PersonId[] members = [.. people.Where(p => p.Status == MembershipStatus.Active).Select(p => p.Id)];
        if (CoDevelopmentSeason.WhyNotPlan(organises, plan, members, now) is { Count: > 0 } refusals) return refusals;
        var begun = CoDevelopmentSeason.Begin(by, organises, standing.Group, plan, members, await seasons.LastForOperatorAsync(standing.Group, ct), now);
        await KeepAwayAsync(begun, standing, now, ct);
        seasons.Add(begun);
        return [];
    }

    private async Task KeepAwayAsync(CoDevelopmentSeason season, Standing standing, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var (person, back) in await groups.AwaySeenByAsync(standing, now, ct)) season.KeepAway(person, back, now);
    }

    private Task SaveAsync(CancellationToken ct) => work.SaveAsync(ct);

    private Task<IResult> PageAsync(HttpContext http, Posted refused) => pages.PlanAsync(http, refused);
}
