namespace Terreau.World;

/// <summary>A moment told from the day the world is played, so that the world never ages.</summary>
public readonly record struct When
{
    private readonly int? _minutes;
    private readonly int _days;
    private readonly TimeOnly _time;

    private When(int? minutes, int days, TimeOnly time) => (_minutes, _days, _time) = (minutes, days, time);

    /// <summary>So many minutes from now; negative in the past.</summary>
    public static When InMinutes(int minutes) => new(minutes, 0, default);

    /// <summary>A day of the week, so many weeks from the current one (weeks begin on Monday), at a local hour.</summary>
    public static When InWeeks(int weeks, DayOfWeek day, int hour, int minute = 0) =>
        new(null, (7 * weeks) + FromMonday(day), new TimeOnly(hour, minute));

    /// <summary>The instant, to the minute, seen from <paramref name="now"/> in the organisation's zone.</summary>
    public DateTimeOffset At(DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(now, zone);
        if (_minutes is { } minutes)
            return local.AddMinutes(minutes).AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        var day = DateOnly.FromDateTime(local.Date).AddDays(_days - FromMonday(local.DayOfWeek)).ToDateTime(_time);
        return new DateTimeOffset(day, zone.GetUtcOffset(day));
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
