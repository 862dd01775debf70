using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Life;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Life;

/// <summary>Where a group stands in its life: what the signs speak for, and what people confirm.</summary>
internal sealed class LifeDesk(LifeStore life, LifeSigns signs, Deed deed, Work work, TimeProvider clock)
{
    public static Task<IResult> ShowAsync(HttpContext http, LifeDesk desk) => desk.PageAsync(http, Posted.Nothing);

    public static Task<IResult> ConfirmAsync(HttpContext http, LifeDesk desk) => desk.ConfirmAsync(http);

    private async Task<IResult> ConfirmAsync(HttpContext http)
    {
        var (form, standing) = (await Posted.ReadAsync(http), http.Standing());
        return await deed.RunAsync(http, form, standing.Group.Value, LifeRoutes.Of(standing.Slug) + "?done=confirmed", async ct =>
        {
            var (stage, note) = (form.Choice<LifeStage>("stage"), form.Text("note"));
            if (StageConfirmed.WhyNot(stage, note) is { Count: > 0 } wrong) return wrong;
            var (evidence, _) = await signs.SeenAsync(http);
            life.Add(StageConfirmed.Confirm(standing.Group, http.Viewer().Id, stage, LifeStages.Propose(evidence), note, clock.GetUtcNow()));
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, refused));
    }

    private async Task<IResult> PageAsync(HttpContext http, Posted form)
    {
        var (standing, (evidence, _)) = (http.Standing(), await signs.SeenAsync(http));
        return Show.Page<LifePage>(new()
        {
            ["Standing"] = standing,
            ["Proposal"] = LifeStages.Propose(evidence),
            ["Newcomers"] = evidence.Newcomers,
            ["Stages"] = await life.StagesSeenByAsync(standing, http.RequestAborted),
            ["Done"] = http.Request.Query.ContainsKey("done"),
            ["Zone"] = Reader.Of(http)!.Zone,
        }, form);
    }
}
