using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Store.Communities;

/// <summary>Somebody who is lead learner or will be: of a unit, or of the organisation.</summary>
public sealed record MandateLine(PersonId Id, string Name, string NameKey, string Initials, string Function, Agreement Agreement, UnitId? Unit, DateTimeOffset? Since, DateTimeOffset? Until);

/// <summary>Lead learners: who leads what, and until when. Whoever changes them holds the organisation.</summary>
public sealed partial class UnitStore
{
    /// <summary>Names a lead learner, or changes the dates of one.</summary>
    public async Task NameAsync(Mandate given, CancellationToken ct)
    {
        if (await RowAsync(given.Person, given.Unit, ct) is not { } row)
            _db.Add(row = new RoleAssignment { PersonId = given.Person, Role = Role.LeadLearner, UnitId = given.Unit });
        (row.Since, row.Until) = (given.Since, given.Until);
    }

    /// <summary>Takes a mandate away.</summary>
    public async Task EndAsync(PersonId person, UnitId? unit, CancellationToken ct)
    {
        if (await RowAsync(person, unit, ct) is { } row) _db.Remove(row);
    }

    /// <summary>A person's mandate over a unit, or the organisation, that holds or will; or null.</summary>
    public async Task<Mandate?> MandateForOperatorAsync(PersonId person, UnitId? unit, CancellationToken ct) =>
        await RowAsync(person, unit, ct) is { } row && new Mandate(person, unit, row.Since, row.Until) is var known && known.IsAhead(_db.Now) ? known : null;

    /// <summary>All who are lead learners or will be, by name; the caller shows those whom the reader may know of.</summary>
    public Task<IReadOnlyList<MandateLine>> MandatesForOperatorAsync(CancellationToken ct) => LinesAsync(_db.Set<RoleAssignment>(), ct);

    /// <summary>The lead learners of one unit, now or later, by name.</summary>
    public Task<IReadOnlyList<MandateLine>> LeadsForOperatorAsync(UnitId unit, CancellationToken ct) => LinesAsync(_db.Set<RoleAssignment>().Where(r => r.UnitId == unit), ct);

    /// <summary>One's own mandates, now or later.</summary>
    public Task<IReadOnlyList<MandateLine>> OwnMandatesAsync(PersonId self, CancellationToken ct) => LinesAsync(_db.Set<RoleAssignment>().Where(r => r.PersonId == self), ct);

    /// <summary>What lets a person found groups, of the roles to which that is granted.</summary>
    public async Task<IReadOnlyList<FoundingRole>> FoundingRolesAsync(PersonId self, Act founding, CancellationToken ct)
    {
        var granted = Permissions.GrantedTo(founding);
        return await _db.Set<RoleAssignment>().AsNoTracking().Where(r => r.PersonId == self && granted.Contains(r.Role))
            .Select(r => new FoundingRole(r.Role == Role.LeadLearner ? new Mandate(r.PersonId, r.UnitId, r.Since, r.Until) : null, r.GroupId != null,
                _db.Set<Group>().Where(g => g.Id == r.GroupId).Select(g => g.UnitId).FirstOrDefault())).ToListAsync(ct);
    }

    /// <summary>True while a mandate that came to its end is still kept.</summary>
    public Task<bool> AnyEndedForOperatorAsync(CancellationToken ct)
    {
        var now = _db.Now;
        return _db.Set<RoleAssignment>().IgnoreQueryFilters().AnyAsync(r => r.Until <= now && r.GroupId == null, ct);
    }

    /// <summary>Takes away the mandates that came to their end, and gives them to be told.</summary>
    public async Task<IReadOnlyList<Mandate>> RemoveEndedForOperatorAsync(CancellationToken ct)
    {
        var now = _db.Now;
        var ended = await _db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.Until <= now && r.GroupId == null).ToListAsync(ct);
        _db.RemoveRange(ended);
        return [.. ended.Select(r => new Mandate(r.PersonId, r.UnitId, r.Since, r.Until))];
    }

    private Task<RoleAssignment?> RowAsync(PersonId person, UnitId? unit, CancellationToken ct) => _db.Set<RoleAssignment>().IgnoreQueryFilters()
        .FirstOrDefaultAsync(r => r.PersonId == person && r.Role == Role.LeadLearner && r.GroupId == null && r.UnitId == unit, ct);

    private async Task<IReadOnlyList<MandateLine>> LinesAsync(IQueryable<RoleAssignment> of, CancellationToken ct)
    {
        var now = _db.Now;
        return await (from r in of.AsNoTracking().IgnoreQueryFilters()
                      join p in _db.Set<Person>() on r.PersonId equals p.Id
                      where r.Role == Role.LeadLearner && r.GroupId == null && (r.Until == null || r.Until > now)
                      orderby p.NameKey, p.Email
                      select new MandateLine(p.Id, p.Name, p.NameKey, p.Initials, p.Function, p.Agreement, r.UnitId, r.Since, r.Until)).ToListAsync(ct);
    }
}
