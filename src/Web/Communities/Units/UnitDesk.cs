using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Leading;
using Terreau.Web.People;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities.Units;

/// <summary>
/// The organisation's tree. Every change holds the organisation and reads the whole tree again: of two moves that together would
/// make a ring, the second is refused.
/// </summary>
internal sealed class UnitDesk(UnitStore units, GroupStore groups, AuditStore audit, Deed deed, Work work, TimeProvider clock)
{
    private const int MostLevels = 20;

    public static Task<IResult> ListAsync(HttpContext http, UnitDesk desk) => desk.TreeAsync(http, Posted.FromQuery(http));

    public static Task<IResult> ShowAsync(HttpContext http, Guid unit, UnitDesk desk) => desk.UnitAsync(http, new UnitId(unit), Posted.Nothing);

    public static Task<IResult> AddAsync(HttpContext http, UnitDesk desk) => desk.RunAsync(http, null, UnitRoutes.Units + "?done=added", Now((tree, form) =>
    {
        var (name, under) = (form.Text("name"), form.Unit("under"));
        if (tree.WhyNotAdd(name, under) is { } refusal) return refusal;
        desk.Keep(tree.Add(UnitId.New(), name, under));
        return null;
    }));

    public static Task<IResult> RenameAsync(HttpContext http, Guid unit, UnitDesk desk) => desk.RunAsync(http, new UnitId(unit), UnitRoutes.Of(new(unit)) + "?done=renamed", Now((tree, form) =>
    {
        var (id, name) = (new UnitId(unit), form.Text("name"));
        if (tree.WhyNotRename(id, name) is { } refusal) return refusal;
        tree.Rename(id, name);
        return null;
    }));

    public static Task<IResult> MoveAsync(HttpContext http, Guid unit, UnitDesk desk) => desk.RunAsync(http, new UnitId(unit), UnitRoutes.Of(new(unit)) + "?done=moved", Now((tree, form) =>
    {
        var (id, under) = (new UnitId(unit), form.Unit("under"));
        if (tree.WhyNotMove(id, under) is { } refusal) return refusal;
        tree.Move(id, under);
        return null;
    }));

    public static Task<IResult> OrderAsync(HttpContext http, Guid unit, UnitDesk desk) => desk.RunAsync(http, new UnitId(unit), UnitRoutes.Of(new(unit)) + "?done=ordered", Now((tree, form) =>
    {
        var (id, after) = (new UnitId(unit), form.Unit("after"));
        if (tree.WhyNotOrder(id, after) is { } refusal) return refusal;
        tree.Order(id, after);
        return null;
    }));

    public static Task<IResult> RemoveAsync(HttpContext http, Guid unit, UnitDesk desk, EndedMandates ended) =>
        desk.RunAsync(http, new UnitId(unit), UnitRoutes.Units + "?done=removed", (tree, _) => desk.DropAsync(tree, new UnitId(unit), ended, http.RequestAborted));

    public static Task<IResult> EmptyAsync(HttpContext http, Guid unit, UnitDesk desk) =>
        desk.RunAsync(http, new UnitId(unit), UnitRoutes.Of(new(unit)) + "?done=emptied", (tree, form) => desk.EmptyAsync(tree, new UnitId(unit), form.Unit("into"), http.RequestAborted));

    public static Task<IResult> CallLevelsAsync(HttpContext http, UnitDesk desk, FirstVisit first) => desk.CallLevelsAsync(http, first);

