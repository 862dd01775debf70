using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

internal sealed class PersonCardModel : IEntityTypeConfiguration<PersonCard>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("what one seeks, offers and knows, so that peers find one another", Until.AccountErased, SeenBy.CardReaders, nameof(PersonCard.PersonId), nameof(PersonCard.Seeks), nameof(PersonCard.Offers), nameof(PersonCard.FieldList), nameof(PersonCard.FunctionList),
            nameof(PersonCard.SeekKey), nameof(PersonCard.OfferKey), nameof(PersonCard.KnowKey)),
        Kept.Personal("who is shown the card", Until.AccountErased, SeenBy.Self, nameof(PersonCard.Visibility)),
        Kept.Plain("order of writes", Until.AccountErased, SeenBy.Program, nameof(PersonCard.Version)),
    ];

    public void Configure(EntityTypeBuilder<PersonCard> table)
    {
        const int TagList = Tags.Most * (Tags.Longest + 1);
        table.ToTable("people_cards");
        table.HasKey(c => c.PersonId);
        table.Ignore(c => c.Events);
        table.Ignore(c => c.Text);
        table.HasOne<Person>().WithOne().HasForeignKey<PersonCard>(c => c.PersonId);
        table.Property(c => c.Seeks).HasMaxLength(CardText.Longest);
        table.Property(c => c.Offers).HasMaxLength(CardText.Longest);
        table.Property(c => c.FieldList).HasMaxLength(TagList);
        table.Property(c => c.FunctionList).HasMaxLength(TagList);
        table.Property(c => c.SeekKey).HasMaxLength(2 * CardText.Longest);
        table.Property(c => c.OfferKey).HasMaxLength(2 * CardText.Longest);
        table.Property(c => c.KnowKey).HasMaxLength(4 * TagList);
        table.Property(c => c.Version).IsConcurrencyToken();
    }
}
