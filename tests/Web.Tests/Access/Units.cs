using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;

namespace Terreau.Web.Tests.Access;

/// <summary>A unit at the top of the organisation's tree, and two in it; acts that take one away take the spare one.</summary>
internal sealed record Units(OrgUnit Sector, OrgUnit School, OrgUnit Spare)
{
    public static Units Describe(UnitStore units, string village)
    {
        var tree = units.ForOperatorAsync(CancellationToken.None).GetAwaiter().GetResult();
        var sector = Add($"Secteur{village}", null);
        return new Units(sector, Add("École", sector.Id), Add("Service", sector.Id));

        OrgUnit Add(string called, UnitId? under)
        {
            var unit = tree.Add(UnitId.New(), called, under);
            units.Add(unit);
            return unit;
        }
    }
}
