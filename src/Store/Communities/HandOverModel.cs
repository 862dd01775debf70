using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

internal sealed class HandOverModel : IEntityTypeConfiguration<HandOver>, IKeeps
{
    public IReadOnlyList<Kept> Keeps =>
    [
        Kept.Personal("a role that somebody proposes to pass on; goes with the answer", Until.Handled, SeenBy.BothOfThem, nameof(HandOver.GroupId), nameof(HandOver.Giver), nameof(HandOver.Role), nameof(HandOver.Receiver), nameof(HandOver.StartsAt), nameof(HandOver.EndsAt), nameof(HandOver.Word), nameof(HandOver.ProposedAt)),
        Kept.Plain("order of writes", Until.Handled, SeenBy.Program, nameof(HandOver.Version)),
    ];

    public void Configure(EntityTypeBuilder<HandOver> table)
    {
        table.ToTable("communities_hand_overs");
        table.HasKey(h => new { h.GroupId, h.Giver, h.Role });
        table.Ignore(h => h.Events);
        table.HasOne<Group>().WithMany().HasForeignKey(h => h.GroupId);
        table.HasOne<Person>().WithMany().HasForeignKey(h => h.Giver);
        table.HasOne<Person>().WithMany().HasForeignKey(h => h.Receiver);
        table.Property(h => h.Word).HasMaxLength(HandOver.LongestWord);
        table.Property(h => h.Version).IsConcurrencyToken();
        table.HasIndex(h => h.Receiver);
    }
}

/// <summary>A role that waits for an answer: whose, to whom, from when, until when the giver keeps it, and what to know.</summary>
public sealed record ShownHandOver(PersonId Giver, string GiverName, PersonId Receiver, string ReceiverName, Role Role, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Word);

/// <summary>A role that somebody proposes to the reader, and in which group.</summary>
public sealed record AskedToTakeOver(string Slug, string GroupName, string GiverName, Role Role);

/// <summary>Passing roles on, to change it.</summary>
public sealed partial class GroupStore
{
    /// <summary>What somebody proposes of a role in a group, or null.</summary>
    public Task<HandOver?> HandOverForOperatorAsync(GroupId group, PersonId giver, Role role, CancellationToken ct) =>
        _db.Set<HandOver>().FirstOrDefaultAsync(h => h.GroupId == group && h.Giver == giver && h.Role == role, ct);

    /// <summary>Adds a proposal.</summary>
    public void Add(HandOver proposed) => _db.Add(proposed);

    /// <summary>Forgets a proposal, with its word.</summary>
    public void Remove(HandOver proposed) => _db.Remove(proposed);

    /// <summary>Forgets what somebody who leaves a group proposed there, or was proposed.</summary>
    public async Task ForgetHandOversForOperatorAsync(PersonId person, GroupId group, CancellationToken ct) =>
        _db.RemoveRange(await _db.Set<HandOver>().Where(h => h.GroupId == group && (h.Giver == person || h.Receiver == person)).ToListAsync(ct));
}

/// <summary>Passing roles on, to show it.</summary>
public sealed partial class GroupDirectory
{
    /// <summary>What the reader proposes or is proposed in a group; of that of others they know nothing.</summary>
    public async Task<IReadOnlyList<ShownHandOver>> HandOversSeenByAsync(PersonId viewer, Standing standing, CancellationToken ct) =>
        await (from h in _db.Set<HandOver>().AsNoTracking()
               join g in _db.Set<Person>() on h.Giver equals g.Id
               join r in _db.Set<Person>() on h.Receiver equals r.Id
               where h.GroupId == standing.Group && (h.Giver == viewer || h.Receiver == viewer)
               orderby h.ProposedAt
               select new ShownHandOver(h.Giver, g.Name, h.Receiver, r.Name, h.Role, h.StartsAt, h.EndsAt, h.Word)).ToListAsync(ct);

    /// <summary>What the reader is proposed, in all groups.</summary>
    public async Task<IReadOnlyList<AskedToTakeOver>> AskedToTakeOverSeenByAsync(PersonId viewer, CancellationToken ct) =>
        await (from h in _db.Set<HandOver>().AsNoTracking()
               join g in _db.Set<Group>() on h.GroupId equals g.Id
               join p in _db.Set<Person>() on h.Giver equals p.Id
               where h.Receiver == viewer
               orderby h.ProposedAt
               select new AskedToTakeOver(g.Slug, g.Name, p.Name, h.Role)).Take(20).ToListAsync(ct);
}
