using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Addresses to which a list need not be sent again.</summary>
public sealed record KnownAddresses(IReadOnlySet<string> Members, IReadOnlySet<string> Invited);

/// <summary>What waits in a group.</summary>
public sealed record Waits(int Invitations, int Requests);

/// <summary>Groups, memberships, roles and invitations, to change them.</summary>
public sealed partial class GroupStore
{
    private readonly TerreauContext _db;

    internal GroupStore(TerreauContext db) => _db = db;

    /// <summary>The group, for someone who reads it.</summary>
    public Task<Group?> SeenByAsync(PersonId viewer, GroupId group, CancellationToken ct) =>
        _db.Set<Group>().FirstOrDefaultAsync(
            g => g.Id == group
                && (_db.Set<Membership>().Any(m => m.GroupId == group && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    || _db.Set<RoleAssignment>().Any(r => r.GroupId == group && r.PersonId == viewer && r.Role != Role.Visitor)), ct);

    /// <summary>The group that an invitation leads to, before the person has any standing in it.</summary>
    public Task<Group?> InvitedForOperatorAsync(GroupId group, CancellationToken ct) =>
        _db.Set<Group>().FirstOrDefaultAsync(g => g.Id == group, ct);

    /// <summary>A free address near the one wished for.</summary>
    public async Task<string> FreeSlugAsync(string wished, CancellationToken ct)
    {
        var taken = await _db.Set<Group>().Where(g => g.Slug.StartsWith(wished)).Select(g => g.Slug).ToListAsync(ct);
        // « /groups/new » is where groups are founded.
        taken.Add("new");
        var slug = wished;
        for (var n = 2; taken.Contains(slug); n++) slug = $"{wished}-{n}";
        return slug;
    }

    /// <summary>Adds a group and its founder's role.</summary>
    public void Add(Group group)
    {
        _db.Add(group);
        Grant(group.FoundedBy, Role.Founder, group.Id);
    }

    /// <summary>Adds a membership.</summary>
    public void Add(Membership membership) => _db.Add(membership);

    /// <summary>Adds an invitation.</summary>
    public void Add(Invitation invitation) => _db.Add(invitation);

    /// <summary>A person's membership, whatever its state.</summary>
    public Task<Membership?> MembershipForOperatorAsync(GroupId group, PersonId person, CancellationToken ct) =>
        _db.Set<Membership>().FirstOrDefaultAsync(m => m.GroupId == group && m.PersonId == person, ct);

    /// <summary>Seats taken in a group.</summary>
    public async Task<IReadOnlyCollection<int>> SeatsTakenAsync(GroupId group, CancellationToken ct) =>
        await _db.Set<Membership>().Where(m => m.GroupId == group && m.Seat != null).Select(m => m.Seat!.Value).ToListAsync(ct);

    /// <summary>How many active members a group has.</summary>
    public Task<int> MembersForOperatorAsync(GroupId group, CancellationToken ct) =>
        _db.Set<Membership>().CountAsync(m => m.GroupId == group && m.Status == MembershipStatus.Active, ct);

    /// <summary>After a change of kind: active members take seats in the order in which they came, or give theirs back.</summary>
    public async Task ReseatAsync(Group group, CancellationToken ct)
    {
        if (group.Policy.MostMembers is null && (await SeatsTakenAsync(group.Id, ct)).Count == 0) return;
        List<int> taken = [];
        foreach (var member in await _db.Set<Membership>().Where(m => m.GroupId == group.Id && m.Status == MembershipStatus.Active).OrderBy(m => m.ActiveSince).ThenBy(m => m.PersonId).ToListAsync(ct))
        {
            member.Reseat(group.Policy, taken);
            if (member.Seat is { } seat) taken.Add(seat);
        }
    }

    /// <summary>An invitation by its id; the caller has proved that it holds its secret, or may manage the group.</summary>
    public Task<Invitation?> InvitationForOperatorAsync(InvitationId id, CancellationToken ct) => _db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id, ct);

    /// <summary>Reads an invitation again, once its lock is held: it may have been used meanwhile.</summary>
    public Task RefreshAsync(Invitation invitation, CancellationToken ct) => _db.Entry(invitation).ReloadAsync(ct);

    /// <summary>Closes open personal invitations of an address to a group, since a newer one replaces them.</summary>
    public async Task CloseOlderAsync(GroupId? group, string email, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var older in await _db.Set<Invitation>().Where(i => i.GroupId == group && i.Email == email && i.ClosedAt == null).ToListAsync(ct))
            older.Close(now);
    }

    /// <summary>What waits in a group: open invitations, and requests.</summary>
    public async Task<Waits> WaitingForOperatorAsync(GroupId group, DateTimeOffset now, CancellationToken ct) => new(
        await _db.Set<Invitation>().CountAsync(i => i.GroupId == group && i.ClosedAt == null && i.ExpiresAt > now, ct),
        await _db.Set<Membership>().CountAsync(m => m.GroupId == group && m.Status == MembershipStatus.Requested, ct));

    /// <summary>A group closes: invitations are withdrawn, requests declined, and roles that were to pass stay where they are.</summary>
    public async Task ForgetWaitingForOperatorAsync(GroupId group, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var invitation in await _db.Set<Invitation>().Where(i => i.GroupId == group && i.ClosedAt == null).ToListAsync(ct)) invitation.Close(now);
        foreach (var asked in await _db.Set<Membership>().Where(m => m.GroupId == group && m.Status == MembershipStatus.Requested).ToListAsync(ct)) asked.Leave();
        _db.RemoveRange(await _db.Set<Domain.Communities.Roles.HandOver>().Where(h => h.GroupId == group).ToListAsync(ct));
    }

    /// <summary>Addresses of active members, and those to which a personal invitation waits.</summary>
    public async Task<KnownAddresses> AddressesForOperatorAsync(GroupId group, DateTimeOffset now, CancellationToken ct)
    {
        var members = await (from m in _db.Set<Membership>().AsNoTracking()
                             join p in _db.Set<Person>() on m.PersonId equals p.Id
                             where m.GroupId == @group && m.Status == MembershipStatus.Active
                             select p.Email).ToListAsync(ct);
        var invited = await _db.Set<Invitation>().AsNoTracking().Where(i => i.GroupId == group && i.Email != null && i.ClosedAt == null && i.ExpiresAt > now).Select(i => i.Email!).ToListAsync(ct);
        return new KnownAddresses(members.ToHashSet(), invited.ToHashSet());
    }

    /// <summary>The organisation, or null before the first visit.</summary>
    public Task<Organisation?> OrganisationForOperatorAsync(CancellationToken ct) => _db.Set<Organisation>().FirstOrDefaultAsync(ct);

    /// <summary>Creates the organisation; a second one is refused by its only key.</summary>
    public void Add(Organisation organisation) => _db.Add(organisation);
}
