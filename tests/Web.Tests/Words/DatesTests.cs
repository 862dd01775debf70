using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Shared;

public class DatesTests
{
    private static readonly Words Quebec = Words.In(Language.FrCa);
    private static readonly Words France = Words.In(Language.FrFr);
    private static readonly Words English = Words.In(Language.En);
    private static readonly TimeZoneInfo Montreal = TimeZoneInfo.FindSystemTimeZoneById("America/Montreal");
    private static readonly DateTimeOffset Instant = new(2026, 3, 4, 1, 5, 0, TimeSpan.Zero);
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [Fact]
    public void Dates_are_written_in_full()
    {
        Assert.Equal("3\u00A0mars 2026", Quebec.Date(Tuesday));
        Assert.Equal("mardi 3 mars", Plain(France.Day(Tuesday)));
        Assert.Equal("mardi 3 mars 2026", Plain(Quebec.LongDate(Tuesday)));
        Assert.Equal("Tuesday, March 3, 2026", Plain(English.LongDate(Tuesday)));
        Assert.Equal("1er août 2026", Plain(Quebec.Date(new DateOnly(2026, 8, 1))));
        Assert.Equal("Tuesday", English.Weekday(Tuesday));
    }

    [Fact]
    public void Instants_are_told_in_the_readers_zone()
    {
        Assert.Equal("3 mars 2026", Plain(Quebec.Date(Instant, Montreal)));
        Assert.Equal("4 mars 2026", Plain(Quebec.Date(Instant, TimeZoneInfo.Utc)));
        Assert.Equal("mardi 3 mars 2026 à 20 h 05", Plain(Quebec.DateAndTime(Instant, Montreal)));
        Assert.Equal("Tuesday, March 3, 2026 at 8:05 p.m.", Plain(English.DateAndTime(Instant, Montreal)));
    }

    [Theory]
    [InlineData(14, 32, "14 h 32", "2:32 p.m.")]
    [InlineData(9, 5, "9 h 05", "9:05 a.m.")]
    [InlineData(12, 0, "12 h", "12:00 p.m.")]
    [InlineData(0, 30, "0 h 30", "12:30 a.m.")]
    public void Hours(int hour, int minute, string french, string english)
    {
        var time = new TimeOnly(hour, minute);

        Assert.Equal(french.Replace(' ', '\u00A0'), Quebec.Time(time));
        Assert.Equal(french.Replace(' ', '\u00A0'), France.Time(time));
        Assert.Equal(english.Replace(' ', '\u00A0'), English.Time(time));
    }

    [Theory]
    [InlineData(0, "aujourd’hui", "today")]
    [InlineData(1, "demain", "tomorrow")]
    [InlineData(-1, "hier", "yesterday")]
    [InlineData(3, "dans 3 jours", "in 3 days")]
    [InlineData(-13, "il y a 13 jours", "13 days ago")]
    [InlineData(15, "dans 2 semaines", "in 2 weeks")]
    [InlineData(-90, "il y a 3 mois", "3 months ago")]
    [InlineData(800, "dans 2 ans", "in 2 years")]
    public void Days_from_today(int days, string french, string english)
    {
        Assert.Equal(french, Quebec.Relative(Tuesday.AddDays(days), Tuesday));
        Assert.Equal(english, English.Relative(Tuesday.AddDays(days), Tuesday));
    }

    [Theory]
    [InlineData(0, "à l’instant", "just now")]
    [InlineData(-4, "il y a 4 secondes", "4 seconds ago")]
    [InlineData(-1, "il y a 1 seconde", "1 second ago")]
    [InlineData(60, "dans 1 minute", "in 1 minute")]
    [InlineData(7_200, "dans 2 heures", "in 2 hours")]
    [InlineData(16 * 3_600, "demain", "tomorrow")]
    [InlineData(-80_000, "hier", "yesterday")]
    public void Instants_from_now(int seconds, string french, string english)
    {
        Assert.Equal(french, Quebec.Relative(Instant.AddSeconds(seconds), Instant, Montreal));
        Assert.Equal(english, English.Relative(Instant.AddSeconds(seconds), Instant, Montreal));
    }

    [Theory]
    [InlineData(45, "45 min", "45 min")]
    [InlineData(60, "1 h", "1 h")]
    [InlineData(90, "1 h 30", "1 h 30 min")]
    [InlineData(65, "1 h 05", "1 h 05 min")]
    [InlineData(-3, "−3 min", "−3 min")]
    public void Minutes_are_told_as_a_duration(int minutes, string french, string english)
    {
        Assert.Equal(french, Plain(Quebec.Minutes(minutes)));
        Assert.Equal(english, Plain(English.Minutes(minutes)));
    }

    [Fact]
    public void Numbers_have_the_signs_of_their_region()
    {
        Assert.Equal("12\u00A0345,6", Quebec.Number(12_345.6m));
        Assert.Equal("12\u202F345,6", France.Number(12_345.6m));
        Assert.Equal("12,345.6", English.Number(12_345.6m));
        Assert.Equal("2026", Quebec.Number(2026));
    }
}
