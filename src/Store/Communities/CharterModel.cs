using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.People;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

internal sealed class CharterModel : IEntityTypeConfiguration<Charter>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("order of writes", Until.GroupErased, SeenBy.Program, nameof(Charter.GroupId), nameof(Charter.Revision)),
    ];

    public void Configure(EntityTypeBuilder<Charter> table)
    {
        table.ToTable("communities_charters");
        table.HasKey(c => c.GroupId);
        table.Ignore(c => c.Events);
        table.Ignore(c => c.Draft);
        table.Property(c => c.Revision).IsConcurrencyToken();
        table.HasOne<Group>().WithOne().HasForeignKey<Charter>(c => c.GroupId);
        table.HasMany(c => c.Versions).WithOne().HasForeignKey(v => v.GroupId);
        table.Navigation(c => c.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CharterVersionModel : IEntityTypeConfiguration<CharterVersion>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("what the group agreed upon, version after version", Until.GroupErased, SeenBy.Group, nameof(CharterVersion.GroupId), nameof(CharterVersion.Number), nameof(CharterVersion.Parts), nameof(CharterVersion.Revision), nameof(CharterVersion.WrittenAt), nameof(CharterVersion.ConsultationUntil), nameof(CharterVersion.PutForwardAt), nameof(CharterVersion.InForceFrom), nameof(CharterVersion.Major), nameof(CharterVersion.WhatChanged)),
        Kept.Personal("who wrote it last", Until.GroupErased, SeenBy.Group, nameof(CharterVersion.WrittenBy)),
    ];

    public void Configure(EntityTypeBuilder<CharterVersion> table)
    {
        table.ToTable("communities_charter_versions");
        table.HasKey(v => new { v.GroupId, v.Number });
        table.Property(v => v.Number).ValueGeneratedNever();
        table.Ignore(v => v.IsMajor);
        table.Ignore(v => v.IsPutForward);
        table.HasOne<Person>().WithMany().HasForeignKey(v => v.WrittenBy);
        table.Property(v => v.WhatChanged).HasMaxLength(280);
        table.Property(v => v.Parts).HasConversion(
            parts => JsonSerializer.Serialize(parts, JsonSerializerOptions.Default),
            json => Read(json),
            new ValueComparer<IReadOnlyDictionary<CharterPart, string>>((a, b) => ReferenceEquals(a, b), parts => parts.Count, parts => parts));
    }

    private static Dictionary<CharterPart, string> Read(string json) => JsonSerializer.Deserialize<Dictionary<CharterPart, string>>(json) ?? [];
}

internal sealed class CharterEndorsementModel : IEntityTypeConfiguration<CharterEndorsement>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("each person's own yes to the charter, to the version that they read", Until.AccountErased, SeenBy.Group, nameof(CharterEndorsement.GroupId), nameof(CharterEndorsement.Major), nameof(CharterEndorsement.Version), nameof(CharterEndorsement.PersonId), nameof(CharterEndorsement.At)),
        Kept.Personal("in which language it was read", Until.AccountErased, SeenBy.Self, nameof(CharterEndorsement.Language)),
    ];

    public void Configure(EntityTypeBuilder<CharterEndorsement> table)
    {
        table.ToTable("communities_charter_endorsements");
        // One yes a person for a major version and its minor changes: the key settles two sendings.
        table.HasKey(e => new { e.GroupId, e.Major, e.PersonId });
        table.HasOne<CharterVersion>().WithMany().HasForeignKey(e => new { e.GroupId, e.Version });
        table.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId);
        table.Property(e => e.Language).HasMaxLength(10);
        table.HasIndex(e => e.PersonId);
    }
}

internal sealed class CharterRemarkModel : IEntityTypeConfiguration<CharterRemark>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("what members say of a charter that is being written", Until.AccountErased, SeenBy.Group, nameof(CharterRemark.By), nameof(CharterRemark.Text), nameof(CharterRemark.At)),
        Kept.Plain("where it was said", Until.GroupErased, SeenBy.Group, nameof(CharterRemark.Id), nameof(CharterRemark.GroupId), nameof(CharterRemark.Version), nameof(CharterRemark.Kind), nameof(CharterRemark.Part), nameof(CharterRemark.IsTaken)),
    ];

    public void Configure(EntityTypeBuilder<CharterRemark> table)
    {
        table.ToTable("communities_charter_remarks");
        table.HasKey(r => r.Id);
        table.HasOne<CharterVersion>().WithMany().HasForeignKey(r => new { r.GroupId, r.Version });
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.By);
        table.Property(r => r.Text).HasMaxLength(CharterParts.Longest);
        table.HasIndex(r => r.By);
    }
}
