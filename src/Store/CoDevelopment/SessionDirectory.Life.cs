using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities.Life;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;

namespace Terreau.Store.CoDevelopment;

public sealed partial class SessionDirectory
{
    private const int MostHeld = 200;

    /// <summary>
    /// What sessions say of a group's life: days of those held, acts of leadership over a year, learnings that left them, and
    /// how newcomers found their place. Dates and counts; nothing of what was said, and nobody by name (INV-14).
    /// </summary>
    public async Task<LifeEvidence> SignsSeenByAsync(Standing viewer, GroupSigns known, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await TracesAsync(viewer.Group, ct);
        var held = rows.DistinctBy(r => r.Session).ToList();
        var shared = await _db.Set<SharedLearningRow>().AsNoTracking().Where(l => l.GroupId == viewer.Group).Select(l => l.AuthorId).Take(MostHeld).ToListAsync(ct);
        var meetings = held.Select(h => Day(h.EndedAt)).Order().ToList();
        return known.Evidence with
        {
            Meetings = meetings,
            Events = [.. known.Evidence.Events, .. meetings],
            Repertoire = (shared.Count, shared.Distinct().Count()),
            LeadershipActs = [.. held.Where(h => h.EndedAt > now.AddDays(-365)).GroupBy(h => h.Facilitator).Select(h => h.Count())],
            Newcomers = NewcomerIntegration.Of(known.Newcomers.Select(n =>
            {
                var first = rows.Where(c => c.Person == n.Person && c.EndedAt >= n.At).MinBy(c => c.EndedAt);
                int? days = first is null ? null : Day(first.EndedAt).DayNumber - Day(n.At).DayNumber;
                return new Newcomer(Day(n.At), days, days);
            }), known.Evidence.Today),
        };

        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
    }

    // Each session held, once for each who was in it.
    private async Task<IReadOnlyList<HeldRow>> TracesAsync(GroupId group, CancellationToken ct)
    {
        var held = _db.Set<SessionRow>().AsNoTracking().Where(s => s.GroupId == group && s.EndedAt != null && Held.Contains(s.State)).OrderByDescending(s => s.EndedAt).Take(MostHeld);
        return await (from s in held
                      from p in s.Participants.Where(p => p.Entered).DefaultIfEmpty()
                      select new HeldRow(s.EndedAt!.Value, s.FacilitatorId, p == null ? null : p.PersonId, s.Id)).ToListAsync(ct);
    }

    private sealed record HeldRow(DateTimeOffset EndedAt, PersonId? Facilitator, PersonId? Person, SessionId Session);
}
