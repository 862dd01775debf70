using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSeason
{
    /// <summary>The next date at which somebody brings a subject and has not begun to prepare, or null.</summary>
    public SeasonTurn? ToPrepare(PersonId client, DateTimeOffset now) => EndedAt is not null ? null : _turns.Find(t => t.Client == client && IsOpen(t, now));

    /// <summary>The date for which a consultation is prepared, or null.</summary>
    public SeasonTurn? Of(SessionId session) => _turns.Find(t => t.Session == session);

    /// <summary>A client begins to prepare: her next date is for this consultation. Nothing happens when she has none.</summary>
    public void Prepare(PersonId client, SessionId session, DateTimeOffset now)
    {
        if (ToPrepare(client, now) is not { } turn) return;
        Replace(turn with { Session = session });
        _swaps.RemoveAll(s => s.Mine == turn.Number || s.Theirs == turn.Number);
        Settle(new SeasonChange(now, client, SeasonChangeKind.Prepared) { Turn = turn.Number, Day = turn.Day }, now);
    }

    /// <summary>The consultation got a day and a facilitator, perhaps others than planned: the season follows.</summary>
    public void Schedule(SessionId session, PersonId facilitator, DateOnly day, DateTimeOffset now)
    {
        if (EndedAt is not null || Of(session) is not { IsHeld: false } turn || (turn.Facilitator == facilitator && turn.FacilitatorAgreed && turn.Day == day)) return;
        Replace(turn with { Facilitator = facilitator, FacilitatorAgreed = true, Day = day });
        FillIn(now);
        Version++;
        Announce(new SeasonChanged(Id, Group, now));
        TellMoved(default, now);
    }

    /// <summary>The consultation was called off: its date is free again.</summary>
    public void Release(SessionId session, DateTimeOffset now)
    {
        if (Of(session) is not { IsHeld: false } turn) return;
        Replace(turn with { Session = null, IsGoneBy = turn.Day < Today(now), Invited = null, FacilitatorAgreed = false, IsSecond = turn.IsSecond && _turns.Exists(t => t.Day == turn.Day && t.Number != turn.Number) });
        Settle(new SeasonChange(now, turn.Client ?? default, SeasonChangeKind.Released) { Turn = turn.Number, Day = turn.Day }, now);
    }

    /// <summary>A consultation took place: with whom it did is what counts. One that no date was meant for counts as well.</summary>
    public void Hold(SessionId session, PersonId client, PersonId facilitator, DateOnly day, DateTimeOffset now)
    {
        if (EndedAt is not null || Of(session) is { IsHeld: true }) return;
        if (Of(session) is not { } turn)
        {
            turn = new SeasonTurn { Number = NextNumber, Day = day };
            _turns.Add(turn);
        }
        Replace(turn with { Session = session, Client = client, Facilitator = facilitator, Day = day, IsHeld = true, Members = Members });
        Settle(new SeasonChange(now, client, SeasonChangeKind.Held) { Turn = turn.Number, Day = day }, now);
    }

    /// <summary>
    /// The dates whose client is to be invited to prepare by now: so many days before, once each, and again when the turn has
    /// passed to somebody else.
    /// </summary>
    public IReadOnlyList<SeasonTurn> ToInvite(DateTimeOffset now) =>
        EndedAt is not null ? [] : [.. _turns.Where(t => IsOpen(t, now) && t.Client is { } client && t.Invited != client && InviteAt(t) <= now && Plan.StartOf(t) > now)];

    /// <summary>The client of a date has been invited to prepare.</summary>
    public void Invite(int number, DateTimeOffset now)
    {
        if (Turn(number) is not { Client: { } client } turn) return;
        Replace(turn with { Invited = client });
        Version++;
        Announce(new TurnComes(Id, Group, number, client, now));
    }

    /// <summary>
    /// Days that are over and for which nobody prepared anything: nothing took place. The rota counts what was held, so the dates
    /// to come are filled in again, or somebody could be twice running (INV-12). Nothing happens when there is none.
    /// </summary>
    public void LetPass(DateTimeOffset now)
    {
        if (EndedAt is not null || !_turns.Exists(t => HasGoneBy(t, now))) return;
        var gone = _turns.Where(t => HasGoneBy(t, now)).ToList();
        foreach (var turn in gone) Replace(turn with { IsGoneBy = true });
        _swaps.RemoveAll(s => gone.Exists(t => t.Number == s.Mine || t.Number == s.Theirs));
        FillIn(now);
        foreach (var day in gone.Select(t => t.Day).Distinct()) Changed(new SeasonChange(now, default, SeasonChangeKind.GoneBy) { Day = day }, now);
    }

    /// <summary>When the season next does something by itself, an invitation or a day that goes by; or null.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now)
    {
        if (EndedAt is not null) return null;
        var invitation = _turns.Where(t => IsOpen(t, now) && t.Client is { } client && t.Invited != client && Plan.StartOf(t) > now).Select(t => (DateTimeOffset?)InviteAt(t)).Min();
        var passing = _turns.Where(t => t is { IsHeld: false, IsGoneBy: false, Session: null }).Select(t => (DateTimeOffset?)Plan.EndOf(t.Day)).Min();
        return passing is null || invitation < passing ? invitation : passing;
    }

    private bool HasGoneBy(SeasonTurn turn, DateTimeOffset now) => turn is { IsHeld: false, IsGoneBy: false, Session: null } && turn.Day < Today(now);

    private DateTimeOffset InviteAt(SeasonTurn turn) => Plan.StartOf(turn.Day).AddDays(-Plan.RemindDays);
}
