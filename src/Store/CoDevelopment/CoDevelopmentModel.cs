using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Domain.Stages;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>A session: in clear what the group may know (dates, states, who is asked), sealed all the rest.</summary>
internal sealed class SessionRow
{
    public SessionId Id { get; set; }
    public GroupId GroupId { get; set; }
    public int Number { get; set; }
    public SessionState State { get; set; }
    public PersonId ClientId { get; set; }
    public PersonId? FacilitatorId { get; set; }
    public DateTimeOffset? StartsAt { get; set; }
    public string? ZoneId { get; set; }
    public int? TotalMinutes { get; set; }
    public DateOnly? FollowUpDue { get; set; }
    public DateTimeOffset DraftedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Version { get; set; }
    public bool AwaitsConsent { get; set; }
    public DateTimeOffset? NotesGoneAt { get; set; }
    public SessionId? OtherId { get; set; }
    public int? MeetingOrder { get; set; }
    public byte[] Sealed { get; set; } = [];
    public List<ParticipantRow> Participants { get; set; } = [];
}

/// <summary>Somebody asked to a session: their part, their answer, whether they came.</summary>
internal sealed class ParticipantRow
{
    public SessionId SessionId { get; set; }
    public PersonId PersonId { get; set; }
    public Part Part { get; set; }
    public PlannedPresence Planned { get; set; }
    public bool Entered { get; set; }
}

/// <summary>What one person is typing at one place of one session, sealed with the session.</summary>
internal sealed class DraftRow
{
    public SessionId SessionId { get; set; }
    public PersonId PersonId { get; set; }
    public string Place { get; set; } = "";
    public byte[] Sealed { get; set; } = [];
    public DateTimeOffset SavedAt { get; set; }
}

internal sealed class SessionRowModel : IEntityTypeConfiguration<SessionRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("date and state of a session", Until.GroupErased, SeenBy.Group, nameof(SessionRow.Id), nameof(SessionRow.GroupId), nameof(SessionRow.Number), nameof(SessionRow.State), nameof(SessionRow.StartsAt), nameof(SessionRow.ZoneId), nameof(SessionRow.TotalMinutes), nameof(SessionRow.DraftedAt), nameof(SessionRow.EndedAt), nameof(SessionRow.FollowUpDue), nameof(SessionRow.Version), nameof(SessionRow.NotesGoneAt)),
        Kept.Plain("which of two consultations of one meeting it is", Until.GroupErased, SeenBy.Group, nameof(SessionRow.OtherId), nameof(SessionRow.MeetingOrder)),
        Kept.Plain("that somebody waits for the client's answer", Until.GroupErased, SeenBy.Participants, nameof(SessionRow.AwaitsConsent)),
        Kept.Personal("whose subject it is, who facilitates", Until.GroupErased, SeenBy.Participants, nameof(SessionRow.ClientId), nameof(SessionRow.FacilitatorId)),
        Kept.Personal("everything that is said in a session, sealed under its own key (INV-14)", Until.KeyDeleted, SeenBy.Participants, nameof(SessionRow.Sealed)),
    ];

    public void Configure(EntityTypeBuilder<SessionRow> table)
    {
        table.ToTable("co_development_sessions");
        table.HasKey(s => s.Id);
        table.Property(s => s.ZoneId).HasMaxLength(60);
        table.Property(s => s.Version).IsConcurrencyToken();
        table.HasOne<Group>().WithMany().HasForeignKey(s => s.GroupId);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.ClientId);
        table.HasIndex(s => new { s.GroupId, s.Number }).IsUnique();
        // One room at a time in a group: the rule is in OpenRoom, this index settles the race.
        table.HasIndex(s => s.GroupId).IsUnique().HasDatabaseName("co_development_one_running").HasFilter("state in ('Welcome', 'Running')");
        table.HasMany(s => s.Participants).WithOne().HasForeignKey(p => p.SessionId);
    }
}

internal sealed class ParticipantRowModel : IEntityTypeConfiguration<ParticipantRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("who is asked, who comes, who was there", Until.GroupErased, SeenBy.Participants, nameof(ParticipantRow.SessionId), nameof(ParticipantRow.PersonId), nameof(ParticipantRow.Part), nameof(ParticipantRow.Planned), nameof(ParticipantRow.Entered)),
    ];

    public void Configure(EntityTypeBuilder<ParticipantRow> table)
    {
        table.ToTable("co_development_participants");
        table.HasKey(p => new { p.SessionId, p.PersonId });
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId);
        table.HasIndex(p => p.PersonId);
    }
}

internal sealed class DraftRowModel : IEntityTypeConfiguration<DraftRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("what somebody was typing, sealed with the session", Until.KeyDeleted, SeenBy.Self, nameof(DraftRow.SessionId), nameof(DraftRow.PersonId), nameof(DraftRow.Place), nameof(DraftRow.Sealed), nameof(DraftRow.SavedAt)),
    ];

    public void Configure(EntityTypeBuilder<DraftRow> table)
    {
        table.ToTable("co_development_drafts");
        table.HasKey(d => new { d.SessionId, d.PersonId, d.Place });
        table.Property(d => d.Place).HasMaxLength(80);
        table.HasOne<SessionRow>().WithMany().HasForeignKey(d => d.SessionId);
    }
}
