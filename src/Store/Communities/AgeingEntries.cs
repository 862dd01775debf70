using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.Communities;

/// <summary>Invitations that were used or taken back, and those that ran out: by the day on which they ended.</summary>
internal sealed class AgeingInvitations(TerreauContext db) : AgeingRows<Invitation>(db)
{
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.Invitations;

    protected override Expression<Func<Invitation, DateTimeOffset>> Date => i => i.ClosedAt ?? i.ExpiresAt;

    protected override IQueryable<Invitation> Old(DateTimeOffset before) => _db.Set<Invitation>().Where(i => (i.ClosedAt ?? i.ExpiresAt) <= before);
}

/// <summary>Requests to join that led to nothing: their answer has no date of its own, so that they age from the day of asking.</summary>
internal sealed class AgeingRequests(TerreauContext db) : AgeingRows<Membership>(db)
{
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.Requests;

    protected override Expression<Func<Membership, DateTimeOffset>> Date => m => m.AskedAt;

    protected override IQueryable<Membership> Old(DateTimeOffset before) =>
        _db.Set<Membership>().Where(m => m.Status == MembershipStatus.Left && m.ActiveSince == null && m.AskedAt <= before);
}
