using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>Troïkas, to change them, each seen by its three alone; and the notes that each keeps for themselves.</summary>
public sealed class TroikaStore
{
    private static readonly TroikaState[] Alive = [TroikaState.Planned, TroikaState.Running];

    private static readonly Prepared<Func<TerreauContext, TroikaId, PersonId, CancellationToken, Task<byte[]?>>> NoteOf = new(() => EF.CompileAsyncQuery(
        (TerreauContext db, TroikaId troika, PersonId self, CancellationToken ct) => db.Set<TroikaNoteRow>().AsNoTracking().Where(n => n.TroikaId == troika && n.PersonId == self).Select(n => n.Sealed).FirstOrDefault()));

    private readonly TerreauContext _db;
    private readonly KeyRing _keys;
    private readonly TimeProvider _clock;

    internal TroikaStore(TerreauContext db, KeyRing keys, TimeProvider clock) => (_db, _keys, _clock) = (db, keys, clock);

    /// <summary>The Troïka to act on, for one of its three; null for everybody else.</summary>
    public Task<Troika?> SeenByAsync(PersonId viewer, TroikaId id, CancellationToken ct) =>
        _db.Set<Troika>().FirstOrDefaultAsync(t => t.Id == id && (t.First == viewer || t.Second == viewer || t.Third == viewer), ct);

    /// <summary>Adds a new one.</summary>
    public void Add(Troika troika) => _db.Add(troika);

    /// <summary>Those of the chosen people who are active members of the group, as a plan needs to know them.</summary>
    /// <param name="group">The group.</param>
    /// <param name="commitsFirst">Whether its kind asks something of each before a first consultation (INV-06).</param>
    /// <param name="chosen">The people.</param>
    /// <param name="ct">Breaks it off.</param>
    public async Task<IReadOnlyList<TroikaMember>> MembersForOperatorAsync(GroupId group, bool commitsFirst, IReadOnlyCollection<PersonId> chosen, CancellationToken ct) =>
        await _db.Set<Membership>().AsNoTracking().Where(m => m.GroupId == group && chosen.Contains(m.PersonId) && m.Status == MembershipStatus.Active)
            .Select(m => new TroikaMember(m.PersonId, !commitsFirst || (m.AgreementAt != null && m.BasicsAt != null), m.BackAt)).ToListAsync(ct);

    /// <summary>Those of a group that are planned or under way: all, or those of one person.</summary>
    public async Task<IReadOnlyList<TroikaId>> AliveForOperatorAsync(GroupId group, PersonId? of, CancellationToken ct) =>
        await _db.Set<Troika>().AsNoTracking().Where(t => t.GroupId == group && Alive.Contains(t.State) && (of == null || t.First == of || t.Second == of || t.Third == of)).Select(t => t.Id).ToListAsync(ct);

    /// <summary>The same, to be saved with the work.</summary>
    public async Task<IReadOnlyList<Troika>> ThoseForOperatorAsync(IReadOnlyCollection<TroikaId> those, CancellationToken ct) =>
        await _db.Set<Troika>().Where(t => those.Contains(t.Id)).ToListAsync(ct);

    /// <summary>Those of somebody, in all groups, that are planned or under way, to be saved with the work.</summary>
    internal IQueryable<Troika> AliveOf(PersonId self) => Of(self).Where(t => Alive.Contains(t.State));

    /// <summary>Those of somebody, in all groups.</summary>
    internal IQueryable<Troika> Of(PersonId self) => _db.Set<Troika>().Where(t => t.First == self || t.Second == self || t.Third == self);

    /// <summary>What the person noted about their own turn; empty when they noted nothing.</summary>
    public async Task<string> OwnNoteAsync(PersonId self, TroikaId troika, CancellationToken ct) =>
        await NoteOf.On(_db)(_db, troika, self, ct) is { } box ? Opened(troika, self, box) : "";

    /// <summary>Keeps what the person notes; an empty note goes, with its key after the save.</summary>
    public async Task NoteAsync(PersonId self, TroikaId troika, string note, CancellationToken ct)
    {
        var row = await _db.Set<TroikaNoteRow>().FirstOrDefaultAsync(n => n.TroikaId == troika && n.PersonId == self, ct);
        if (note.Length == 0)
        {
            if (row is not null) _db.Remove(row);
            return;
        }
        if (row is null) _db.Add(row = new TroikaNoteRow { TroikaId = troika, PersonId = self });
        (row.Sealed, row.SavedAt) = (_keys.Seal(KeyOf(troika, self), Encoding.UTF8.GetBytes(note)), _clock.GetUtcNow());
    }

    /// <summary>Destroys the key of a note that is gone, and with it every copy.</summary>
    public void ForgetKey(PersonId self, TroikaId troika) => _keys.Forget(KeyOf(troika, self));

    internal string Opened(TroikaId troika, PersonId self, byte[] box) => _keys.Open(KeyOf(troika, self), box) is { } plain ? Encoding.UTF8.GetString(plain) : "";

    // One key for each note, found again from whose it is: an erasure that was broken off finds it when the row is gone.
    private static Guid KeyOf(TroikaId troika, PersonId self) => new(SHA256.HashData([.. "troika-note"u8, .. troika.Value.ToByteArray(), .. self.Value.ToByteArray()]).AsSpan(0, 16));
}
