using System.Linq.Expressions;
using Terreau.Domain.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.People.Privacy;

/// <summary>Lines of the record of acts.</summary>
internal sealed class AgeingActs(TerreauContext db) : AgeingRows<AuditRow>(db)
{
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.Acts;

    protected override Expression<Func<AuditRow, DateTimeOffset>> Date => a => a.At;

    protected override IQueryable<AuditRow> Old(DateTimeOffset before) => _db.Set<AuditRow>().Where(a => a.At <= before);
}
