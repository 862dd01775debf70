using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>What a person is in a group: their roles there, membership included. Nobody without one sees that the group exists.</summary>
public sealed record Standing(GroupId Group, string Slug, GroupSettings Settings, IReadOnlyList<Role> Roles, bool IsMember, bool IsReady, DateTimeOffset FoundedAt, int Asking)
{
    /// <summary>True once the group has had a session, whatever its kind has become.</summary>
    public bool HasHadSessions { get; init; }

    /// <summary>How many active members it has.</summary>
    public int Members { get; init; }

    /// <summary>The name of the unit to which it belongs, or null.</summary>
    public string? UnitName { get; init; }

    /// <summary>When the group was closed, or null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>True for a closed group: it is read, and nothing else.</summary>
    public bool IsClosed => ClosedAt is not null;

    /// <summary>When the viewer's last pause is over, or null.</summary>
    public DateTimeOffset? BackAt { get; init; }

    /// <summary>True for a member who has yet to say yes to the charter for which the group asks it.</summary>
    public bool AsksForEndorsement { get; init; }

    /// <summary>True when somebody proposes to the viewer to take over a role.</summary>
    public bool IsAskedToTakeOver { get; init; }

    /// <summary>The group's name.</summary>
    public string Name => Settings.Name;

    /// <summary>The group's kind.</summary>
    public GroupKind Kind => Settings.Kind;

    /// <summary>The rules of its kind.</summary>
    public KindPolicy Policy => Settings.Policy;

    /// <summary>True for a member who has yet to accept what this kind asks of each before a first session (INV-06).</summary>
    public bool MustCommit => Policy.CommitsFirst && IsMember && !IsReady && !IsClosed;

    /// <summary>True when a role held in the group grants the act; a closed one is only read.</summary>
    public bool May(Act act) => Permissions.Allow(Roles, act) && (!IsClosed || Permissions.InClosedGroup(act));
}

/// <summary>One of my groups.</summary>
public sealed record MyGroup(GroupId Id, string Slug, GroupKind Kind, string Name, string CommonPurpose, int Members, bool IsReady, bool IsMember, int Asking)
{
    /// <summary>True for a closed group.</summary>
    public bool IsClosed { get; init; }

    /// <summary>True for a member who has yet to say yes to the charter for which the group asks it.</summary>
    public bool AsksForEndorsement { get; init; }

    /// <summary>True when somebody proposes to the viewer to take over a role.</summary>
    public bool IsAskedToTakeOver { get; init; }

    /// <summary>True for a member who has yet to accept what this kind asks of each before a first session (INV-06).</summary>
    public bool MustCommit => KindPolicy.Of(Kind).CommitsFirst && IsMember && !IsReady;
}

/// <summary>A person of a group, as its pages show them.</summary>
public sealed record GroupPerson(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, MembershipStatus? Status, bool IsReady, IReadOnlyList<Role> Roles)
{
    /// <summary>True for an active member.</summary>
    public bool IsMember => Status == MembershipStatus.Active;
}

/// <summary>Who is in a group, in short: how many, who facilitates it, whom to welcome.</summary>
public sealed record GroupCompany(int Members, IReadOnlyList<GroupPerson> Hosts, IReadOnlyList<GroupPerson> Newcomers);

/// <summary>An invitation that still waits.</summary>
public sealed record OpenInvitation(InvitationId Id, string? Email, DateTimeOffset ExpiresAt, string InvitedBy);

/// <summary>The read-only door of the room: standings, members and invitations, each seen by somebody.</summary>
public sealed partial class GroupDirectory
{
    private static readonly Role[] Inviting = [.. Permissions.GrantedTo(Act.InviteMembers)];

