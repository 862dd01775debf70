using FsCheck.Fluent;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using static Terreau.Domain.Tests.CoDevelopment.Team;

namespace Terreau.Domain.Tests.CoDevelopment;

public class TroikaTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);
    private static readonly PersonId[] Three = [Josée, Maude, Karim];

    [Fact]
    public void The_usual_minutes_make_ten_a_turn_and_thirty_in_all()
    {
        Assert.Equal((10, 30), (TroikaMinutes.Usual.Turn, TroikaMinutes.Usual.Total));
        Assert.Empty(TroikaMinutes.Usual.WhyNot());
    }

    [Fact]
    public void Each_moment_has_its_range_and_a_turn_lasts_seven_to_eleven_minutes() =>
        Always.Holds(from a in Gen.Choose(-1, 7) from b in Gen.Choose(-1, 7) from c in Gen.Choose(-1, 7) from d in Gen.Choose(-1, 7) select new TroikaMinutes(a, b, c, d), minutes =>
        {
            var wrong = minutes.WhyNot().Select(r => r.Field).ToHashSet();

            Assert.Equal(minutes.Presentation is < 1 or > 2, wrong.Contains(nameof(TroikaPhase.Presentation)));
            Assert.Equal(minutes.Clarification is < 1 or > 2, wrong.Contains(nameof(TroikaPhase.Clarification)));
            Assert.Equal(minutes.Ideas is < 4 or > 5, wrong.Contains(nameof(TroikaPhase.Ideas)));
            Assert.Equal(minutes.WhatHelped is < 1 or > 2, wrong.Contains(nameof(TroikaPhase.WhatHelped)));
            if (wrong.Count == 0) Assert.InRange(minutes.Total, 21, 33);
        });

    [Fact]
    public void Three_different_members_plan_it_and_nobody_else()
    {
        Assert.Empty(WhyNot(Three));
        Assert.Equal([TroikaRefusals.ThreeNeeded], WhyNot([Josée, Maude]));
        Assert.Equal([TroikaRefusals.ThreeNeeded], WhyNot([Josée, Maude, Karim, Rose]));
        Assert.Equal([TroikaRefusals.ThreeNeeded], WhyNot([Maude, Karim, Rose]));
        Assert.Equal([TroikaRefusals.SameTwice], WhyNot([Josée, Maude, Maude]));
        Assert.Equal([TroikaRefusals.NotAMember], WhyNot([Josée, Maude, Hélène]));
        Assert.Equal([TroikaRefusals.AgreementNeeded], WhyNot(Three, Members.Select(m => new TroikaMember(m, m != Karim, null))));
    }

    [Fact]
    public void Who_is_away_on_that_day_is_not_asked_and_a_date_is_to_come()
    {
        var away = Members.Select(m => new TroikaMember(m, true, m == Karim ? Tuesday.AddDays(5) : null)).ToList();

        Assert.Equal([TroikaRefusals.Away], WhyNot(Three, away, Tuesday.AddDays(2)));
        Assert.Empty(WhyNot(Three, away, Tuesday.AddDays(6)));
        Assert.Equal([TroikaRefusals.Away], WhyNot(Three, away));
        Assert.Equal([TroikaRefusals.InThePast], WhyNot(Three, starts: Tuesday));
        Assert.Equal([TroikaRefusals.TooFar.Key], WhyNot(Three, starts: Tuesday.AddDays(400)).Select(r => r.Key));
    }

    [Fact]
    public void It_goes_through_twelve_moments_and_each_is_client_exactly_once()
    {
        var troika = Begun();
        List<(PersonId, TroikaPhase)> seen = [];
        while (troika.Moment is { } moment)
        {
            seen.Add((troika.Client!.Value, troika.Phase));
            troika.Advance(Karim, moment, Tuesday.AddMinutes(seen.Count));
        }

        Assert.Equal(Three.SelectMany(p => Enum.GetValues<TroikaPhase>().Select(phase => (p, phase))), seen);
        Assert.Equal(TroikaState.Ended, troika.State);
        Assert.Equal(TroikaRefusals.NotRunning, troika.WhyNotAdvance(Karim, new TroikaMoment(3, TroikaPhase.WhatHelped)));
    }

    [Fact]
    public void Two_presses_on_what_was_seen_move_it_once()
    {
        var troika = Begun();
        var seen = troika.Moment;

        troika.Advance(Maude, seen, Tuesday);

        Assert.Equal(TroikaRefusals.HasMoved, troika.WhyNotAdvance(Karim, seen));
        Assert.Equal(new TroikaMoment(1, TroikaPhase.Clarification), troika.Moment);
    }

    [Fact]
    public void Whatever_the_three_and_others_press_it_stays_sound() =>
        Always.Holds((from what in Gen.Choose(0, 99_999) from who in Gen.Choose(0, 99_999) select (what, who)).ListOf(60), run =>
        {
            var (troika, now, moved) = (Planned(), Tuesday, 0);
            foreach (var (what, who) in run)
            {
                var (before, by) = (troika.Moment, (PersonId[])[Josée, Maude, Karim, Rose]);
                Press(troika, what, by[who % 4], now);
                now = now.AddSeconds(what % 90);
                if (before is { } was && troika.Moment is { } isNow && was != isNow) moved++;
                IsSound(troika, moved);
            }
        });

    [Fact]
    public void Any_of_the_three_begins_it_from_half_an_hour_before_and_nobody_else()
    {
        var troika = Planned(Tuesday.AddDays(1));

        Assert.Equal(TroikaRefusals.TooEarly.Key, troika.WhyNotStart(Karim, Tuesday)?.Key);
        Assert.Null(troika.WhyNotStart(Karim, Tuesday.AddDays(1).AddMinutes(-30)));
        Assert.Equal(TroikaRefusals.NotYours, troika.WhyNotStart(Rose, Tuesday.AddDays(1)));
    }

    [Fact]
    public void The_order_is_theirs_until_it_begins()
    {
        var troika = Planned();

        troika.BringForward(Maude, Karim, 3);
        Assert.Equal([Josée, Karim, Maude], troika.People);
        Assert.Equal(TroikaRefusals.OtherOrder, troika.WhyNotBringForward(Josée, Karim, 3));
        troika.BringForward(Josée, Karim, 2);
        Assert.Equal([Karim, Josée, Maude], troika.People);
        Assert.Equal(TroikaRefusals.OtherOrder, troika.WhyNotBringForward(Josée, Karim, 1));
        troika.Start(Josée, Tuesday);
        Assert.Equal(TroikaRefusals.Begun, troika.WhyNotBringForward(Josée, Maude, 3));
    }

    [Fact]
    public void It_is_called_off_before_it_begins_and_ended_early_after()
    {
        var (planned, begun) = (Planned(), Begun());

        planned.Cancel(Maude, Tuesday);
        Assert.Equal(TroikaRefusals.CalledOff, planned.WhyNotStart(Karim, Tuesday));
        Assert.Contains(planned.Events, e => e is TroikaCancelled);
        Assert.Equal(TroikaRefusals.Begun, begun.WhyNotCancel(Maude));
        Assert.Equal(TroikaRefusals.NotYours, begun.WhyNotEnd(Rose));
        begun.End(Karim, Tuesday);
        Assert.Equal(TroikaState.Ended, begun.State);
    }

    [Fact]
    public void Whoever_leaves_calls_off_what_was_to_come_and_ends_what_is_under_way()
    {
        var (planned, begun, ended) = (Planned(), Begun(), Begun());
        ended.End(Josée, Tuesday);
        var before = ended.Version;

        planned.Depart(Karim, Tuesday);
        begun.Depart(Karim, Tuesday);
        ended.Depart(Karim, Tuesday);

        Assert.Equal([TroikaState.Cancelled, TroikaState.Ended, TroikaState.Ended], [planned.State, begun.State, ended.State]);
        Assert.Equal(before, ended.Version);
    }

    [Fact]
    public void One_notes_about_ones_own_turn_once_it_came_and_about_no_other()
    {
        var troika = Begun();

        Assert.Equal(TroikaRefusals.TurnToCome, troika.WhyNotNote(Josée, "Rappeler les parents."));
        troika.Advance(Josée, troika.Moment, Tuesday);
        troika.Advance(Josée, troika.Moment, Tuesday);
        Assert.Null(troika.WhyNotNote(Josée, "Rappeler les parents."));
        Assert.Equal(TroikaRefusals.TurnToCome, troika.WhyNotNote(Maude, "Elle appellera."));
        Assert.Equal(TroikaRefusals.NotYours, troika.WhyNotNote(Rose, "Elle appellera."));
        Assert.Equal(Texts.TooLong.Key, troika.WhyNotNote(Josée, new string('a', Troika.LongestNote + 1))?.Key);
        troika.End(Maude, Tuesday);
        Assert.Null(troika.WhyNotNote(Josée, ""));
        Assert.Equal(TroikaRefusals.TurnToCome, troika.WhyNotNote(Karim, "Rien."));
    }

    [Fact]
    public void What_happens_is_heard_by_the_three_alone()
    {
        var troika = Begun();

        Assert.All(troika.Events, e => Assert.Equal([new Topic("troika", troika.Id.Value), .. Three.Select(p => new Topic("person", p.Value))], e.Topics));
    }

    private static void Press(Troika troika, int what, PersonId by, DateTimeOffset now)
    {
        var seen = what % 7 == 0 ? new TroikaMoment(2, TroikaPhase.Ideas) : troika.Moment;
        if (what % 5 == 0 && troika.WhyNotStart(by, now) is null) troika.Start(by, now);
        else if (what % 5 == 1 && troika.WhyNotBringForward(by, troika.People[1], 2) is null) troika.BringForward(by, troika.People[1], 2);
        else if (what % 97 == 0 && troika.WhyNotEnd(by) is null) troika.End(by, now);
        else if (what % 101 == 0 && troika.WhyNotCancel(by) is null) troika.Cancel(by, now);
        else if (troika.WhyNotAdvance(by, seen) is null) troika.Advance(by, seen, now);
    }

    private static void IsSound(Troika troika, int moved)
    {
        Assert.Equal(Three.ToHashSet(), troika.People.ToHashSet());
        Assert.InRange(moved, 0, 11);
        Assert.Equal(troika.State == TroikaState.Running, troika.Client is not null);
        if (troika.State == TroikaState.Running) Assert.Equal(moved, ((troika.Turn - 1) * 4) + (int)troika.Phase);
        if (troika.State is TroikaState.Planned or TroikaState.Cancelled) Assert.DoesNotContain(Three, troika.HasHadTurn);
        Assert.False(troika.HasHadTurn(Rose));
    }

    private static IReadOnlyList<Refusal> WhyNot(PersonId[] order, IEnumerable<TroikaMember>? members = null, DateTimeOffset? starts = null) =>
        Troika.WhyNotPlan(Josée, Plan(order, starts), [.. (members ?? Known).Where(m => order.Contains(m.Person))], Tuesday);

    private static TroikaPlan Plan(PersonId[] order, DateTimeOffset? starts = null) => new(Group, order, starts, "America/Toronto", TroikaMinutes.Usual);

    private static IEnumerable<TroikaMember> Known => Members.Select(m => new TroikaMember(m, true, null));

    private static Troika Planned(DateTimeOffset? starts = null) => Troika.Plan(Josée, Plan(Three, starts), [.. Known], Tuesday);

    private static Troika Begun()
    {
        var troika = Planned();
        troika.Start(Maude, Tuesday);
        return troika;
    }
}
