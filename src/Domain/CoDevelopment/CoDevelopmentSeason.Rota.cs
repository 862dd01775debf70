using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSeason
{
    /// <summary>
    /// Each member's place in the rota of a role, in name order: turns held, earlier seasons included, and with
    /// <paramref name="planned"/> those to come.
    /// </summary>
    public IReadOnlyList<RotaLine> Places(TurnRole role, bool planned, DateTimeOffset now) =>
        new Rota([.. Counted(role), .. planned ? Coming(role, now) : []]).Lines(Members);

    /// <summary>How evenly a role goes round over the whole season, as M9 has it: 1 is as even as can be.</summary>
    public decimal Fairness(TurnRole role, DateTimeOffset now) =>
        RotaFairness.Of([.. Places(role, planned: true, now).Where(p => IsWilling(p.Person, role)).Select(p => p.Times)]);

    /// <summary>Whether somebody takes turns in a role.</summary>
    public bool IsWilling(PersonId person, TurnRole role) =>
        Members.Contains(person) && !_unwilling.Contains(new Passed(person, role)) && (role == TurnRole.Client ? person != Plan.Facilitator : !IsConstant);

    private IEnumerable<RotaTurn> Counted(TurnRole role) =>
        _earlier.Concat(_turns.Where(t => t.IsHeld)).Select(t => new RotaTurn(t.Members, t.HolderOf(role)));

    private IEnumerable<RotaTurn> Coming(TurnRole role, DateTimeOffset now) =>
        _turns.Where(t => IsExpected(t, now)).Select(t => new RotaTurn(Members, t.HolderOf(role)));

    // To come; or being prepared though its day is over, and held late or typed in afterwards.
    private bool IsExpected(SeasonTurn turn, DateTimeOffset now) => !turn.IsHeld && (turn.Session is not null || turn.Day >= Today(now));

    // Held turns and those being prepared stay; the others are filled in one after the other, each counting those before it.
    private void FillIn(DateTimeOffset now)
    {
        _turns.Sort((a, b) => (a.Day, a.IsSecond, a.Number).CompareTo((b.Day, b.IsSecond, b.Number)));
        List<RotaTurn> clients = [.. Counted(TurnRole.Client)], facilitators = [.. Counted(TurnRole.Facilitator)];
        for (var i = 0; i < _turns.Count; i++)
        {
            if (!IsExpected(_turns[i], now)) continue;
            if (_turns[i].Session is null) _turns[i] = WithClient(_turns[i], Beside(i), new Rota(clients, Ahead(TurnRole.Client, i)));
            clients.Add(new RotaTurn(Members, _turns[i].Client));
            if (_turns[i].Day >= Today(now) && _turns[i] is not { Session: not null, FacilitatorAgreed: true }) _turns[i] = WithFacilitator(_turns[i], new Rota(clients, Ahead(TurnRole.Client, i)), new Rota(facilitators, Ahead(TurnRole.Facilitator, i)));
            facilitators.Add(new RotaTurn(Members, _turns[i].Facilitator));
        }
    }

    // What is agreed upon for later, or being prepared.
    private List<RotaTurn> Ahead(TurnRole role, int from) =>
        [.. _turns.Skip(from + 1).Where(t => !t.IsHeld && (role == TurnRole.Client ? t.ClientAgreed || t.Session is not null : t.FacilitatorAgreed)).Select(t => new RotaTurn(Members, t.HolderOf(role)))];

    // Who brings the other subject of the same meeting, as far as that is settled (INV-03).
    private HashSet<PersonId> Beside(int index) =>
        [.. _turns.Where((t, i) => i != index && t.Day == _turns[index].Day && (i < index || t.IsHeld || t.ClientAgreed || t.Session is not null)).Select(t => t.Client).OfType<PersonId>()];

    private SeasonTurn WithClient(SeasonTurn turn, HashSet<PersonId> beside, Rota rota)
    {
        var others = turn is { FacilitatorAgreed: true, Facilitator: { } facilitator } && CanHold(turn, facilitator, TurnRole.Facilitator) ? facilitator : (PersonId?)null;
        if (turn is { ClientAgreed: true, Client: { } agreed } && agreed != others && !beside.Contains(agreed) && CanHold(turn, agreed, TurnRole.Client)) return turn;
        return turn with { ClientAgreed = false, Client = rota.Next([.. Willing(turn, TurnRole.Client).Where(p => p != others && !beside.Contains(p))]) };
    }

    private SeasonTurn WithFacilitator(SeasonTurn turn, Rota clients, Rota facilitators)
    {
        if (Plan.Facilitator is { } always) return turn with { Facilitator = always == turn.Client ? null : always, FacilitatorAgreed = false };
        if (turn is { FacilitatorAgreed: true, Facilitator: { } agreed } && agreed != turn.Client && CanHold(turn, agreed, TurnRole.Facilitator)) return turn;
        var willing = Willing(turn, TurnRole.Facilitator);
        var due = facilitators.Level(facilitators.InOrder(willing));
        var order = facilitators.InOrder([.. willing.Where(p => p != turn.Client)]);
        return turn with { FacilitatorAgreed = false, Facilitator = order.Cast<PersonId?>().FirstOrDefault(p => !LeavesStuck(p!.Value, due, clients), order.Cast<PersonId?>().FirstOrDefault()) };
    }

    // The last to facilitate in a round must not be the last to be client in it, or one of them would wait for the next round.
    private bool LeavesStuck(PersonId chosen, IReadOnlyList<PersonId> due, Rota clients)
    {
        if (due.Count != 2 || !due.Contains(chosen)) return false;
        var left = due.First(p => p != chosen);
        return clients.Level(clients.InOrder([.. Members.Where(p => IsWilling(p, TurnRole.Client))])) is [var last] && last == left;
    }

    private List<PersonId> Willing(SeasonTurn turn, TurnRole role) => [.. Members.Where(p => CanHold(turn, p, role))];

    private bool CanHold(SeasonTurn turn, PersonId person, TurnRole role) =>
        IsWilling(person, role) && !turn.Absent.Contains(person) && !turn.NotThisTime.Contains(new Passed(person, role));

    // Whether somebody holds a role twice running while another who could has held it less often (INV-12).
    private bool HasTwiceRunning(TurnRole role, DateTimeOffset now)
    {
        List<RotaTurn> before = [.. Counted(role)];
        foreach (var turn in _turns.Where(t => IsExpected(t, now)))
        {
            if (turn.HolderOf(role) is { } holder && new Rota(before).IsAgain(holder, Willing(turn, role).Where(p => role == TurnRole.Client || p != turn.Client))) return true;
            before.Add(new RotaTurn(Members, turn.HolderOf(role)));
        }
        return false;
    }
}
