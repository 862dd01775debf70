using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Communities.Life;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

internal sealed class CommunityFates : IFates
{
    public IReadOnlyList<Fated> Fates =>
    [
        Fated.Of<Membership>(Fate.Gone), Fated.Of<PersonUnit>(Fate.Gone), Fated.Of<RoleAssignment>(Fate.Gone), Fated.Of<HandOver>(Fate.Gone), Fated.Of<CharterEndorsement>(Fate.Gone), Fated.Of<CharterRemark>(Fate.AsChosen),
        Fated.Of<CharterVersion>(Fate.Former), Fated.Of<Group>(Fate.Former), Fated.Of<StageConfirmed>(Fate.Former),
        Fated.Of<Invitation>(Fate.Former, nameof(Invitation.InvitedBy)),
        Fated.Of<Invitation>(Fate.AsChosen, nameof(Invitation.Email), nameof(Invitation.Name), nameof(Invitation.Function), nameof(Invitation.Language)),
    ];
}

/// <summary>
/// Memberships, roles and endorsements go; a group that nobody else organises goes to an heir. What a group agreed upon is the
/// group's: its texts stay. Invitations that wait are of those who were invited, without what the inviter had written of them.
/// </summary>
internal sealed class CommunityErasure(TerreauContext db, Work work, AuditStore audit) : IErases
{
    private const int MostHeirs = 200;
    private static readonly Role[] Organising = [Role.Founder, Role.Facilitator];

    public async Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct)
    {
        var counts = await db.Set<Person>().AsNoTracking().Where(p => p.Id == self).Select(p => new
        {
            Groups = db.Set<Membership>().Count(m => m.PersonId == self && m.Status == MembershipStatus.Active),
            Remarks = db.Set<CharterRemark>().Count(r => r.By == self),
            Endorsements = db.Set<CharterEndorsement>().Count(e => e.PersonId == self),
            Charters = db.Set<CharterVersion>().Count(v => v.WrittenBy == self),
            Invitations = db.Set<Invitation>().Count(i => i.InvitedBy == self && i.ClosedAt == null),
            Administers = db.Set<RoleAssignment>().Any(r => r.PersonId == self && r.Role == Role.Administrator && r.GroupId == null && r.UnitId == null),
            OthersAdminister = db.Set<RoleAssignment>().Any(r => r.PersonId != self && r.Role == Role.Administrator && r.GroupId == null && r.UnitId == null),
            Others = db.Set<Person>().Any(o => o.Id != self && o.ErasedAt == null),
        }).FirstAsync(ct);
        return new ErasurePreview(
            [
                new("groups", counts.Groups), new("remarks", counts.Remarks), new("endorsements", counts.Endorsements), new("charters", counts.Charters), new("invitations", counts.Invitations),
            ],
            await OnlyOrganisedByAsync(self, ct),
            !counts.Administers || counts.OthersAdminister ? [] : [counts.Others ? ErasureRefusals.LastAdministrator : ErasureRefusals.Alone]);
    }

    public async Task<IReadOnlyList<Guid>> HoldsAsync(PersonId self, CancellationToken ct) =>
        [.. (await db.Set<Membership>().Where(m => m.PersonId == self).Select(m => m.GroupId).ToListAsync(ct)).Select(g => g.Value)];

    public async Task EraseAsync(Erasing erasing, CancellationToken ct)
    {
        var self = erasing.Person;
        if (!erasing.IsAgain)
            foreach (var group in await OnlyOrganisedByAsync(self, ct))
                if (erasing.Asked.Heirs.TryGetValue(group.Id, out var heir) && group.Heirs.Any(h => h.Id == heir)) await HandOverAsync(self, group, heir, ct);
                else if (group.Heirs.Count == 0) await CloseAsync(self, group, ct);

        var groups = await db.Set<Membership>().Where(m => m.PersonId == self).Select(m => m.GroupId).ToListAsync(ct);
        await db.Set<Membership>().Where(m => m.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<HandOver>().Where(h => h.Giver == self || h.Receiver == self).ExecuteDeleteAsync(ct);
        await db.Set<PersonUnit>().Where(u => u.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<CharterEndorsement>().Where(e => e.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<Invitation>().Where(i => i.Email == erasing.Email).ExecuteDeleteAsync(ct);
        if (erasing.Words == WordsOnLeaving.Removed)
        {
            await db.Set<CharterRemark>().Where(r => r.By == self).ExecuteDeleteAsync(ct);
            await db.Set<Invitation>().Where(i => i.InvitedBy == self).ExecuteUpdateAsync(i => i.SetProperty(x => x.Name, "").SetProperty(x => x.Function, ""), ct);
        }
        foreach (var group in groups) work.Tell(new MembershipChanged(group, self));
        work.Tell(new RolesChanged(self, null));
    }

    private async Task HandOverAsync(PersonId self, ErasureGroup group, PersonId heir, CancellationToken ct)
    {
        await db.Set<RoleAssignment>().IgnoreQueryFilters().Where(r => r.PersonId == heir && r.GroupId == group.Id && r.Role == Role.Facilitator).ExecuteDeleteAsync(ct);
        db.Add(new RoleAssignment { PersonId = heir, Role = Role.Facilitator, GroupId = group.Id, Since = db.Now });
        audit.Add(AuditKind.RoleGranted, self, heir, group.Id, nameof(Role.Facilitator));
        work.Tell(new RolesChanged(heir, group.Id));
    }

    // What was still planned in it goes with the only one who was there.
    private async Task CloseAsync(PersonId self, ErasureGroup empty, CancellationToken ct)
    {
        if (await db.Set<Group>().FirstOrDefaultAsync(g => g.Id == empty.Id && g.ClosedAt == null, ct) is { } group) group.Close(self, 0, db.Now);
    }

    private async Task<IReadOnlyList<ErasureGroup>> OnlyOrganisedByAsync(PersonId self, CancellationToken ct)
    {
        // A role that begins later counts: it was handed over to whoever is to hold it.
        var now = db.Now;
        var rows = await (from g in db.Set<Group>().AsNoTracking().IgnoreQueryFilters()
                          where db.Set<RoleAssignment>().Any(r => r.GroupId == g.Id && r.PersonId == self && (r.Until == null || r.Until > now) && Organising.Contains(r.Role))
                              && !db.Set<RoleAssignment>().Any(r => r.GroupId == g.Id && r.PersonId != self && r.Until == null && Organising.Contains(r.Role))
                          orderby g.NameKey, g.Slug
                          select new
                          {
                              g.Id, g.Slug, g.Name,
                              Heirs = (from m in db.Set<Membership>()
                                       join p in db.Set<Person>() on m.PersonId equals p.Id
                                       where m.GroupId == g.Id && m.PersonId != self && m.Status == MembershipStatus.Active
                                       orderby p.NameKey
                                       select new { p.Id, p.Name }).Take(MostHeirs).ToList(),
                          }).ToListAsync(ct);
        return [.. rows.Select(g => new ErasureGroup(g.Id, g.Slug, g.Name, [.. g.Heirs.Select(h => new ErasureHeir(h.Id, h.Name))]))];
    }
}
