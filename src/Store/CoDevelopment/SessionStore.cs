using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>
/// Sessions and drafts. Rules see plain text: the store opens on load and seals on save. The aggregate is kept as one sealed
/// document; a few columns in clear carry what the group's pages may show.
/// </summary>
public sealed partial class SessionStore
{
    private static readonly Prepared<Func<TerreauContext, SessionId, CancellationToken, Task<SessionRow?>>> Shown = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, SessionId id, CancellationToken ct) => db.Set<SessionRow>().AsNoTracking().FirstOrDefault(s => s.Id == id)));

    private static readonly Prepared<Func<TerreauContext, SessionId, PersonId, IAsyncEnumerable<DraftRow>>> DraftsOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, SessionId session, PersonId self) => db.Set<DraftRow>().AsNoTracking().Where(d => d.SessionId == session && d.PersonId == self)));

    private readonly TerreauContext _db;
    private readonly KeyRing _keys;
    private readonly Work _work;
    private readonly TimeProvider _clock;

    internal SessionStore(TerreauContext db, KeyRing keys, Work work, TimeProvider clock) => (_db, _keys, _work, _clock) = (db, keys, work, clock);

    /// <summary>The session to act on, for somebody for whom its page exists (INV-14); null for everybody else.</summary>
    public async Task<CoDevelopmentSession?> SeenByAsync(PersonId viewer, SessionId id, CancellationToken ct)
    {
        var row = await _db.Set<SessionRow>().Include(s => s.Participants).FirstOrDefaultAsync(s => s.Id == id, ct);
        return row is not null && Open(row) is { } session && session.MayRead(viewer) ? Kept(row, session) : null;
    }

    /// <summary>The session to plan, for those to whom the group's plan belongs; the caller has checked that right.</summary>
    public async Task<CoDevelopmentSession?> PlannedForOperatorAsync(SessionId id, CancellationToken ct)
    {
        var row = await _db.Set<SessionRow>().Include(s => s.Participants).FirstOrDefaultAsync(s => s.Id == id, ct);
        return row is not null && Open(row) is { } session ? Kept(row, session) : null;
    }

    /// <summary>
    /// The session to answer, for anybody who was asked to it: whoever declined no longer sees it and may still change their
    /// mind. Nothing of it is to be shown.
    /// </summary>
    public async Task<CoDevelopmentSession?> AskedAsync(PersonId self, SessionId id, CancellationToken ct)
    {
        var row = await _db.Set<SessionRow>().Include(s => s.Participants).FirstOrDefaultAsync(s => s.Id == id, ct);
        return row is not null && Open(row) is { } session && session.PartOf(self) is not null ? Kept(row, session) : null;
    }

    /// <summary>The session to show; it is not saved with the work.</summary>
    public async Task<CoDevelopmentSession?> ShownToAsync(PersonId viewer, SessionId id, CancellationToken ct)
    {
        var row = await Shown.On(_db)(_db, id, ct);
        return row is not null && Open(row) is { } session && session.MayRead(viewer) ? session : null;
    }

    /// <summary>
    /// Sessions of the group before this one whose follow-up was open when it began, to treat them in its welcome. The viewer
    /// gets the content of those they took part in; of others, only that they wait.
    /// </summary>
    public async Task<IReadOnlyList<CoDevelopmentSession>> AwaitingFollowUpForOperatorAsync(GroupId group, SessionId later, bool toSave, CancellationToken ct)
    {
        var waiting = _db.Set<SessionRow>().Include(s => s.Participants).Where(s => s.GroupId == group && s.Id != later && s.State == SessionState.AwaitingFollowUp).OrderBy(s => s.Number);
        var rows = await (toSave ? waiting : waiting.AsNoTracking()).ToListAsync(ct);
        return [.. rows.Select(r => (Row: r, Session: Open(r))).Where(s => s.Session is not null).Select(s => toSave ? Kept(s.Row, s.Session!) : s.Session!)];
    }

    /// <summary>The open rooms, all or those of these sessions, for the program to watch over who leads them; nothing of it is to be shown.</summary>
    public async Task<IReadOnlyList<CoDevelopmentSession>> OpenRoomsForOperatorAsync(IReadOnlyCollection<SessionId>? those, CancellationToken ct)
    {
        var open = _db.Set<SessionRow>().AsNoTracking().Where(s => s.State == SessionState.Welcome || s.State == SessionState.Running);
        if (those is not null) open = open.Where(s => those.Contains(s.Id));
        return [.. (await open.ToListAsync(ct)).Select(Open).OfType<CoDevelopmentSession>()];
    }

    /// <summary>The open session whose lead the program passes on, to be saved with the work; null when it is not open any more.</summary>
    public async Task<CoDevelopmentSession?> LedForOperatorAsync(SessionId id, CancellationToken ct) =>
        await PlannedForOperatorAsync(id, ct) is { State: SessionState.Welcome or SessionState.Running } session ? session : null;

    /// <summary>
    /// Destroys what was written in these sessions, those that are over: first the key, and with it every copy; then what it sealed.
    /// False when some of them are still to be held.
    /// </summary>
    public async Task<bool> DestroyNotesForOperatorAsync(IReadOnlyCollection<SessionId> those, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        var rows = await _db.Set<SessionRow>().Where(s => those.Contains(s.Id)).ToListAsync(ct);
        var over = rows.Where(s => s.State is SessionState.AwaitingFollowUp or SessionState.Closed or SessionState.Cancelled && s.NotesGoneAt is null || IsGivenUp(s, now)).ToList();
        foreach (var row in over)
        {
            _keys.Forget(row.Id.Value);
            (row.NotesGoneAt, row.Sealed, row.AwaitsConsent) = (now, [], false);
        }
        SessionId[] gone = [.. over.Select(s => s.Id)];
        _db.RemoveRange(await _db.Set<DraftRow>().Where(d => gone.Contains(d.SessionId)).ToListAsync(ct));
        return rows.TrueForAll(s => (s.State is not (SessionState.Welcome or SessionState.Running or SessionState.Interrupted) || IsGivenUp(s, now)) && !(s.State == SessionState.Scheduled && s.StartsAt > now));
    }

    // Interrupted, and nobody can take it up again.
    private bool IsGivenUp(SessionRow row, DateTimeOffset now) =>
        row.State == SessionState.Interrupted && (row.NotesGoneAt is not null || Open(row) is not { } session || session.ResumableUntil < now);

    /// <summary>Another room of the group that is open, or null; an index of the database settles the race.</summary>
    public async Task<SessionId?> AnotherOpenForOperatorAsync(GroupId group, SessionId but, CancellationToken ct) =>
        (await _db.Set<SessionRow>().AsNoTracking().Where(s => s.GroupId == group && s.Id != but && (s.State == SessionState.Welcome || s.State == SessionState.Running)).Select(s => s.Id).Take(1).ToListAsync(ct)) is [var open] ? open : null;

    /// <summary>Who was still in the room of the other consultation of a meeting when it ended, or nobody: they are in the next one's from its opening.</summary>
    public async Task<IReadOnlyCollection<PersonId>> StillHereForOperatorAsync(PartOfMeeting? meeting, CancellationToken ct) =>
        meeting is not null && await Shown.On(_db)(_db, meeting.Other, ct) is { State: SessionState.AwaitingFollowUp or SessionState.Closed } row && Open(row) is { } other
            ? [.. other.Attendances.Select(a => a.Person).Where(other.IsHere)] : [];

    /// <summary>The session of a meeting whose other consultation is gone, to be saved with the work; null when there is none.</summary>
    public async Task<CoDevelopmentSession?> LeftAloneForOperatorAsync(GroupId group, SessionId gone, CancellationToken ct)
    {
        var row = await _db.Set<SessionRow>().Include(s => s.Participants).FirstOrDefaultAsync(s => s.GroupId == group && s.OtherId == gone, ct);
        return row is not null && Open(row) is { } session ? Kept(row, session) : null;
    }

    /// <summary>Adds a new session.</summary>
    public void Add(CoDevelopmentSession session)
    {
        var row = new SessionRow { Id = session.Id, GroupId = session.Group, Number = session.Number, ClientId = session.Client, DraftedAt = session.DraftedAt };
        _db.Add(row);
        Kept(row, session);
    }

    /// <summary>Saves what somebody is typing; an empty text removes the draft.</summary>
    public async Task SaveDraftAsync(PersonId by, SessionId session, string place, string text, CancellationToken ct)
    {
        var row = await _db.Set<DraftRow>().FirstOrDefaultAsync(d => d.SessionId == session && d.PersonId == by && d.Place == place, ct);
        if (text.Length == 0)
        {
            if (row is not null) _db.Remove(row);
            return;
        }
        if (row is null) _db.Add(row = new DraftRow { SessionId = session, PersonId = by, Place = place });
        row.Sealed = _keys.Seal(session.Value, JsonSerializer.SerializeToUtf8Bytes(text, SessionJson.Default.String));
        row.SavedAt = _clock.GetUtcNow();
    }

    /// <summary>Removes drafts that became something: every place that starts with one of these.</summary>
    public async Task ClearDraftsAsync(PersonId by, SessionId session, IReadOnlyCollection<string> places, CancellationToken ct) =>
        _db.RemoveRange(await _db.Set<DraftRow>().Where(d => d.SessionId == session && d.PersonId == by && places.Contains(d.Place)).ToListAsync(ct));

    /// <summary>The person's own drafts in a session, by place.</summary>
    public async Task<IReadOnlyDictionary<string, SavedDraft>> OwnDraftsAsync(PersonId self, SessionId session, CancellationToken ct)
    {
        var drafts = new Dictionary<string, SavedDraft>();
        await foreach (var row in DraftsOf.On(_db)(_db, session, self).WithCancellation(ct))
            if (_keys.Open(session.Value, row.Sealed) is { } plain)
                drafts[row.Place] = new SavedDraft(JsonSerializer.Deserialize(plain, SessionJson.Default.String) ?? "", row.SavedAt);
        return drafts;
    }

    private CoDevelopmentSession? Open(SessionRow row) =>
        _keys.Open(row.Id.Value, row.Sealed) is { } plain
            ? CoDevelopmentSession.Restore(JsonSerializer.Deserialize(plain, SessionJson.Default.SessionSnapshot)!)
            : null;

    private CoDevelopmentSession Kept(SessionRow row, CoDevelopmentSession session)
    {
        _work.BeforeSave(() =>
        {
            Write(row, session);
            return session.TakeEvents();
        });
        return session;
    }

    private void Write(SessionRow row, CoDevelopmentSession session)
    {
        if (row.Version == session.Version) return;
        row.State = session.State;
        row.FacilitatorId = session.Facilitator;
        row.StartsAt = session.StartsAt;
        row.ZoneId = session.ZoneId;
        row.TotalMinutes = session.TotalMinutes;
        row.FollowUpDue = session.FollowUpDue;
        row.EndedAt = session.EndedAt;
        row.Version = session.Version;
        row.AwaitsConsent = session.AwaitsConsent;
        (row.OtherId, row.MeetingOrder) = (session.Meeting?.Other, session.Meeting?.Order);
        row.Sealed = _keys.Seal(session.Id.Value, JsonSerializer.SerializeToUtf8Bytes(session.Snapshot(), SessionJson.Default.SessionSnapshot));
        WriteParticipants(row, session);
    }

    private static void WriteParticipants(SessionRow row, CoDevelopmentSession session)
    {
        row.Participants.RemoveAll(p => session.PartOf(p.PersonId) is null);
        foreach (var attendance in session.Attendances)
        {
            if (session.PartOf(attendance.Person) is not { } part) continue;
            var participant = row.Participants.Find(p => p.PersonId == attendance.Person);
            if (participant is null) row.Participants.Add(participant = new ParticipantRow { SessionId = row.Id, PersonId = attendance.Person });
            (participant.Part, participant.Planned, participant.Entered) = (part, attendance.Planned, attendance.EnteredAt is not null);
        }
    }
}

/// <summary>A draft and when it was saved.</summary>
public sealed record SavedDraft(string Text, DateTimeOffset SavedAt);
