using FsCheck.Fluent;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>Whatever happens in a year, the rota stays fair (M9, INV-12) and leads to no dead end.</summary>
public class AnySeasonTests
{
    private static readonly PersonId[] Ten = [.. Enumerable.Range(1, 10).Select(i => new PersonId(new Guid(i, 0, 0, new byte[8])))];

    [Fact]
    public void With_everyone_willing_each_round_is_as_even_as_can_be()
    {
        var seasons = from members in Gen.Choose(2, 10)
                      from sessions in Gen.Choose(1, 40)
                      from constant in Gen.Choose(0, 3)
                      from perMeeting in Gen.Choose(1, 2)
                      select (members, sessions, constant: constant == 0, perMeeting);

        Always.Holds(seasons, told =>
        {
            var people = Ten[..told.members];
            // Alone to bring subjects, nobody brings two in one meeting.
            var perMeeting = told is { members: 2, constant: true } ? 1 : told.perMeeting;
            var season = Begun(Plan(told.sessions) with { EveryWeeks = 1, PerMeeting = perMeeting, Facilitator = told.constant ? people[0] : null }, people);
            TurnRole[] roles = told.constant ? [TurnRole.Client] : [TurnRole.Client, TurnRole.Facilitator];
            foreach (var role in roles)
            {
                var takers = people.Where(p => season.IsWilling(p, role)).ToList();
                for (var upTo = 1; upTo <= told.sessions; upTo++)
                {
                    int[] times = [.. takers.Select(p => season.Turns.Take(upTo).Count(t => t.HolderOf(role) == p))];
                    Assert.InRange(times.Max() - times.Min(), 0, 1);
                    Assert.Equal(1, RotaFairness.Of(times));
                    if (upTo % takers.Count == 0) Assert.Equal(times.Min(), times.Max());
                }
            }
            IsSound(season, September);
        });
    }

    [Fact]
    public void Whatever_happens_in_a_year_the_rota_stays_sound()
    {
        var draws = from what in Gen.Choose(0, 99_999)
                    from who in Gen.Choose(0, 99_999)
                    from which in Gen.Choose(0, 99_999)
                    select (what, who, which);

        foreach (var perMeeting in (int[])[1, 2])
        {
            Always.Holds(draws.ListOf(60), run => Play([.. run], swaps: true, perMeeting), times: 120);
            Always.Holds(draws.ListOf(60), run => Play([.. run], swaps: false, perMeeting), times: 120);
        }
    }

    private static void Play((int What, int Who, int Which)[] run, bool swaps, int perMeeting)
    {
        var (now, season) = (September, Begun(Plan(8) with { PerMeeting = perMeeting }, Ten[..6]));
        foreach (var (what, who, which) in run)
        {
            var person = Ten[who % Ten.Length];
            var number = season.Turns[which % season.Turns.Count].Number;
            var other = season.Turns[(which / 100) % season.Turns.Count].Number;
            var role = what / 20 % 2 == 0 ? TurnRole.Client : TurnRole.Facilitator;
            var held = HeldOf(season);
            var holder = season.Turn(number)!.HolderOf(role) ?? person;
            switch (what % 10)
            {
                case 0 when season.WhyNotSkip(holder, number, role, now) is null: season.Skip(holder, number, role, now); break;
                case 1 when season.WhyNotSayAbsent(person, number, true, now) is null: season.SayAbsent(person, number, true, now); break;
                case 2 when season.WhyNotSayAbsent(person, number, false, now) is null: season.SayAbsent(person, number, false, now); break;
                case 3 when season.WhyNotChoose(person) is null: season.Choose(person, what % 3 > 0, what % 4 > 0, now); break;
                case 4 when swaps && season.WhyNotProposeSwap(holder, role, number, other, now) is null:
                    var swap = season.ProposeSwap(holder, role, number, other, now);
                    var to = season.Swaps[^1].To;
                    Assert.Null(season.WhyNotAcceptSwap(to, swap, now));
                    season.AcceptSwap(to, swap, now);
                    Assert.Equal(holder, season.Turn(other)!.HolderOf(role));
                    Assert.Equal(to, season.Turn(number)!.HolderOf(role));
                    break;
                case 5: season.Seat([.. Ten.Where((_, i) => who / (i + 1) % 5 > 0)], now); break;
                case 6 when what % 3 == 0: season.Prepare(person, SessionId.New(), now); break;
                case 6 when season.Next(now) is { Client: not null, Session: null }: season.HoldNext(now); break;
                case 6 when Prepared(season) is { Session: { } session } late: season.Hold(session, late.Client!.Value, late.Facilitator ?? person, late.Day, now); break;
                case 7: season.LetPass(now = now.AddDays(which % 20)); break;
                case 8 when season.Plan.After(season.Turns[^1].Day) is var day && season.WhyNotAdd(true, day, now) is null: season.Add(Ten[0], true, day, now); break;
                case 9 when season.WhyNotMove(true, number, season.Turn(number)!.Day.AddDays(1 + which % 9), now) is null: season.Move(Ten[0], true, number, season.Turn(number)!.Day.AddDays(1 + which % 9), now); break;
                default: continue;
            }
            Assert.Subset(HeldOf(season), held);
            IsSound(season, now, agreed: swaps);
            season = CoDevelopmentSeason.Restore(Documents.Reread(season.Snapshot()));
        }
    }

