using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using Terreau.Store.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>Where a person stands towards one session: what it is for its group, and their own place in it, if they were asked.</summary>
/// <param name="Session">Its id.</param>
/// <param name="Number">Its number in the group.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="StartsAt">When it starts, or null.</param>
/// <param name="Part">The person's part, or null when they were not asked.</param>
/// <param name="Planned">Their answer.</param>
/// <param name="Entered">Whether they ever entered the room.</param>
/// <param name="LeadsFirst">Whether they facilitate it and never facilitated one that was held, in any group.</param>
public sealed record SessionStanding(SessionId Session, int Number, SessionState State, DateTimeOffset? StartsAt, Part? Part, PlannedPresence Planned, bool Entered, bool LeadsFirst = false)
{
    /// <summary>When its notes were destroyed, or null.</summary>
    public DateTimeOffset? NotesGoneAt { get; init; }

    /// <summary>Which of the two consultations of its meeting it is, 1 or 2; null when it is the only one.</summary>
    public int? Order { get; init; }

    /// <summary>The other consultation of its meeting, or null.</summary>
    public SessionId? Other { get; init; }

    /// <summary>As <see cref="CoDevelopmentSession.MayRead"/>, told from what is kept in clear (INV-14).</summary>
    public bool MayRead => Part switch
    {
        null => false,
        Domain.CoDevelopment.Part.Client or Domain.CoDevelopment.Part.Facilitator => true,
        _ => Entered || (Planned != PlannedPresence.NotComing && State is SessionState.Scheduled or SessionState.Welcome or SessionState.Running or SessionState.Interrupted),
    };
}

/// <summary>One line of a group's sessions: what every reader of the group may know, and more for whoever was asked.</summary>
public sealed record SessionLine(SessionId Id, int Number, SessionState State, DateTimeOffset? StartsAt, int? TotalMinutes, DateOnly? FollowUpDue, PersonId ClientId, string ClientName, SessionStanding Mine);

/// <summary>A session that comes, for a person's home.</summary>
public sealed record ComingSession(GroupId Group, string GroupSlug, string GroupName, int Number, SessionState State, DateTimeOffset StartsAt, int TotalMinutes, Part Part, PlannedPresence Planned, DateOnly? FollowUpDue)
{
    /// <summary>What the person promised as its client, and for when: theirs alone, until the follow-up is recorded.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Which of the two consultations of its meeting it is, or null.</summary>
    public int? Order { get; init; }
}

/// <summary>An action that a client promised themselves.</summary>
public sealed record Promise(string What, DateOnly By);

/// <summary>Somebody to whom a session's mail goes.</summary>
public sealed record Invitee(PersonId Id, string Name, string Email, string Language, string TimeZone, Agreement Agreement, Part Part, PlannedPresence Planned)
{
    /// <summary>Brings the subject.</summary>
    public bool IsClient => Part == Part.Client;

    /// <summary>Runs the steps.</summary>
    public bool IsFacilitator => Part == Part.Facilitator;
}

/// <summary>What the mails of a session may say of it: when and where, never what about.</summary>
public sealed record SessionNotice(SessionId Id, int Number, int Version, SessionState State, DateTimeOffset StartsAt, int TotalMinutes, string? Place, string? Link, string GroupSlug, string GroupName)
{
    /// <summary>It will not take place.</summary>
    public bool IsCancelled => State == SessionState.Cancelled;

    /// <summary>Which of the two consultations of its meeting it is, or null.</summary>
    public int? Order { get; init; }
}

/// <summary>The read-only door of the room.</summary>
public sealed partial class SessionDirectory
{
    private static readonly SessionState[] Coming = [SessionState.Scheduled, SessionState.Welcome, SessionState.Running, SessionState.Interrupted];

    private static readonly SessionState[] Held = [SessionState.AwaitingFollowUp, SessionState.Closed];

