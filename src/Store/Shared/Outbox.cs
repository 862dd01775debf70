using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Shared;

namespace Terreau.Store.Shared;

/// <summary>An announced event that waits for the rooms that react to it. Ids and dates only.</summary>
internal sealed class OutboxRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public string Kind { get; set; } = "";
    public string Body { get; set; } = "";
    public DateTimeOffset At { get; set; }
    public DateTimeOffset NextTryAt { get; set; }
    public int Tries { get; set; }
    public bool Parked { get; set; }
    public string? Trouble { get; set; }
}

internal sealed class OutboxModel : IEntityTypeConfiguration<OutboxRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("telling other rooms what happened, by ids and dates", Until.Handled, SeenBy.Program, nameof(OutboxRow.Id), nameof(OutboxRow.Kind), nameof(OutboxRow.Body), nameof(OutboxRow.At), nameof(OutboxRow.NextTryAt), nameof(OutboxRow.Tries), nameof(OutboxRow.Parked), nameof(OutboxRow.Trouble)),
    ];

    public void Configure(EntityTypeBuilder<OutboxRow> table)
    {
        table.ToTable("shared_outbox");
        table.HasKey(o => o.Id);
        table.Property(o => o.Kind).HasMaxLength(80);
        table.Property(o => o.Body).HasMaxLength(2000);
        table.Property(o => o.Trouble).HasMaxLength(300);
        table.HasIndex(o => new { o.Parked, o.NextTryAt });
    }
}

/// <summary>An event taken from the outbox, with the id by which a handler knows that it did its work already.</summary>
public sealed record Happened(Guid Id, IEvent Event);

/// <summary>The queue of events for background handlers: at least once, with backoff, parked after eight tries.</summary>
public sealed class Outbox
{
    private const int Most = 8;
    private readonly TerreauContext _db;
    private readonly WriteGate _gate;
    private readonly TimeProvider _clock;

    internal Outbox(TerreauContext db, WriteGate gate, TimeProvider clock) => (_db, _gate, _clock) = (db, gate, clock);

    /// <summary>True when an event waits whose time has come.</summary>
    public Task<bool> IsDueForOperatorAsync(CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<OutboxRow>().AnyAsync(o => !o.Parked && o.NextTryAt <= now, ct);
    }

    /// <summary>The next events whose time has come, oldest first. One that cannot be read counts as failed.</summary>
    public async Task<IReadOnlyList<Happened>> NextForOperatorAsync(int most, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        var rows = await _db.Set<OutboxRow>().AsNoTracking().Where(o => !o.Parked && o.NextTryAt <= now).OrderBy(o => o.Id).Take(most).ToListAsync(ct);
        List<Happened> next = [];
        foreach (var row in rows)
            if (EventText.Read(row.Kind, row.Body) is { } happened) next.Add(new Happened(row.Id, happened));
            else await FailedAsync(row.Id, "Unreadable", ct);
        return next;
    }

    /// <summary>How many events were given up.</summary>
    public Task<int> ParkedForOperatorAsync(CancellationToken ct) => _db.Set<OutboxRow>().CountAsync(o => o.Parked, ct);

    /// <summary>The handlers are done with it.</summary>
    public async Task DoneAsync(Guid id, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        await _db.Set<OutboxRow>().Where(o => o.Id == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>A handler failed: tried again later, each time after twice as long, parked after eight tries.</summary>
    public async Task FailedAsync(Guid id, string trouble, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        if (await _db.Set<OutboxRow>().FindAsync([id], ct) is not { } row) return;
        row.Tries++;
        row.Trouble = trouble.Length > 300 ? trouble[..300] : trouble;
        row.Parked = row.Tries >= Most;
        row.NextTryAt = _clock.GetUtcNow() + TimeSpan.FromSeconds(5 * Math.Pow(2, row.Tries));
        await _db.SaveChangesAsync(ct);
    }

    /// <summary>Drops events older than an instant: the demonstration's past writes to nobody.</summary>
    public async Task ForgetBeforeForOperatorAsync(DateTimeOffset instant, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        await _db.Set<OutboxRow>().Where(o => o.At < instant).ExecuteDeleteAsync(ct);
    }

    internal static OutboxRow Row(IEvent happened, DateTimeOffset now) =>
        new() { Kind = EventText.KindOf(happened), Body = EventText.Write(happened), At = now, NextTryAt = now };
}

/// <summary>The events that some handler reacts to; the others only touch pages and are not queued.</summary>
public sealed record WantedEvents(IReadOnlySet<Type> Types);
