using Terreau.Domain.Communities.Life;
using Terreau.Store.Communities;

namespace Terreau.Web.Communities.Life;

/// <summary>What a room adds to the signs of a group's life: meetings held, resources, acts. Dates and counts, never content.</summary>
internal interface ILifeSigns
{
    bool Serves(Standing standing);

    Task<LifeEvidence> AddAsync(Standing standing, GroupSigns known, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct);
}
