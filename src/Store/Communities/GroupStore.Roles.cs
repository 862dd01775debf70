using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;

namespace Terreau.Store.Communities;

/// <summary>Roles, to change them.</summary>
public sealed partial class GroupStore
{
    /// <summary>Grants a lasting role that is not held, in a group or in the organisation.</summary>
    public void Grant(PersonId person, Role role, GroupId? group) => _db.Add(new RoleAssignment { PersonId = person, Role = role, GroupId = group });

    /// <summary>Gives a role in a group, or changes its subject and its end where it is held.</summary>
    public async Task GiveAsync(GroupId group, HeldRole given, CancellationToken ct)
    {
        if (await _db.Set<RoleAssignment>().IgnoreQueryFilters().FirstOrDefaultAsync(r => r.PersonId == given.Person && r.GroupId == group && r.Role == given.Role, ct) is not { } row)
            _db.Add(row = new RoleAssignment { PersonId = given.Person, Role = given.Role, GroupId = group, Since = given.Since });
        else if (row.Until <= _db.Now || row.Since > given.Since) row.Since = given.Since;
        (row.Subject, row.Until) = (given.Subject, given.Until);
    }

    /// <summary>Roles held by a person in a group, or in the organisation when there is no group.</summary>
    public async Task<IReadOnlyList<Role>> RolesForOperatorAsync(PersonId person, GroupId? group, CancellationToken ct) =>
        await _db.Set<RoleAssignment>().Where(r => r.PersonId == person && r.GroupId == group && r.UnitId == null).Select(r => r.Role).ToListAsync(ct);

    /// <summary>All roles of a group that hold or will.</summary>
    public async Task<IReadOnlyList<HeldRole>> HeldForOperatorAsync(GroupId group, CancellationToken ct)
    {
        var now = _db.Now;
        return await _db.Set<RoleAssignment>().AsNoTracking().IgnoreQueryFilters().Where(r => r.GroupId == group && (r.Until == null || r.Until > now))
            .Select(r => new HeldRole(r.PersonId, r.Role, r.Subject, r.Since, r.Until)).ToListAsync(ct);
    }

    /// <summary>Takes a role away.</summary>
    public async Task RevokeAsync(PersonId person, Role role, GroupId? group, CancellationToken ct) =>
        _db.RemoveRange(await _db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.PersonId == person && r.Role == role && r.GroupId == group && r.UnitId == null).ToListAsync(ct));

    /// <summary>Takes away what only members hold, with the membership.</summary>
    public async Task RevokeOfMemberAsync(PersonId person, GroupId group, CancellationToken ct)
    {
        var roles = GroupRoles.OfMembers;
        _db.RemoveRange(await _db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.PersonId == person && r.GroupId == group && roles.Contains(r.Role)).ToListAsync(ct));
    }

    /// <summary>How many people hold a role in a group or in the organisation.</summary>
    public Task<int> HoldersForOperatorAsync(Role role, GroupId? group, CancellationToken ct) =>
        _db.Set<RoleAssignment>().CountAsync(r => r.Role == role && r.GroupId == group && r.UnitId == null, ct);

    /// <summary>Groups in which a role came to its end and is still kept.</summary>
    public async Task<IReadOnlyList<GroupId>> WithEndedRolesForOperatorAsync(CancellationToken ct)
    {
        var now = _db.Now;
        return await _db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.Until <= now && r.GroupId != null).Select(r => r.GroupId!.Value).Distinct().ToListAsync(ct);
    }

    /// <summary>Takes away the roles of a group that came to their end, and gives them to be told.</summary>
    public async Task<IReadOnlyList<HeldRole>> RevokeEndedForOperatorAsync(GroupId group, CancellationToken ct)
    {
        var now = _db.Now;
        var ended = await _db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.GroupId == group && r.Until <= now).ToListAsync(ct);
        _db.RemoveRange(ended);
        return [.. ended.Select(r => new HeldRole(r.PersonId, r.Role, r.Subject, r.Since, r.Until))];
    }
}
