using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Notifications;

/// <summary>A secret address under which somebody's calendar program reads their dates. The secret itself is derived, never kept.</summary>
internal sealed class FeedRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public PersonId PersonId { get; set; }

    /// <summary>The group whose dates it gives; empty for all of one's own dates. Not a reference: a pair with nothing in it would not be unique.</summary>
    public Guid Scope { get; set; }
    public DateTimeOffset MadeAt { get; set; }
}

internal sealed class FeedRowModel : IEntityTypeConfiguration<FeedRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("letting one's own calendar read one's dates, until the address is revoked", Until.AccountErased, SeenBy.Self, nameof(FeedRow.Id), nameof(FeedRow.PersonId), nameof(FeedRow.Scope), nameof(FeedRow.MadeAt)),
    ];

    public void Configure(EntityTypeBuilder<FeedRow> table)
    {
        table.ToTable("notifications_feeds");
        table.HasKey(f => f.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        table.HasIndex(f => new { f.PersonId, f.Scope }).IsUnique();
    }
}

/// <summary>One calendar address: of all one's dates, or of one group's.</summary>
public sealed record Feed(Guid Id, PersonId Person, GroupId? Group, DateTimeOffset MadeAt, string Language, string TimeZone);

/// <summary>Calendar addresses.</summary>
public sealed class FeedStore
{
    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal FeedStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>An address, for whoever proved to hold its secret; null once it is revoked.</summary>
    public Task<Feed?> HeldForOperatorAsync(Guid id, CancellationToken ct) =>
        (from f in _db.Set<FeedRow>().AsNoTracking()
         join p in _db.Set<Person>() on f.PersonId equals p.Id
         where f.Id == id
         select new Feed(f.Id, f.PersonId, f.Scope == Guid.Empty ? null : new GroupId(f.Scope), f.MadeAt, p.Language, p.TimeZone)).FirstOrDefaultAsync(ct);

    /// <summary>One's own addresses by the group they are of; the empty one gives all one's dates.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> OwnAsync(PersonId self, CancellationToken ct) =>
        await _db.Set<FeedRow>().AsNoTracking().Where(f => f.PersonId == self).ToDictionaryAsync(f => f.Scope, f => f.Id, ct);

    /// <summary>Makes an address; the one there is stays.</summary>
    public async Task MakeAsync(PersonId self, GroupId? group, CancellationToken ct)
    {
        var scope = group?.Value ?? Guid.Empty;
        if (await _db.Set<FeedRow>().AnyAsync(f => f.PersonId == self && f.Scope == scope, ct)) return;
        _db.Add(new FeedRow { PersonId = self, Scope = scope, MadeAt = _clock.GetUtcNow() });
    }

    /// <summary>Revokes an address: from now on there is nothing under it.</summary>
    public async Task RevokeAsync(PersonId self, GroupId? group, CancellationToken ct)
    {
        var scope = group?.Value ?? Guid.Empty;
        _db.RemoveRange(await _db.Set<FeedRow>().Where(f => f.PersonId == self && f.Scope == scope).ToListAsync(ct));
    }
}