    private static readonly Prepared<Func<TerreauContext, GroupId, int, PersonId, CancellationToken, Task<SessionStanding?>>> StandingOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, int number, PersonId viewer, CancellationToken ct) => db.Set<SessionRow>().AsNoTracking()
            .Where(s => s.GroupId == group && s.Number == number)
            .SelectMany(s => s.Participants.Where(p => p.PersonId == viewer).DefaultIfEmpty(),
                (s, p) => new SessionStanding(s.Id, s.Number, s.State, s.StartsAt, p == null ? null : p.Part, p == null ? PlannedPresence.Unknown : p.Planned, p != null && p.Entered,
                    p != null && p.Part == Part.Facilitator && !db.Set<SessionRow>().Any(o => Held.Contains(o.State) && o.Participants.Any(q => q.PersonId == viewer && q.Part == Part.Facilitator)))
                { NotesGoneAt = s.NotesGoneAt, Order = s.MeetingOrder, Other = s.OtherId }).FirstOrDefault()));

    private static readonly Prepared<Func<TerreauContext, GroupId, PersonId, int, int, IAsyncEnumerable<LineRow>>> LinesOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, PersonId viewer, int before, int size) =>
            (from s in db.Set<SessionRow>().AsNoTracking()
             join c in db.Set<Person>() on s.ClientId equals c.Id
             from p in s.Participants.Where(p => p.PersonId == viewer).DefaultIfEmpty()
             where s.GroupId == @group && s.Number < before
             orderby s.Number descending
             select new LineRow(s.Id, s.Number, s.State, s.StartsAt, s.TotalMinutes, s.FollowUpDue, s.ClientId, c.Name,
                 p == null ? null : p.Part, p == null ? PlannedPresence.Unknown : p.Planned, p != null && p.Entered, s.MeetingOrder)).Take(size)));

    private static readonly Prepared<Func<TerreauContext, PersonId, int, IAsyncEnumerable<ComingRow>>> ComingTo = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId self, int most) =>
            (from p in db.Set<ParticipantRow>().AsNoTracking()
             join s in db.Set<SessionRow>() on p.SessionId equals s.Id
             join g in db.Set<Group>() on s.GroupId equals g.Id
             where p.PersonId == self && s.StartsAt != null && (Coming.Contains(s.State) || (s.State == SessionState.AwaitingFollowUp && p.Part == Part.Client))
             orderby s.StartsAt
             select new ComingRow(g.Id, g.Slug, g.Name, s.Number, s.State, s.StartsAt, s.TotalMinutes, p.Part, p.Planned, s.FollowUpDue, s.Id, s.State == SessionState.AwaitingFollowUp
                 && db.Set<Membership>().Any(m => m.GroupId == s.GroupId && m.PersonId == self && m.Status == MembershipStatus.Active) ? s.Sealed : null, s.MeetingOrder)).Take(most)));

    // A sheet in the making is its client's alone: it holds nobody up.
    private static readonly SessionState[] UnderWay = [SessionState.Prepared, .. Coming];

    private static readonly Prepared<Func<TerreauContext, GroupId, PersonId, int, int, IAsyncEnumerable<LineRow>>> OwnLinesOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, PersonId viewer, int before, int size) =>
            (from s in db.Set<SessionRow>().AsNoTracking()
             join c in db.Set<Person>() on s.ClientId equals c.Id
             join p in db.Set<ParticipantRow>() on s.Id equals p.SessionId
             where s.GroupId == @group && p.PersonId == viewer && s.Number < before && (p.Part != Part.Consultant || p.Entered)
             orderby s.Number descending
             select new LineRow(s.Id, s.Number, s.State, s.StartsAt, s.TotalMinutes, s.FollowUpDue, s.ClientId, c.Name, p.Part, p.Planned, p.Entered, s.MeetingOrder)).Take(size)));

    private readonly TerreauContext _db;
    private readonly KeyRing _keys;

    internal SessionDirectory(TerreauContext db, KeyRing keys) => (_db, _keys) = (db, keys);

    /// <summary>Where the viewer stands towards a session of a group they read; null when there is none of that number.</summary>
    public Task<SessionStanding?> StandingSeenByAsync(PersonId viewer, GroupId group, int number, CancellationToken ct) => StandingOf.On(_db)(_db, group, number, viewer, ct);

    /// <summary>Whether the viewer may listen to a session's room.</summary>
    public async Task<bool> IsSeenByAsync(PersonId viewer, SessionId session, CancellationToken ct)
    {
        var found = await _db.Set<SessionRow>().AsNoTracking().Where(s => s.Id == session).Select(s => new { s.GroupId, s.Number }).FirstOrDefaultAsync(ct);
        return found is not null && await StandingOf.On(_db)(_db, found.GroupId, found.Number, viewer, ct) is { MayRead: true };
    }

    /// <summary>The number of the sheet that somebody has begun in a group and not handed in yet, or null. One whose key was deleted is none.</summary>
    public async Task<int?> DraftOfAsync(PersonId self, GroupId group, CancellationToken ct)
    {
        var begun = await _db.Set<SessionRow>().AsNoTracking().Where(s => s.GroupId == group && s.ClientId == self && s.State == SessionState.Draft)
            .OrderBy(s => s.Number).Select(s => new { s.Id, s.Number }).ToListAsync(ct);
        return begun.FirstOrDefault(s => _keys.Holds(s.Id.Value))?.Number;
    }

    /// <summary>How many sessions of a group are prepared, planned or under way.</summary>
    public Task<int> UnderWayForOperatorAsync(GroupId group, CancellationToken ct) =>
        _db.Set<SessionRow>().CountAsync(s => s.GroupId == group && UnderWay.Contains(s.State), ct);

    /// <summary>How many are planned, or going on: one that was interrupted keeps nobody, since only its facilitator could go on with it.</summary>
    public Task<int> BeforeClosingForOperatorAsync(GroupId group, CancellationToken ct) =>
        _db.Set<SessionRow>().CountAsync(s => s.GroupId == group && s.State != SessionState.Interrupted && UnderWay.Contains(s.State), ct);

    /// <summary>Sessions of a group, the latest first; of one that has changed its kind, only those in which the viewer took part. Who is client is left out where the viewer was not asked; planners see it of those to plan.</summary>
    public async Task<IReadOnlyList<SessionLine>> OfGroupSeenByAsync(PersonId viewer, Standing standing, int before, int size, CancellationToken ct)
    {
        var rows = await (standing.Policy.InSessions ? LinesOf : OwnLinesOf).On(_db)(_db, standing.Group, viewer, before, size).ToListAsync(ct);
        return [.. rows.Select(r =>
        {
            var mine = new SessionStanding(r.Id, r.Number, r.State, r.StartsAt, r.Part, r.Planned, r.Entered) { Order = r.Order };
            var plans = standing.May(Act.PlanMeetings) && r.State is SessionState.Prepared or SessionState.Scheduled;
            return new SessionLine(r.Id, r.Number, r.State, r.StartsAt, r.TotalMinutes, r.FollowUpDue, mine.MayRead || plans ? r.ClientId : default, mine.MayRead || plans ? r.Client : "", mine);
        })];
    }

    /// <summary>The sessions a person is asked to, soonest first, and those whose follow-up they owe as client or facilitator.</summary>
    public async Task<IReadOnlyList<ComingSession>> ComingForAsync(PersonId self, int most, CancellationToken ct)
    {
        var rows = await ComingTo.On(_db)(_db, self, most).ToListAsync(ct);
        return [.. rows.Select(r => new ComingSession(r.Id, r.Slug, r.Name, r.Number, r.State, r.StartsAt!.Value, r.TotalMinutes ?? 0, r.Part, r.Planned, r.FollowUpDue) { Promises = PromisesIn(r), Order = r.Order })];
    }

    // Only its client, still of the group, gets the sealed document; it came with the row, so that opening it asks nothing more.
    private IReadOnlyList<Promise> PromisesIn(ComingRow row) =>
        row is { Part: Part.Client, Sealed: { } sealedText } && _keys.Open(row.Session.Value, sealedText) is { } plain
            ? [.. JsonSerializer.Deserialize(plain, SessionJson.Default.SessionSnapshot)!.Actions.Select(a => new Promise(a.What, a.By))] : [];

    /// <summary>To whom the mails of a session go.</summary>
    public async Task<IReadOnlyList<Invitee>> InviteesForOperatorAsync(SessionId session, CancellationToken ct) =>
        await (from p in _db.Set<ParticipantRow>().AsNoTracking()
               join x in _db.Set<Person>() on p.PersonId equals x.Id
               where p.SessionId == session
               orderby x.NameKey
               select new Invitee(x.Id, x.Name, x.Email, x.Language, x.TimeZone, x.Agreement, p.Part, p.Planned)).ToListAsync(ct);

    /// <summary>When and where a session takes place; null when it has no date, or its key was deleted and it is not called off.</summary>
    public async Task<SessionNotice?> NoticeForOperatorAsync(SessionId session, CancellationToken ct)
    {
        var row = await (from s in _db.Set<SessionRow>().AsNoTracking()
                         join g in _db.Set<Group>() on s.GroupId equals g.Id
                         where s.Id == session && s.StartsAt != null
                         select new { s.Number, s.Version, s.State, s.StartsAt, s.TotalMinutes, s.MeetingOrder, s.Sealed, g.Slug, g.Name }).FirstOrDefaultAsync(ct);
        // Place and link are sealed with the rest, so that only those who are asked learn them.
        if (row is null) return null;
        var told = _keys.Open(session.Value, row.Sealed) is { } plain ? JsonSerializer.Deserialize(plain, SessionJson.Default.SessionSnapshot) : null;
        // That it is called off can still be said.
        if (told is null && row.State != SessionState.Cancelled) return null;
        return new SessionNotice(session, row.Number, row.Version, row.State, row.StartsAt!.Value, row.TotalMinutes ?? 0, told?.Place, told?.Link, row.Slug, row.Name) { Order = row.MeetingOrder };
    }

    /// <summary>Counts of sessions held and follow-ups recorded, for those who may read counts and nothing else.</summary>
    public async Task<(int Held, int FollowedUp)> CountsForOperatorAsync(GroupId? group, CancellationToken ct)
    {
        var states = await _db.Set<SessionRow>().AsNoTracking().Where(s => group == null || s.GroupId == group).GroupBy(s => s.State).Select(s => new { s.Key, Count = s.Count() }).ToListAsync(ct);
        var closed = states.Where(s => s.Key == SessionState.Closed).Sum(s => s.Count);
        return (closed + states.Where(s => s.Key == SessionState.AwaitingFollowUp).Sum(s => s.Count), closed);
    }

    private sealed record LineRow(SessionId Id, int Number, SessionState State, DateTimeOffset? StartsAt, int? TotalMinutes, DateOnly? FollowUpDue, PersonId ClientId, string Client, Part? Part, PlannedPresence Planned, bool Entered, int? Order);

    private sealed record ComingRow(GroupId Id, string Slug, string Name, int Number, SessionState State, DateTimeOffset? StartsAt, int? TotalMinutes, Part Part, PlannedPresence Planned, DateOnly? FollowUpDue, SessionId Session, byte[]? Sealed, int? Order);
}
