using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

internal sealed class SessionFates : IFates
{
    public IReadOnlyList<Fated> Fates =>
    [
        Fated.Of<SessionRow>(Fate.Former, nameof(SessionRow.ClientId), nameof(SessionRow.FacilitatorId)),
        Fated.Of<SessionRow>(Fate.AsChosen, nameof(SessionRow.Sealed)),
        Fated.Of<ParticipantRow>(Fate.Former), Fated.Of<DraftRow>(Fate.Gone), Fated.Of<SeasonRow>(Fate.Former),
        Fated.Of<SharedLearningRow>(Fate.AsChosen, nameof(SharedLearningRow.Text)),
        Fated.Of<SharedLearningRow>(Fate.Former, nameof(SharedLearningRow.SessionId), nameof(SharedLearningRow.AuthorId), nameof(SharedLearningRow.ClientId)),
    ];
}

/// <summary>
/// Sessions and seasons of somebody who leaves for good. A subject belongs to its client: taken back, or never come to its end,
/// its key is destroyed, and with it what others had written about it, in old copies too (P-17).
/// </summary>
internal sealed class SessionErasure(TerreauContext db, SessionStore sessions, SeasonStore seasons, KeyRing keys) : IErases
{
    private static readonly SessionState[] Over = [SessionState.AwaitingFollowUp, SessionState.Closed], Open = [SessionState.Welcome, SessionState.Running];

    public async Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct)
    {
        var mine = await Of(self).AsNoTracking().Select(s => new { IsClient = s.ClientId == self, s.State, HasEntered = s.Participants.Any(p => p.PersonId == self && p.Entered) }).ToListAsync(ct);
        var drafts = await db.Set<DraftRow>().CountAsync(d => d.PersonId == self, ct);
        var open = await (from s in db.Set<SessionRow>().AsNoTracking()
                          join g in db.Set<Group>() on s.GroupId equals g.Id
                          where s.FacilitatorId == self && Open.Contains(s.State)
                          select new { g.Name, s.Number }).ToListAsync(ct);
        return new ErasurePreview(
            [
                new("own-sessions", mine.Count(s => s.IsClient && Over.Contains(s.State))),
                new("own-coming", mine.Count(s => s.IsClient && !Over.Contains(s.State) && s.State != SessionState.Cancelled)),
                new("others-sessions", mine.Count(s => !s.IsClient && s.HasEntered)),
                new("others-coming", mine.Count(s => !s.IsClient && s.State == SessionState.Scheduled)),
                new("drafts", drafts),
            ],
            [], [.. open.Select(o => ErasureRefusals.InRoom.With(o.Name, o.Number))]);
    }

    public async Task<IReadOnlyList<Guid>> HoldsAsync(PersonId self, CancellationToken ct) =>
    [
        .. (await Of(self).Select(s => s.Id).ToListAsync(ct)).Select(s => s.Value),
        .. (await SeasonsOf(self).Select(s => s.GroupId).ToListAsync(ct)).Select(g => g.Value),
    ];

    public async Task EraseAsync(Erasing erasing, CancellationToken ct)
    {
        var self = erasing.Person;
        await db.Set<DraftRow>().Where(d => d.PersonId == self).ExecuteDeleteAsync(ct);
        // What left a session goes with whoever wrote it, and with the client whose subject it came from.
        if (erasing.Words == WordsOnLeaving.Removed) await db.Set<SharedLearningRow>().Where(l => l.AuthorId == self || l.ClientId == self).ExecuteDeleteAsync(ct);
        await sessions.DepartAsync(self, erasing.Words, erasing.Now, ct);
        foreach (var group in await SeasonsOf(self).Select(s => s.GroupId).ToListAsync(ct))
            if (await seasons.OfGroupForOperatorAsync(group, ct) is { } season)
                season.Depart(self, erasing.Asked.Heirs.TryGetValue(group, out var heir) ? heir : null, erasing.Now);
    }

    /// <summary>Destroys the keys of what is gone: the rows hold nothing any more.</summary>
    public async Task FinishAsync(PersonId person, CancellationToken ct)
    {
        foreach (var session in await db.Set<SessionRow>().AsNoTracking().Where(s => s.ClientId == person && s.Sealed == Array.Empty<byte>()).Select(s => s.Id).ToListAsync(ct))
            keys.Forget(session.Value);
    }

    private IQueryable<SessionRow> Of(PersonId self) => db.Set<SessionRow>().Where(s => s.ClientId == self || s.FacilitatorId == self || s.Participants.Any(p => p.PersonId == self));

    // A season is one document, in which people stand by their ids.
    private IQueryable<SeasonRow> SeasonsOf(PersonId self)
    {
        var id = self.Value.ToString();
        return db.Set<SeasonRow>().Where(s => s.EndedAt == null && s.Document.Contains(id));
    }
}
