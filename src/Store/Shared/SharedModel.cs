using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Shared;

namespace Terreau.Store.Shared;

/// <summary>One form sent once: its second sending lands where the first did (F-18). Holds no content.</summary>
internal sealed class Operation
{
    public PersonId PersonId { get; set; }
    public Guid Id { get; set; }
    public string Landing { get; set; } = "/";
    public DateTimeOffset At { get; set; }
}

internal sealed class OperationModel : IEntityTypeConfiguration<Operation>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("one form sent twice has one effect", Until.EightDays, SeenBy.Program, nameof(Operation.PersonId), nameof(Operation.Id), nameof(Operation.Landing), nameof(Operation.At)),
    ];

    public void Configure(EntityTypeBuilder<Operation> table)
    {
        table.ToTable("shared_operations");
        table.HasKey(o => new { o.PersonId, o.Id });
        table.Property(o => o.Landing).HasMaxLength(300);
        table.HasIndex(o => o.At);
    }
}
