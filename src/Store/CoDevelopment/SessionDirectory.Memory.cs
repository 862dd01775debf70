using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>One consultation of a person, as its client alone sees it again: their own words, and which kinds of help they took.</summary>
public sealed record OwnConsultation(
    SessionId Id, string GroupName, int Number, DateTimeOffset EndedAt, DateTimeOffset? NotesGoneAt, string Title, ConsultationRequest? Request, string? Synthesis,
    IReadOnlyList<ActionCommitment> Actions, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<SuggestionKind> Taken);

/// <summary>What a season brought, for the group to look back on: counts, never whose.</summary>
/// <param name="Number">Its number in the group.</param>
/// <param name="Dates">Dates of the season.</param>
/// <param name="Held">Sessions held.</param>
/// <param name="FollowedUp">Of which the action was looked at again.</param>
/// <param name="Outcomes">What became of the actions; null while it could be read from a difference, or with fewer than five (INV-40).</param>
public sealed record SeasonLookBack(int Number, DateOnly First, DateOnly Last, bool IsOver, int Dates, int Held, int FollowedUp, IReadOnlyDictionary<FollowUpOutcome, int>? Outcomes);

/// <summary>A learning outside the session it came from: no name, and no way back to it.</summary>
/// <param name="Mine">Whether the reader wrote it, or is the client who consented: they may take it back.</param>
public sealed record SharedLearning(ProposalId Id, string Text, string GroupName, DateTimeOffset SharedAt, bool Mine);

/// <summary>Somebody whom a mail about the notes of a season tells.</summary>
public sealed record NotesReader(string Name, string Email, string Language);

/// <summary>A session in which somebody waits for the client's consent.</summary>
public sealed record AskedConsent(string GroupName, string Slug, int Number);

