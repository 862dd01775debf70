namespace Terreau.Web.Shared;

internal sealed partial class Words
{
    private const char NoBreak = '\u00A0';

    /// <summary>« 3 mars 2026 », “March 3, 2026”.</summary>
    public string Date(DateOnly day) => Language.IsFrench ? $"{DayAndMonth(day)} {day.Year}" : $"{DayAndMonth(day)}, {day.Year}";

    /// <inheritdoc cref="Date(DateOnly)"/>
    public string Date(DateTimeOffset instant, TimeZoneInfo zone) => Date(DayOf(instant, zone));

    /// <summary>« mardi 3 mars », “Tuesday, March 3”.</summary>
    public string Day(DateOnly day) => Language.IsFrench ? $"{Weekday(day)} {DayAndMonth(day)}" : $"{Weekday(day)}, {DayAndMonth(day)}";

    /// <inheritdoc cref="Day(DateOnly)"/>
    public string Day(DateTimeOffset instant, TimeZoneInfo zone) => Day(DayOf(instant, zone));

    /// <summary>« mardi 3 mars 2026 », “Tuesday, March 3, 2026”.</summary>
    public string LongDate(DateOnly day) => Language.IsFrench ? $"{Weekday(day)} {Date(day)}" : $"{Weekday(day)}, {Date(day)}";

    /// <inheritdoc cref="LongDate(DateOnly)"/>
    public string LongDate(DateTimeOffset instant, TimeZoneInfo zone) => LongDate(DayOf(instant, zone));

    /// <summary>« 14 h 32 », “2:32 p.m.”.</summary>
    public string Time(TimeOnly time)
    {
        if (!Language.IsFrench) return $"{(time.Hour + 11) % 12 + 1}:{time.Minute:00}{NoBreak}{(time.Hour < 12 ? "a.m." : "p.m.")}";
        return time.Minute == 0 ? $"{time.Hour}{NoBreak}h" : $"{time.Hour}{NoBreak}h{NoBreak}{time.Minute:00}";
    }

    /// <inheritdoc cref="Time(TimeOnly)"/>
    public string Time(DateTimeOffset instant, TimeZoneInfo zone) => Time(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>« mardi 3 mars 2026 à 14 h 32 », “Tuesday, March 3, 2026 at 2:32 p.m.”.</summary>
    public string DateAndTime(DateTimeOffset instant, TimeZoneInfo zone) => this["{0} à {1}", LongDate(instant, zone), Time(instant, zone)];

    /// <summary>« mardi », “Tuesday”.</summary>
    public string Weekday(DateOnly day) => Weekday(day.DayOfWeek);

    /// <inheritdoc cref="Weekday(DateOnly)"/>
    public string Weekday(DayOfWeek day) => Language.Culture.DateTimeFormat.GetDayName(day);

    /// <summary>How far a day is: « demain », « dans 3 jours », « il y a 2 semaines ».</summary>
    public string Relative(DateOnly day, DateOnly today)
    {
        var days = day.DayNumber - today.DayNumber;
        return days switch
        {
            0 => this["aujourd'hui"],
            1 => this["demain"],
            -1 => this["hier"],
            2 => this["après-demain"],
            -2 => this["avant-hier"],
            > 0 and < 14 => this["dans {0} {0:jour|jours}", days],
            > 0 and < 60 => this["dans {0} {0:semaine|semaines}", days / 7],
            > 0 and < 730 => this["dans {0} mois", days / 30],
            > 0 => this["dans {0} {0:an|ans}", days / 365],
            > -14 => this["il y a {0} {0:jour|jours}", -days],
            > -60 => this["il y a {0} {0:semaine|semaines}", -days / 7],
            > -730 => this["il y a {0} mois", -days / 30],
            _ => this["il y a {0} {0:an|ans}", -days / 365],
        };
    }

    /// <summary>How far an instant is: « il y a 4 secondes », « dans 2 heures »; by the day once it is on another day and half a day away.</summary>
    public string Relative(DateTimeOffset instant, DateTimeOffset now, TimeZoneInfo zone)
    {
        var away = (instant - now).Duration();
        var (day, today) = (DayOf(instant, zone), DayOf(now, zone));
        if (away.TotalHours >= 12 && day != today) return Relative(day, today);

        return (ahead: instant > now, away) switch
        {
            (_, { TotalSeconds: < 1 }) => this["à l'instant"],
            (true, { TotalMinutes: < 1 }) => this["dans {0} {0:seconde|secondes}", away.Seconds],
            (true, { TotalHours: < 1 }) => this["dans {0} {0:minute|minutes}", away.Minutes],
            (true, _) => this["dans {0} {0:heure|heures}", away.Hours],
            (_, { TotalMinutes: < 1 }) => this["il y a {0} {0:seconde|secondes}", away.Seconds],
            (_, { TotalHours: < 1 }) => this["il y a {0} {0:minute|minutes}", away.Minutes],
            _ => this["il y a {0} {0:heure|heures}", away.Hours],
        };
    }

    private string DayAndMonth(DateOnly day)
    {
        var month = Language.Culture.DateTimeFormat.GetMonthName(day.Month);
        return Language.IsFrench ? $"{(day.Day == 1 ? "1er" : day.Day)}{NoBreak}{month}" : $"{month}{NoBreak}{day.Day}";
    }

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
