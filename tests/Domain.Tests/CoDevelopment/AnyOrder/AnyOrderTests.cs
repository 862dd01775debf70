using FsCheck.Fluent;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>Whatever people try, in whatever order, the invariants of domain.md 3.2 hold (INV-01…11, 13, 14).</summary>
public class AnyOrderTests
{
    private const int Length = 220;

    private readonly HashSet<Step> _reached = [];
    private readonly HashSet<SessionState> _known = [];
    private readonly HashSet<string> _refused = [];

    [Fact]
    public void No_sequence_of_commands_breaks_an_invariant()
    {
        var draws = from who in Gen.Choose(0, 99_999)
                    from what in Gen.Choose(0, 99_999)
                    from detail in Gen.Choose(0, 99_999)
                    select new Draw(who, what, detail);

        Always.Holds(draws.ListOf(Length), run => Play([.. run]), times: 60);
    }

    [Fact]
    public void Such_sequences_go_everywhere()
    {
        var chance = new Random(20260303);

        for (var i = 0; i < 40; i++) Play([.. Enumerable.Range(0, Length).Select(_ => new Draw(chance.Next(100_000), chance.Next(100_000), chance.Next(100_000)))]);

        Assert.Equal(Enum.GetValues<Step>(), _reached.Order());
        Assert.Equal(Enum.GetValues<SessionState>(), _known.Order());
        Assert.True(_refused.Count > 60, $"Only {_refused.Count} refusals were met.");
    }

    private void Play(Draw[] run)
    {
        var session = CoDevelopmentSession.Start(Group, 1, Maude, Consultation.Ten.AddDays(-1));
        session.TakeEvents();
        var now = Consultation.Ten.AddHours(-1);
        foreach (var draw in run)
        {
            now = now.AddSeconds(draw.Detail % 97 == 0 ? 90_000 : draw.Detail % 120);
            // Two draws in three do what helps the session on, or it would hardly ever leave its first states.
            var command = draw.What / Commands.Count % 3 == 0 ? Commands.From(draw, session, now) : Helpful.Next(draw, session, now);
            Try(command, session, now);
            if (draw.Who % 4 == 0) session = Reloaded(session);
        }
    }

    private static CoDevelopmentSession Reloaded(CoDevelopmentSession session)
    {
        var reloaded = CoDevelopmentSession.Restore(Documents.Reread(session.Snapshot()));
        Assert.Equal(Documents.Written(session.Snapshot()), Documents.Written(reloaded.Snapshot()));
        return reloaded;
    }

    private void Try(Command command, CoDevelopmentSession session, DateTimeOffset now)
    {
        var before = session.Snapshot();
        _reached.Add(before.Step);
        var refusal = command.WhyNot(session);
        if (refusal is not null)
        {
            _refused.Add(refusal.Key);
            Assert.Equal(refusal.Key, Assert.Throws<RuleBrokenException>(() => command.Do(session)).Refusal.Key);
            Assert.Equal(Documents.Written(before), Documents.Written(session.Snapshot()));
            Assert.Empty(session.Events);
            return;
        }

        command.Do(session);

        var after = session.Snapshot();
        _known.UnionWith([before.State, after.State]);
        Assert.Equal(session.Events.Count, after.Version - before.Version);
        if (session.Events.Count == 0) Assert.Equal(Documents.Written(before), Documents.Written(after));
        new Invariants(command, before, after, now).Hold();
        Sealed.Hold(session);
        session.TakeEvents();
    }
}