    private static readonly Prepared<Func<TerreauContext, PersonId, string, CancellationToken, Task<StandingRow?>>> StandingOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId viewer, string slug, CancellationToken ct) => db.Set<Group>().AsNoTracking().Where(g => g.Slug == slug)
            .Select(g => new StandingRow(g.Id, g.Slug, g.Kind, g.Name, g.Field, g.CommonPurpose, g.Setting, g.FacilitatorMode, g.PurposeList, g.PlcKind, g.Joining, g.Visibility, g.UnitId, db.Set<OrgUnit>().Where(u => u.Id == g.UnitId).Select(u => u.Name).FirstOrDefault(), g.CreatedAt, g.LastSessionNumber, g.ClosedAt,
                db.Set<Membership>().Where(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    .Select(m => m.AgreementAt != null && m.BasicsAt != null ? "ready" : "member").FirstOrDefault(),
                db.Set<RoleAssignment>().Where(r => r.GroupId == g.Id && r.PersonId == viewer).Select(r => r.Role).ToList(),
                EF.Property<int>(g, GroupCounts.Members), EF.Property<int>(g, GroupCounts.Asking),
                db.Set<Membership>().Where(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active).Select(m => m.BackAt).FirstOrDefault(),
                db.Set<CharterVersion>().Where(v => v.GroupId == g.Id).Max(v => (int?)v.Major),
                db.Set<CharterEndorsement>().Where(e => e.GroupId == g.Id && e.PersonId == viewer).Max(e => (int?)e.Major),
                db.Set<HandOver>().Any(h => h.Receiver == viewer && h.GroupId == g.Id))).FirstOrDefault()));

    private static readonly Prepared<Func<TerreauContext, PersonId, IAsyncEnumerable<MineRow>>> Mine = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId viewer) => db.Set<Group>().AsNoTracking()
            .Where(g => db.Set<Membership>().Any(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                || db.Set<RoleAssignment>().Any(r => r.GroupId == g.Id && r.PersonId == viewer && r.Role != Role.Visitor))
            .Select(g => new MineRow(g.Id, g.Slug, g.Kind, g.Name, g.CommonPurpose,
                EF.Property<int>(g, GroupCounts.Members),
                db.Set<Membership>().Where(m => m.GroupId == g.Id && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    .Select(m => m.AgreementAt != null && m.BasicsAt != null ? "ready" : "member").FirstOrDefault(),
                db.Set<RoleAssignment>().Any(r => r.GroupId == g.Id && r.PersonId == viewer && Inviting.Contains(r.Role)) ? EF.Property<int>(g, GroupCounts.Asking) : 0, g.ClosedAt != null,
                db.Set<CharterVersion>().Where(v => v.GroupId == g.Id).Max(v => (int?)v.Major),
                db.Set<CharterEndorsement>().Where(e => e.GroupId == g.Id && e.PersonId == viewer).Max(e => (int?)e.Major),
                db.Set<HandOver>().Any(h => h.Receiver == viewer && h.GroupId == g.Id)))));

    private static readonly Prepared<Func<TerreauContext, GroupId, IAsyncEnumerable<PersonRow>>> SeatedIn = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group) =>
            from m in db.Set<Membership>().AsNoTracking()
            join p in db.Set<Person>() on m.PersonId equals p.Id
            where m.GroupId == @group && m.Status != MembershipStatus.Left
            select new PersonRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, m.Status, m.AgreementAt != null && m.BasicsAt != null, null)));

    private static readonly Prepared<Func<TerreauContext, GroupId, IAsyncEnumerable<PersonRow>>> WithRolesIn = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group) =>
            from r in db.Set<RoleAssignment>().AsNoTracking()
            join p in db.Set<Person>() on r.PersonId equals p.Id
            where r.GroupId == @group
            select new PersonRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement,
                db.Set<Membership>().Where(m => m.GroupId == r.GroupId && m.PersonId == r.PersonId && m.Status != MembershipStatus.Left).Select(m => (MembershipStatus?)m.Status).FirstOrDefault(), false, r.Role)));

    private static readonly Prepared<Func<TerreauContext, string, DateTimeOffset, IAsyncEnumerable<WaitingRow>>> Waiting = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, string email, DateTimeOffset now) =>
            (from i in db.Set<Invitation>().AsNoTracking()
             join g in db.Set<Group>() on i.GroupId equals g.Id
             where i.Email == email && i.ClosedAt == null && i.ExpiresAt > now
             orderby i.CreatedAt
             select new WaitingRow(i.Id, g.Name)).Take(20)));

    private static readonly Prepared<Func<TerreauContext, PersonId[], IAsyncEnumerable<PersonRow>>> Named = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, PersonId[] people) => db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new PersonRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, null, false, null))));

    // Two queries: as one, both lists would be numbered whole before their first rows are taken.
    private static readonly Prepared<Func<TerreauContext, GroupId, IAsyncEnumerable<PersonRow>>> HostsOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group) =>
            (from r in db.Set<RoleAssignment>().AsNoTracking()
             join p in db.Set<Person>() on r.PersonId equals p.Id
             where r.GroupId == @group && r.Role == Role.Facilitator
             orderby p.NameKey
             select new PersonRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, null, false, r.Role)).Take(Few)));

    private static readonly Prepared<Func<TerreauContext, GroupId, DateTimeOffset, IAsyncEnumerable<PersonRow>>> NewcomersOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, GroupId group, DateTimeOffset since) =>
            (from m in db.Set<Membership>().AsNoTracking()
             join p in db.Set<Person>() on m.PersonId equals p.Id
             where m.GroupId == @group && m.Status == MembershipStatus.Active && m.ActiveSince > since
             orderby m.ActiveSince descending
             select new PersonRow(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, m.Status, false, null)).Take(Few)));

    private const int Few = 6;
    private static readonly TimeSpan NewFor = TimeSpan.FromDays(30), FoundersFor = TimeSpan.FromDays(7);

    private readonly TerreauContext _db;

    internal GroupDirectory(TerreauContext db) => _db = db;

    /// <summary>The viewer's standing in a group, or null when for them there is no such group.</summary>
    public async Task<Standing?> StandingSeenByAsync(PersonId viewer, string slug, CancellationToken ct)
    {
        if (await StandingOf.On(_db)(_db, viewer, slug, ct) is not { } row) return null;
        List<Role> roles = [.. row.Roles];
        if (row.Membership is not null) roles.Add(Role.Member);
        // A closed group is read by those who were of it, and visited by nobody.
        if (row.ClosedAt is not null) roles.Remove(Role.Visitor);
        return roles.Count == 0 ? null : new Standing(
            row.Id, row.Slug, row.Settings, roles, row.Membership is not null, row.Membership == "ready", row.FoundedAt, row.Asking)
        { HasHadSessions = row.LastSession > 0, Members = row.Members, UnitName = row.UnitName, BackAt = row.BackAt, ClosedAt = row.ClosedAt, AsksForEndorsement = row.Membership is not null && Asks(row.Charter, row.Endorsed), IsAskedToTakeOver = row.TakesOver };
    }

    /// <summary>True when the person reads the group; for live topics.</summary>
    public Task<bool> IsSeenByAsync(PersonId viewer, GroupId group, CancellationToken ct) =>
        _db.Set<Group>().AnyAsync(
            g => g.Id == group
                && (_db.Set<Membership>().Any(m => m.GroupId == group && m.PersonId == viewer && m.Status == MembershipStatus.Active)
                    || _db.Set<RoleAssignment>().Any(r => r.GroupId == group && r.PersonId == viewer && r.Role != Role.Visitor)), ct);

    /// <summary>The groups that a person reads, by name.</summary>
    public async Task<IReadOnlyList<MyGroup>> MineSeenByAsync(PersonId viewer, CancellationToken ct)
    {
        var rows = await Mine.On(_db)(_db, viewer).ToListAsync(ct);
        return [.. rows.Select(r => new MyGroup(r.Id, r.Slug, r.Kind, r.Name, r.CommonPurpose, r.Members, r.Mine == "ready", r.Mine is not null, r.Asking) { IsClosed = r.IsClosed, AsksForEndorsement = r.Mine is not null && Asks(r.Charter, r.Endorsed), IsAskedToTakeOver = r.TakesOver }).OrderBy(g => Names.Key(g.Name), StringComparer.Ordinal)];
    }

    /// <summary>Active members, by name.</summary>
    public async Task<IReadOnlyList<GroupPerson>> MembersSeenByAsync(Standing viewer, CancellationToken ct)
    {
        var seated = await SeatedIn.On(_db)(_db, viewer.Group).ToListAsync(ct);
        return [.. seated.Where(p => p.Status == MembershipStatus.Active).Select(p => p.With([])).OrderBy(p => p.NameKey, StringComparer.Ordinal)];
    }

    /// <summary>Who is in the group, in short. Newcomers are those of the last thirty days (M1), once the group has stood for a week.</summary>
    public async Task<GroupCompany> CompanySeenByAsync(Standing viewer, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - NewFor > viewer.FoundedAt + FoundersFor ? now - NewFor : viewer.FoundedAt + FoundersFor;
        var hosts = await HostsSeenByAsync(viewer, ct);
        var newcomers = await NewcomersOf.On(_db)(_db, viewer.Group, since).ToListAsync(ct);
        return new GroupCompany(viewer.Members, hosts, [.. newcomers.Select(p => p.With([]))]);
    }

    /// <summary>Active members, by name.</summary>
    public async Task<IReadOnlyList<PersonId>> MembersForOperatorAsync(GroupId group, CancellationToken ct)
    {
        var seated = await SeatedIn.On(_db)(_db, group).ToListAsync(ct);
        return [.. seated.Where(p => p.Status == MembershipStatus.Active).OrderBy(p => p.NameKey, StringComparer.Ordinal).Select(p => p.Id)];
    }

    /// <summary>Active members, people who ask to join and people with a role there, by name.</summary>
    public async Task<IReadOnlyList<GroupPerson>> PeopleSeenByAsync(Standing viewer, CancellationToken ct)
    {
        // Two lists by their own index: as one query, SQLite would go through everybody of the organisation.
        var seated = await SeatedIn.On(_db)(_db, viewer.Group).ToListAsync(ct);
        var withRoles = await WithRolesIn.On(_db)(_db, viewer.Group).ToListAsync(ct);
        return [.. seated.Concat(withRoles).GroupBy(p => p.Id).Select(rows => rows.First().With([.. rows.Select(r => r.Role).OfType<Role>()])).OrderBy(p => p.NameKey, StringComparer.Ordinal)];
    }

    /// <summary>Names and initials of people who share a room with the viewer; ids that are not asked for are not given.</summary>
    public async Task<IReadOnlyDictionary<PersonId, GroupPerson>> NamesForOperatorAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var rows = await Named.On(_db)(_db, [.. people]).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => r.With([]));
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
        var rows = await Waiting.On(_db)(_db, email, now).ToListAsync(ct);
        return [.. rows.Select(r => (r.Id, r.Group))];
    }

    // Versions not yet put forward have no major number, so the highest is the one for which a yes is asked (Charter.Asked).
    private static bool Asks(int? charter, int? endorsed) => charter.GetValueOrDefault() > endorsed.GetValueOrDefault();

    private sealed record StandingRow(GroupId Id, string Slug, GroupKind Kind, string Name, string Field, string Purpose, Setting Setting, FacilitatorMode Mode, string PurposeList, PlcKind? PlcKind,
        JoiningMode Joining, GroupVisibility Visibility, UnitId? Unit, string? UnitName, DateTimeOffset FoundedAt, int LastSession, DateTimeOffset? ClosedAt, string? Membership, List<Role> Roles, int Members, int Asking, DateTimeOffset? BackAt, int? Charter, int? Endorsed, bool TakesOver)
    {
        public GroupSettings Settings => new(Kind, Name, Field, Purpose, Setting)
        {
            FacilitatorMode = Mode, PurposeKinds = Group.Purposes(PurposeList), PlcKind = PlcKind, Joining = Joining, Visibility = Visibility, Unit = Unit,
        };
    }

    private sealed record MineRow(GroupId Id, string Slug, GroupKind Kind, string Name, string CommonPurpose, int Members, string? Mine, int Asking, bool IsClosed, int? Charter, int? Endorsed, bool TakesOver);

    private sealed record PersonRow(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, MembershipStatus? Status, bool IsReady, Role? Role)
    {
        public GroupPerson With(IReadOnlyList<Role> roles) => new(Id, Name, NameKey, Initials, Function, Agreement, Status, IsReady, roles);
    }

    private sealed record WaitingRow(InvitationId Id, string Group);
}
