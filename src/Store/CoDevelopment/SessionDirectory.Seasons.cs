using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;

namespace Terreau.Store.CoDevelopment;

/// <summary>A consultation that a date of a season leads to: its number, state and hour.</summary>
public sealed record SeasonSession(SessionId Id, int Number, SessionState State, DateTimeOffset? StartsAt);

/// <summary>A season as its page shows it, with the sessions that came of it.</summary>
public sealed record ShownSeason(CoDevelopmentSeason Season, IReadOnlyDictionary<SessionId, SeasonSession> Sessions);

/// <summary>To whom a mail about a season goes.</summary>
public sealed record SeasonReader(PersonId Id, string Name, string Email, string Language, string TimeZone, Agreement Agreement);

/// <summary>Somebody's turn comes, as the mail tells it.</summary>
public sealed record TurnNotice(SeasonReader To, string GroupSlug, string GroupName, DateTimeOffset StartsAt);

/// <summary>An exchange is proposed, as the mail tells it: what the reader would give, and get.</summary>
public sealed record SwapNotice(SeasonReader To, string By, TurnRole Role, string GroupSlug, string GroupName, DateTimeOffset Gives, DateTimeOffset Gets);

public sealed partial class SessionDirectory
{
    /// <summary>The season under way of a group that the viewer reads, or null.</summary>
    public async Task<ShownSeason?> SeasonSeenByAsync(Standing viewer, CancellationToken ct)
    {
        var document = await _db.Set<SeasonRow>().AsNoTracking().Where(s => s.GroupId == viewer.Group && s.EndedAt == null).OrderByDescending(s => s.Number).Select(s => s.Document).FirstOrDefaultAsync(ct);
        if (document is null) return null;
        var season = SeasonJson.Read(document);
        SessionId[] ids = [.. season.Turns.Select(t => t.Session).OfType<SessionId>()];
        var sessions = ids.Length == 0 ? [] : await _db.Set<SessionRow>().AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new SeasonSession(s.Id, s.Number, s.State, s.StartsAt)).ToListAsync(ct);
        return new ShownSeason(season, sessions.ToDictionary(s => s.Id));
    }

    /// <summary>A turn that comes; null once it has passed to somebody else, or the season is over.</summary>
    public async Task<TurnNotice?> TurnForOperatorAsync(SeasonId id, int turn, PersonId client, CancellationToken ct) =>
        await SeasonToldAsync(id, ct) is { } told && told.Season.Turn(turn) is { Session: null } date && date.Client == client && await ReaderAsync(client, ct) is { } to
            ? new TurnNotice(to, told.Slug, told.Name, told.Season.Plan.StartOf(date.Day)) : null;

    /// <summary>A proposed exchange; null once it is answered.</summary>
    public async Task<SwapNotice?> SwapForOperatorAsync(SeasonId id, SwapId swap, CancellationToken ct)
    {
        if (await SeasonToldAsync(id, ct) is not { } told || told.Season.Swaps.FirstOrDefault(s => s.Id == swap) is not { } proposed) return null;
        var (to, by) = (await ReaderAsync(proposed.To, ct), await ReaderAsync(proposed.By, ct));
        return to is null || by is null || told.Season.Turn(proposed.Mine) is not { } mine || told.Season.Turn(proposed.Theirs) is not { } theirs ? null
            : new SwapNotice(to, by.Name, proposed.Role, told.Slug, told.Name, told.Season.Plan.StartOf(theirs.Day), told.Season.Plan.StartOf(mine.Day));
    }

    private async Task<(CoDevelopmentSeason Season, string Slug, string Name)?> SeasonToldAsync(SeasonId id, CancellationToken ct)
    {
        var row = await (from s in _db.Set<SeasonRow>().AsNoTracking()
                         join g in _db.Set<Group>() on s.GroupId equals g.Id
                         where s.Id == id && s.EndedAt == null
                         select new { s.Document, g.Slug, g.Name }).FirstOrDefaultAsync(ct);
        return row is null ? null : (SeasonJson.Read(row.Document), row.Slug, row.Name);
    }

    private Task<SeasonReader?> ReaderAsync(PersonId person, CancellationToken ct) =>
        _db.Set<Person>().AsNoTracking().Where(p => p.Id == person).Select(p => new SeasonReader(p.Id, p.Name, p.Email, p.Language, p.TimeZone, p.Agreement)).FirstOrDefaultAsync(ct);
}
