using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>Seasons, to change them. A group's changes queue on the group's lock.</summary>
public sealed class SeasonStore
{
    private readonly TerreauContext _db;
    private readonly Work _work;
    private readonly TimeProvider _clock;

    internal SeasonStore(TerreauContext db, Work work, TimeProvider clock) => (_db, _work, _clock) = (db, work, clock);

    /// <summary>The group's season under way, for somebody who reads the group; null when there is none.</summary>
    public Task<CoDevelopmentSeason?> SeenByAsync(Standing viewer, CancellationToken ct) => OfGroupForOperatorAsync(viewer.Group, ct);

    /// <summary>The group's season under way; null when there is none.</summary>
    public async Task<CoDevelopmentSeason?> OfGroupForOperatorAsync(GroupId group, CancellationToken ct) =>
        await _db.Set<SeasonRow>().Where(s => s.GroupId == group && s.EndedAt == null).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct) is { } row ? Kept(row) : null;

    /// <summary>The group's last season, under way or over: the rota goes on from it.</summary>
    public async Task<CoDevelopmentSeason?> LastForOperatorAsync(GroupId group, CancellationToken ct) =>
        await _db.Set<SeasonRow>().AsNoTracking().Where(s => s.GroupId == group).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct) is { } row ? SeasonJson.Read(row.Document) : null;

    /// <summary>Groups whose season has something to do by now: a client to invite, or a day that went by.</summary>
    public async Task<IReadOnlyList<GroupId>> DueForOperatorAsync(DateTimeOffset now, CancellationToken ct) =>
        await _db.Set<SeasonRow>().AsNoTracking().Where(s => s.NextDueAt <= now && s.EndedAt == null).OrderBy(s => s.NextDueAt).Take(50).Select(s => s.GroupId).ToListAsync(ct);

    /// <summary>Seasons, also over, about whose notes something is due.</summary>
    public async Task<IReadOnlyList<(SeasonId Season, GroupId Group)>> NotesDueForOperatorAsync(DateTimeOffset now, CancellationToken ct) =>
        [.. (await _db.Set<SeasonRow>().AsNoTracking().Where(s => s.NextNotesAt <= now).OrderBy(s => s.NextNotesAt).Take(50).Select(s => new { s.Id, s.GroupId }).ToListAsync(ct)).Select(s => (s.Id, s.GroupId))];

    /// <summary>A season, under way or over.</summary>
    public async Task<CoDevelopmentSeason?> ByIdForOperatorAsync(SeasonId id, CancellationToken ct) =>
        await _db.Set<SeasonRow>().FirstOrDefaultAsync(s => s.Id == id, ct) is { } row ? Kept(row) : null;

    /// <summary>Adds a new season.</summary>
    public void Add(CoDevelopmentSeason season)
    {
        var row = new SeasonRow { Id = season.Id, GroupId = season.Group, Number = season.Number };
        _db.Add(row);
        Kept(row, season);
    }

    private CoDevelopmentSeason Kept(SeasonRow row) => Kept(row, SeasonJson.Read(row.Document));

    private CoDevelopmentSeason Kept(SeasonRow row, CoDevelopmentSeason season)
    {
        _work.BeforeSave(() =>
        {
            row.NextDueAt = season.NextDue(_clock.GetUtcNow());
            row.NextNotesAt = season.NextNotes();
            if (row.Version == season.Version) return season.TakeEvents();
            (row.Version, row.EndedAt) = (season.Version, season.EndedAt);
            row.Document = SeasonJson.Written(season);
            return season.TakeEvents();
        });
        return season;
    }
}

/// <summary>A season as one JSON document.</summary>
internal static class SeasonJson
{
    public static string Written(CoDevelopmentSeason season) => JsonSerializer.Serialize(season.Snapshot(), SessionJson.Default.SeasonSnapshot);

    public static CoDevelopmentSeason Read(string document) => CoDevelopmentSeason.Restore(JsonSerializer.Deserialize(document, SessionJson.Default.SeasonSnapshot)!);
}
