using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>What somebody takes with them from their own turn, sealed under a key of its own.</summary>
internal sealed class TroikaNoteRow
{
    public TroikaId TroikaId { get; set; }
    public PersonId PersonId { get; set; }
    public byte[] Sealed { get; set; } = [];
    public DateTimeOffset SavedAt { get; set; }
}

internal sealed class TroikaModel : IEntityTypeConfiguration<Troika>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("date, length and state of a Troïka, never what is said in it", Until.GroupErased, SeenBy.TroikaThree, nameof(Troika.Id), nameof(Troika.GroupId), nameof(Troika.State), nameof(Troika.StartsAt), nameof(Troika.ZoneId), nameof(Troika.PresentationMinutes), nameof(Troika.ClarificationMinutes), nameof(Troika.IdeasMinutes), nameof(Troika.WhatHelpedMinutes), nameof(Troika.Turn), nameof(Troika.Phase), nameof(Troika.PhaseSince), nameof(Troika.EndedAt), nameof(Troika.Version)),
        Kept.Personal("who the three of a Troïka are, in the order of their turns", Until.GroupErased, SeenBy.TroikaThree, nameof(Troika.First), nameof(Troika.Second), nameof(Troika.Third)),
    ];

    public void Configure(EntityTypeBuilder<Troika> table)
    {
        table.ToTable("co_development_troikas");
        table.HasKey(t => t.Id);
        table.Ignore(t => t.Events).Ignore(t => t.People).Ignore(t => t.Minutes).Ignore(t => t.Moment).Ignore(t => t.Client);
        table.Property(t => t.ZoneId).HasMaxLength(60);
        table.Property(t => t.Version).IsConcurrencyToken();
        table.HasOne<Group>().WithMany().HasForeignKey(t => t.GroupId);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.First);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.Second);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.Third);
    }
}

internal sealed class TroikaNoteModel : IEntityTypeConfiguration<TroikaNoteRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("what somebody takes with them from their own turn in a Troïka, sealed under its own key", Until.AccountErased, SeenBy.Self, nameof(TroikaNoteRow.TroikaId), nameof(TroikaNoteRow.PersonId), nameof(TroikaNoteRow.Sealed), nameof(TroikaNoteRow.SavedAt)),
    ];

    public void Configure(EntityTypeBuilder<TroikaNoteRow> table)
    {
        table.ToTable("co_development_troika_notes");
        table.HasKey(n => new { n.TroikaId, n.PersonId });
        table.HasOne<Troika>().WithMany().HasForeignKey(n => n.TroikaId);
        table.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
    }
}
