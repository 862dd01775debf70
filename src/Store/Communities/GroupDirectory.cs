using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>What a person is in a group: their roles there, membership included. Nobody without one sees that the group exists.</summary>
public sealed record Standing(GroupId Group, string Slug, string Name, FacilitatorMode FacilitatorMode, IReadOnlyList<Role> Roles, bool IsMember, bool IsReady)
{
    /// <summary>True when a role held in the group grants the act.</summary>
    public bool May(Act act) => Permissions.Allow(Roles, act);
}

/// <summary>One of my groups.</summary>
public sealed record MyGroup(GroupId Id, string Slug, string Name, string CommonPurpose, int Members, bool IsReady, bool IsMember);

/// <summary>A person of a group, as its pages show them.</summary>
public sealed record GroupPerson(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, MembershipStatus? Status, bool IsReady, IReadOnlyList<Role> Roles);

/// <summary>An invitation that still waits.</summary>
public sealed record OpenInvitation(InvitationId Id, string? Email, DateTimeOffset ExpiresAt, string InvitedBy);

/// <summary>What a group's home says of the group.</summary>
public sealed record GroupFacts(string Name, string Field, string CommonPurpose, Setting Setting, FacilitatorMode FacilitatorMode, DateTimeOffset CreatedAt);

/// <summary>The read-only door of the room: standings, members and invitations, each seen by somebody.</summary>
public sealed class GroupDirectory
{
    private static readonly Func<TerreauContext, PersonId, string, CancellationToken, Task<StandingRow?>> StandingOf = EF.CompileAsyncQuery(
        (TerreauContext db, PersonId viewer, string slug, CancellationToken ct) => db.Set<CoDevelopmentGroup>().AsNoTracking().Where(g => g.Slug == slug)
            .Select(g => new StandingRow(g.Id, g.Slug, g.Name, g.FacilitatorMode,
                db.Set<Membership>().Where(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    .Select(m => m.AgreementAt != null && m.BasicsAt != null ? "ready" : "member").FirstOrDefault(),
                db.Set<RoleAssignment>().Where(r => r.GroupId == g.Id && r.PersonId == viewer).Select(r => r.Role).ToList())).FirstOrDefault());

    private readonly TerreauContext _db;

    internal GroupDirectory(TerreauContext db) => _db = db;

    /// <summary>The viewer's standing in a group, or null when for them there is no such group.</summary>
    public async Task<Standing?> StandingSeenByAsync(PersonId viewer, string slug, CancellationToken ct)
    {
        if (await StandingOf(_db, viewer, slug, ct) is not { } row) return null;
        List<Role> roles = [.. row.Roles];
        if (row.Membership is not null) roles.Add(Role.Member);
        return roles.Count == 0 ? null : new Standing(row.Id, row.Slug, row.Name, row.Mode, roles, row.Membership is not null, row.Membership == "ready");
    }

    /// <summary>True when the person has a standing in the group; for live topics.</summary>
    public Task<bool> IsSeenByAsync(PersonId viewer, GroupId group, CancellationToken ct) =>
        _db.Set<Group>().AnyAsync(
            g => g.Id == group
                && (_db.Set<Membership>().Any(m => m.GroupId == group && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    || _db.Set<RoleAssignment>().Any(r => r.GroupId == group && r.PersonId == viewer)), ct);

    /// <summary>The groups in which a person has a standing, by name.</summary>
    public async Task<IReadOnlyList<MyGroup>> MineSeenByAsync(PersonId viewer, CancellationToken ct)
    {
        var rows = await _db.Set<CoDevelopmentGroup>().AsNoTracking()
            .Where(g => _db.Set<Membership>().Any(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                || _db.Set<RoleAssignment>().Any(r => r.GroupId == g.Id && r.PersonId == viewer))
            .Select(g => new
            {
                g.Id, g.Slug, g.Name, g.CommonPurpose,
                Members = _db.Set<Membership>().Count(m => m.GroupId == g.Id && m.Status == MembershipStatus.Active),
                Mine = _db.Set<Membership>().Where(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    .Select(m => m.AgreementAt != null && m.BasicsAt != null ? "ready" : "member").FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Select(r => new MyGroup(r.Id, r.Slug, r.Name, r.CommonPurpose, r.Members, r.Mine == "ready", r.Mine is not null)).OrderBy(g => Names.Key(g.Name), StringComparer.Ordinal)];
    }

    /// <summary>What the group is, for someone with a standing in it.</summary>
    public Task<GroupFacts?> FactsSeenByAsync(Standing viewer, CancellationToken ct) =>
        _db.Set<CoDevelopmentGroup>().AsNoTracking().Where(g => g.Id == viewer.Group)
            .Select(g => new GroupFacts(g.Name, g.Field, g.CommonPurpose, g.Setting, g.FacilitatorMode, g.CreatedAt)).FirstOrDefaultAsync(ct);

    /// <summary>Active members, people who ask to join and people with a role there, by name.</summary>
    public async Task<IReadOnlyList<GroupPerson>> PeopleSeenByAsync(Standing viewer, CancellationToken ct)
    {
        var group = viewer.Group;
        var rows = await _db.Set<Person>().AsNoTracking()
            .Where(p => _db.Set<Membership>().Any(m => m.GroupId == group && m.PersonId == p.Id && m.Status != MembershipStatus.Left)
                || _db.Set<RoleAssignment>().Any(r => r.GroupId == group && r.PersonId == p.Id))
            .Select(p => new
            {
                p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement,
                Membership = _db.Set<Membership>().Where(m => m.GroupId == group && m.PersonId == p.Id && m.Status != MembershipStatus.Left)
                    .Select(m => new { m.Status, Ready = m.AgreementAt != null && m.BasicsAt != null }).FirstOrDefault(),
                Roles = _db.Set<RoleAssignment>().Where(r => r.GroupId == group && r.PersonId == p.Id).Select(r => r.Role).ToList(),
            }).ToListAsync(ct);
        return [.. rows.Select(r => new GroupPerson(r.Id, r.Name, r.NameKey, r.Initials, r.Function, r.Agreement, r.Membership?.Status, r.Membership?.Ready ?? false, r.Roles)).OrderBy(p => p.NameKey, StringComparer.Ordinal)];
    }

    /// <summary>Names and initials of people who share a room with the viewer; ids that are not asked for are not given.</summary>
    public async Task<IReadOnlyDictionary<PersonId, GroupPerson>> NamesForOperatorAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var rows = await _db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new { p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new GroupPerson(r.Id, r.Name, r.NameKey, r.Initials, r.Function, r.Agreement, null, false, []));
    }

    /// <summary>Invitations that still wait, newest first, for those who may invite.</summary>
    public async Task<IReadOnlyList<OpenInvitation>> InvitationsSeenByAsync(Standing viewer, DateTimeOffset now, CancellationToken ct)
    {
        if (!viewer.May(Act.InviteMembers)) return [];
        var rows = await (from i in _db.Set<Invitation>().AsNoTracking()
                          join p in _db.Set<Person>() on i.InvitedBy equals p.Id
                          where i.GroupId == viewer.Group && i.ClosedAt == null && i.ExpiresAt > now
                          orderby i.CreatedAt descending
                          select new OpenInvitation(i.Id, i.Email, i.ExpiresAt, p.Name)).Take(100).ToListAsync(ct);
        return rows;
    }

    /// <summary>Personal invitations that wait for an address, with the group's name: shown to that person at home.</summary>
    public async Task<IReadOnlyList<(InvitationId Id, string Group)>> WaitingForAsync(string email, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await (from i in _db.Set<Invitation>().AsNoTracking()
                          join g in _db.Set<Group>() on i.GroupId equals g.Id
                          where i.Email == email && i.ClosedAt == null && i.ExpiresAt > now
                          orderby i.CreatedAt
                          select new { i.Id, g.Name }).Take(20).ToListAsync(ct);
        return [.. rows.Select(r => (r.Id, r.Name))];
    }

    private sealed record StandingRow(GroupId Id, string Slug, string Name, FacilitatorMode Mode, string? Membership, List<Role> Roles);
}
