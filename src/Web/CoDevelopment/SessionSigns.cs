using Terreau.Domain.Communities.Life;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities.Life;

namespace Terreau.Web.CoDevelopment;

/// <summary>What sessions say of a group's life.</summary>
internal sealed class SessionSigns(SessionDirectory sessions) : ILifeSigns
{
    public bool Serves(Standing standing) => standing.Policy.InSessions;

    public Task<LifeEvidence> AddAsync(Standing standing, GroupSigns known, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct) =>
        sessions.SignsSeenByAsync(standing, known, zone, now, ct);
}
