using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>A learning that left its session with the consent of author and client; without a name, and in clear.</summary>
internal sealed class SharedLearningRow
{
    public ProposalId Id { get; set; }
    public GroupId GroupId { get; set; }
    public SessionId SessionId { get; set; }
    public PersonId AuthorId { get; set; }
    public PersonId ClientId { get; set; }
    public bool ForOrganisation { get; set; }
    public string Text { get; set; } = "";
    public DateTimeOffset SharedAt { get; set; }
}

internal sealed class SharedLearningModel : IEntityTypeConfiguration<SharedLearningRow>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Plain("what was learned about the field, for those who were not there", Until.GroupErased, SeenBy.Group, nameof(SharedLearningRow.Id), nameof(SharedLearningRow.GroupId), nameof(SharedLearningRow.ForOrganisation), nameof(SharedLearningRow.SharedAt)),
        Kept.Personal("words that their author offers without a name, until author or client takes them back", Until.GroupErased, SeenBy.Group, nameof(SharedLearningRow.Text)),
        Kept.Personal("who may take a learning back", Until.GroupErased, SeenBy.Program, nameof(SharedLearningRow.SessionId), nameof(SharedLearningRow.AuthorId), nameof(SharedLearningRow.ClientId)),
    ];

    public void Configure(EntityTypeBuilder<SharedLearningRow> table)
    {
        table.ToTable("co_development_shared_learnings");
        table.HasKey(l => l.Id);
        table.Property(l => l.Text).HasMaxLength(1000);
        table.HasOne<Group>().WithMany().HasForeignKey(l => l.GroupId);
        table.HasIndex(l => new { l.GroupId, l.SharedAt });
        table.HasIndex(l => new { l.ForOrganisation, l.SharedAt });
    }
}

/// <summary>Learnings outside their session: put there with the client's consent, taken back by author or client.</summary>
public sealed class SharedLearningStore
{
    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal SharedLearningStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Adds one that both consented to.</summary>
    public void Add(CoDevelopmentSession session, LearningProposal proposal)
    {
        if (proposal.State != ProposalState.Shared) throw new InvalidOperationException("Nobody consented.");
        _db.Add(new SharedLearningRow
        {
            Id = proposal.Id, GroupId = session.Group, SessionId = session.Id, AuthorId = proposal.By, ClientId = session.Client,
            ForOrganisation = proposal.ForOrganisation, Text = proposal.Text, SharedAt = _clock.GetUtcNow(),
        });
    }

    /// <summary>The session of a learning that the person wrote or consented to; null for everybody else.</summary>
    public Task<SessionId?> OwnAsync(PersonId self, ProposalId id, CancellationToken ct) =>
        _db.Set<SharedLearningRow>().AsNoTracking().Where(l => l.Id == id && (l.AuthorId == self || l.ClientId == self)).Select(l => (SessionId?)l.SessionId).FirstOrDefaultAsync(ct);

    /// <summary>Takes one back; nothing of it stays.</summary>
    public async Task RemoveOwnAsync(PersonId self, ProposalId id, CancellationToken ct)
    {
        if (await _db.Set<SharedLearningRow>().FirstOrDefaultAsync(l => l.Id == id && (l.AuthorId == self || l.ClientId == self), ct) is { } row) _db.Remove(row);
    }
}
