using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>A season, as one document; beside it what the courier and the group look for.</summary>
internal sealed class SeasonRow
{
    public SeasonId Id { get; set; }
    public GroupId GroupId { get; set; }
    public int Number { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public DateTimeOffset? NextDueAt { get; set; }
    public DateTimeOffset? NextNotesAt { get; set; }
    public int Version { get; set; }
    public string Document { get; set; } = "";
}

internal sealed class SeasonRowModel : IEntityTypeConfiguration<SeasonRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("the season of a group, and when it next invites or lets a day pass, when something is due about its notes", Until.GroupErased, SeenBy.Group, nameof(SeasonRow.Id), nameof(SeasonRow.GroupId), nameof(SeasonRow.Number), nameof(SeasonRow.EndedAt), nameof(SeasonRow.NextDueAt), nameof(SeasonRow.NextNotesAt), nameof(SeasonRow.Version)),
        Kept.Personal("whose turn it is and was, who will be absent, who exchanged with whom: by ids, never what a subject is", Until.GroupErased, SeenBy.Group, nameof(SeasonRow.Document)),
    ];

    public void Configure(EntityTypeBuilder<SeasonRow> table)
    {
        table.ToTable("co_development_seasons");
        table.HasKey(s => s.Id);
        table.Property(s => s.Version).IsConcurrencyToken();
        table.HasOne<Group>().WithMany().HasForeignKey(s => s.GroupId);
        table.HasIndex(s => new { s.GroupId, s.Number }).IsUnique();
        table.HasIndex(s => s.NextDueAt);
        table.HasIndex(s => s.NextNotesAt);
    }
}
