using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

/// <summary>The deputy heads' year, as Solange plans it: a Tuesday evening every four weeks.</summary>
internal static class SeasonScene
{
    public static readonly DateTimeOffset September = new(2026, 9, 1, 16, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly First = new(2026, 9, 15);
    public static readonly PersonId[] Seven = [Amina, Étienne, Josée, Karim, Maude, Rose, Solange];

    public static SeasonPlan Plan(int sessions = 7) => new(First, new TimeOnly(16, 0), "America/Toronto", 4, sessions, 90, "Salle des Érables", "", 21, [], null);

    public static CoDevelopmentSeason Begun(SeasonPlan? plan = null, params PersonId[] members) =>
        CoDevelopmentSeason.Begin(Solange, true, Group, plan ?? Plan(), members.Length > 0 ? members : Seven, null, September);

    public static IEnumerable<PersonId?> Clients(this CoDevelopmentSeason season) => season.Turns.Select(t => t.Client);

    public static void HoldNext(this CoDevelopmentSeason season, DateTimeOffset now)
    {
        var turn = season.Next(now)!;
        var session = SessionId.New();
        season.Prepare(turn.Client!.Value, session, now);
        season.Hold(session, turn.Client.Value, season.Of(session)!.Facilitator ?? turn.Client.Value, turn.Day, now);
    }
}
