using Terreau.Domain.Communities.Life;
using Terreau.Store.Communities;

namespace Terreau.Web.Communities.Life;

/// <summary>All the signs of a group's life that the house knows, on the organisation's calendar.</summary>
internal sealed class LifeSigns(LifeStore life, FirstVisit organisation, IEnumerable<ILifeSigns> rooms, TimeProvider clock)
{
    /// <summary>The signs now, and whether a charter was ever put forward.</summary>
    public async Task<(LifeEvidence Evidence, bool HasCharter)> SeenAsync(HttpContext http)
    {
        var (standing, now, ct) = (http.Standing(), clock.GetUtcNow(), http.RequestAborted);
        var known = await life.SignsSeenByAsync(standing, organisation.Zone, now, ct);
        foreach (var room in rooms.Where(r => r.Serves(standing))) known = known with { Evidence = await room.AddAsync(standing, known, organisation.Zone, now, ct) };
        return (known.Evidence, known.HasCharter);
    }
}
