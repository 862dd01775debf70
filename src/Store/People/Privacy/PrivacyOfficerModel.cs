using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

internal sealed class PrivacyOfficerModel : IEntityTypeConfiguration<PrivacyOfficer>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("knowing who answers for personal information, and writing to them", Until.Replaced, SeenBy.Everybody, nameof(PrivacyOfficer.Name), nameof(PrivacyOfficer.Function), nameof(PrivacyOfficer.Address)),
        Kept.Plain("order of writes", Until.InstallationEnds, SeenBy.Program, nameof(PrivacyOfficer.Id), nameof(PrivacyOfficer.Version)),
    ];

    public void Configure(EntityTypeBuilder<PrivacyOfficer> table)
    {
        table.ToTable("people_privacy_officer");
        table.HasKey(o => o.Id);
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Name).HasMaxLength(Person.NameLength);
        table.Property(o => o.Function).HasMaxLength(Person.FunctionLength);
        table.Property(o => o.Address).HasMaxLength(PrivacyOfficer.AddressLength);
        table.Property(o => o.Version).IsConcurrencyToken();
    }
}

/// <summary>Who answers for personal information.</summary>
public sealed class PrivacyStore
{
    private readonly TerreauContext _db;

    internal PrivacyStore(TerreauContext db) => _db = db;

    /// <summary>Who it is, for anybody who is signed in; null while nobody is named.</summary>
    public Task<PrivacyContact?> SeenByAsync(PersonId viewer, CancellationToken ct) =>
        _db.Set<PrivacyOfficer>().AsNoTracking().Where(o => _db.Set<Person>().Any(p => p.Id == viewer)).Select(o => new PrivacyContact(o.Name, o.Function, o.Address)).FirstOrDefaultAsync(ct);

    /// <summary>Names somebody in the current work.</summary>
    public async Task NameForOperatorAsync(PrivacyContact contact, CancellationToken ct)
    {
        if (await _db.Set<PrivacyOfficer>().FirstOrDefaultAsync(ct) is { } officer) officer.Change(contact);
        else _db.Add(PrivacyOfficer.Of(contact));
    }
}
