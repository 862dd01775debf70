using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>Sessions held over days: reminds a day before a deadline, and closes the step once it has passed.</summary>
internal sealed class DeadlinesOfSteps(SessionStore sessions, Work work, TimeProvider clock) : IChore
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var open in (await sessions.OpenRoomsForOperatorAsync(null, ct)).Where(s => s.Deadline is not null))
        {
            await work.HoldAsync(open.Id.Value, ct);
            var now = clock.GetUtcNow();
            if (await sessions.LedForOperatorAsync(open.Id, ct) is { } session && !session.LetDeadlinePass(now)) session.RemindOfDeadline(now);
            await work.SaveAsync(ct);
        }
    }
}
