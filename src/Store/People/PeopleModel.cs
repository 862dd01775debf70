using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Store.People;

internal sealed class PersonModel : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("people");
        table.HasKey(p => p.Id);
        table.Ignore(p => p.Events);
        table.Property(p => p.Email).HasMaxLength(254);
        table.Property(p => p.Name).HasMaxLength(Person.NameLength);
        table.Property(p => p.NameKey).HasMaxLength(2 * Person.NameLength);
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

internal sealed class CredentialModel : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> table)
    {
        table.ToTable("people_credentials");
        table.HasKey(c => c.PersonId);
        table.HasOne<Person>().WithOne().HasForeignKey<Credential>(c => c.PersonId);
        table.Property(c => c.PasswordHash).HasMaxLength(200);
    }
}

/// <summary>One browser in which a person is signed in. Only the hash of the cookie is kept.</summary>
internal sealed class SignIn
{
    public byte[] TokenHash { get; set; } = [];
    public PersonId PersonId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }
}

internal sealed class SignInModel : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> table)
    {
        table.ToTable("people_sign_ins");
        table.HasKey(s => s.TokenHash);
        table.Property(s => s.TokenHash).HasMaxLength(32);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        table.HasIndex(s => s.PersonId);
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

internal sealed class PasswordResetModel : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> table)
    {
        table.ToTable("people_password_resets");
        table.HasKey(r => r.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        table.HasIndex(r => r.PersonId);
    }
}
