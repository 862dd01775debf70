using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;

namespace Terreau.Web.CoDevelopment.Seasons;

/// <summary>A group's season as one reader sees it: those who are in it see whose turn it is, a coach the dates alone.</summary>
public sealed class SeasonView
{
    public required Standing Standing { get; init; }
    public required CoDevelopmentSeason? Season { get; init; }
    public required IReadOnlyDictionary<SessionId, SeasonSession> Sessions { get; init; }
    public required IReadOnlyDictionary<PersonId, GroupPerson> Names { get; init; }
    public required PersonId Me { get; init; }
    public required DateTimeOffset Now { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    public bool Plans => Standing.May(Act.PlanMeetings);

    /// <summary>Takes turns: an active member the season knows of.</summary>
    public bool TakesPart => Season is { } season && season.Members.Contains(Me);

    public bool SeesNames => Standing.IsMember || Plans;

    public string Address => CoDevelopmentRoutes.Season(Standing.Slug);

    public string NameOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Name : "";

    public Agreement AgreementOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Agreement : Agreement.Neutral;

    public DateTimeOffset StartOf(SeasonTurn turn) => SessionOf(turn)?.StartsAt ?? Season!.Plan.StartOf(turn);

    public SeasonSession? SessionOf(SeasonTurn turn) => turn.Session is { } id && Sessions.TryGetValue(id, out var session) ? session : null;

    public bool IsOver(SeasonTurn turn) => turn.IsHeld || turn.Day < Season!.Today(Now);

    /// <summary>To come and not being prepared: it can still be exchanged, moved, let go.</summary>
    public bool IsFree(SeasonTurn turn) => !IsOver(turn) && turn.Session is null;

    public IReadOnlyList<SeasonTurn> Coming => [.. Season!.Turns.Where(t => !IsOver(t))];

    public SeasonTurn? Next => Season?.Next(Now);

    public IReadOnlyList<(SeasonTurn Turn, TurnRole Role)> Mine =>
    [
        .. from turn in Coming
           from role in (TurnRole[])[TurnRole.Client, TurnRole.Facilitator]
           where turn.HolderOf(role) == Me && (role == TurnRole.Client || !Season!.IsConstant)
           select (turn, role),
    ];

    public IReadOnlyList<Swap> AskedOfMe => [.. Season!.Swaps.Where(s => s.To == Me)];

    public IReadOnlyList<Swap> AskedByMe => [.. Season!.Swaps.Where(s => s.By == Me)];

    /// <summary>Who is expected on a date, and whether that is enough (INV-02).</summary>
    public Quorum QuorumOf(SeasonTurn turn) => new(
        turn.Client is not null, turn.Facilitator is not null,
        Season!.Members.Count(p => p != turn.Client && p != turn.Facilitator && !turn.Absent.Contains(p)));
}