public sealed partial class SessionDirectory
{
    private static readonly Prepared<Func<TerreauContext, PersonId, IAsyncEnumerable<AskedConsent>>> ConsentsAskedOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId self) =>
            (from s in db.Set<SessionRow>().AsNoTracking()
             join g in db.Set<Group>() on s.GroupId equals g.Id
             where s.ClientId == self && s.AwaitsConsent
             orderby s.GroupId, s.Number
             select new AskedConsent(g.Name, g.Slug, s.Number)).Take(100)));

    /// <summary>A person's own consultations that are over, the latest first, before an instant.</summary>
    public async Task<IReadOnlyList<OwnConsultation>> OwnConsultationsAsync(PersonId self, DateTimeOffset before, int size, CancellationToken ct)
    {
        var rows = await (from s in _db.Set<SessionRow>().AsNoTracking()
                          join g in _db.Set<Group>() on s.GroupId equals g.Id
                          where s.ClientId == self && s.EndedAt != null && s.EndedAt < before
                          orderby s.EndedAt descending
                          select new { s.Id, s.Number, s.EndedAt, s.NotesGoneAt, s.Sealed, g.Name }).Take(size).ToListAsync(ct);
        return [.. rows.Select(r =>
        {
            var told = _keys.Open(r.Id.Value, r.Sealed) is { } plain ? JsonSerializer.Deserialize(plain, SessionJson.Default.SessionSnapshot) : null;
            var taken = told?.Sorted.Where(s => s.Sorting == Sorting.Take).Select(s => s.Suggestion).ToHashSet();
            return new OwnConsultation(r.Id, r.Name, r.Number, r.EndedAt!.Value, r.NotesGoneAt, told?.Sheet.Title ?? "", told?.Request, told?.Synthesis, told?.Actions ?? [], told?.FollowUps ?? [],
                [.. told?.Suggestions.Where(s => taken!.Contains(s.Id)).Select(s => s.Kind) ?? []]);
        })];
    }

    /// <summary>The group's last season, under way or over, for whoever reads the group; null when there is none.</summary>
    public async Task<SeasonLookBack?> LookBackSeenByAsync(Standing viewer, DateTimeOffset now, CancellationToken ct)
    {
        var document = await _db.Set<SeasonRow>().AsNoTracking().Where(s => s.GroupId == viewer.Group).OrderByDescending(s => s.Number).Select(s => s.Document).FirstOrDefaultAsync(ct);
        if (document is null) return null;
        var season = SeasonJson.Read(document);
        var ids = season.Sessions;
        var rows = await _db.Set<SessionRow>().AsNoTracking().Where(s => ids.Contains(s.Id) && s.EndedAt != null).Select(s => new { s.Id, s.State, s.Sealed, s.NotesGoneAt }).ToListAsync(ct);
        var days = season.Turns.Select(t => t.Day).DefaultIfEmpty(season.Plan.First).ToList();
        var isOver = season.EndedAt is not null || season.Next(now) is null;
        var closed = rows.Count(r => r.State == SessionState.Closed);
        // Told once, when nothing can be added any more: read before and after a follow-up, a count would tell whose it was.
        var final = isOver && closed == rows.Count && closed >= CoDevelopmentSession.FewestAnswersShown && rows.TrueForAll(r => r.NotesGoneAt is null);
        var outcomes = !final ? null : rows.Select(r => _keys.Open(r.Id.Value, r.Sealed) is { } plain ? JsonSerializer.Deserialize(plain, SessionJson.Default.SessionSnapshot)!.FollowUps[^1].Outcome : (FollowUpOutcome?)null).ToList();
        return new SeasonLookBack(season.Number, days.Min(), days.Max(), isOver, season.Turns.Count, rows.Count, closed,
            outcomes is null || outcomes.Contains(null) ? null : outcomes.GroupBy(o => o!.Value).ToDictionary(o => o.Key, o => o.Count()));
    }

    /// <summary>The sessions in which somebody waits for the person's consent as the client: group, address and number.</summary>
    public async Task<IReadOnlyList<AskedConsent>> ConsentsAskedOfAsync(PersonId self, CancellationToken ct) => await ConsentsAskedOf.On(_db)(_db, self).ToListAsync(ct);

    /// <summary>Learnings that left the sessions of a group, for whoever reads it, the latest first.</summary>
    public Task<IReadOnlyList<SharedLearning>> LearningsSeenByAsync(PersonId viewer, Standing standing, DateTimeOffset before, int size, CancellationToken ct) =>
        LearningsAsync(viewer, _db.Set<SharedLearningRow>().Where(l => l.GroupId == standing.Group && l.SharedAt < before), size, ct);

    /// <summary>Learnings whose authors offered them to the whole organisation, for anybody of it.</summary>
    public Task<IReadOnlyList<SharedLearning>> LearningsOfAllSeenByAsync(PersonId viewer, DateTimeOffset before, int size, CancellationToken ct) =>
        LearningsAsync(viewer, _db.Set<SharedLearningRow>().Where(l => l.ForOrganisation && l.SharedAt < before), size, ct);

    /// <summary>Everybody whom the notes of these sessions concern: those who were in them.</summary>
    public async Task<(string Slug, string GroupName, IReadOnlyList<NotesReader> To)?> NotesForOperatorAsync(SeasonId season, CancellationToken ct)
    {
        var found = await (from s in _db.Set<SeasonRow>().AsNoTracking()
                           join g in _db.Set<Group>() on s.GroupId equals g.Id
                           where s.Id == season
                           select new { s.Document, g.Slug, g.Name }).FirstOrDefaultAsync(ct);
        if (found is null) return null;
        var ids = SeasonJson.Read(found.Document).Sessions;
        var to = await (from p in _db.Set<ParticipantRow>().AsNoTracking()
                        join x in _db.Set<Person>() on p.PersonId equals x.Id
                        where ids.Contains(p.SessionId) && (p.Entered || p.Part != Part.Consultant)
                        select new NotesReader(x.Name, x.Email, x.Language)).Distinct().ToListAsync(ct);
        return (found.Slug, found.Name, to);
    }

    private async Task<IReadOnlyList<SharedLearning>> LearningsAsync(PersonId viewer, IQueryable<SharedLearningRow> learnings, int size, CancellationToken ct) =>
        await (from l in learnings.AsNoTracking()
               join g in _db.Set<Group>() on l.GroupId equals g.Id
               orderby l.SharedAt descending
               select new SharedLearning(l.Id, l.Text, g.Name, l.SharedAt, l.AuthorId == viewer || l.ClientId == viewer)).Take(size).ToListAsync(ct);
}
