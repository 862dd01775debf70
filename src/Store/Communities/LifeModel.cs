using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Life;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

internal sealed class StageConfirmedModel : IEntityTypeConfiguration<StageConfirmed>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("the stages that a group says it went through, with the signs of each time", Until.GroupErased, SeenBy.Group, nameof(StageConfirmed.Id), nameof(StageConfirmed.GroupId), nameof(StageConfirmed.Stage), nameof(StageConfirmed.Proposed), nameof(StageConfirmed.Signs), nameof(StageConfirmed.Note), nameof(StageConfirmed.At)),
        Kept.Personal("who confirmed a stage", Until.GroupErased, SeenBy.Group, nameof(StageConfirmed.By)),
    ];

    public void Configure(EntityTypeBuilder<StageConfirmed> table)
    {
        table.ToTable("communities_life_stages");
        table.HasKey(s => s.Id);
        table.Ignore(s => s.Events);
        table.HasOne<Group>().WithMany().HasForeignKey(s => s.GroupId);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.By);
        table.Property(s => s.Note).HasMaxLength(StageConfirmed.LongestNote);
        table.Property(s => s.Signs).HasConversion(
            signs => JsonSerializer.Serialize(signs, JsonSerializerOptions.Default),
            json => Read(json),
            new ValueComparer<IReadOnlyList<LifeSign>>((a, b) => ReferenceEquals(a, b), signs => signs.Count, signs => signs));
        table.HasIndex(s => new { s.GroupId, s.At });
    }

    private static List<LifeSign> Read(string json) => JsonSerializer.Deserialize<List<LifeSign>>(json) ?? [];
}

/// <summary>A step of the launch list that somebody ticked.</summary>
internal sealed class LaunchTick
{
    public GroupId GroupId { get; set; }
    public LaunchStep Step { get; set; }
}

internal sealed class LaunchTickModel : IEntityTypeConfiguration<LaunchTick>, IKeeps
{
    public IReadOnlyList<Kept> Keeps => [Kept.Plain("what is done of the launch of a group", Until.GroupErased, SeenBy.Organisers, nameof(LaunchTick.GroupId), nameof(LaunchTick.Step))];

    public void Configure(EntityTypeBuilder<LaunchTick> table)
    {
        table.ToTable("communities_launch_ticks");
        table.HasKey(t => new { t.GroupId, t.Step });
        table.HasOne<Group>().WithMany().HasForeignKey(t => t.GroupId);
    }
}
