using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Communities.Units;

/// <summary>A unit, as forms send it.</summary>
internal static class UnitForm
{
    /// <summary>Nothing chosen is none, or the top; what is no unit is one that is not there.</summary>
    public static UnitId? Unit(this Posted form, string field) => form.Raw(field) is { Length: > 0 } typed ? new UnitId(Guid.TryParse(typed, out var id) ? id : Guid.Empty) : null;

    /// <summary>Why one cannot belong to this unit, or null; it stays in the tree until this is saved.</summary>
    public static async Task<Refusal?> WhyNotBelongAsync(this UnitStore units, UnitId? wanted, UnitId? known, Work work, CancellationToken ct)
    {
        if (wanted is not { } unit || wanted == known) return null;
        await work.HoldMoreAsync([SetupDesk.TheOrganisation], ct);
        return await units.IsThereForOperatorAsync(unit, ct) ? null : UnitRefusals.Gone.At("unit");
    }
}
