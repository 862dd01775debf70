using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>One date for a calendar: when, in which group, which session. Never what about, nor where: that is sealed (INV-14).</summary>
/// <param name="Uid">Stable: a session's or a Troïka's id, or a season's and its turn's number.</param>
/// <param name="Sequence">Grows with each change.</param>
/// <param name="Number">The session's number, or null for a date of the season that nobody prepares yet.</param>
public sealed record CalendarDate(string Uid, int Sequence, int? Number, DateTimeOffset StartsAt, int Minutes, string ZoneId, bool IsCancelled, string GroupSlug, string GroupName)
{
    /// <summary>Which of the two consultations of its meeting it is, or null.</summary>
    public int? Order { get; init; }

    /// <summary>The Troïka that it is, or null: its group is not said.</summary>
    public TroikaId? Troika { get; init; }
}

public sealed partial class SessionDirectory
{
    private const int MostDates = 300;

    /// <summary>
    /// Somebody's dates from three months ago on: sessions they are asked to, dates of their seasons, their own Troïkas; of one group,
    /// when it is named, every session that has a date, and no Troïka. Nothing of a group in which they are no active member.
    /// </summary>
    public async Task<IReadOnlyList<CalendarDate>> DatesSeenByAsync(PersonId self, GroupId? only, DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-92);
        var mine = _db.Set<Membership>().Where(m => m.PersonId == self && m.Status == MembershipStatus.Active && (only == null || m.GroupId == only)).Select(m => m.GroupId);
        var sessions = await (from s in _db.Set<SessionRow>().AsNoTracking()
                              join g in _db.Set<Group>() on s.GroupId equals g.Id
                              where s.StartsAt != null && s.StartsAt > since && mine.Contains(s.GroupId) && (only != null || s.Participants.Any(p => p.PersonId == self))
                              orderby s.StartsAt
                              select new { s.Id, s.Number, s.Version, s.State, s.StartsAt, s.TotalMinutes, s.ZoneId, s.MeetingOrder, g.Slug, g.Name }).Take(MostDates).ToListAsync(ct);
        var seasons = await (from s in _db.Set<SeasonRow>().AsNoTracking()
                             join g in _db.Set<Group>() on s.GroupId equals g.Id
                             where s.EndedAt == null && mine.Contains(s.GroupId)
                             orderby s.Id
                             select new { s.Document, g.Slug, g.Name }).Take(50).ToListAsync(ct);
        var troikas = only is not null ? [] : await _db.Set<Troika>().AsNoTracking()
            .Where(t => (t.First == self || t.Second == self || t.Third == self) && t.StartsAt > since && mine.Contains(t.GroupId)).OrderBy(t => t.StartsAt).Take(MostDates).ToListAsync(ct);
        var known = sessions.Select(s => s.Id).ToHashSet();
        return
        [
            .. sessions.Select(s => new CalendarDate($"{s.Id.Value:N}", s.Version, s.Number, s.StartsAt!.Value, s.TotalMinutes ?? 0, s.ZoneId ?? "UTC", s.State == SessionState.Cancelled, s.Slug, s.Name) { Order = s.MeetingOrder }),
            .. from row in seasons
               let season = SeasonJson.Read(row.Document)
               from turn in season.Turns
               where !turn.IsHeld && turn.Day >= season.Today(now) && !(turn.Session is { } session && known.Contains(session))
               select new CalendarDate($"{season.Id.Value:N}-{turn.Number}", season.Version, null, season.Plan.StartOf(turn), season.Plan.Minutes, season.Plan.ZoneId, false, row.Slug, row.Name),
            .. troikas.Select(t => new CalendarDate($"{t.Id.Value:N}", t.Version, null, t.StartsAt, t.Minutes.Total, t.ZoneId, t.State == TroikaState.Cancelled, "", "") { Troika = t.Id }),
        ];
    }
}
