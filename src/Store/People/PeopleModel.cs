using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

internal sealed class PersonModel : IEntityTypeConfiguration<Person>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("telling people apart", Until.AccountErased, SeenBy.Everybody, nameof(Person.Id)),
        Kept.Personal("being recognised by peers, and listed by name", Until.AccountErased, SeenBy.Group, nameof(Person.Name), nameof(Person.NameKey), nameof(Person.SearchKey), nameof(Person.Initials), nameof(Person.Function)),
        Kept.Personal("signing in and being written to", Until.AccountErased, SeenBy.Administrators, nameof(Person.Email)),
        Kept.Personal("being addressed in one's language, zone and gender", Until.AccountErased, SeenBy.Self, nameof(Person.Language), nameof(Person.TimeZone), nameof(Person.Agreement)),
        Kept.Personal("closing an account that nobody uses, after a warning: the day of the last sign-in, never the hour", Until.AccountErased, SeenBy.MailQueue, nameof(Person.UsedAt), nameof(Person.ClosesAt)),
        Kept.Plain("order of writes", Until.AccountErased, SeenBy.Program, nameof(Person.CreatedAt), nameof(Person.Version)),
        Kept.Plain("that somebody was here, without who", Until.InstallationEnds, SeenBy.Program, nameof(Person.ErasedAt)),
    ];

    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("people");
        table.HasKey(p => p.Id);
        table.Ignore(p => p.Events);
        table.Property(p => p.Email).HasMaxLength(254);
        table.Property(p => p.Name).HasMaxLength(Person.NameLength);
        table.Property(p => p.NameKey).HasMaxLength(2 * Person.NameLength);
        table.Property(p => p.SearchKey).HasMaxLength(2 * (Person.NameLength + Person.FunctionLength + 1));
        table.Property(p => p.Initials).HasMaxLength(12);
        table.Property(p => p.Function).HasMaxLength(Person.FunctionLength);
        table.Property(p => p.Language).HasMaxLength(10);
        table.Property(p => p.TimeZone).HasMaxLength(60);
        table.Property(p => p.Version).IsConcurrencyToken();
        table.HasIndex(p => p.Email).IsUnique();
        table.HasIndex(p => new { p.NameKey, p.Email });
    }
}

/// <summary>What proves that a person is who they say; apart from the profile, so that no page loads it by accident.</summary>
internal sealed class Credential
{
    public PersonId PersonId { get; set; }
    public string PasswordHash { get; set; } = "";
}

internal sealed class CredentialModel : IEntityTypeConfiguration<Credential>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("signing in", Until.AccountErased, SeenBy.Program, nameof(Credential.PersonId), nameof(Credential.PasswordHash)),
    ];

    public void Configure(EntityTypeBuilder<Credential> table)
    {
        table.ToTable("people_credentials");
        table.HasKey(c => c.PersonId);
        table.HasOne<Person>().WithOne().HasForeignKey<Credential>(c => c.PersonId);
        table.Property(c => c.PasswordHash).HasMaxLength(200);
    }
}

/// <summary>A link to choose a new password: one hour, once. Its secret is derived from the instance key, not stored.</summary>
internal sealed class PasswordReset
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public PersonId PersonId { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class PasswordResetModel : IEntityTypeConfiguration<PasswordReset>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("choosing a new password by a mailed link", Until.LinkCloses, SeenBy.Program, nameof(PasswordReset.Id), nameof(PasswordReset.PersonId), nameof(PasswordReset.ExpiresAt), nameof(PasswordReset.UsedAt)),
    ];

    public void Configure(EntityTypeBuilder<PasswordReset> table)
    {
        table.ToTable("people_password_resets");
        table.HasKey(r => r.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasIndex(r => r.PersonId);
    }
}
