using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>One line of « Mes connexions ».</summary>
public sealed record SignInLine(Guid Id, Device Device, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, bool IsThisOne);

/// <summary>A person's own sign-ins, and the links by which they begin.</summary>
public sealed class SignInStore : IAfterRestore
{
    private const int Shown = 50;
    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal SignInStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>Sign-ins and links that ended since the copy was made must not come back with it: all end.</summary>
    public async Task AfterRestoreForOperatorAsync(CancellationToken ct)
    {
        await _db.Set<SignIn>().ExecuteDeleteAsync(ct);
        await _db.Set<SignInLink>().ExecuteDeleteAsync(ct);
        await _db.Set<PasswordReset>().ExecuteDeleteAsync(ct);
    }

    /// <summary>Where a person is signed in: this browser first, then the last used. Fifty at most are shown.</summary>
    public async Task<IReadOnlyList<SignInLine>> OwnAsync(PersonId self, byte[] here, CancellationToken ct)
    {
        var (idle, oldest) = (_clock.GetUtcNow() - PersonStore.Idle, _clock.GetUtcNow() - PersonStore.Longest);
        var rows = await _db.Set<SignIn>().AsNoTracking().Where(s => s.PersonId == self && s.SeenAt > idle && s.CreatedAt > oldest)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id).Take(Shown).ToListAsync(ct);
        return [.. rows.Select(s => new SignInLine(s.Id, new Device(s.Browser, s.System), s.CreatedAt, s.SeenAt, s.TokenHash.AsSpan().SequenceEqual(here))).OrderByDescending(l => l.IsThisOne)];
    }

    /// <summary>Ends one of a person's own sign-ins; one that has ended already stays ended.</summary>
    public Task EndOwnAsync(PersonId self, Guid signIn, CancellationToken ct) => _db.Set<SignIn>().Where(s => s.PersonId == self && s.Id == signIn).ExecuteDeleteAsync(ct);

    /// <summary>Ends a person's sign-ins but the one whose cookie has this hash, and the links that would start another.</summary>
    public async Task EndOthersAsync(PersonId self, byte[] here, CancellationToken ct)
    {
        await _db.Set<SignIn>().Where(s => s.PersonId == self && s.TokenHash != here).ExecuteDeleteAsync(ct);
        await _db.Set<SignInLink>().Where(l => l.PersonId == self).ExecuteDeleteAsync(ct);
    }

    /// <summary>When the person of a cookie last proved who they are.</summary>
    public Task<DateTimeOffset?> ProvedAtForOperatorAsync(byte[] here, CancellationToken ct) =>
        _db.Set<SignIn>().Where(s => s.TokenHash == here).Select(s => (DateTimeOffset?)s.ProvedAt).FirstOrDefaultAsync(ct);

    /// <summary>The person of a cookie has just proved who they are.</summary>
    public Task ProvedAsync(byte[] here, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<SignIn>().Where(s => s.TokenHash == here).ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, now), ct);
    }

    /// <summary>A new link for a person, or null when they were sent enough of them lately.</summary>
    public async Task<Guid?> OpenLinkAsync(PersonId self, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        var since = now - SignInLinks.Window;
        if (await _db.Set<SignInLink>().CountAsync(l => l.PersonId == self && l.CreatedAt > since, ct) >= SignInLinks.Most) return null;
        var link = new SignInLink { PersonId = self, CreatedAt = now };
        _db.Add(link);
        return link.Id;
    }

    /// <summary>Whom a link signs in, while it serves.</summary>
    public async Task<Person?> ByLinkForOperatorAsync(Guid link, CancellationToken ct)
    {
        var oldest = _clock.GetUtcNow() - SignInLinks.Open;
        return await (from l in _db.Set<SignInLink>()
                      join p in _db.Set<Person>() on l.PersonId equals p.Id
                      where l.Id == link && l.UsedAt == null && l.CreatedAt > oldest
                      select p).FirstOrDefaultAsync(ct);
    }

    /// <summary>A link serves once; the others that this person was sent close with it.</summary>
    public Task UseLinkAsync(PersonId person, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<SignInLink>().Where(l => l.PersonId == person && l.UsedAt == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), ct);
    }
}
