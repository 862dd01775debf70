using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;

namespace Terreau.Store.People;

/// <summary>Accounts as lists: for administrators all, for the lead learner of a unit those who say that they belong to it.</summary>
public sealed partial class PersonStore
{
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
}
