using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>A charter as its pages show it: its text, and where the reader and the group stand.</summary>
/// <param name="Charter">Every version; nothing in it is to be changed.</param>
/// <param name="Own">The reader's endorsements.</param>
/// <param name="Endorsed">Active members who endorsed, by major version.</param>
/// <param name="Members">Active members.</param>
public sealed record CharterView(Charter Charter, IReadOnlyList<CharterEndorsement> Own, IReadOnlyDictionary<int, int> Endorsed, int Members)
{
    /// <summary>How many of the active members endorsed a version.</summary>
    public CharterShare ShareOf(CharterVersion version) => new(Endorsed.GetValueOrDefault(version.Major), Members);

    /// <summary>The reader's own endorsement that holds for a version, or null.</summary>
    public CharterEndorsement? OwnFor(CharterVersion version) => Own.FirstOrDefault(e => e.HoldsFor(version));
}

/// <summary>Somebody who endorsed.</summary>
public sealed record Endorser(string Name, string NameKey, string Initials, string Function, int Version, DateTimeOffset At);

/// <summary>A remark and whose it is.</summary>
public sealed record ShownRemark(CharterRemark Remark, string Name, string Initials);

/// <summary>Charters, to change and to show them. Whoever asks has a standing in the group.</summary>
public sealed class CharterStore
{
    private readonly TerreauContext _db;

    internal CharterStore(TerreauContext db) => _db = db;

    /// <summary>The charter of the viewer's group, to change it; one that nobody began is new.</summary>
    public async Task<Charter> SeenByAsync(Standing viewer, CancellationToken ct)
    {
        if (await _db.Set<Charter>().Include(c => c.Versions.OrderBy(v => v.Number)).FirstOrDefaultAsync(c => c.GroupId == viewer.Group, ct) is { } known) return known;
        var made = Charter.Of(viewer.Group);
        Add(made);
        return made;
    }

    /// <summary>The charter and where it stands, to show it; null when nobody began one.</summary>
    public async Task<CharterView?> ShownToAsync(PersonId viewer, Standing standing, CancellationToken ct)
    {
        var group = standing.Group;
        var charter = await _db.Set<Charter>().AsNoTracking().Include(c => c.Versions.OrderBy(v => v.Number)).FirstOrDefaultAsync(c => c.GroupId == group, ct);
        if (charter is null) return null;
        var active = _db.Set<Membership>().Where(m => m.GroupId == group && m.Status == MembershipStatus.Active);
        var endorsed = await _db.Set<CharterEndorsement>().AsNoTracking().Where(e => e.GroupId == group)
            .GroupBy(e => e.Major).Select(e => new { Major = e.Key, Count = e.Count(x => active.Any(m => m.PersonId == x.PersonId)) }).ToListAsync(ct);
        return new CharterView(charter, await OwnAsync(viewer, group, ct), endorsed.ToDictionary(e => e.Major, e => e.Count), await active.CountAsync(ct));
    }

    /// <summary>A person's own endorsements in a group.</summary>
    public async Task<IReadOnlyList<CharterEndorsement>> OwnAsync(PersonId self, GroupId group, CancellationToken ct) =>
        await _db.Set<CharterEndorsement>().AsNoTracking().Where(e => e.GroupId == group && e.PersonId == self).ToListAsync(ct);

    /// <summary>Active members who endorsed a version or what it changed slightly, by name, after a name key and the instant of an endorsement.</summary>
    public async Task<IReadOnlyList<Endorser>> EndorsersSeenByAsync(Standing viewer, CharterVersion version, string after, DateTimeOffset afterAt, int size, CancellationToken ct) =>
        await (from e in _db.Set<CharterEndorsement>().AsNoTracking()
               join p in _db.Set<Person>() on e.PersonId equals p.Id
               where e.GroupId == viewer.Group && e.Major == version.Major && (string.Compare(p.NameKey, after) > 0 || (p.NameKey == after && e.At > afterAt))
                   && _db.Set<Membership>().Any(m => m.GroupId == viewer.Group && m.PersonId == e.PersonId && m.Status == MembershipStatus.Active)
               orderby p.NameKey, e.At
               select new Endorser(p.Name, p.NameKey, p.Initials, p.Function, e.Version, e.At)).Take(size).ToListAsync(ct);

    /// <summary>What was said of a version, oldest first.</summary>
    public async Task<IReadOnlyList<ShownRemark>> RemarksSeenByAsync(Standing viewer, int version, CancellationToken ct) =>
        await (from r in _db.Set<CharterRemark>().AsNoTracking()
               join p in _db.Set<Person>() on r.By equals p.Id
               where r.GroupId == viewer.Group && r.Version == version
               orderby r.Id
               select new ShownRemark(r, p.Name, p.Initials)).Take(500).ToListAsync(ct);

    /// <summary>One remark of the viewer's group, to change it.</summary>
    public Task<CharterRemark?> RemarkSeenByAsync(Standing viewer, CharterRemarkId id, CancellationToken ct) =>
        _db.Set<CharterRemark>().FirstOrDefaultAsync(r => r.Id == id && r.GroupId == viewer.Group, ct);

    /// <summary>Adds a charter.</summary>
    public void Add(Charter charter) => _db.Add(charter);

    /// <summary>Adds an endorsement.</summary>
    public void Add(CharterEndorsement endorsement) => _db.Add(endorsement);

    /// <summary>Adds a remark.</summary>
    public void Add(CharterRemark remark) => _db.Add(remark);
}
