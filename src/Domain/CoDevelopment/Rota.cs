using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>One session as the rota counts it: who were members then, and who held the role; null when nobody did.</summary>
public sealed record RotaTurn(IReadOnlyList<PersonId> Members, PersonId? Holder);

/// <summary>One member's place in the rota.</summary>
/// <param name="Person">Who.</param>
/// <param name="Times">How often they held the role.</param>
/// <param name="Expected">Their fair share so far, in sessions: the sum of 1/n over the sessions while they were a member.</param>
public sealed record RotaLine(PersonId Person, int Times, decimal Expected)
{
    /// <summary>Times minus fair share: below zero, a turn is owed.</summary>
    public decimal Gap => Times - Expected;
}

/// <summary>
/// Whose turn it is, for one role (M9, S3-02, S3-14). All arithmetic is exact: with at most ten members (INV-01) every share is
/// a whole number of 2520ths, 2520 being the least number that one to ten all divide.
/// </summary>
/// <param name="turns">The sessions so far, in their order.</param>
/// <param name="ahead">Turns that are agreed upon for later: they count for gaps, and nobody was last in them.</param>
public sealed class Rota(IReadOnlyList<RotaTurn> turns, IReadOnlyList<RotaTurn>? ahead = null)
{
    private const int Whole = 2520;

    private readonly IReadOnlyList<RotaTurn> _all = ahead is { Count: > 0 } ? [.. turns, .. ahead] : turns;

    /// <summary>How often somebody held the role.</summary>
    public int Times(PersonId person) => turns.Count(t => t.Holder == person);

    /// <summary>The places of some people, in the order given.</summary>
    public IReadOnlyList<RotaLine> Lines(IEnumerable<PersonId> people) =>
        [.. people.Select(p => new RotaLine(p, AllTimes(p), (decimal)ExpectedParts(p) / Whole))];

    /// <summary>
    /// Whom the rota proposes next among the willing (in name order), or null when there is nobody: the smallest gap, then the
    /// longest since last, then name order (M9), leaving out whom INV-12 excludes.
    /// </summary>
    public PersonId? Next(IReadOnlyList<PersonId> willing) => InOrder(willing).Cast<PersonId?>().FirstOrDefault();

    /// <summary>The willing, as the rota proposes them; whom INV-12 excludes is left out.</summary>
    public IReadOnlyList<PersonId> InOrder(IReadOnlyList<PersonId> willing) =>
    [
        .. willing.Where(p => !IsAgain(p, willing))
            .OrderBy(GapParts).ThenBy(LastTime),
    ];

    /// <summary>Those who stand level with the first of an order: the same gap.</summary>
    public IReadOnlyList<PersonId> Level(IReadOnlyList<PersonId> order) =>
        order.Count == 0 ? [] : [.. order.TakeWhile(p => GapParts(p) == GapParts(order[0]))];

    /// <summary>True when it would be somebody's turn twice running while another of the willing has had fewer (INV-12).</summary>
    public bool IsAgain(PersonId person, IEnumerable<PersonId> willing) =>
        turns.Count > 0 && turns[^1].Holder == person && Times(person) is var times && willing.Any(other => other != person && Times(other) < times);

    private int GapParts(PersonId person) => AllTimes(person) * Whole - ExpectedParts(person);

    private int ExpectedParts(PersonId person) => _all.Where(t => t.Holder is not null && t.Members.Contains(person)).Sum(t => Whole / t.Members.Count);

    private int AllTimes(PersonId person) => _all.Count(t => t.Holder == person);

    private int LastTime(PersonId person)
    {
        for (var i = turns.Count - 1; i >= 0; i--)
            if (turns[i].Holder == person) return i;
        return -1;
    }
}

/// <summary>How evenly a role went round (M9).</summary>
public static class RotaFairness
{
    /// <summary>
    /// F, from 0 (one person always) to 1 (as even as it can be), for how often each member held the role. With n members and s
    /// sessions: F = 1 − (D − D_min) / (D_max − D_min), reckoned in whole numbers of 1/n.
    /// </summary>
    public static decimal Of(IReadOnlyList<int> times)
    {
        var (n, s) = (times.Count, times.Sum());
        if (n == 0) return 1;
        var rest = s % n;
        var least = 2L * rest * (n - rest);
        var most = 2L * s * (n - 1);
        var spread = times.Sum(c => Math.Abs((long)n * c - s));
        return most == least ? 1 : 1 - (decimal)(spread - least) / (most - least);
    }
}
