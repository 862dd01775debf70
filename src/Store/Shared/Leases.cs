using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Terreau.Store.Shared;

/// <summary>One piece of background work that a single process does at a time.</summary>
internal sealed class LeaseRow
{
    public const string Courier = "courier";

    public string Name { get; set; } = "";
    public Guid Holder { get; set; }
    public DateTimeOffset Until { get; set; }
}

internal sealed class LeaseModel : IEntityTypeConfiguration<LeaseRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("one process at a time", Until.InstallationEnds, SeenBy.Program, nameof(LeaseRow.Name), nameof(LeaseRow.Holder), nameof(LeaseRow.Until)),
    ];

    public void Configure(EntityTypeBuilder<LeaseRow> table)
    {
        table.ToTable("shared_leases");
        table.HasKey(l => l.Name);
        table.Property(l => l.Name).HasMaxLength(40);
        // Each lease is there from the start: taking one is then a single update, which settles the race.
        table.HasData(new LeaseRow { Name = LeaseRow.Courier, Holder = Guid.Empty, Until = DateTimeOffset.UnixEpoch });
    }
}

/// <summary>Sees to it that of several processes on one database exactly one does the background work.</summary>
public sealed class Leases
{
    private readonly TerreauContext _db;
    private readonly WriteGate _gate;
    private readonly TimeProvider _clock;

    internal Leases(TerreauContext db, WriteGate gate, TimeProvider clock) => (_db, _gate, _clock) = (db, gate, clock);

    /// <summary>The courier's lease: taken, or held for longer; false while another process holds it.</summary>
    public async Task<bool> TakeCourierAsync(Guid holder, TimeSpan length, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        var now = _clock.GetUtcNow();
        var until = now + length;
        return await _db.Set<LeaseRow>().Where(l => l.Name == LeaseRow.Courier && (l.Holder == holder || l.Until <= now))
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Holder, holder).SetProperty(x => x.Until, until), ct) == 1;
    }

    /// <summary>Lets another process work at once.</summary>
    public async Task GiveUpCourierAsync(Guid holder, CancellationToken ct)
    {
        using var turn = await _gate.TakeAsync(ct);
        await _db.Set<LeaseRow>().Where(l => l.Name == LeaseRow.Courier && l.Holder == holder)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Holder, Guid.Empty).SetProperty(x => x.Until, DateTimeOffset.UnixEpoch), ct);
    }
}
