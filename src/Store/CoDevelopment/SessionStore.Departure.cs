using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Store.CoDevelopment;

public sealed partial class SessionStore
{
    /// <summary>Somebody leaves every session for good; what goes with them is emptied, its key is destroyed after the commit.</summary>
    internal async Task DepartAsync(PersonId person, WordsOnLeaving words, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await _db.Set<SessionRow>().Include(s => s.Participants)
            .Where(s => s.ClientId == person || s.FacilitatorId == person || s.Participants.Any(p => p.PersonId == person)).ToListAsync(ct);
        foreach (var row in rows)
        {
            if (Open(row) is not { } session)
            {
                if (row.ClientId == person) await EmptyAsync(row, ct);
                continue;
            }
            var goes = session.GoesWith(person, words);
            session.Depart(person, words, now);
            Write(row, session);
            foreach (var happened in session.TakeEvents()) _work.Tell(happened);
            if (goes) await EmptyAsync(row, ct);
            if (row.State == SessionState.Cancelled) row.Participants.RemoveAll(p => p.PersonId == person);
        }
    }

    private async Task EmptyAsync(SessionRow row, CancellationToken ct)
    {
        row.Sealed = [];
        var id = row.Id;
        await _db.Set<DraftRow>().Where(d => d.SessionId == id).ExecuteDeleteAsync(ct);
    }
}
