using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Units;

/// <summary>The organisation's tree: read by whoever reads accounts, each as far as they do, changed by administrators.</summary>
internal static class UnitRoutes
{
    public const string Units = "/organisation/units", Levels = "/organisation/units/levels", Own = "/profile/unit";

    public static string Of(UnitId unit) => $"{Units}/{unit.Value}";

    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
        var (reads, manages) = (SignedIn.InOrganisationOrUnits(Act.ReadAccounts), SignedIn.InOrganisationOrUnits(Act.ManageAccounts));
        var (readsUnit, managesUnit) = (new InUnit(Act.ReadAccounts), new InUnit(Act.ManageAccounts));
        routes.MapGet(Own, OwnUnitDesk.ShowAsync).For(SignedIn.Rule);
        routes.MapPost(Own, OwnUnitDesk.SayAsync).For(SignedIn.Rule).RequireRateLimiting(Limits.Forms);
        routes.MapGet(Units, UnitDesk.ListAsync).For(reads);
        routes.MapPost(Units, UnitDesk.AddAsync).For(manages).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Levels, UnitDesk.CallLevelsAsync).For(manages).RequireRateLimiting(Limits.Forms);
        routes.MapGet(Units + "/{unit:guid}", UnitDesk.ShowAsync).For(readsUnit);
        routes.MapPost(Units + "/{unit:guid}", UnitDesk.RenameAsync).For(managesUnit).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Units + "/{unit:guid}/move", UnitDesk.MoveAsync).For(managesUnit).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Units + "/{unit:guid}/order", UnitDesk.OrderAsync).For(managesUnit).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Units + "/{unit:guid}/empty", UnitDesk.EmptyAsync).For(managesUnit).RequireRateLimiting(Limits.Forms);
        routes.MapPost(Units + "/{unit:guid}/remove", UnitDesk.RemoveAsync).For(managesUnit).RequireRateLimiting(Limits.Forms);
    }
}
