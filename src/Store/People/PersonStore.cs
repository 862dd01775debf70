using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>Who is looking: what every page needs to know of the signed-in person.</summary>
public sealed record Viewer(PersonId Id, string Name, string Initials, string Email, string Language, string TimeZone, Agreement Agreement, IReadOnlyList<Role> Roles)
{
    private static readonly Role[] OfUnits = [Role.LeadLearner];

    /// <summary>The units of which they are lead learner; those that stand in them go with them.</summary>
    public IReadOnlyList<UnitId> Leads { get; init; } = [];

    /// <summary>The instant at which one of their roles begins or ends, or null.</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>True when a role that is not limited to units grants the act.</summary>
    public bool May(Act act) => Permissions.Allow(Roles, act);

    /// <summary>True when a role grants the act somewhere: everywhere, or in the units that they lead. Where is asked apart.</summary>
    public bool MaySomewhere(Act act) => May(act) || (Leads.Count > 0 && Permissions.Allow(OfUnits, act));
}

/// <summary>One line of the list of people. Mandates: as lead learner, now or later.</summary>
public sealed record PersonLine(PersonId Id, string Name, string NameKey, string Initials, string Email, string Function, Agreement Agreement, IReadOnlyList<Role> Roles, IReadOnlyList<Mandate> Mandates);

