using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Terreau.Domain.Shared;

namespace Terreau.Store.Shared;

/// <summary>
/// One write, from its lock to its commit. <see cref="HoldAsync"/> before loading makes load → ask → act → save one after the
/// other for whoever holds the same thing; <see cref="SaveAsync"/> writes state, operation, mail and announced events in one
/// transaction, then tells the pages that listen.
/// </summary>
public sealed class Work : IAsyncDisposable
{
    /// <summary>How long an operation is remembered.</summary>
    public static readonly TimeSpan OperationsFor = TimeSpan.FromDays(8);

    private readonly TerreauContext _db;
    private readonly WriteGate _gate;
    private readonly Committed _committed;
    private readonly WantedEvents _wanted;
    private readonly Bus _bus;
    private readonly TimeProvider _clock;
    private readonly List<IEvent> _told = [];
    private readonly List<Func<IReadOnlyList<IEvent>>> _before = [];
    private IDbContextTransaction? _transaction;
    private IDisposable? _turn;
    private Operation? _operation;

    internal Work(TerreauContext db, WriteGate gate, Committed committed, WantedEvents wanted, Bus bus, TimeProvider clock) =>
        (_db, _gate, _committed, _wanted, _bus, _clock) = (db, gate, committed, wanted, bus, clock);

    /// <summary>Where the person goes once this is done; kept with the operation so that a replay lands there too.</summary>
    public string Landing { get; set; } = "/";

    /// <summary>
    /// Waits until nobody else writes about <paramref name="what"/>, and starts the transaction. On SQLite writers queue in
    /// this process (its own busy handler sleeps 150 ms at a time); on PostgreSQL they queue on an advisory lock.
    /// </summary>
    public async Task HoldAsync(Guid what, CancellationToken ct)
    {
        if (_transaction is not null) throw new InvalidOperationException("A write already holds its lock.");
        if (_db.Database.IsSqlite()) _turn = await _gate.TakeAsync(ct);
        _transaction = await _db.Database.BeginTransactionAsync(ct);
        if (!_db.Database.IsSqlite())
            await _db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(what.ToByteArray(), 8)})", ct);
    }

    /// <summary>Waits for other things as well, in an order that everybody who holds several keeps. What was read before is to be read again.</summary>
    public async Task HoldMoreAsync(IEnumerable<Guid> things, CancellationToken ct)
    {
        if (_db.Database.IsSqlite()) return;
        foreach (var number in things.Select(t => BitConverter.ToInt64(t.ToByteArray(), 8)).Distinct().Order())
            await _db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({number})", ct);
    }

    /// <summary>
    /// Names the operation a form carries. Returns where its first run landed when it was done before, else null.
    /// Call after <see cref="HoldAsync"/>, so that two sendings of one form wait for each other.
    /// </summary>
    public async Task<string?> DoneBeforeAsync(PersonId by, Guid operation, string landing, CancellationToken ct)
    {
        Landing = landing;
        var done = await _db.Set<Operation>().AsNoTracking().Where(o => o.PersonId == by && (o.Id == operation || o.Id == Guid.Empty)).Select(o => o.Landing).FirstOrDefaultAsync(ct);
        if (done is null) _operation = new Operation { PersonId = by, Id = operation };
        return done;
    }

    /// <summary>Forgets a person's operations, and does no other: a form that they sent in another window comes too late.</summary>
    internal async Task EndForAsync(PersonId person, CancellationToken ct)
    {
        await _db.Set<Operation>().Where(o => o.PersonId == person).ExecuteDeleteAsync(ct);
        _db.Add(new Operation { PersonId = person, Id = Guid.Empty, At = _clock.GetUtcNow() });
        _operation = null;
    }

    /// <summary>Removes operations of more than a week ago: a form sent again later has no page left that it could come from.</summary>
    public Task ForgetOldOperationsAsync(CancellationToken ct)
    {
        var old = _clock.GetUtcNow() - OperationsFor;
        return _db.Set<Operation>().Where(o => o.At <= old).ExecuteDeleteAsync(ct);
    }

    /// <summary>Announces an event that no tracked root announces itself.</summary>
    public void Tell(IEvent happened) => _told.Add(happened);

    /// <summary>A store whose roots are not tracked by EF writes them, and hands over their events, just before the save.</summary>
    internal void BeforeSave(Func<IReadOnlyList<IEvent>> write) => _before.Add(write);

    /// <summary>Saves and commits everything since <see cref="HoldAsync"/>, then touches the topics named by the events.</summary>
    public async Task SaveAsync(CancellationToken ct)
    {
        if (_transaction is null) throw new InvalidOperationException("Hold before saving.");
        var events = _before.SelectMany(write => write()).Concat(_db.ChangeTracker.Entries<Announcer>().SelectMany(e => e.Entity.TakeEvents())).Concat(_told).ToList();
        _told.Clear();
        _before.Clear();
        var now = _clock.GetUtcNow();
        if (_operation is { } operation)
        {
            (operation.Landing, operation.At) = (Landing, now);
            _db.Add(operation);
            _operation = null;
        }
        _db.AddRange(events.Where(e => _wanted.Types.Contains(e.GetType())).Select(e => Outbox.Row(e, now)));

        Topic[] topics = [.. events.SelectMany(e => e.Topics).Distinct()];
        await _db.SaveChangesAsync(ct);
        await _bus.SayCommittedAsync(_db, topics, events, ct);
        await _transaction.CommitAsync(CancellationToken.None);
        await ReleaseAsync();
        _committed.Tell(topics, events);
    }

    /// <summary>Lets go without saving.</summary>
    public async Task ReleaseAsync()
    {
        if (_transaction is { } transaction) await transaction.DisposeAsync();
        _transaction = null;
        _turn?.Dispose();
        _turn = null;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => new(ReleaseAsync());
}

/// <summary>SQLite takes one writer: they queue here, in order, instead of sleeping on a busy database.</summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Turn(_one);
    }

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}

/// <summary>What was just committed, here or by another process: pages listen to its topics, caches to its events.</summary>
public sealed class Committed
{
    /// <summary>Raised after each commit, on the committing or the hearing thread; handlers must be quick and must not throw.</summary>
    public event Action<IReadOnlyList<Topic>, IReadOnlyList<IEvent>>? Happened;

    internal void Tell(IReadOnlyList<Topic> topics, IReadOnlyList<IEvent> events) => Happened?.Invoke(topics, events);
}
