using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Groups of before have no keys by which they are ordered and searched.</summary>
internal sealed class GroupKeys(TerreauContext db) : IAfterMigration
{
    public async Task AfterMigrationForOperatorAsync(CancellationToken ct)
    {
        foreach (var group in await db.Set<Group>().Where(g => g.NameKey == "").ToListAsync(ct)) group.Rekey();
        await db.SaveChangesAsync(ct);
    }
}
