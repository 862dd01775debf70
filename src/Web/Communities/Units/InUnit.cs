using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;

namespace Terreau.Web.Communities.Units;

/// <summary>
/// Somebody who reads the unit of the address: whoever reads the whole organisation, and the lead learner of the unit or of one in
/// which it stands. For anybody else there is no such unit; of those who read it, only some may do the act.
/// </summary>
internal sealed class InUnit(Act may) : AccessRule
{
    public override async ValueTask<Verdict> JudgeAsync(HttpContext http)
    {
        if (http.ViewerOrNull() is not { } viewer) return Verdict.SignIn;
        if (!viewer.May(Act.ReadAccounts))
        {
            if (!viewer.MaySomewhere(Act.ReadAccounts) || !Guid.TryParse(http.GetRouteValue("unit") as string, out var unit)) return Verdict.Absent;
            var tree = await http.RequestServices.GetRequiredService<KnownTree>().TreeAsync(http);
            if (tree.Find(new UnitId(unit)) is not { } there || !viewer.Reads(tree, there)) return Verdict.Absent;
        }
        return viewer.MaySomewhere(may) ? Verdict.Granted : Verdict.Refused;
    }
}

internal static class UnitReaders
{
    /// <summary>True when somebody reads a unit of the tree: all of them, or those that they lead and what stands in them.</summary>
    public static bool Reads(this Viewer viewer, OrgTree tree, OrgUnit unit) =>
        viewer.May(Act.ReadAccounts) || viewer.Leads.Any(l => tree.Find(l)?.Holds(unit) == true);

    /// <summary>The highest units that somebody reads, in reading order.</summary>
    public static IReadOnlyList<OrgUnit> RootsFor(this OrgTree tree, Viewer viewer) =>
        viewer.May(Act.ReadAccounts) ? tree.Under(null)
        : [.. viewer.Leads.Select(l => tree.Find(l)).OfType<OrgUnit>().Where(u => !tree.Above(u).Any(a => viewer.Leads.Contains(a.Id))).OrderBy(u => u.Place)];
}