/// <summary>Accounts, sign-ins and profiles.</summary>
public sealed class PersonStore
{
    /// <summary>A sign-in ends after eight hours without a page (C-29).</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>A sign-in ends after fourteen days in any case (C-29).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    // Roles that begin later come along: what is remembered of a sign-in holds until the first of them changes.
    private static readonly Prepared<Func<TerreauContext, byte[], DateTimeOffset, DateTimeOffset, DateTimeOffset, IAsyncEnumerable<SignedInRow>>> SignedIn = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, byte[] hash, DateTimeOffset idle, DateTimeOffset oldest, DateTimeOffset now) =>
            from s in db.Set<SignIn>().AsNoTracking().IgnoreQueryFilters()
            join p in db.Set<Person>() on s.PersonId equals p.Id
            where s.TokenHash == hash && s.SeenAt > idle && s.CreatedAt > oldest
            from r in db.Set<RoleAssignment>().Where(r => r.PersonId == p.Id && (r.Until == null || r.Until > now)).DefaultIfEmpty()
            select new SignedInRow(s.SeenAt, p.Id, p.Name, p.Initials, p.Email, p.Language, p.TimeZone, p.Agreement, r == null ? null : (Role?)r.Role, r == null ? null : r.UnitId, r == null ? null : r.Since, r == null ? null : r.Until)));

    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal PersonStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>The person's own record, to change it.</summary>
    public Task<Person?> OwnAsync(PersonId self, CancellationToken ct) => _db.Set<Person>().FirstOrDefaultAsync(p => p.Id == self && p.ErasedAt == null, ct);

    /// <summary>The account of an address, for signing in and invitations; never shown to others.</summary>
    public Task<Person?> ByAddressForOperatorAsync(string email, CancellationToken ct) => _db.Set<Person>().FirstOrDefaultAsync(p => p.Email == email, ct);

    /// <summary>The stored hash of a person's password.</summary>
    public Task<string?> HashForOperatorAsync(PersonId person, CancellationToken ct) =>
        _db.Set<Credential>().Where(c => c.PersonId == person).Select(c => c.PasswordHash).FirstOrDefaultAsync(ct);

    /// <summary>Adds a person with their password's hash.</summary>
    public void Add(Person person, string passwordHash)
    {
        _db.Add(person);
        _db.Add(new Credential { PersonId = person.Id, PasswordHash = passwordHash });
    }

    /// <summary>Replaces the hash of a password.</summary>
    public async Task SetHashAsync(PersonId person, string hash, CancellationToken ct)
    {
        var credential = await _db.Set<Credential>().FirstAsync(c => c.PersonId == person, ct);
        credential.PasswordHash = hash;
    }

    /// <summary>Starts a sign-in whose cookie has this hash; the person has just proved who they are.</summary>
    public void SignIn(PersonId person, byte[] tokenHash, Device? device = null)
    {
        var now = _clock.GetUtcNow();
        var (browser, system) = device ?? Device.Unknown;
        // The day alone is kept, to know which accounts nobody uses.
        var today = Person.DayOf(now);
        _db.Set<Person>().Where(p => p.Id == person).ExecuteUpdate(p => p.SetProperty(x => x.UsedAt, today).SetProperty(x => x.ClosesAt, (DateTimeOffset?)null));
        _db.Add(new SignIn { TokenHash = tokenHash, PersonId = person, Browser = browser, System = system, CreatedAt = now, SeenAt = now, ProvedAt = now });
    }

    /// <summary>Ends one sign-in.</summary>
    public Task SignOutAsync(byte[] tokenHash, CancellationToken ct) => _db.Set<SignIn>().Where(s => s.TokenHash == tokenHash).ExecuteDeleteAsync(ct);

    /// <summary>Ends every sign-in of a person, and every link that would start one.</summary>
    public async Task SignOutEverywhereAsync(PersonId person, CancellationToken ct)
    {
        await _db.Set<SignIn>().Where(s => s.PersonId == person).ExecuteDeleteAsync(ct);
        await _db.Set<SignInLink>().Where(l => l.PersonId == person).ExecuteDeleteAsync(ct);
    }

    /// <summary>Who holds a cookie, if its sign-in is neither idle nor too old; and when it was last marked as seen.</summary>
    public async Task<(Viewer Viewer, DateTimeOffset SeenAt)?> SignedInForOperatorAsync(byte[] tokenHash, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        var (idle, oldest) = (now - Idle, now - Longest);
        if (await SignedIn.On(_db)(_db, tokenHash, idle, oldest, now).ToListAsync(ct) is not [var found, ..] rows) return null;
        var held = rows.Where(r => r.Role is not null && !(r.Since > now)).ToList();
        return (new Viewer(found.Id, found.Name, found.Initials, found.Email, found.Language, found.TimeZone, found.Agreement, [.. held.Where(r => r.Unit is null).Select(r => r.Role!.Value).Distinct()])
        {
            Leads = [.. held.Where(r => r is { Role: Role.LeadLearner, Unit: not null }).Select(r => r.Unit!.Value)],
            ChangesAt = rows.Select(r => r.Since > now ? r.Since : r.Until).Where(at => at > now).Min(),
        }, found.SeenAt);
    }

    /// <summary>Removes sign-ins that have ended by themselves, and closed ways to a new password.</summary>
    public async Task ForgetEndedForOperatorAsync(CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        var (idle, oldest) = (now - Idle, now - Longest);
        await _db.Set<SignIn>().Where(s => s.SeenAt <= idle || s.CreatedAt <= oldest).ExecuteDeleteAsync(ct);
        await _db.Set<PasswordReset>().Where(r => r.ExpiresAt <= idle).ExecuteDeleteAsync(ct);
        await _db.Set<SignInLink>().Where(l => l.CreatedAt <= idle).ExecuteDeleteAsync(ct);
        await _db.Set<UsedChallenge>().Where(c => c.At <= idle).ExecuteDeleteAsync(ct);
        var old = now - AuditKinds.Kept;
        await _db.Set<AuditRow>().Where(a => a.At <= old).ExecuteDeleteAsync(ct);
    }

    /// <summary>Marks a sign-in as in use.</summary>
    public Task SeenAsync(byte[] tokenHash, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<SignIn>().Where(s => s.TokenHash == tokenHash).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), ct);
    }

    /// <summary>Opens a way to choose a new password; earlier ones close.</summary>
    public async Task<Guid> OpenResetAsync(PersonId person, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        await _db.Set<PasswordReset>().Where(r => r.PersonId == person && r.UsedAt == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.UsedAt, now), ct);
        var reset = new PasswordReset { PersonId = person, ExpiresAt = now.AddHours(1) };
        _db.Add(reset);
        return reset.Id;
    }

    /// <summary>Whose password a reset changes, while it is open.</summary>
    public async Task<Person?> ByResetForOperatorAsync(Guid reset, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return await (from r in _db.Set<PasswordReset>()
                      join p in _db.Set<Person>() on r.PersonId equals p.Id
                      where r.Id == reset && r.UsedAt == null && r.ExpiresAt > now
                      select p).FirstOrDefaultAsync(ct);
    }

    /// <summary>A reset serves once.</summary>
    public async Task UseResetAsync(Guid reset, CancellationToken ct)
    {
        var row = await _db.Set<PasswordReset>().FirstAsync(r => r.Id == reset, ct);
        row.UsedAt = _clock.GetUtcNow();
    }

    /// <summary>People in the order of their names, after a name key and an address.</summary>
    public Task<IReadOnlyList<PersonLine>> PageForOperatorAsync(string afterKey, string afterEmail, int size, CancellationToken ct) =>
        PageAsync(_db.Set<Person>(), afterKey, afterEmail, size, ct);

    /// <summary>The same, of those who say that they belong to a unit that the reader leads at this instant, or to one that stands in it.</summary>
    public Task<IReadOnlyList<PersonLine>> PageLedByAsync(PersonId viewer, string afterKey, string afterEmail, int size, CancellationToken ct)
    {
        var now = _db.Now;
        var led = from r in _db.Set<RoleAssignment>()
                  join u in _db.Set<OrgUnit>() on r.UnitId equals u.Id
                  where r.PersonId == viewer && r.Role == Role.LeadLearner && (r.Since == null || r.Since <= now) && (r.Until == null || r.Until > now)
                  select u;
        return PageAsync(_db.Set<Person>().Where(p => _db.Set<PersonUnit>().Any(x => x.PersonId == p.Id && _db.Set<OrgUnit>().Any(u => u.Id == x.UnitId && led.Any(l => u.Place >= l.Place && u.Place <= l.Last)))), afterKey, afterEmail, size, ct);
    }

    /// <summary>People of whose name or function each word is a part, whatever its case and accents, by name; for administrators.</summary>
    public async Task<IReadOnlyList<PersonLine>> SoughtForOperatorAsync(string sought, int size, CancellationToken ct)
    {
        var people = _db.Set<Person>().Where(p => p.SearchKey != "");
        foreach (var word in Names.Key(sought).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)) people = people.Where(p => p.SearchKey.Contains(word));
        return await PageAsync(people, "", "", size, ct);
    }

    /// <summary>One account, for administrators.</summary>
    public async Task<PersonLine?> LineForOperatorAsync(PersonId person, CancellationToken ct) =>
        await PageAsync(_db.Set<Person>().Where(p => p.Id == person), "", "", 1, ct) is [var line] ? line : null;

    private async Task<IReadOnlyList<PersonLine>> PageAsync(IQueryable<Person> people, string afterKey, string afterEmail, int size, CancellationToken ct)
    {
        var now = _db.Now;
        var rows = await people.AsNoTracking().IgnoreQueryFilters()
            .Where(p => p.ErasedAt == null && (string.Compare(p.NameKey, afterKey) > 0 || (p.NameKey == afterKey && string.Compare(p.Email, afterEmail) > 0)))
            .OrderBy(p => p.NameKey).ThenBy(p => p.Email).Take(size)
            .Select(p => new
            {
                p.Id, p.Name, p.NameKey, p.Initials, p.Email, p.Function, p.Agreement,
                Roles = _db.Set<RoleAssignment>().Where(r => r.PersonId == p.Id && r.GroupId == null && (r.Until == null || r.Until > now))
                    .Select(r => new { r.Role, r.UnitId, r.Since, r.Until }).ToList(),
            }).ToListAsync(ct);
        return [.. rows.Select(r => new PersonLine(r.Id, r.Name, r.NameKey, r.Initials, r.Email, r.Function, r.Agreement,
            [.. r.Roles.Where(x => x.UnitId is null && !(x.Since > now)).Select(x => x.Role)],
            [.. r.Roles.Where(x => x.Role == Role.LeadLearner).Select(x => new Mandate(r.Id, x.UnitId, x.Since, x.Until))]))];
    }

    private sealed record SignedInRow(DateTimeOffset SeenAt, PersonId Id, string Name, string Initials, string Email, string Language, string TimeZone, Agreement Agreement, Role? Role, UnitId? Unit, DateTimeOffset? Since, DateTimeOffset? Until);
}