    private async Task<IResult> CallLevelsAsync(HttpContext http, FirstVisit first)
    {
        var form = await Posted.ReadAsync(http);
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, UnitRoutes.Units + "?done=levels", async ct =>
        {
            List<string> levels = [.. Enumerable.Range(1, MostLevels).Select(n => form.Text($"level-{n}"))];
            if (Organisation.WhyNotCall(levels) is { Count: > 0 } wrong) return wrong;
            var organisation = (await groups.OrganisationForOperatorAsync(ct))!;
            organisation.Call(levels);
            audit.Add(AuditKind.SettingsChanged, http.Viewer().Id);
            await work.SaveAsync(ct);
            first.Know(organisation);
            return [];
        }, refused => TreeAsync(http, refused));
    }

    private async Task<IResult> RunAsync(HttpContext http, UnitId? unit, string landing, Func<OrgTree, Posted, Task<Refusal?>> change)
    {
        var form = await Posted.ReadAsync(http);
        return await deed.RunAsync(http, form, SetupDesk.TheOrganisation, landing, async ct =>
        {
            if (await change(await units.ForOperatorAsync(ct), form) is { } refusal) return [refusal];
            audit.Add(AuditKind.UnitsChanged, http.Viewer().Id);
            work.Tell(new UnitsChanged());
            await work.SaveAsync(ct);
            return [];
        }, refused => unit is { } id ? UnitAsync(http, id, refused) : TreeAsync(http, refused));
    }

    private static Func<OrgTree, Posted, Task<Refusal?>> Now(Func<OrgTree, Posted, Refusal?> change) => (tree, form) => Task.FromResult(change(tree, form));

    private void Keep(OrgUnit unit) => units.Add(unit);

    private async Task<Refusal?> DropAsync(OrgTree tree, UnitId id, EndedMandates ended, CancellationToken ct)
    {
        var content = await units.ContentForOperatorAsync(id, ct);
        if (tree.WhyNotRemove(id, content) is { } refusal) return refusal;
        // What is over still names the unit until it is told.
        await ended.TakeAwayAsync(ct);
        await units.MoveContentAsync(id, tree.Find(id)!.ParentId, ct);
        units.Remove(tree.Remove(id, content));
        return null;
    }

    private async Task<Refusal?> EmptyAsync(OrgTree tree, UnitId id, UnitId? into, CancellationToken ct)
    {
        if (tree.WhyNotEmpty(id, into) is { } refusal) return refusal;
        tree.Empty(id, into);
        await units.MoveContentAsync(id, into, ct);
        return null;
    }

    private async Task<IResult> TreeAsync(HttpContext http, Posted form)
    {
        var tree = await units.SeenByAsync(http.Viewer().Id, http.RequestAborted);
        var levels = (await groups.OrganisationForOperatorAsync(http.RequestAborted))!.Levels;
        return Show.Page<UnitsPage>(new()
        {
            ["Tree"] = tree, ["Roots"] = tree.RootsFor(http.Viewer()), ["Levels"] = levels, ["Named"] = Math.Clamp(Math.Max(levels.Count, tree.Depth), 3, MostLevels),
            ["Manages"] = http.Viewer().May(Act.ManageAccounts), ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }

    private async Task<IResult> UnitAsync(HttpContext http, UnitId id, Posted form)
    {
        var tree = await units.SeenByAsync(http.Viewer().Id, http.RequestAborted);
        // Somebody else has taken it away meanwhile: the tree says so.
        if (tree.Find(id) is not { } unit) return form.IsRefused ? await TreeAsync(http, form) : ErrorPages.Page(StatusCodes.Status404NotFound);
        return Show.Page<UnitPage>(new()
        {
            ["Tree"] = tree, ["Unit"] = unit, ["Above"] = tree.Above(unit).Where(u => http.Viewer().Reads(tree, u)).ToList(), ["Leads"] = await units.LeadsForOperatorAsync(id, http.RequestAborted), ["Now"] = clock.GetUtcNow(), ["Content"] = await units.ContentForOperatorAsync(id, http.RequestAborted), ["Levels"] = (await groups.OrganisationForOperatorAsync(http.RequestAborted))!.Levels,
            ["Manages"] = http.Viewer().May(Act.ManageAccounts), ["Done"] = http.Request.Query["done"].ToString(),
        }, form);
    }
}
