using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>A group that the reader may find: what it is, never who is in it by name.</summary>
/// <param name="Mine">What the reader is to it, or null.</param>
/// <param name="Unit">The name of the unit to which it belongs, or null.</param>
public sealed record ListedGroup(GroupId Id, string Slug, GroupKind Kind, string Name, string NameKey, string Field, string CommonPurpose, JoiningMode Joining, int Members, MembershipStatus? Mine, string? Unit);

/// <summary>Finding groups: those that are listed, and one's own. A hidden group of others is exactly as absent.</summary>
public sealed partial class GroupDirectory
{
    /// <summary>Groups by name, after a name key and an address, of a unit and below where one is given; each word sought is in the name, the field or the purpose, whatever its case and accents.</summary>
    public async Task<IReadOnlyList<ListedGroup>> ListedSeenByAsync(PersonId viewer, string sought, GroupKind? kind, OrgUnit? within, string afterKey, string afterSlug, int size, CancellationToken ct)
    {
        var groups = Findable(viewer).Where(g => string.Compare(g.NameKey, afterKey) > 0 || (g.NameKey == afterKey && string.Compare(g.Slug, afterSlug) > 0));
        if (kind is { } only) groups = groups.Where(g => g.Kind == only);
        if (within is { Place: var first, Last: var last }) groups = groups.Where(g => _db.Set<OrgUnit>().Any(u => u.Id == g.UnitId && u.Place >= first && u.Place <= last));
        foreach (var word in Names.Key(sought).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6)) groups = groups.Where(g => g.SearchKey.Contains(word));
        return await Shown(viewer, groups.OrderBy(g => g.NameKey).ThenBy(g => g.Slug).Take(size)).ToListAsync(ct);
    }

    /// <summary>One group that the reader may find, or null.</summary>
    public Task<ListedGroup?> DoorSeenByAsync(PersonId viewer, string slug, CancellationToken ct) =>
        Shown(viewer, Findable(viewer).Where(g => g.Slug == slug)).FirstOrDefaultAsync(ct);

    private IQueryable<Group> Findable(PersonId viewer) => _db.Set<Group>().AsNoTracking().Where(g => (g.Visibility == GroupVisibility.Listed && g.ClosedAt == null)
        || _db.Set<Membership>().Any(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
        || _db.Set<RoleAssignment>().Any(r => r.GroupId == g.Id && r.PersonId == viewer));

    private IQueryable<ListedGroup> Shown(PersonId viewer, IQueryable<Group> groups) => groups.Select(g => new ListedGroup(
        g.Id, g.Slug, g.Kind, g.Name, g.NameKey, g.Field, g.CommonPurpose, g.Joining,
        EF.Property<int>(g, GroupCounts.Members),
        _db.Set<Membership>().Where(m => m.GroupId == g.Id && m.PersonId == viewer).Select(m => (MembershipStatus?)m.Status).FirstOrDefault(),
        _db.Set<OrgUnit>().Where(u => u.Id == g.UnitId).Select(u => u.Name).FirstOrDefault()));
}
