using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSeason
{
    /// <summary>Why somebody cannot let a turn pass, or null: their own, to come, that they have not begun to prepare.</summary>
    public Refusal? WhyNotSkip(PersonId by, int number, TurnRole role, DateTimeOffset now) =>
        WhyNotTouch(number, now)
        ?? (Turn(number)!.HolderOf(role) != by ? SeasonRefusals.NotYourTurn : role == TurnRole.Facilitator && IsConstant ? SeasonRefusals.ConstantFacilitator : null);

    /// <summary>« Pas cette fois » : the rota proposes somebody else, and who would bring no subject any more gets a make-up at the end.</summary>
    public void Skip(PersonId by, int number, TurnRole role, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSkip(by, number, role, now));
        var turn = Turn(number)!;
        Replace(turn with { NotThisTime = [.. turn.NotThisTime, new Passed(by, role)] });
        FillIn(now);
        Changed(new SeasonChange(now, by, SeasonChangeKind.Skipped) { Turn = number, Day = turn.Day, Role = role }, now);
        if (role == TurnRole.Client) MakeUp(by, now);
    }

    /// <summary>Why somebody cannot say so, or null: an active member, of a date to come.</summary>
    public Refusal? WhyNotSayAbsent(PersonId by, int number, bool absent, DateTimeOffset now) =>
        EndedAt is not null ? SeasonRefusals.Over
        : !Members.Contains(by) && by != Plan.Facilitator ? SeasonRefusals.OnlyMembers
        : Turn(number) is not { } turn ? SeasonRefusals.NoSuchTurn
        : turn.IsHeld || turn.Day < Today(now) ? SeasonRefusals.TurnIsOver
        : turn.Session is not null ? SeasonRefusals.IsPrepared
        : turn.Absent.Contains(by) == absent ? SeasonRefusals.SaidAlready
        : null;

    /// <summary>Says that one will not be there that day, or will after all, for both consultations where there are two. A turn of one's own that day passes to somebody else.</summary>
    public void SayAbsent(PersonId by, int number, bool absent, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSayAbsent(by, number, absent, now));
        var turn = Turn(number)!;
        var day = Meeting(turn).Where(t => WhyNotSayAbsent(by, t.Number, absent, now) is null).ToList();
        foreach (var one in day) Replace(one with { Absent = absent ? [.. one.Absent, by] : [.. one.Absent.Where(p => p != by)] });
        FillIn(now);
        Changed(new SeasonChange(now, by, absent ? SeasonChangeKind.Absent : SeasonChangeKind.PresentAgain) { Turn = number, Day = turn.Day }, now);
        if (absent && day.Exists(t => t.Client == by)) MakeUp(by, now);
    }

    /// <summary>Why somebody cannot choose their roles, or null: active members.</summary>
    public Refusal? WhyNotChoose(PersonId by) => EndedAt is not null ? SeasonRefusals.Over : Members.Contains(by) ? null : SeasonRefusals.OnlyMembers;

    /// <summary>Says which roles one takes in turn. Nobody is made to bring a subject (S3-07).</summary>
    public void Choose(PersonId by, bool client, bool facilitator, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotChoose(by));
        _unwilling.RemoveAll(u => u.Person == by);
        if (!client) _unwilling.Add(new Passed(by, TurnRole.Client));
        if (!facilitator) _unwilling.Add(new Passed(by, TurnRole.Facilitator));
        Settle(new SeasonChange(now, by, SeasonChangeKind.Willingness), now);
    }

    /// <summary>Why an exchange cannot be proposed, or null: one's own turn against another's in the same role, both still free.</summary>
    public Refusal? WhyNotProposeSwap(PersonId by, TurnRole role, int mine, int theirs, DateTimeOffset now) =>
        role == TurnRole.Facilitator && IsConstant ? SeasonRefusals.ConstantFacilitator
        : WhyNotTouch(mine, now) ?? WhyNotTouch(theirs, now)
        ?? (Turn(mine)!.HolderOf(role) != by ? SeasonRefusals.NotYourTurn
            : Turn(theirs)!.HolderOf(role) is not { } other || other == by ? SeasonRefusals.NobodyToAsk
            : _swaps.Exists(s => s.By == by && s.Role == role && s.Mine == mine && s.Theirs == theirs) ? SeasonRefusals.SaidAlready
            : WhyNotExchange(role, mine, theirs, now));

    /// <summary>Proposes to exchange turns with whoever holds the other; nothing changes before they accept.</summary>
    public SwapId ProposeSwap(PersonId by, TurnRole role, int mine, int theirs, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotProposeSwap(by, role, mine, theirs, now));
        var swap = new Swap(SwapId.New(), role, mine, theirs, by, Turn(theirs)!.HolderOf(role)!.Value, now);
        _swaps.Add(swap);
        Changed(Told(swap, by, SeasonChangeKind.SwapProposed, now), now);
        Announce(new SwapProposed(Id, Group, swap.Id, now));
        return swap.Id;
    }

    /// <summary>Why a proposal cannot be accepted, or null: by the one it was made to, while both turns are still as they were.</summary>
    public Refusal? WhyNotAcceptSwap(PersonId by, SwapId id, DateTimeOffset now) =>
        _swaps.Find(s => s.Id == id) is not { } swap ? SeasonRefusals.SwapIsGone
        : swap.To != by ? SeasonRefusals.SwapNotYours
        : WhyNotTouch(swap.Mine, now) ?? WhyNotTouch(swap.Theirs, now)
        ?? (Turn(swap.Mine)!.HolderOf(swap.Role) != swap.By || Turn(swap.Theirs)!.HolderOf(swap.Role) != by ? SeasonRefusals.SwapIsGone
            : WhyNotExchange(swap.Role, swap.Mine, swap.Theirs, now));

    /// <summary>Accepts: the two turns are exchanged, and the rota leaves them.</summary>
    public void AcceptSwap(PersonId by, SwapId id, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAcceptSwap(by, id, now));
        var swap = _swaps.Find(s => s.Id == id)!;
        _swaps.Remove(swap);
        var told = Told(swap, by, SeasonChangeKind.Swapped, now);
        Exchange(swap.Role, swap.Mine, swap.Theirs);
        Settle(told, now);
        _swaps.RemoveAll(s => Turn(s.Mine)?.HolderOf(s.Role) != s.By || Turn(s.Theirs)?.HolderOf(s.Role) != s.To);
    }

    /// <summary>Why a proposal cannot be declined or withdrawn, or null: by either of the two.</summary>
    public Refusal? WhyNotDropSwap(PersonId by, SwapId id) =>
        _swaps.Find(s => s.Id == id) is not { } swap ? SeasonRefusals.SwapIsGone : swap.To == by || swap.By == by ? null : SeasonRefusals.SwapNotYours;

    /// <summary>Declines a proposal, or withdraws one's own.</summary>
    public void DropSwap(PersonId by, SwapId id, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotDropSwap(by, id));
        var swap = _swaps.Find(s => s.Id == id)!;
        _swaps.Remove(swap);
        Changed(Told(swap, by, swap.By == by ? SeasonChangeKind.SwapWithdrawn : SeasonChangeKind.SwapDeclined, now), now);
    }

    /// <summary>Takes the group's active members as they are now, in name order: only what is to come changes.</summary>
    public void Seat(IReadOnlyList<PersonId> members, DateTimeOffset now)
    {
        if (EndedAt is not null || members.SequenceEqual(Members)) return;
        PersonId[] left = [.. Members.Except(members)], joined = [.. members.Except(Members)];
        Members = [.. members];
        foreach (var turn in _turns.Where(t => t is { IsHeld: false, FacilitatorAgreed: true, Facilitator: { } leads } && left.Contains(leads)).ToList())
            Replace(turn with { FacilitatorAgreed = false });
        _unwilling.RemoveAll(u => left.Contains(u.Person));
        _swaps.RemoveAll(s => left.Contains(s.By) || left.Contains(s.To));
        FillIn(now);
        foreach (var person in left) Changed(new SeasonChange(now, person, SeasonChangeKind.Left), now);
        foreach (var person in joined) Changed(new SeasonChange(now, person, SeasonChangeKind.Joined), now);
        if (left.Length + joined.Length == 0) Changed(new SeasonChange(now, members.Count > 0 ? members[0] : default, SeasonChangeKind.Revised), now);
    }

    /// <summary>
    /// Somebody leaves for good. Dates to come forget them; who always facilitated leaves that place to an heir, or the role goes
    /// round. What was held stays, by their id.
    /// </summary>
    public void Depart(PersonId person, PersonId? heir, DateTimeOffset now)
    {
        if (EndedAt is not null) return;
        if (Plan.Facilitator == person) Plan = Plan with { Facilitator = heir };
        for (var i = 0; i < _turns.Count; i++)
            if (!_turns[i].IsHeld) _turns[i] = Without(_turns[i], person);
        _unwilling.RemoveAll(u => u.Person == person);
        _swaps.RemoveAll(s => s.By == person || s.To == person);
        Members = [.. Members.Where(m => m != person)];
        Settle(new SeasonChange(now, person, SeasonChangeKind.Left), now);
    }

    private static SeasonTurn Without(SeasonTurn turn, PersonId person) => turn with
    {
        Absent = [.. turn.Absent.Where(p => p != person)],
        NotThisTime = [.. turn.NotThisTime.Where(n => n.Person != person)],
        Invited = turn.Invited == person ? null : turn.Invited,
        FacilitatorAgreed = turn.FacilitatorAgreed && turn.Facilitator != person,
    };

    private Refusal? WhyNotExchange(TurnRole role, int mine, int theirs, DateTimeOffset now)
    {
        var (a, b) = (Turn(mine)!, Turn(theirs)!);
        var (first, second) = (a.HolderOf(role)!.Value, b.HolderOf(role)!.Value);
        if (a.Absent.Contains(second) || b.Absent.Contains(first)) return SeasonRefusals.SwapMeetsAbsence;
        if (Keeps(a, Other(role)) == second || Keeps(b, Other(role)) == first) return SeasonRefusals.SwapMeetsOtherRole;
        if (role == TurnRole.Client && (BringsOther(second, a, b) || BringsOther(first, b, a))) return SeasonRefusals.SwapSameMeeting;
        if (HasTwiceRunning(role, now)) return null;
        var tried = Restore(Snapshot());
        tried.Exchange(role, mine, theirs);
        tried.FillIn(now);
        return tried.HasTwiceRunning(role, now) ? SeasonRefusals.SwapTwiceRunning : null;
    }

    private bool BringsOther(PersonId person, SeasonTurn turn, SeasonTurn given) =>
        _turns.Exists(t => t.Day == turn.Day && t.Number != turn.Number && t.Number != given.Number && t.Client == person);

    private static TurnRole Other(TurnRole role) => role == TurnRole.Client ? TurnRole.Facilitator : TurnRole.Client;

    // Clients are set before facilitators: only an agreed facilitator stands in a client's way, while any client does in a facilitator's.
    private static PersonId? Keeps(SeasonTurn turn, TurnRole role) => role == TurnRole.Client || turn.FacilitatorAgreed ? turn.HolderOf(role) : null;

    private void Exchange(TurnRole role, int mine, int theirs)
    {
        var (a, b) = (Turn(mine)!, Turn(theirs)!);
        Replace(Agreed(a, role, b.HolderOf(role)));
        Replace(Agreed(b, role, a.HolderOf(role)));
    }

    // Who accepts a turn takes back an earlier « pas cette fois ».
    private static SeasonTurn Agreed(SeasonTurn turn, TurnRole role, PersonId? holder)
    {
        var free = turn with { NotThisTime = [.. turn.NotThisTime.Where(n => n.Role != role || n.Person != holder)] };
        return role == TurnRole.Client ? free with { Client = holder, ClientAgreed = true } : free with { Facilitator = holder, FacilitatorAgreed = true };
    }

    private void MakeUp(PersonId person, DateTimeOffset now)
    {
        if (_turns.Count >= MostTurns || !IsWilling(person, TurnRole.Client) || _turns.Exists(t => t.Client == person && (t.IsHeld || IsExpected(t, now)))) return;
        var turn = new SeasonTurn { Number = NextNumber, Day = Plan.After(_turns[^1].Day), Client = person, ClientAgreed = true, IsMakeUp = true };
        _turns.Add(turn);
        FillIn(now);
        Changed(new SeasonChange(now, person, SeasonChangeKind.MakeUpAdded) { Turn = turn.Number, Day = turn.Day }, now);
    }

    private SeasonChange Told(Swap swap, PersonId by, SeasonChangeKind kind, DateTimeOffset now) =>
        new(now, by, kind) { Turn = swap.Mine, Day = Turn(swap.Mine)?.Day, ToDay = Turn(swap.Theirs)?.Day, Other = by == swap.By ? swap.To : swap.By, Role = swap.Role };
}
