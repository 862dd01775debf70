using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>Who somebody is at the organisation's identity provider, by its own name for them: an address is no part of it (C-17).</summary>
public sealed class LinkedIdentity
{
    /// <summary>Longest issuer, in characters.</summary>
    public const int IssuerLength = 300;

    /// <summary>Longest subject, in ASCII characters (OpenID Connect Core 2).</summary>
    public const int SubjectLength = 255;

    /// <summary>The provider.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>What it calls the person; never given to somebody else.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Whose account it opens.</summary>
    public PersonId PersonId { get; set; }

    /// <summary>When it was linked.</summary>
    public DateTimeOffset LinkedAt { get; set; }

    /// <summary>When it last served.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class LinkedIdentityModel : IEntityTypeConfiguration<LinkedIdentity>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("signing in by the organisation's identity provider", Until.AccountErased, SeenBy.Program, nameof(LinkedIdentity.Issuer), nameof(LinkedIdentity.Subject), nameof(LinkedIdentity.PersonId)),
        Kept.Personal("knowing that one's account is linked, and since when", Until.AccountErased, SeenBy.Self, nameof(LinkedIdentity.LinkedAt), nameof(LinkedIdentity.UsedAt)),
    ];

    public void Configure(EntityTypeBuilder<LinkedIdentity> table)
    {
        table.ToTable("people_identities");
        // One account for an identity, one identity of a provider for an account: the database settles two sendings.
        table.HasKey(i => new { i.Issuer, i.Subject });
        table.HasIndex(i => new { i.PersonId, i.Issuer }).IsUnique();
        table.Property(i => i.Issuer).HasMaxLength(LinkedIdentity.IssuerLength);
        table.Property(i => i.Subject).HasMaxLength(LinkedIdentity.SubjectLength);
        table.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId);
    }
}

/// <summary>Identities at the organisation's provider.</summary>
public sealed class IdentityStore
{
    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal IdentityStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Whose account an identity opens, once the provider has proved it.</summary>
    public Task<Person?> PersonOfForOperatorAsync(string issuer, string subject, CancellationToken ct) =>
        (from i in _db.Set<LinkedIdentity>() join p in _db.Set<Person>() on i.PersonId equals p.Id where i.Issuer == issuer && i.Subject == subject && p.ErasedAt == null select p).FirstOrDefaultAsync(ct);

    /// <summary>A person's own link with a provider, or null.</summary>
    public Task<LinkedIdentity?> OwnAsync(PersonId self, string issuer, CancellationToken ct) =>
        _db.Set<LinkedIdentity>().AsNoTracking().FirstOrDefaultAsync(i => i.PersonId == self && i.Issuer == issuer, ct);

    /// <summary>Links an identity in the current work.</summary>
    public void Add(string issuer, string subject, PersonId self) => _db.Add(new LinkedIdentity { Issuer = issuer, Subject = subject, PersonId = self, LinkedAt = _clock.GetUtcNow() });

    /// <summary>Notes in the current work that it served.</summary>
    public Task UsedAsync(string issuer, string subject, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<LinkedIdentity>().Where(i => i.Issuer == issuer && i.Subject == subject).ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now), ct);
    }

    /// <summary>Ends a person's own link; false when there was none.</summary>
    public async Task<bool> RemoveOwnAsync(PersonId self, string issuer, CancellationToken ct) =>
        await _db.Set<LinkedIdentity>().Where(i => i.PersonId == self && i.Issuer == issuer).ExecuteDeleteAsync(ct) == 1;
}