    private static void IsSound(CoDevelopmentSeason season, DateTimeOffset now, bool agreed = false)
    {
        List<RotaTurn> clients = [.. Held(season, TurnRole.Client)], facilitators = [.. Held(season, TurnRole.Facilitator)];
        foreach (var turn in season.Turns.Where(t => !t.IsHeld && (t.Session is not null || t.Day >= season.Today(now))))
        {
            // Prepared, and its day is over: it may be typed in afterwards, and counts meanwhile.
            if (turn.Day < season.Today(now))
            {
                clients.Add(new RotaTurn(season.Members, turn.Client));
                facilitators.Add(new RotaTurn(season.Members, turn.Facilitator));
                continue;
            }
            Assert.True(turn.Client is null || turn.Client != turn.Facilitator, "The client facilitates (INV-04).");
            PersonId[] clientsWilling = [.. Willing(season, turn, TurnRole.Client).Except(season.Turns.Where(t => t.Day == turn.Day && t.Number != turn.Number && t.Client is not null).Select(t => t.Client!.Value))], facilitatorsWilling = [.. Willing(season, turn, TurnRole.Facilitator).Where(p => p != turn.Client)];
            if (turn.Session is null)
            {
                // No dead end: whenever somebody could, somebody is named.
                Assert.True(turn.Client is not null || clientsWilling.Length == 0 || (turn.FacilitatorAgreed && clientsWilling is [var only] && only == turn.Facilitator), "A turn is empty though somebody could take it.");
                Assert.True(turn.Client is null || clientsWilling.Contains(turn.Client.Value), "A client who cannot.");
                Assert.True(agreed || turn.ClientAgreed || turn.Client is not { } client || !new Rota(clients).IsAgain(client, clientsWilling), "Client twice running (INV-12).");
            }
            if (!season.IsConstant)
            {
                // Agreed upon and being prepared: they said yes, and stay as long as they are here.
                var settled = turn is { FacilitatorAgreed: true, Session: not null };
                Assert.True(turn.Facilitator is null || (settled ? season.Members : facilitatorsWilling).Contains(turn.Facilitator.Value), "A facilitator who cannot.");
                Assert.True(turn.Facilitator is not null || facilitatorsWilling.Length == 0, "Nobody facilitates though somebody could.");
                Assert.True(agreed || turn.Facilitator is not { } facilitator || !new Rota(facilitators).IsAgain(facilitator, facilitatorsWilling), "Facilitator twice running (INV-12).");
            }
            clients.Add(new RotaTurn(season.Members, turn.Client));
            facilitators.Add(new RotaTurn(season.Members, turn.Facilitator));
        }
        Assert.Equal(season.Turns.Select(t => t.Day).Order(), season.Turns.Select(t => t.Day));
        Assert.Equal(season.Turns.Count, season.Turns.Select(t => t.Number).Distinct().Count());
        Assert.All(season.Turns.SelectMany(t => new[] { t.Client, t.Facilitator }.OfType<PersonId>().Where(_ => !t.IsHeld && t.Session is null && t.Day >= season.Today(now))), p => Assert.Contains(p, season.Members));
    }

    private static SeasonTurn? Prepared(CoDevelopmentSeason season) => season.Turns.FirstOrDefault(t => t is { IsHeld: false, Session: not null });

    private static HashSet<string> HeldOf(CoDevelopmentSeason season) => [.. season.Turns.Where(t => t.IsHeld).Select(Documents.Written)];

    private static IEnumerable<RotaTurn> Held(CoDevelopmentSeason season, TurnRole role) => season.Turns.Where(t => t.IsHeld).Select(t => new RotaTurn(t.Members, t.HolderOf(role)));

    private static IEnumerable<PersonId> Willing(CoDevelopmentSeason season, SeasonTurn turn, TurnRole role) =>
        season.Members.Where(p => season.IsWilling(p, role) && !turn.Absent.Contains(p) && !turn.NotThisTime.Contains(new Passed(p, role)));
}
