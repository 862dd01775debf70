using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

internal sealed class IncidentModel : IEntityTypeConfiguration<Incident>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("that there was an incident, and whether it is closed", Until.IncidentRule, SeenBy.MailQueue, nameof(Incident.Id), nameof(Incident.Number), nameof(Incident.OpenedAt), nameof(Incident.ClosedAt), nameof(Incident.Version)),
    ];

    public void Configure(EntityTypeBuilder<Incident> table)
    {
        table.ToTable("people_incidents");
        table.HasKey(i => i.Id);
        table.Ignore(i => i.Written);
        table.Property(i => i.Version).IsConcurrencyToken();
        table.HasIndex(i => i.Number).IsUnique();
        table.HasIndex(i => i.ClosedAt);
    }
}

/// <summary>One version of what is said of an incident, sealed under the incident's own key: it may name people.</summary>
internal sealed class IncidentVersionRow
{
    public IncidentId IncidentId { get; set; }
    public int Number { get; set; }
    public bool IsClosed { get; set; }
    public PersonId By { get; set; }
    public DateTimeOffset At { get; set; }
    public byte[] Sealed { get; set; } = [];
}

internal sealed class IncidentVersionModel : IEntityTypeConfiguration<IncidentVersionRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("what the register of incidents says, version after version, sealed under the incident's own key", Until.IncidentRule, SeenBy.MailQueue, nameof(IncidentVersionRow.Sealed)),
        Kept.Personal("who wrote in the register of incidents", Until.IncidentRule, SeenBy.MailQueue, nameof(IncidentVersionRow.By)),
        Kept.Plain("order of what was written of an incident", Until.IncidentRule, SeenBy.MailQueue, nameof(IncidentVersionRow.IncidentId), nameof(IncidentVersionRow.Number), nameof(IncidentVersionRow.IsClosed), nameof(IncidentVersionRow.At)),
    ];

    public void Configure(EntityTypeBuilder<IncidentVersionRow> table)
    {
        table.ToTable("people_incident_versions");
        table.HasKey(v => new { v.IncidentId, v.Number });
        table.HasOne<Incident>().WithMany().HasForeignKey(v => v.IncidentId).OnDelete(DeleteBehavior.Cascade);
    }
}
