using Terreau.Domain.Shared;

namespace Terreau.Domain.People.Privacy;

/// <summary>Identifies an incident.</summary>
public readonly record struct IncidentId(Guid Value) : IId
{
    /// <summary>A new, time-ordered id.</summary>
    public static IncidentId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A confidentiality incident in the organisation's register: what is said of it is only ever added to, version after version. It
/// is kept five years at least after it is closed (A-2.1 r. 3.1).
/// </summary>
public sealed class Incident
{
    private Incident() { }

    /// <summary>An incident is entered.</summary>
    public Incident(IncidentId id, int number, IncidentReport report, PersonId by, DateTimeOffset now)
    {
        (Id, Number, OpenedAt) = (id, number, now);
        Add(report, by, now);
    }

    /// <summary>Identity.</summary>
    public IncidentId Id { get; private set; }

    /// <summary>Number in the register, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Number of its latest version; also the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>What was written and is not kept yet.</summary>
    public IncidentVersion? Written { get; private set; }

    /// <summary>Why nothing can be written: it is closed, or the reader saw another version than the latest.</summary>
    public Refusal? WhyNotWrite(int seen) => ClosedAt is not null ? IncidentRefusals.IsClosed : seen != Version ? IncidentRefusals.Moved : null;

    /// <summary>Writes a new version; the former ones stay.</summary>
    public void Write(int seen, IncidentReport report, PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWrite(seen));
        Add(report, by, now);
    }

    /// <summary>Why it cannot be closed with this report as it is.</summary>
    public IReadOnlyList<Refusal> WhyNotClose(int seen, IncidentReport report) => WhyNotWrite(seen) is { } refusal ? [refusal] : report.WhyNotClose();

    /// <summary>Closes it; who did so is a version of its own.</summary>
    public void Close(int seen, IncidentReport report, PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotClose(seen, report));
        ClosedAt = now;
        Add(report, by, now);
    }

    /// <summary>Why it cannot be opened again, or null.</summary>
    public Refusal? WhyNotReopen(int seen) => ClosedAt is null ? IncidentRefusals.IsOpen : seen != Version ? IncidentRefusals.Moved : null;

    /// <summary>Opens it again, to complete it.</summary>
    public void Reopen(int seen, IncidentReport report, PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotReopen(seen));
        ClosedAt = null;
        Add(report, by, now);
    }

    private void Add(IncidentReport report, PersonId by, DateTimeOffset now)
    {
        Version++;
        Written = new IncidentVersion(Version, report, ClosedAt is not null, by, now);
    }
}

/// <summary>What was said of an incident at some time, by whom.</summary>
public sealed record IncidentVersion(int Number, IncidentReport Report, bool IsClosed, PersonId By, DateTimeOffset At);
