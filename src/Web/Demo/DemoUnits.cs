using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.World;

namespace Terreau.Web.Demo;

/// <summary>Describes the organisation of the world as its administrator would, unit by unit.</summary>
internal static class DemoUnits
{
    public static async Task DescribeAsync(Organisation organisation, UnitStore store, IReadOnlyDictionary<string, PersonId> cast, DateTimeOffset now, Func<int, DateTimeOffset> endOf)
    {
        organisation.Call(Units.Levels);
        var tree = await store.ForOperatorAsync(CancellationToken.None);
        Add(Units.Tree, null);

        foreach (var (person, unit) in Units.People) await store.SetOwnAsync(cast[person.Email], tree.Units.Single(u => u.Name == unit).Id, CancellationToken.None);
        foreach (var (person, unit, days) in Units.Leads)
            await store.NameAsync(new Mandate(cast[person.Email], tree.Units.Single(u => u.Name == unit).Id, now, days is { } last ? endOf(last) : null), CancellationToken.None);

        void Add(IEnumerable<UnitOf> told, UnitId? under)
        {
            foreach (var unit in told)
            {
                var made = tree.Add(UnitId.New(), unit.Name, under);
                store.Add(made);
                Add(unit.Units, made.Id);
            }
        }
    }
}
