using System.Linq.Expressions;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.Notifications;

/// <summary>What left, or was set aside. What still waits to leave is never too old.</summary>
internal sealed class AgeingLetters(TerreauContext db) : AgeingRows<Mail>(db)
{
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.Letters;

    protected override Expression<Func<Mail, DateTimeOffset>> Date => m => m.CreatedAt;

    protected override IQueryable<Mail> Old(DateTimeOffset before) => _db.Set<Mail>().Where(m => m.State != MailState.Waiting && m.CreatedAt <= before);
}
