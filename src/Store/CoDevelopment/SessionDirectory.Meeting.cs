using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using Terreau.Store.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>The other consultation of a meeting: its hour and state for all who read the group, its client for whoever is asked to it.</summary>
public sealed record OtherConsultation(SessionStanding Mine, int Order, int Minutes, string ClientName)
{
    /// <summary>Its number in the group.</summary>
    public int Number => Mine.Number;

    /// <summary>Where it is in its life.</summary>
    public SessionState State => Mine.State;

    /// <summary>When it begins.</summary>
    public DateTimeOffset? StartsAt => Mine.StartsAt;

    /// <summary>Its room is open.</summary>
    public bool IsOpen => State is SessionState.Welcome or SessionState.Running;

    /// <summary>It took place.</summary>
    public bool IsHeld => State is SessionState.AwaitingFollowUp or SessionState.Closed;
}

/// <summary>A consultation that can stand beside another in one meeting.</summary>
public sealed record PossibleOther(SessionId Id, int Number, PersonId Client, string ClientName, DateTimeOffset? StartsAt);

/// <summary>What there is to plan with: the season under way, or null, and consultations that can stand beside one.</summary>
public sealed record ToPlan(CoDevelopmentSeason? Season, IReadOnlyList<PossibleOther> Others);

public sealed partial class SessionDirectory
{
    private static readonly Prepared<Func<TerreauContext, SessionId, PersonId, CancellationToken, Task<OtherRow?>>> OtherOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, SessionId id, PersonId viewer, CancellationToken ct) =>
            (from s in db.Set<SessionRow>().AsNoTracking()
             join c in db.Set<Person>() on s.ClientId equals c.Id
             from p in s.Participants.Where(p => p.PersonId == viewer).DefaultIfEmpty()
             where s.Id == id && s.MeetingOrder != null
             select new OtherRow(s.Id, s.Number, s.State, s.StartsAt, s.TotalMinutes, s.MeetingOrder, c.Name, p == null ? null : p.Part, p == null ? PlannedPresence.Unknown : p.Planned, p != null && p.Entered)).FirstOrDefault()));

    /// <summary>The other consultation of a meeting, as somebody who reads the group may see it; null once it stands alone.</summary>
    public async Task<OtherConsultation?> OtherSeenByAsync(PersonId viewer, SessionId other, CancellationToken ct)
    {
        if (await OtherOf.On(_db)(_db, other, viewer, ct) is not { } row) return null;
        var mine = new SessionStanding(row.Id, row.Number, row.State, row.StartsAt, row.Part, row.Planned, row.Entered);
        return new OtherConsultation(mine, row.Order ?? TwoConsultations.First, row.Minutes ?? 0, mine.MayRead ? row.Client : "");
    }

    /// <summary>
    /// For those who plan the group's meetings: its season under way, and the consultations that could stand beside this one: of
    /// somebody else, prepared or scheduled, in no meeting with a third.
    /// </summary>
    public async Task<ToPlan> ToPlanSeenByAsync(Standing viewer, SessionId session, PersonId client, CancellationToken ct)
    {
        if (!viewer.May(Act.PlanMeetings)) return new ToPlan(null, []);
        var found = await _db.Set<Group>().AsNoTracking().Where(g => g.Id == viewer.Group).Select(g => new
        {
            Season = _db.Set<SeasonRow>().Where(s => s.GroupId == g.Id && s.EndedAt == null).OrderByDescending(s => s.Number).Select(s => s.Document).FirstOrDefault(),
            Others = (from s in _db.Set<SessionRow>()
                      join c in _db.Set<Person>() on s.ClientId equals c.Id
                      where s.GroupId == g.Id && s.Id != session && s.ClientId != client
                          && (s.State == SessionState.Prepared || s.State == SessionState.Scheduled) && (s.OtherId == null || s.OtherId == session)
                      orderby s.Number
                      select new PossibleOther(s.Id, s.Number, s.ClientId, c.Name, s.StartsAt)).Take(40).ToList(),
        }).FirstAsync(ct);
        return new ToPlan(found.Season is { } document ? SeasonJson.Read(document) : null, found.Others);
    }

    private sealed record OtherRow(SessionId Id, int Number, SessionState State, DateTimeOffset? StartsAt, int? Minutes, int? Order, string Client, Part? Part, PlannedPresence Planned, bool Entered);
}
