using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>
/// Accounts that nobody uses: told by mail, then closed a month later as their person would have erased them, keeping the words that
/// others were given. Whoever holds a role, in the organisation or in a group, is never closed by a rule: others count on them.
/// Nor is anybody to whom a mail waits or was set aside: they may not have been told.
/// </summary>
internal sealed class AgeingAccounts(TerreauContext db, Erasures erasures, Work work, IUntold untold) : IAges
{
    private const int Named = 200;
    private readonly List<PersonId> _closed = [];

    public Ageing Kind => Ageing.Accounts;

    public async Task<RetentionTrial> TryAsync(Working working, CancellationToken ct)
    {
        var (going, warned) = (ToClose(working), ToWarn(working));
        var count = await going.CountAsync(ct);
        DateTimeOffset? oldest = count == 0 ? null : await going.OrderBy(p => p.UsedAt).Select(p => p.UsedAt).FirstAsync(ct);
        return new RetentionTrial(Kind, count, oldest, await NamedAsync(going, ct), await warned.CountAsync(ct), await NamedAsync(warned, ct));
    }

    public async Task BeginAsync(Working working, CancellationToken ct)
    {
        // Accounts older than the keeping of their use begin to age today.
        var today = Person.DayOf(working.Now);
        await db.Set<Person>().Where(p => p.UsedAt == null && p.ErasedAt == null).ExecuteUpdateAsync(p => p.SetProperty(x => x.UsedAt, today), ct);
        foreach (var person in await ToWarn(working).ToListAsync(ct)) person.WarnOfClosing(working.Now);
    }

    public async Task<int> RemoveAsync(Working working, CancellationToken ct)
    {
        if (await ToClose(working).OrderBy(p => p.UsedAt).ThenBy(p => p.Id).Select(p => (PersonId?)p.Id).FirstOrDefaultAsync(ct) is not { } id) return 0;
        await work.HoldMoreAsync([id.Value], ct);
        // Somebody who signed in this very moment stays.
        if (await ToClose(working).AnyAsync(p => p.Id == id, ct)) await CloseAsync(id, working, ct);
        return 1;
    }

    public async Task FinishAsync(Working working, CancellationToken ct)
    {
        await erasures.FinishAsync(_closed, WordsOnLeaving.Kept, working.CalledFormer, ct);
        _closed.Clear();
    }

    private async Task CloseAsync(PersonId id, Working working, CancellationToken ct)
    {
        var refusals = await erasures.EraseAsync(new Erasure(id, WordsOnLeaving.Kept, working.CalledFormer, new Dictionary<GroupId, PersonId>()) { ForLackOfUse = true }, ct);
        if (refusals.Count == 0) _closed.Add(id);
        // Something stands in the way: they are told anew, and looked at again in a month.
        else (await db.Set<Person>().FirstAsync(p => p.Id == id, ct)).WarnOfClosing(working.Now);
    }

    private IQueryable<Person> Unused(Working working) =>
        db.Set<Person>().Where(p => p.ErasedAt == null && p.UsedAt != null && p.UsedAt <= working.Before && !db.Set<RoleAssignment>().Any(r => r.PersonId == p.Id));

    private IQueryable<Person> ToWarn(Working working) => Unused(working).Where(p => p.ClosesAt == null);

    private IQueryable<Person> ToClose(Working working)
    {
        var waiting = untold.Addresses;
        return Unused(working).Where(p => p.ClosesAt != null && p.ClosesAt <= working.Now && !waiting.Contains(p.Email));
    }

    private static async Task<IReadOnlyList<AgedPerson>> NamedAsync(IQueryable<Person> people, CancellationToken ct) =>
        await people.OrderBy(p => p.NameKey).ThenBy(p => p.Email).Take(Named).Select(p => new AgedPerson(p.Name, p.UsedAt!.Value)).ToListAsync(ct);
}
