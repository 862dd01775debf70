using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

/// <summary>An incident as it stands.</summary>
public sealed record ShownIncident(IncidentId Id, int Number, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, int Version, IncidentReport Report, string? WrittenBy, DateTimeOffset WrittenAt);

/// <summary>A former version; the name is null where the person is gone.</summary>
public sealed record ShownIncidentVersion(int Number, IncidentReport Report, bool IsClosed, string? By, DateTimeOffset At);

/// <summary>The register of incidents, for administrators alone. What it says is opened on load and sealed on save.</summary>
public sealed class IncidentStore
{
    /// <summary>What whoever enters an incident holds: its number is the next one.</summary>
    public static readonly Guid TheRegister = new("019310c0-0000-7000-8000-000000000003");

    private readonly TerreauContext _db;
    private readonly KeyRing _keys;

    internal IncidentStore(TerreauContext db, KeyRing keys) => (_db, _keys) = (db, keys);

    /// <summary>The latest first, before a number.</summary>
    public async Task<IReadOnlyList<ShownIncident>> PageForOperatorAsync(int before, int size, CancellationToken ct) => await ShownAsync(_db.Set<Incident>().Where(i => i.Number < before), size, ct);

    /// <summary>One incident, or null.</summary>
    public async Task<ShownIncident?> ForOperatorAsync(int number, CancellationToken ct) => await ShownAsync(_db.Set<Incident>().Where(i => i.Number == number), 1, ct) is [var one, ..] ? one : null;

    /// <summary>Everything that was said of an incident, the latest first.</summary>
    public async Task<IReadOnlyList<ShownIncidentVersion>> HistoryForOperatorAsync(IncidentId id, CancellationToken ct)
    {
        var rows = await (from v in _db.Set<IncidentVersionRow>().AsNoTracking()
                          where v.IncidentId == id
                          orderby v.Number descending
                          select new { v.Number, v.Sealed, v.IsClosed, v.At, By = _db.Set<Person>().Where(p => p.Id == v.By && p.ErasedAt == null).Select(p => p.Name).FirstOrDefault() }).ToListAsync(ct);
        return [.. rows.Select(r => new ShownIncidentVersion(r.Number, Open(id, r.Sealed), r.IsClosed, r.By, r.At))];
    }

    /// <summary>The incident to write in, in the current work.</summary>
    public Task<Incident?> ToWriteForOperatorAsync(int number, CancellationToken ct) => _db.Set<Incident>().FirstOrDefaultAsync(i => i.Number == number, ct);

    /// <summary>The number of the next incident.</summary>
    public async Task<int> NextNumberForOperatorAsync(CancellationToken ct) => 1 + (await _db.Set<Incident>().MaxAsync(i => (int?)i.Number, ct) ?? 0);

    /// <summary>Enters an incident in the current work.</summary>
    public void Add(Incident incident)
    {
        _db.Add(incident);
        Keep(incident);
    }

    /// <summary>Keeps what was written, in the current work.</summary>
    public void Keep(Incident incident)
    {
        if (incident.Written is not { } written) return;
        _db.Add(new IncidentVersionRow
        {
            IncidentId = incident.Id, Number = written.Number, IsClosed = written.IsClosed, By = written.By, At = written.At,
            Sealed = _keys.Seal(incident.Id.Value, JsonSerializer.SerializeToUtf8Bytes(written.Report)),
        });
    }

    private async Task<IReadOnlyList<ShownIncident>> ShownAsync(IQueryable<Incident> incidents, int size, CancellationToken ct)
    {
        var rows = await (from i in incidents.AsNoTracking()
                          join v in _db.Set<IncidentVersionRow>() on new { i.Id, Number = i.Version } equals new { Id = v.IncidentId, v.Number }
                          orderby i.Number descending
                          select new { i.Id, i.Number, i.OpenedAt, i.ClosedAt, i.Version, v.Sealed, v.At, By = _db.Set<Person>().Where(p => p.Id == v.By && p.ErasedAt == null).Select(p => p.Name).FirstOrDefault() }).Take(size).ToListAsync(ct);
        return [.. rows.Select(r => new ShownIncident(r.Id, r.Number, r.OpenedAt, r.ClosedAt, r.Version, Open(r.Id, r.Sealed), r.By, r.At))];
    }

    // Without its key nothing is left to say but that there was one.
    private IncidentReport Open(IncidentId id, byte[] box) => _keys.Open(id.Value, box) is { } plain ? JsonSerializer.Deserialize<IncidentReport>(plain)! : new IncidentReport();
}
