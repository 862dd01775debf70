using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSeason
{
    /// <summary>How long before, everybody who was there is told, in days.</summary>
    public const int NotesWarnedDays = 14;

    /// <summary>The day for which people were told that the notes go, or null.</summary>
    public DateOnly? NotesWarnedFor { get; private set; }

    /// <summary>When all notes of the season were destroyed, or null.</summary>
    public DateTimeOffset? NotesGoneAt { get; private set; }

    /// <summary>The sessions that its dates led to.</summary>
    public IReadOnlyList<SessionId> Sessions => [.. _turns.Select(t => t.Session).OfType<SessionId>()];

    /// <summary>When there is something to do about the notes: to tell people, then to destroy them; null when there is nothing.</summary>
    public DateTimeOffset? NextNotes() =>
        NotesGoneAt is not null || Plan.NotesUntil is not { } until ? null : StartOfDay(NotesWarnedFor == until ? until : until.AddDays(-NotesWarnedDays));

    /// <summary>
    /// Tells people, if that is due and was not done for this day. Nothing is destroyed less than <see cref="NotesWarnedDays"/> after:
    /// a day that is nearer, because nobody worked meanwhile, moves away.
    /// </summary>
    public bool WarnOfNotes(DateTimeOffset now)
    {
        if (NextNotes() is not { } due || now < due || NotesWarnedFor == Plan.NotesUntil) return false;
        var earliest = Today(now).AddDays(NotesWarnedDays);
        if (Plan.NotesUntil < earliest) Plan = Plan with { NotesUntil = earliest };
        NotesWarnedFor = Plan.NotesUntil;
        Version++;
        Announce(new NotesWillGo(Id, Group, Plan.NotesUntil!.Value, now));
        return true;
    }

    /// <summary>Whether the agreed day has come, and people were told.</summary>
    public bool NotesAreDue(DateTimeOffset now) => NotesGoneAt is null && Plan.NotesUntil is { } until && NotesWarnedFor == until && Today(now) >= until;

    /// <summary>Notes that all notes of the season are gone.</summary>
    public void LoseNotes(DateTimeOffset now)
    {
        if (!NotesAreDue(now)) throw new InvalidOperationException("The day has not come.");
        NotesGoneAt = now;
        Changed(new SeasonChange(now, default, SeasonChangeKind.NotesGone), now);
        Version++;
        Announce(new NotesGone(Id, Group, now));
    }

    private DateTimeOffset StartOfDay(DateOnly day) => (Plan with { At = TimeOnly.MinValue }).StartOf(day);
}
