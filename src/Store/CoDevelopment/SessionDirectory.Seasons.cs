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

/// <summary>Somebody's turns changed, as the mail tells it: those that they hold now, with their hours.</summary>
public sealed record MovedNotice(SeasonReader To, string GroupSlug, string GroupName, IReadOnlyList<(DateTimeOffset StartsAt, TurnRole Role)> Turns);

/// <summary>A session to come whose facilitator left for good, and who may name another.</summary>
public sealed record LeaderlessNotice(int Number, DateTimeOffset StartsAt, string GroupSlug, string GroupName, IReadOnlyList<SeasonReader> Organisers);

public sealed partial class SessionDirectory
{
    private static readonly Role[] Planning = [.. Permissions.GrantedTo(Act.PlanMeetings)];

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
            ? new TurnNotice(to, told.Slug, told.Name, told.Season.Plan.StartOf(date)) : null;

    /// <summary>The turns to come of a member; null once they left, or the season is over.</summary>
    public async Task<MovedNotice?> TurnsForOperatorAsync(SeasonId id, PersonId person, DateTimeOffset now, CancellationToken ct) =>
        await SeasonToldAsync(id, ct) is { } told && (told.Season.Members.Contains(person) || told.Season.Plan.Facilitator == person) && await ReaderAsync(person, ct) is { } to
            ? new MovedNotice(to, told.Slug, told.Name, [.. told.Season.TurnsOf(person, now).Select(t => (told.Season.Plan.StartOf(t.Turn), t.Role))]) : null;

    /// <summary>A session to come whose facilitator is gone; null once another is named, or it is called off.</summary>
    public async Task<LeaderlessNotice?> LeaderlessForOperatorAsync(SessionId id, CancellationToken ct)
    {
        var found = await (from s in _db.Set<SessionRow>().AsNoTracking()
                           join g in _db.Set<Group>() on s.GroupId equals g.Id
                           where s.Id == id && s.State == SessionState.Scheduled && s.StartsAt != null && _db.Set<Person>().Any(p => p.Id == s.FacilitatorId && p.ErasedAt != null)
                           select new { s.Number, s.StartsAt, s.GroupId, g.Slug, g.Name }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        var organisers = await _db.Set<Person>().AsNoTracking().Where(p => p.ErasedAt == null && _db.Set<RoleAssignment>().Any(r => r.GroupId == found.GroupId && r.PersonId == p.Id && Planning.Contains(r.Role)))
            .OrderBy(p => p.NameKey).Select(p => new SeasonReader(p.Id, p.Name, p.Email, p.Language, p.TimeZone, p.Agreement)).ToListAsync(ct);
        return new LeaderlessNotice(found.Number, found.StartsAt!.Value, found.Slug, found.Name, organisers);
    }

    /// <summary>A proposed exchange; null once it is answered.</summary>
    public async Task<SwapNotice?> SwapForOperatorAsync(SeasonId id, SwapId swap, CancellationToken ct)
    {
        if (await SeasonToldAsync(id, ct) is not { } told || told.Season.Swaps.FirstOrDefault(s => s.Id == swap) is not { } proposed) return null;
        var (to, by) = (await ReaderAsync(proposed.To, ct), await ReaderAsync(proposed.By, ct));
        return to is null || by is null || told.Season.Turn(proposed.Mine) is not { } mine || told.Season.Turn(proposed.Theirs) is not { } theirs ? null
            : new SwapNotice(to, by.Name, proposed.Role, told.Slug, told.Name, told.Season.Plan.StartOf(theirs), told.Season.Plan.StartOf(mine));
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
