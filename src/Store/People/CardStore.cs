using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>Each person's own card, to show it to them and to write it. Others meet it in the directory.</summary>
public sealed class CardStore
{
    private readonly TerreauContext _db;

    internal CardStore(TerreauContext db) => _db = db;

    /// <summary>What is written on one's own card.</summary>
    public async Task<CardText> OwnTextAsync(PersonId self, CancellationToken ct) =>
        (await _db.Set<PersonCard>().AsNoTracking().FirstOrDefaultAsync(c => c.PersonId == self, ct))?.Text ?? CardText.Empty;

    /// <summary>One's own card, to write it; one that nobody wrote on yet is new.</summary>
    public async Task<PersonCard> OwnAsync(PersonId self, CancellationToken ct)
    {
        if (await _db.Set<PersonCard>().FirstOrDefaultAsync(c => c.PersonId == self, ct) is { } known) return known;
        var made = new PersonCard(self);
        _db.Add(made);
        return made;
    }
}

/// <summary>People of before have no key in which words are sought.</summary>
internal sealed class PeopleKeys(TerreauContext db) : IAfterMigration
{
    public async Task AfterMigrationForOperatorAsync(CancellationToken ct)
    {
        foreach (var person in await db.Set<Person>().Where(p => p.SearchKey == "").ToListAsync(ct)) person.Rekey();
        await db.SaveChangesAsync(ct);
    }
}
