using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Charters;

/// <summary>Writing a version: its organisers write, members propose other wordings.</summary>
internal static class CharterWritingDesk
{
    public static Task<IResult> ShowAsync(HttpContext http, CharterStore charters, TimeProvider clock) => PageAsync(http, charters, clock, Posted.Nothing);

    public static Task<IResult> BeginAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "begun", (charter, _, by, now, _) =>
        {
            if (charter.WhyNotBegin(by) is { } refusal) return Refused(refusal);
            charter.Begin(by, now);
            return Done;
        });

    /// <summary>Writes every part, and takes a proposal when its button was pressed: what was typed elsewhere is kept with it.</summary>
    public static Task<IResult> WriteAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "written", async (charter, form, by, now, ct) =>
        {
            var (parts, seen) = (Read(form), form.Number("seen") ?? 0);
            if (charter.WhyNotWrite(by, parts, seen, now) is { Count: > 0 } wrong) return wrong;
            charter.Write(by, parts, seen, now);
            if (!form.Has("proposal")) return [];

            var revision = charter.Draft!.Revision;
            if (!Guid.TryParse(form.Raw("proposal"), out var id) || await charters.RemarkSeenByAsync(http.Standing(), new CharterRemarkId(id), ct) is not { } proposal) return [CharterRefusals.ProposalGone];
            if (charter.WhyNotTake(by, proposal, revision, now) is { } refusal) return [refusal];
            charter.Take(by, proposal, revision, now);
            return [];
        });

    public static Task<IResult> ProposeAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock) =>
        RunAsync(http, charters, deed, work, clock, "proposed", (charter, form, by, now, _) =>
        {
            if (form.Choice<CharterPart>("part") is not { } part) return Refused(CharterRefusals.NothingWritten);
            var text = form.Text(Charter.RemarkFieldOf(part));
            if (charter.WhyNotPropose(by, part, text, now) is { } refusal) return Refused(refusal);
            charters.Add(charter.Propose(by, part, text, now));
            return Done;
        });

    private static Task<IReadOnlyList<Refusal>> Done => Task.FromResult<IReadOnlyList<Refusal>>([]);

    private static Task<IReadOnlyList<Refusal>> Refused(Refusal refusal) => Task.FromResult<IReadOnlyList<Refusal>>([refusal]);

    private static Dictionary<CharterPart, string> Read(Posted form) =>
        Enum.GetValues<CharterPart>().Where(p => form.Has(Charter.FieldOf(p))).ToDictionary(p => p, p => form.Text(Charter.FieldOf(p)));

    private static async Task<IResult> RunAsync(HttpContext http, CharterStore charters, Deed deed, Work work, TimeProvider clock, string done,
        Func<Charter, Posted, CharterHand, DateTimeOffset, CancellationToken, Task<IReadOnlyList<Refusal>>> act)
    {
        var form = await Posted.ReadAsync(http);
        var standing = http.Standing();
        return await deed.RunAsync(http, form, standing.Group.Value, $"{CharterRoutes.Edit(standing.Slug)}?done={done}", async ct =>
        {
            if (await act(await charters.SeenByAsync(standing, ct), form, http.Hand(), clock.GetUtcNow(), ct) is { Count: > 0 } refusals) return refusals;
            await work.SaveAsync(ct);
            return [];
        }, refused => PageAsync(http, charters, clock, refused));
    }

    private static async Task<IResult> PageAsync(HttpContext http, CharterStore charters, TimeProvider clock, Posted form)
    {
        var standing = http.Standing();
        var view = await charters.ShownToAsync(http.Viewer().Id, standing, http.RequestAborted);
        return Show.Page<CharterEditPage>(new()
        {
            ["Standing"] = standing,
            ["View"] = view,
            ["Remarks"] = view?.Charter.Draft is { } draft ? await charters.RemarksSeenByAsync(standing, draft.Number, http.RequestAborted) : [],
            ["Done"] = http.Request.Query["done"].ToString(),
            ["Now"] = clock.GetUtcNow(),
        }, form);
    }
}
