using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;

namespace Terreau.Store.CoDevelopment;

/// <summary>What somebody began to write in a session that was never held. It is removed unread.</summary>
internal sealed class AgeingDrafts(TerreauContext db) : AgeingRows<DraftRow>(db)
{
    private static readonly SessionState[] NeverHeld = [SessionState.Draft, SessionState.Prepared, SessionState.Scheduled, SessionState.Cancelled];
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.Drafts;

    protected override Expression<Func<DraftRow, DateTimeOffset>> Date => d => d.SavedAt;

    protected override IQueryable<DraftRow> Old(DateTimeOffset before) =>
        _db.Set<DraftRow>().Where(d => d.SavedAt <= before && _db.Set<SessionRow>().Any(s => s.Id == d.SessionId && NeverHeld.Contains(s.State) && (s.StartsAt == null || s.StartsAt <= before)));
}

/// <summary>
/// What was prepared for a session that was called off: its key is destroyed, and with it every copy. Sessions that were held follow
/// the day on which their group agreed.
/// </summary>
internal sealed class AgeingCalledOff(TerreauContext db, SessionStore sessions) : AgeingRows<SessionRow>(db)
{
    private readonly TerreauContext _db = db;

    public override Ageing Kind => Ageing.CalledOff;

    protected override Expression<Func<SessionRow, DateTimeOffset>> Date => s => s.StartsAt ?? s.DraftedAt;

    protected override IQueryable<SessionRow> Old(DateTimeOffset before) =>
        _db.Set<SessionRow>().Where(s => s.State == SessionState.Cancelled && s.NotesGoneAt == null && s.Sealed != Array.Empty<byte>() && (s.StartsAt ?? s.DraftedAt) <= before);

    protected override Task RemoveAsync(IReadOnlyList<SessionRow> rows, CancellationToken ct) => sessions.DestroyNotesForOperatorAsync([.. rows.Select(s => s.Id)], ct);
}
