using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Agreements and basics accepted before a first session (INV-06), and charters endorsed. Leaving the group withdraws them.</summary>
internal sealed class GroupConsents(TerreauContext db) : IConsents
{
    public async Task<IReadOnlyList<Consent>> OfAsync(PersonId self, CancellationToken ct)
    {
        var accepted = await (from m in db.Set<Membership>().AsNoTracking()
                              join g in db.Set<Group>() on m.GroupId equals g.Id
                              where m.PersonId == self && (m.AgreementAt != null || m.BasicsAt != null)
                              select new { g.Name, m.Status, m.AgreementAt, m.BasicsAt }).ToListAsync(ct);
        var endorsed = await (from e in db.Set<CharterEndorsement>().AsNoTracking()
                              join g in db.Set<Group>() on e.GroupId equals g.Id
                              where e.PersonId == self
                              select new { g.Name, e.Version, e.At, e.Language, IsIn = db.Set<Membership>().Any(m => m.GroupId == e.GroupId && m.PersonId == self && m.Status == MembershipStatus.Active) }).ToListAsync(ct);
        return
        [
            .. accepted.SelectMany(m => new[] { ("agreement", m.AgreementAt), ("basics", m.BasicsAt) }.Where(a => a.Item2 is not null)
                .Select(a => new Consent(a.Item1, m.Status == MembershipStatus.Active ? m.Name : null, null, a.Item2!.Value, null, m.Status != MembershipStatus.Active))),
            .. endorsed.Select(e => new Consent("charter", e.IsIn ? e.Name : null, e.Version, e.At, e.Language, !e.IsIn)),
        ];
    }
}
