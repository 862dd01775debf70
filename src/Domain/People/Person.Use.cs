namespace Terreau.Domain.People;

public sealed partial class Person
{
    /// <summary>How long whoever does not use their account is given, once told, before it is closed.</summary>
    public static readonly TimeSpan ClosingNotice = TimeSpan.FromDays(30);

    /// <summary>The day (UTC) on which somebody last signed in, never the hour; null for accounts older than this being kept.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When the account will be closed for lack of use; null unless its person was told. Signing in empties it.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <summary>The day of an instant.</summary>
    public static DateTimeOffset DayOf(DateTimeOffset instant) => new(instant.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>The person is told that their account will be closed.</summary>
    public void WarnOfClosing(DateTimeOffset now)
    {
        ClosesAt = now + ClosingNotice;
        Version++;
        Announce(new Privacy.AccountWillClose(Id));
    }
}
