using Terreau.Domain.CoDevelopment;
using static Terreau.Domain.Tests.CoDevelopment.SeasonScene;

namespace Terreau.Domain.Tests.CoDevelopment;

public class SeasonNotesTests
{
    // Seven dates, every four weeks from 15 September 2026: the last one is 2 March 2027.
    private static readonly DateOnly Agreed = new(2027, 6, 30);

    [Fact]
    public void Notes_outlive_the_last_date_by_four_weeks_at_least()
    {
        var today = DateOnly.FromDateTime(September.UtcDateTime);
        Assert.Equal(["season.notes-too-soon"], (Plan() with { NotesUntil = new DateOnly(2027, 3, 29) }).WhyNot(today).Select(r => r.Key));
        Assert.Equal(["season.too-far"], (Plan() with { NotesUntil = new DateOnly(2040, 1, 1) }).WhyNot(today).Select(r => r.Key));

        Assert.Empty((Plan() with { NotesUntil = new DateOnly(2027, 3, 30) }).WhyNot(today));
    }

    [Fact]
    public void People_are_told_two_weeks_before_once_and_then_the_day_comes()
    {
        var season = Begun(Plan() with { NotesUntil = Agreed });
        Assert.Equal(new DateTimeOffset(2027, 6, 16, 4, 0, 0, TimeSpan.Zero), season.NextNotes());
        Assert.False(season.WarnOfNotes(Day(6, 15)));

        Assert.True(season.WarnOfNotes(Day(6, 16)));

        Assert.False(season.WarnOfNotes(Day(6, 17)));
        Assert.False(season.NotesAreDue(Day(6, 29)));
        Assert.True(season.NotesAreDue(Day(6, 30)));
        season.LoseNotes(Day(6, 30));
        Assert.Null(CoDevelopmentSeason.Restore(season.Snapshot()).NextNotes());
        Assert.Equal(SeasonChangeKind.NotesGone, season.History[^1].Kind);
    }

    [Fact]
    public void Told_late_people_still_have_two_weeks()
    {
        var season = Begun(Plan() with { NotesUntil = Agreed });

        season.WarnOfNotes(Day(7, 20));

        Assert.Equal(new DateOnly(2027, 8, 3), season.Plan.NotesUntil);
        Assert.False(season.NotesAreDue(Day(8, 2)));
    }

    [Fact]
    public void Without_an_agreed_day_nothing_is_ever_due() => Assert.Null(Begun().NextNotes());

    private static DateTimeOffset Day(int month, int day) => new(2027, month, day, 16, 0, 0, TimeSpan.Zero);
}
