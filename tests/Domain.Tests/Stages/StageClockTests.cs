using FsCheck;
using FsCheck.Fluent;
using Terreau.Domain.Stages;

namespace Terreau.Domain.Tests.Stages;

public class StageClockTests
{
    private static readonly DateTimeOffset Ten = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);
    private static readonly StagePlan Hour = new([5, 5, 10, 5, 20, 5, 10]);

    [Fact]
    public void A_room_opened_early_waits_for_its_hour()
    {
        var clock = new StageClock(Hour, Ten, now: Ten.AddMinutes(-12));

        Assert.Equal(StagePhase.NotYet, clock.At(Ten.AddMinutes(-1)).Phase);
        Assert.Equal(TimeSpan.FromMinutes(5), clock.At(Ten.AddMinutes(-1)).Remaining);
        Assert.Equal(StagePhase.Running, clock.At(Ten.AddMinutes(1)).Phase);
        Assert.Equal(Ten.AddMinutes(60), clock.At(Ten.AddMinutes(1)).WholeEndsAt);
    }

    [Fact]
    public void A_room_opened_late_counts_from_its_opening()
    {
        var clock = new StageClock(Hour, Ten, now: Ten.AddMinutes(4));

        Assert.Equal(Ten.AddMinutes(64), clock.PlannedEnd);
    }

    [Fact]
    public void It_announces_the_last_two_minutes_then_goes_into_overtime_without_moving_on()
    {
        var clock = new StageClock(Hour, Ten, Ten);

        Assert.Equal(StagePhase.Running, clock.At(Ten.AddSeconds(179)).Phase);
        Assert.Equal(StagePhase.LastMinutes, clock.At(Ten.AddMinutes(3)).Phase);
        Assert.Equal(StagePhase.Over, clock.At(Ten.AddMinutes(5)).Phase);

        var late = clock.At(Ten.AddMinutes(9));
        Assert.Equal((0, TimeSpan.FromMinutes(-4)), (late.Index, late.Remaining));
        Assert.Equal(Ten.AddMinutes(5), late.StageEndsAt);
        Assert.Equal(Ten.AddMinutes(64), late.WholeEndsAt);
    }

    [Fact]
    public void An_extension_takes_from_the_later_stages_so_that_the_end_stays()
    {
        var clock = new StageClock(Hour, Ten, Ten);
        clock.Advance(Ten.AddMinutes(5));

        clock.Extend(10, Ten.AddMinutes(9));

        Assert.Equal([5, 15, 8, 4, 16, 4, 8], clock.AllottedMinutes);
        Assert.Equal(clock.PlannedEnd, clock.At(Ten.AddMinutes(9)).WholeEndsAt);
    }

    [Fact]
    public void In_overtime_an_extension_counts_from_now()
    {
        var clock = new StageClock(Hour, Ten, Ten);

        clock.Extend(3, Ten.AddMinutes(7));

        Assert.Equal(10, clock.AllottedMinutes[0]);
        Assert.Equal(TimeSpan.FromMinutes(3), clock.At(Ten.AddMinutes(7)).Remaining);
    }

    [Fact]
    public void When_nothing_is_left_to_share_every_later_stage_keeps_two_minutes()
    {
        var clock = new StageClock(Hour, Ten, Ten);

        clock.Extend(30, Ten.AddMinutes(70));

        Assert.Equal([100, 2, 2, 2, 2, 2, 2], clock.AllottedMinutes);
    }

    [Fact]
    public void Time_won_is_not_given_to_later_stages()
    {
        var clock = new StageClock(Hour, Ten, Ten);
        clock.Advance(Ten.AddMinutes(1));

        clock.Extend(1, Ten.AddMinutes(2));

        Assert.Equal([5, 6, 10, 5, 20, 5, 10], clock.AllottedMinutes);
    }

    [Fact]
    public void An_interruption_uses_no_time()
    {
        var clock = new StageClock(Hour, Ten, Ten);
        clock.Pause(Ten.AddMinutes(2));

        Assert.Equal(TimeSpan.FromMinutes(3), clock.At(Ten.AddHours(5)).Remaining);
        Assert.True(clock.At(Ten.AddHours(5)).Paused);

        clock.Resume(Ten.AddHours(5));

        Assert.Equal(TimeSpan.FromMinutes(2), clock.At(Ten.AddHours(5).AddMinutes(1)).Remaining);
        Assert.Equal(Ten.AddHours(5).AddMinutes(58), clock.PlannedEnd);
    }

    [Fact]
    public void A_stage_opened_again_keeps_what_it_had_left()
    {
        var clock = new StageClock(Hour, Ten, Ten);
        clock.Advance(Ten.AddMinutes(2));

        clock.Back(Ten.AddMinutes(6));

        Assert.Equal(TimeSpan.FromMinutes(3), clock.At(Ten.AddMinutes(6)).Remaining);
    }

    [Fact]
    public void A_stage_opened_again_after_overtime_gets_two_minutes()
    {
        var clock = new StageClock(Hour, Ten, Ten);
        clock.Advance(Ten.AddMinutes(9));

        clock.Back(Ten.AddMinutes(10));

        Assert.Equal(TimeSpan.FromMinutes(2), clock.At(Ten.AddMinutes(10)).Remaining);
    }

    [Fact]
    public void A_plan_without_time_is_a_bug() => Assert.Throws<ArgumentException>(() => new StagePlan([5, 0]));

    [Fact]
    public void Whatever_happens_the_laws_of_the_clock_hold() =>
        Always.Holds(Gen.Choose(0, 1_000_000).ListOf(40), seeds =>
        {
            var (clock, now) = (new StageClock(Hour, Ten, Ten), Ten);
            foreach (var seed in seeds)
            {
                now = now.AddSeconds(seed % 500);
                var before = clock.Snapshot();
                Act(clock, seed / 500 % 6, 1 + seed / 3000 % 30, now);
                HoldLaws(before, clock, now);
                clock = StageClock.Restore(clock.Snapshot());
            }
        });

    private static void Act(StageClock clock, int deed, int minutes, DateTimeOffset now)
    {
        if (deed == 0) clock.Pause(now);
        else if (deed == 1 || clock.IsPaused) clock.Resume(now);
        else if (deed == 2 && clock.Index < 6) clock.Advance(now);
        else if (deed == 3 && clock.Index == 3) clock.Back(now);
        else if (deed > 3) clock.Extend(minutes, now);
    }

    private static void HoldLaws(StageClockSnapshot before, StageClock clock, DateTimeOffset now)
    {
        var at = clock.At(now);
        Assert.Equal(TimeSpan.FromMinutes(at.AllottedMinutes), at.Elapsed + at.Remaining);
        Assert.True(at.WholeEndsAt >= at.StageEndsAt && at.WholeEndsAt >= now);
        Assert.All(clock.AllottedMinutes, minutes => Assert.True(minutes >= StageClock.LeastMinutes));

        var later = Enumerable.Range(clock.Index + 1, 6 - clock.Index).ToList();
        Assert.All(later, i => Assert.True(clock.AllottedMinutes[i] <= before.Allotted[i] || i == before.Index));

        var extended = before.Index == clock.Index && before.Allotted[clock.Index] < clock.AllottedMinutes[clock.Index];
        var squeezed = later.TrueForAll(i => clock.AllottedMinutes[i] == StageClock.LeastMinutes);
        if (extended && !squeezed) Assert.True(at.WholeEndsAt <= clock.PlannedEnd);
    }
}
