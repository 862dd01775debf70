using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>Whom a passkey signs in.</summary>
public sealed record PasskeyOwner(PersonId Id, string Email, string Name);

/// <summary>Passkeys and the challenges that they answered.</summary>
public sealed class PasskeyStore
{
    private readonly TerreauContext _db;
    private readonly TimeProvider _clock;

    internal PasskeyStore(TerreauContext db, TimeProvider clock) => (_db, _clock) = (db, clock);

    /// <summary>A person's own passkeys, oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> OwnAsync(PersonId self, CancellationToken ct) =>
        await _db.Set<Passkey>().AsNoTracking().Where(k => k.PersonId == self).OrderBy(k => k.Id).ToListAsync(ct);

    /// <summary>One of a person's own passkeys, to change it.</summary>
    public Task<Passkey?> OwnAsync(PersonId self, Guid passkey, CancellationToken ct) => _db.Set<Passkey>().FirstOrDefaultAsync(k => k.PersonId == self && k.Id == passkey, ct);

    /// <summary>Whose a passkey is; before the signature is checked, it proves nothing.</summary>
    public Task<PasskeyOwner?> OwnerForOperatorAsync(byte[] credential, CancellationToken ct) =>
        (from k in _db.Set<Passkey>() join p in _db.Set<Person>() on k.PersonId equals p.Id where k.CredentialId == credential select new PasskeyOwner(p.Id, p.Email, p.Name)).FirstOrDefaultAsync(ct);

    /// <summary>The person of an id that an authenticator sent; before the signature is checked, it proves nothing.</summary>
    public Task<PasskeyOwner?> PersonForOperatorAsync(PersonId person, CancellationToken ct) =>
        _db.Set<Person>().Where(p => p.Id == person).Select(p => new PasskeyOwner(p.Id, p.Email, p.Name)).FirstOrDefaultAsync(ct);

    /// <summary>True when some passkey has this credential id.</summary>
    public Task<bool> IsKnownForOperatorAsync(byte[] credential, CancellationToken ct) => _db.Set<Passkey>().AnyAsync(k => k.CredentialId == credential, ct);

    /// <summary>Adds a passkey to the current work.</summary>
    public void Add(Passkey passkey)
    {
        passkey.CreatedAt = _clock.GetUtcNow();
        _db.Add(passkey);
    }

    /// <summary>Notes in the current work what a use of a passkey changed.</summary>
    public Task UsedAsync(PersonId self, byte[] credential, long signCount, bool backedUp, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        return _db.Set<Passkey>().Where(k => k.PersonId == self && k.CredentialId == credential)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.SignCount, signCount).SetProperty(x => x.IsBackedUp, backedUp).SetProperty(x => x.UsedAt, now), ct);
    }

    /// <summary>Removes one of a person's own passkeys; false when it was gone already.</summary>
    public async Task<bool> RemoveOwnAsync(PersonId self, Guid passkey, CancellationToken ct) =>
        await _db.Set<Passkey>().Where(k => k.PersonId == self && k.Id == passkey).ExecuteDeleteAsync(ct) == 1;

    /// <summary>Marks a challenge as answered; false when it was answered before.</summary>
    public async Task<bool> UseChallengeForOperatorAsync(byte[] hash, CancellationToken ct)
    {
        if (await _db.Set<UsedChallenge>().AnyAsync(c => c.Hash == hash, ct)) return false;
        _db.Add(new UsedChallenge { Hash = hash, At = _clock.GetUtcNow() });
        return true;
    }
}
