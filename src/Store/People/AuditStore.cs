using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>One act of which a trace is kept. Ids only: a person who is gone leaves a line without a name.</summary>
internal sealed class AuditRow
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; set; }
    public AuditKind Kind { get; set; }
    public PersonId PersonId { get; set; }
    public PersonId? OnPersonId { get; set; }
    public GroupId? GroupId { get; set; }
    public string What { get; set; } = "";
}

internal sealed class AuditModel : IEntityTypeConfiguration<AuditRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("answering for acts that bear on others: who, what kind, on whom, when", Until.ThreeYears, SeenBy.Audit, nameof(AuditRow.PersonId), nameof(AuditRow.OnPersonId), nameof(AuditRow.Kind), nameof(AuditRow.What), nameof(AuditRow.At)),
        Kept.Plain("order of the acts, and the group that one of them bears on", Until.ThreeYears, SeenBy.Program, nameof(AuditRow.Id), nameof(AuditRow.GroupId)),
    ];

    public void Configure(EntityTypeBuilder<AuditRow> table)
    {
        table.ToTable("people_audit");
        table.HasKey(a => a.Id);
        table.Property(a => a.What).HasMaxLength(40);
        table.HasIndex(a => new { a.At, a.Id });
        table.HasIndex(a => new { a.PersonId, a.At });
        table.HasIndex(a => new { a.OnPersonId, a.At });
    }
}

/// <summary>One line of the trace. A name is null where the person is gone, or where nobody is concerned.</summary>
public sealed record AuditLine(Guid Id, DateTimeOffset At, AuditKind Kind, string? By, bool ConcernsSomebody, string? On, string What);

/// <summary>The trace of acts that bear on others or on an account. Lines are added and, after three years, go; they never change.</summary>
public sealed class AuditStore
{
    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal AuditStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Adds a line to the current work: an act that is undone leaves none.</summary>
    public void Add(AuditKind kind, PersonId by, PersonId? on = null, GroupId? group = null, string what = "") =>
        _db.Add(new AuditRow { At = _clock.GetUtcNow(), Kind = kind, PersonId = by, OnPersonId = on, GroupId = group, What = what });

    /// <summary>What concerns the organisation, newest first, before a line. What was done in a group stays in the group.</summary>
    public async Task<IReadOnlyList<AuditLine>> PageForOperatorAsync(DateTimeOffset before, Guid beforeId, int size, CancellationToken ct)
    {
        var kinds = AuditKinds.OfOrganisation;
        return await NamedAsync(_db.Set<AuditRow>().Where(a => kinds.Contains(a.Kind) && a.GroupId == null && (a.At < before || (a.At == before && a.Id.CompareTo(beforeId) < 0))), size, ct);
    }

    /// <summary>The latest acts of a person, and those that concern them.</summary>
    public Task<IReadOnlyList<AuditLine>> OwnAsync(PersonId self, int size, CancellationToken ct) =>
        NamedAsync(_db.Set<AuditRow>().Where(a => a.PersonId == self || a.OnPersonId == self), size, ct);

    private async Task<IReadOnlyList<AuditLine>> NamedAsync(IQueryable<AuditRow> rows, int size, CancellationToken ct) =>
        await (from a in rows.AsNoTracking()
               orderby a.At descending, a.Id descending
               select new AuditLine(a.Id, a.At, a.Kind,
                   _db.Set<Person>().Where(p => p.Id == a.PersonId && p.ErasedAt == null).Select(p => p.Name).FirstOrDefault(), a.OnPersonId != null,
                   _db.Set<Person>().Where(p => p.Id == a.OnPersonId && p.ErasedAt == null).Select(p => p.Name).FirstOrDefault(), a.What)).Take(size).ToListAsync(ct);
}
