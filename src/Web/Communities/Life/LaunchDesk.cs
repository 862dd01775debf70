using Terreau.Domain.Communities.Life;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Life;

/// <summary>The launch list of a group: what the product sees, and what organisers tick.</summary>
internal sealed class LaunchDesk(LifeStore life, LifeSigns signs, Deed deed, Work work)
{
    public static Task<IResult> ShowAsync(HttpContext http, LaunchDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> TickAsync(HttpContext http, LaunchDesk desk) => desk.TickAsync(http);

    private async Task<IResult> TickAsync(HttpContext http)
    {
        var (form, standing) = (await Posted.ReadAsync(http), http.Standing());
        return await deed.RunAsync(http, form, standing.Group.Value, LifeRoutes.Launch(standing.Slug) + "?done=ticked", async ct =>
        {
            var (ticked, was) = (Steps(form, "steps"), Steps(form, "was"));
            if (LaunchList.WhyNot(ticked, await FactsAsync(http)) is { } refusal) return [refusal];
            // Only what this form changed: somebody else may have ticked meanwhile.
            await life.TickAsync(standing, [.. ticked.Except(was)], [.. was.Except(ticked)], ct);
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form) => Show.Page<LaunchPage>(new()
    {
        ["Standing"] = http.Standing(),
        ["Facts"] = await FactsAsync(http),
        ["Ticked"] = await life.TickedSeenByAsync(http.Standing(), http.RequestAborted),
        ["Done"] = http.Request.Query.ContainsKey("done"),
    }, form);

    private async Task<LaunchFacts> FactsAsync(HttpContext http)
    {
        var (evidence, hasCharter) = await signs.SeenAsync(http);
        return new LaunchFacts(http.Standing().Members, evidence.Facilitators, hasCharter, evidence.Endorsed, evidence.Meetings?.Count);
    }

    private static List<LaunchStep> Steps(Posted form, string field) =>
        [.. form.All(field).Select(s => Enum.GetNames<LaunchStep>().Contains(s, StringComparer.Ordinal) ? Enum.Parse<LaunchStep>(s) : (LaunchStep)(-1))];
}
