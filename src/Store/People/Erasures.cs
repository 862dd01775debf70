using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>How many of something a person has; the pages have words for each kind.</summary>
public sealed record ErasureCount(string What, int Count);

/// <summary>Somebody who could take over.</summary>
public sealed record ErasureHeir(PersonId Id, string Name);

/// <summary>A group that nobody else organises, and its other members.</summary>
public sealed record ErasureGroup(GroupId Id, string Slug, string Name, IReadOnlyList<ErasureHeir> Heirs);

/// <summary>What erasing an account would do, before it does.</summary>
public sealed record ErasurePreview(IReadOnlyList<ErasureCount> Counts, IReadOnlyList<ErasureGroup> Groups, IReadOnlyList<Refusal> Obstacles)
{
    /// <summary>How many of a kind.</summary>
    public int Of(string what) => Counts.FirstOrDefault(c => c.What == what)?.Count ?? 0;
}

/// <summary>An erasure as it was asked for.</summary>
/// <param name="Person">Whose account.</param>
/// <param name="Words">What becomes of their words.</param>
/// <param name="CalledFormer">What is shown instead of their name.</param>
/// <param name="Heirs">Who organises each group that nobody else does.</param>
public sealed record Erasure(PersonId Person, WordsOnLeaving Words, string CalledFormer, IReadOnlyDictionary<GroupId, PersonId> Heirs)
{
    /// <summary>True when nobody asked: the account was not used, and its person was told.</summary>
    public bool ForLackOfUse { get; init; }
}

/// <summary>An erasure under way.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Email">The address as it still was.</param>
/// <param name="Name">The name as it still was.</param>
/// <param name="Now">The instant.</param>
/// <param name="IsAgain">Repeated after an older copy was put back: nothing stands in its way.</param>
internal sealed record Erasing(Erasure Asked, string Email, string Name, DateTimeOffset Now, bool IsAgain)
{
    public PersonId Person => Asked.Person;

    public WordsOnLeaving Words => Asked.Words;
}

/// <summary>A room erases what it keeps about somebody, as its <see cref="IFates"/> say.</summary>
internal interface IErases
{
    /// <summary>What there is, and what stands in the way.</summary>
    Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct);

    /// <summary>What nobody else may change meanwhile.</summary>
    Task<IReadOnlyList<Guid>> HoldsAsync(PersonId self, CancellationToken ct);

    /// <summary>Erases it in the current work.</summary>
    Task EraseAsync(Erasing erasing, CancellationToken ct);

    /// <summary>Once it is saved, what no transaction does; again if it was broken off.</summary>
    Task FinishAsync(PersonId person, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Erasing an account: shown before, done in one transaction, then cleaned away from the files (P-04, P-06, P-07).</summary>
public sealed class Erasures : IAfterRestore
{
    private readonly TerreauContext _db;
    private readonly IReadOnlyList<IErases> _rooms;
    private readonly Work _work;
    private readonly AuditStore _audit;
    private readonly ErasureLedger _ledger;
    private readonly Cleaning _cleaning;
    private readonly TimeProvider _clock;

    internal Erasures(TerreauContext db, IEnumerable<IErases> rooms, Work work, AuditStore audit, ErasureLedger ledger, Cleaning cleaning, TimeProvider clock) =>
        (_db, _rooms, _work, _audit, _ledger, _cleaning, _clock) = (db, [.. rooms], work, audit, ledger, cleaning, clock);

    /// <summary>What it would do.</summary>
    public async Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct)
    {
        List<ErasurePreview> all = [];
        foreach (var room in _rooms) all.Add(await room.PreviewAsync(self, ct));
        return new ErasurePreview([.. all.SelectMany(p => p.Counts)], [.. all.SelectMany(p => p.Groups)], [.. all.SelectMany(p => p.Obstacles)]);
    }

    /// <summary>Erases in the current work, which holds the person; or says why not, with nothing changed.</summary>
    public async Task<IReadOnlyList<Refusal>> EraseAsync(Erasure asked, CancellationToken ct)
    {
        await HoldMoreAsync(asked.Person, ct);
        var preview = await PreviewAsync(asked.Person, ct);
        IReadOnlyList<Refusal> refusals =
        [
            .. preview.Obstacles,
            .. preview.Groups.Where(g => g.Heirs.Count > 0 && (!asked.Heirs.TryGetValue(g.Id, out var heir) || g.Heirs.All(h => h.Id != heir)))
                .Select(g => ErasureRefusals.HeirNeeded.At($"heir-{g.Slug}").With(g.Name)),
        ];
        if (refusals.Count > 0) return refusals;
        await EraseAsync(asked, isAgain: false, ct);
        return [];
    }

    /// <summary>What follows the commit: keys go, the database is written anew, and the erasure is noted beside the keys.</summary>
    public Task FinishAsync(PersonId person, WordsOnLeaving words, string calledFormer, CancellationToken ct) => FinishAsync([person], words, calledFormer, ct);

    /// <summary>The same for several people, whose database is written anew once.</summary>
    public async Task FinishAsync(IReadOnlyList<PersonId> people, WordsOnLeaving words, string calledFormer, CancellationToken ct)
    {
        if (people.Count == 0) return;
        foreach (var person in people)
            foreach (var room in _rooms) await room.FinishAsync(person, ct);
        await _cleaning.RunAsync(_db, ct);
        foreach (var person in people) _ledger.Add(person, words, calledFormer);
    }

    /// <summary>Finishes erasures that were broken off after their commit. Their words are gone either way: the safer of the two is noted.</summary>
    public async Task FinishLeftOverForOperatorAsync(CancellationToken ct)
    {
        var erased = await _db.Set<Person>().AsNoTracking().Where(p => p.ErasedAt != null).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        foreach (var person in erased.Where(p => !_ledger.Holds(p.Id))) await FinishAsync(person.Id, WordsOnLeaving.Removed, person.Name, ct);
    }

    /// <summary>Who was erased since the copy was made does not come back with it.</summary>
    public async Task AfterRestoreForOperatorAsync(CancellationToken ct)
    {
        var again = 0;
        foreach (var (person, words, former) in _ledger.All())
        {
            if (!await _db.Set<Person>().AnyAsync(p => p.Id == person && p.ErasedAt == null, ct)) continue;
            await _work.HoldAsync(person.Value, ct);
            await EraseAsync(new Erasure(person, words, former, new Dictionary<GroupId, PersonId>()), isAgain: true, ct);
            await _work.SaveAsync(ct);
            foreach (var room in _rooms) await room.FinishAsync(person, ct);
            again++;
        }
        if (again > 0) await _cleaning.RunAsync(_db, ct);
    }

    private async Task HoldMoreAsync(PersonId person, CancellationToken ct)
    {
        List<Guid> things = [];
        foreach (var room in _rooms) things.AddRange(await room.HoldsAsync(person, ct));
        await _work.HoldMoreAsync(things, ct);
    }

    private async Task EraseAsync(Erasure asked, bool isAgain, CancellationToken ct)
    {
        var person = await _db.Set<Person>().FirstAsync(p => p.Id == asked.Person, ct);
        var erasing = new Erasing(asked, person.Email, person.Name, _clock.GetUtcNow(), isAgain);
        foreach (var room in _rooms) await room.EraseAsync(erasing, ct);
        person.Erase(asked.CalledFormer, erasing.Now);
        _audit.Add(asked.ForLackOfUse ? AuditKind.AccountClosed : AuditKind.AccountErased, asked.Person);
        _work.Tell(new SignInsEnded(asked.Person));
    }
}
