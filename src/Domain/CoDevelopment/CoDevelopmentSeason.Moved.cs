using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSeason
{
    /// <summary>How near a turn is whose change is told by mail, in days: what lies further may change again, and the season's page shows it.</summary>
    public const int ToldWithinDays = 30;

    // As everybody knows them: those of the last time that something was told.
    private IReadOnlyList<SeasonTurn> _known;

    /// <summary>
    /// The turns to come of one person, in their order: dates not held yet of which they are client or facilitator.
    /// </summary>
    public IReadOnlyList<(SeasonTurn Turn, TurnRole Role)> TurnsOf(PersonId person, DateTimeOffset now) =>
    [
        .. _turns.Where(t => !t.IsHeld && t.Day >= Today(now))
            .SelectMany(t => new[] { (Turn: t, Role: TurnRole.Client), (Turn: t, Role: TurnRole.Facilitator) })
            .Where(x => x.Turn.HolderOf(x.Role) == person),
    ];

    // Whoever made the change sees it; what is being prepared has mails of its own.
    private void TellMoved(PersonId by, DateTimeOffset now)
    {
        var (today, until) = (Today(now), Today(now).AddDays(ToldWithinDays));
        HashSet<int> settled = [.. _turns.Where(t => t.IsHeld || t.Session is not null).Select(t => t.Number)];
        HashSet<(PersonId Person, TurnRole Role, DateOnly Day)> Near(IEnumerable<SeasonTurn> turns) =>
        [
            .. turns.Where(t => !settled.Contains(t.Number) && t.Day >= today && t.Day <= until)
                .SelectMany(t => new[] { (t.Client, TurnRole.Client, t.Day), (t.Facilitator, TurnRole.Facilitator, t.Day) })
                .Where(x => x.Item1 is not null).Select(x => (x.Item1!.Value, x.Item2, x.Item3)),
        ];
        var (before, after) = (Near(_known), Near(_turns));
        before.SymmetricExceptWith(after);
        foreach (var person in before.Select(x => x.Person).Distinct().Where(p => p != by && !Events.OfType<TurnsMoved>().Any(e => e.Person == p)).OrderBy(p => p.Value))
            Announce(new TurnsMoved(Id, Group, person, now));
        _known = [.. _turns];
    }
}
