using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

/// <summary>Incidents, five years at least after they were closed: their keys go, and every version with them. An open one never ages.</summary>
internal sealed class AgeingIncidents(TerreauContext db, KeyRing keys) : AgeingRows<Incident>(db)
{
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.Incidents;

    protected override Expression<Func<Incident, DateTimeOffset>> Date => i => i.ClosedAt!.Value;

    protected override IQueryable<Incident> Old(DateTimeOffset before) => _db.Set<Incident>().Where(i => i.ClosedAt != null && i.ClosedAt <= before);

    protected override async Task RemoveAsync(IReadOnlyList<Incident> rows, CancellationToken ct)
    {
        foreach (var incident in rows) keys.Forget(incident.Id.Value);
        var gone = rows.Select(i => i.Id).ToList();
        _db.RemoveRange(await _db.Set<IncidentVersionRow>().Where(v => gone.Contains(v.IncidentId)).ToListAsync(ct));
        _db.RemoveRange(rows);
    }
}
