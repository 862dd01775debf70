using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Who holds a role in a group: which, about what, since when and until when.</summary>
public sealed record RoleLine(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, Role Role, string Subject, DateTimeOffset? Since, DateTimeOffset? Until);

/// <summary>A group that somebody visits, and until when.</summary>
public sealed record Visit(string Slug, string Name, DateTimeOffset? Until);

/// <summary>Roles of a group, with their dates.</summary>
public sealed partial class GroupDirectory
{
    /// <summary>Roles that hold now or will, in the order of the table of permissions, by name.</summary>
    public async Task<IReadOnlyList<RoleLine>> RoleLinesSeenByAsync(Standing viewer, CancellationToken ct)
    {
        var now = _db.Now;
        var rows = await (from r in _db.Set<RoleAssignment>().AsNoTracking().IgnoreQueryFilters()
                          join p in _db.Set<Person>() on r.PersonId equals p.Id
                          where r.GroupId == viewer.Group && (r.Until == null || r.Until > now)
                          select new RoleLine(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, r.Role, r.Subject, r.Since, r.Until)).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.Role).ThenBy(r => r.NameKey, StringComparer.Ordinal)];
    }

    /// <summary>The first who facilitate, by name.</summary>
    public async Task<IReadOnlyList<GroupPerson>> HostsSeenByAsync(Standing viewer, CancellationToken ct) =>
        [.. (await HostsOf.On(_db)(_db, viewer.Group).ToListAsync(ct)).Select(p => p.With([Role.Facilitator]))];

    /// <summary>The groups that a person visits, by name.</summary>
    public async Task<IReadOnlyList<Visit>> VisitsSeenByAsync(PersonId viewer, CancellationToken ct) =>
        await (from r in _db.Set<RoleAssignment>().AsNoTracking()
               join g in _db.Set<Group>() on r.GroupId equals g.Id
               where r.PersonId == viewer && r.Role == Role.Visitor && g.ClosedAt == null
               orderby g.NameKey
               select new Visit(g.Slug, g.Name, r.Until)).Take(20).ToListAsync(ct);

    /// <summary>When the first of a person's roles comes to its end, or null: what they may listen to is asked again then.</summary>
    public Task<DateTimeOffset?> NextEndForOperatorAsync(PersonId person, CancellationToken ct) =>
        _db.Set<RoleAssignment>().Where(r => r.PersonId == person && r.Until != null).OrderBy(r => r.Until).Select(r => r.Until).FirstOrDefaultAsync(ct);
}
