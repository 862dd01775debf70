using System.Globalization;
using Terreau.Domain.People;
using Terreau.Store.CoDevelopment;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Memory;

/// <summary>
/// The notes of a season on the agreed day: people are told two weeks before (the mail follows from the event), then the keys go, and
/// with them everything that was written. What stays is a date on the session's page and a line in the record, without content.
/// </summary>
internal sealed class NotesToDestroy(SeasonStore seasons, SessionStore sessions, AuditStore audit, Work work, TimeProvider clock) : IChore
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var (id, group) in await seasons.NotesDueForOperatorAsync(clock.GetUtcNow(), ct))
        {
            await work.HoldAsync(group.Value, ct);
            var now = clock.GetUtcNow();
            if (await seasons.ByIdForOperatorAsync(id, ct) is { } season && !season.WarnOfNotes(now) && season.NotesAreDue(now) && await sessions.DestroyNotesForOperatorAsync(season.Sessions, ct))
            {
                season.LoseNotes(now);
                audit.Add(AuditKind.NotesDestroyed, default, what: season.Sessions.Count.ToString(CultureInfo.InvariantCulture));
            }
            await work.SaveAsync(ct);
        }
    }
}
