using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;

namespace Terreau.Web.Tests.Access;

/// <summary>A unit at the top of the organisation's tree, and three in it; acts that take one away take the spare one, which moves into the annex.</summary>
internal sealed record Units(OrgUnit Sector, OrgUnit School, OrgUnit Spare, OrgUnit Annex)
{
    public static Units Describe(UnitStore units, string village)
    {
        var tree = units.ForOperatorAsync(CancellationToken.None).GetAwaiter().GetResult();
        var sector = Add($"Secteur{village}", null);
        return new Units(sector, Add("École", sector.Id), Add("Service", sector.Id), Add("Annexe", sector.Id));

        OrgUnit Add(string called, UnitId? under)
        {
            var unit = tree.Add(UnitId.New(), called, under);
            units.Add(unit);
            return unit;
        }
    }
}
