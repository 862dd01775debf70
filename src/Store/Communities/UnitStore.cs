using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

internal sealed class OrgUnitModel : IEntityTypeConfiguration<OrgUnit>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("the units of the organisation, and where each stands", Until.InstallationEnds, SeenBy.Everybody, nameof(OrgUnit.Id), nameof(OrgUnit.ParentId), nameof(OrgUnit.Name), nameof(OrgUnit.Place), nameof(OrgUnit.Last), nameof(OrgUnit.Level), nameof(OrgUnit.Version)),
    ];

    public void Configure(EntityTypeBuilder<OrgUnit> table)
    {
        table.ToTable("communities_units", t => t.HasCheckConstraint("ck_communities_units_place", "place >= 1 and last >= place and (parent_id is null or parent_id <> id)"));
        table.HasKey(u => u.Id);
        table.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        table.Property(u => u.Name).HasMaxLength(OrgUnit.LongestName);
        table.Property(u => u.Version).IsConcurrencyToken();
        table.HasIndex(u => u.ParentId);
        table.HasIndex(u => u.Place);
    }
}

/// <summary>The unit to which a person says that they belong.</summary>
internal sealed class PersonUnit
{
    public PersonId PersonId { get; set; }
    public UnitId UnitId { get; set; }
}

internal sealed class PersonUnitModel : IEntityTypeConfiguration<PersonUnit>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("being found by the unit to which one says that one belongs", Until.AccountErased, SeenBy.UnitReaders, nameof(PersonUnit.PersonId), nameof(PersonUnit.UnitId)),
    ];

    public void Configure(EntityTypeBuilder<PersonUnit> table)
    {
        table.ToTable("communities_unit_people");
        table.HasKey(u => u.PersonId);
        table.HasOne<Person>().WithOne().HasForeignKey<PersonUnit>(u => u.PersonId);
        table.HasOne<OrgUnit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(u => u.UnitId);
    }
}

/// <summary>The organisation's tree, as a whole: everybody signed in may know how the organisation is made. And who leads in it.</summary>
public sealed partial class UnitStore
{
    private readonly TerreauContext _db;

    internal UnitStore(TerreauContext db) => _db = db;

    /// <summary>The tree, to show it.</summary>
    public async Task<OrgTree> SeenByAsync(PersonId viewer, CancellationToken ct) => new(await _db.Set<OrgUnit>().AsNoTracking().ToListAsync(ct));

    /// <summary>The tree, to change it; the caller holds the organisation.</summary>
    public async Task<OrgTree> ForOperatorAsync(CancellationToken ct) => new(await _db.Set<OrgUnit>().ToListAsync(ct));

    /// <summary>True while the unit is in the tree.</summary>
    public Task<bool> IsThereForOperatorAsync(UnitId unit, CancellationToken ct) => _db.Set<OrgUnit>().AnyAsync(u => u.Id == unit, ct);

    /// <summary>The unit to which the person says that they belong, or null.</summary>
    public async Task<UnitId?> OwnAsync(PersonId self, CancellationToken ct) =>
        await _db.Set<PersonUnit>().Where(u => u.PersonId == self).Select(u => (UnitId?)u.UnitId).FirstOrDefaultAsync(ct);

    /// <summary>The person says to which unit they belong, or that they belong to none.</summary>
    public async Task SetOwnAsync(PersonId self, UnitId? unit, CancellationToken ct)
    {
        var known = await _db.Set<PersonUnit>().FirstOrDefaultAsync(u => u.PersonId == self, ct);
        if (unit is not { } chosen)
        {
            if (known is not null) _db.Remove(known);
        }
        else if (known is not null) known.UnitId = chosen;
        else _db.Add(new PersonUnit { PersonId = self, UnitId = chosen });
    }

    /// <summary>Who belongs to a unit directly, and who leads it or will. Of groups that are not listed there is no trace.</summary>
    public async Task<UnitContent> ContentForOperatorAsync(UnitId unit, CancellationToken ct)
    {
        var now = _db.Now;
        return await _db.Set<OrgUnit>().IgnoreQueryFilters().Where(u => u.Id == unit)
            .Select(u => new UnitContent(
                _db.Set<PersonUnit>().Count(p => p.UnitId == unit),
                _db.Set<Group>().Count(g => g.UnitId == unit && g.Visibility == GroupVisibility.Listed),
                _db.Set<RoleAssignment>().Where(r => r.UnitId == unit && (r.Until == null || r.Until > now))
                    .Join(_db.Set<Person>(), r => r.PersonId, p => p.Id, (r, p) => p).OrderBy(p => p.NameKey).Select(p => p.Name).FirstOrDefault() ?? ""))
            .FirstOrDefaultAsync(ct) ?? UnitContent.Nothing;
    }

    /// <summary>Whoever belongs to a unit belongs to another one from now on, or to none.</summary>
    public async Task MoveContentAsync(UnitId from, UnitId? into, CancellationToken ct)
    {
        await _db.Set<Group>().Where(g => g.UnitId == from).ExecuteUpdateAsync(g => g.SetProperty(x => x.UnitId, into), ct);
        var people = _db.Set<PersonUnit>().Where(p => p.UnitId == from);
        if (into is { } unit) await people.ExecuteUpdateAsync(p => p.SetProperty(x => x.UnitId, unit), ct);
        else await people.ExecuteDeleteAsync(ct);
    }

    /// <summary>Adds a unit of the tree.</summary>
    public void Add(OrgUnit unit) => _db.Add(unit);

    /// <summary>Takes a unit away that is no longer in the tree.</summary>
    public void Remove(OrgUnit unit) => _db.Remove(unit);
}
