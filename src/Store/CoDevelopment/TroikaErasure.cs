using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

internal sealed class TroikaFates : IFates
{
    public IReadOnlyList<Fated> Fates => [Fated.Of<Troika>(Fate.Former), Fated.Of<TroikaNoteRow>(Fate.Gone)];
}

/// <summary>
/// Troïkas of somebody who leaves for good: those to come are called off, those that were keep « ancien membre » beside the two
/// others, and the notes go with their keys, in old copies too.
/// </summary>
internal sealed class TroikaErasure(TerreauContext db, TroikaStore troikas) : IErases
{
    public async Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct)
    {
        var coming = troikas.AliveOf(self);
        var counts = await db.Set<Person>().AsNoTracking().Where(p => p.Id == self)
            .Select(p => new { Coming = coming.Count(), Notes = db.Set<TroikaNoteRow>().Count(n => n.PersonId == self) }).FirstAsync(ct);
        return new ErasurePreview([new("troikas-coming", counts.Coming), new("troika-notes", counts.Notes)], [], []);
    }

    public async Task<IReadOnlyList<Guid>> HoldsAsync(PersonId self, CancellationToken ct) => [.. (await troikas.Of(self).Select(t => t.Id).ToListAsync(ct)).Select(t => t.Value)];

    public async Task EraseAsync(Erasing erasing, CancellationToken ct)
    {
        var self = erasing.Person;
        await db.Set<TroikaNoteRow>().Where(n => n.PersonId == self).ExecuteDeleteAsync(ct);
        foreach (var troika in await troikas.AliveOf(self).ToListAsync(ct)) troika.Depart(self, erasing.Now);
    }

    public async Task FinishAsync(PersonId person, CancellationToken ct)
    {
        foreach (var troika in await troikas.Of(person).AsNoTracking().Select(t => t.Id).ToListAsync(ct)) troikas.ForgetKey(person, troika);
    }
}

/// <summary>What one person noted about their own turns (P-01, P-15).</summary>
internal sealed class OwnTroikaNotes(TerreauContext db, TroikaStore troikas) : IOwnTexts
{
    public async Task<IReadOnlyList<OwnText>> OfAsync(PersonId self, CancellationToken ct)
    {
        var rows = await (from n in db.Set<TroikaNoteRow>().AsNoTracking()
                          join t in db.Set<Troika>() on n.TroikaId equals t.Id
                          where n.PersonId == self
                          orderby t.StartsAt
                          select new { t.Id, t.StartsAt, n.Sealed }).ToListAsync(ct);
        return [.. rows.Select(r => new OwnText($"{r.StartsAt:yyyy-MM-dd} · Troïka", "troika-note", troikas.Opened(r.Id, self, r.Sealed))).Where(t => t.Text.Length > 0)];
    }
}
