using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>One browser in which a person is signed in. Only the hash of the cookie is kept.</summary>
internal sealed class SignIn
{
    public byte[] TokenHash { get; set; } = [];

    /// <summary>The name of this sign-in in addresses; says nothing of the cookie.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public PersonId PersonId { get; set; }
    public string Browser { get; set; } = "";
    public string System { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When the person last proved in this browser who they are.</summary>
    public DateTimeOffset ProvedAt { get; set; }
}

internal sealed class SignInModel : IEntityTypeConfiguration<SignIn>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("staying signed in in one browser", Until.SignInEnds, SeenBy.Program, nameof(SignIn.TokenHash), nameof(SignIn.Id), nameof(SignIn.PersonId)),
        Kept.Personal("asking again before a sensitive act", Until.SignInEnds, SeenBy.Program, nameof(SignIn.ProvedAt)),
        Kept.Personal("recognising one's own devices, and ending one", Until.SignInEnds, SeenBy.Self, nameof(SignIn.Browser), nameof(SignIn.System), nameof(SignIn.CreatedAt), nameof(SignIn.SeenAt)),
    ];

    public void Configure(EntityTypeBuilder<SignIn> table)
    {
        table.ToTable("people_sign_ins");
        table.HasKey(s => s.TokenHash);
        table.Property(s => s.TokenHash).HasMaxLength(32);
        table.Property(s => s.Browser).HasMaxLength(30);
        table.Property(s => s.System).HasMaxLength(30);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        table.HasIndex(s => s.PersonId);
        table.HasIndex(s => s.Id);
    }
}

/// <summary>A mailed link that signs in: a quarter of an hour, once. Its secret is derived from the instance key, not stored.</summary>
internal sealed class SignInLink
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public PersonId PersonId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class SignInLinkModel : IEntityTypeConfiguration<SignInLink>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("signing in by a mailed link, and sending few of them", Until.LinkCloses, SeenBy.Program, nameof(SignInLink.Id), nameof(SignInLink.PersonId), nameof(SignInLink.CreatedAt), nameof(SignInLink.UsedAt)),
    ];

    public void Configure(EntityTypeBuilder<SignInLink> table)
    {
        table.ToTable("people_sign_in_links");
        table.HasKey(l => l.Id);
        table.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        table.HasIndex(l => l.PersonId);
        table.HasIndex(l => l.CreatedAt);
    }
}
