using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>A passkey: the public half only. Whoever reads the database cannot sign in with it.</summary>
public sealed class Passkey
{
    /// <summary>Its name in addresses.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public PersonId PersonId { get; set; }

    /// <summary>What the authenticator calls it.</summary>
    public byte[] CredentialId { get; set; } = [];

    /// <summary>COSE key against which signatures are checked.</summary>
    public byte[] PublicKey { get; set; } = [];

    /// <summary>What its owner calls it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Highest count of signatures seen; 0 where the authenticator does not count.</summary>
    public long SignCount { get; set; }

    /// <summary>How the browser reaches it, such as <c>internal</c> or <c>usb</c>, separated by spaces.</summary>
    public string Transports { get; set; } = "";

    /// <summary>It may be copied to other devices by its keeper.</summary>
    public bool IsBackupEligible { get; set; }

    /// <summary>It was copied.</summary>
    public bool IsBackedUp { get; set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it last served.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class PasskeyModel : IEntityTypeConfiguration<Passkey>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("signing in with a passkey", Until.AccountErased, SeenBy.Program, nameof(Passkey.Id), nameof(Passkey.PersonId), nameof(Passkey.CredentialId), nameof(Passkey.PublicKey), nameof(Passkey.SignCount), nameof(Passkey.Transports), nameof(Passkey.IsBackupEligible)),
        Kept.Personal("recognising one's own passkeys", Until.AccountErased, SeenBy.Self, nameof(Passkey.Name), nameof(Passkey.CreatedAt), nameof(Passkey.UsedAt), nameof(Passkey.IsBackedUp)),
    ];

    public void Configure(EntityTypeBuilder<Passkey> table)
    {
        table.ToTable("people_passkeys");
        table.HasKey(k => k.Id);
        table.Property(k => k.CredentialId).HasMaxLength(1023);
        table.Property(k => k.PublicKey).HasMaxLength(1024);
        table.Property(k => k.Name).HasMaxLength(Passkeys.NameLength);
        table.Property(k => k.Transports).HasMaxLength(100);
        table.HasOne<Person>().WithMany().HasForeignKey(k => k.PersonId);
        table.HasIndex(k => k.CredentialId).IsUnique();
        table.HasIndex(k => k.PersonId);
    }
}

/// <summary>A challenge that was answered: it is answered once. Only its hash is kept, for as long as it could come again.</summary>
internal sealed class UsedChallenge
{
    public byte[] Hash { get; set; } = [];
    public DateTimeOffset At { get; set; }
}

internal sealed class UsedChallengeModel : IEntityTypeConfiguration<UsedChallenge>, IKeeps
{
    public IReadOnlyList<Kept> Keeps => [Kept.Plain("answering a challenge once", Until.LinkCloses, SeenBy.Program, nameof(UsedChallenge.Hash), nameof(UsedChallenge.At))];

    public void Configure(EntityTypeBuilder<UsedChallenge> table)
    {
        table.ToTable("people_used_challenges");
        table.HasKey(c => c.Hash);
        table.Property(c => c.Hash).HasMaxLength(32);
        table.HasIndex(c => c.At);
    }
}
