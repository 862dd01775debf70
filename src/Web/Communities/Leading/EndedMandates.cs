using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.People;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Leading;

/// <summary>Mandates that came to their end grant nothing from that instant on; here they are told, kept in the record, and taken away.</summary>
internal sealed class EndedMandates(UnitStore units, AuditStore audit, Work work) : IChore
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (!await units.AnyEndedForOperatorAsync(ct)) return;
        await work.HoldAsync(SetupDesk.TheOrganisation, ct);
        await TakeAwayAsync(ct);
        await work.SaveAsync(ct);
    }

    /// <summary>The same within the current work, which holds the organisation and saves.</summary>
    public async Task TakeAwayAsync(CancellationToken ct)
    {
        foreach (var ended in await units.RemoveEndedForOperatorAsync(ct))
        {
            audit.Add(AuditKind.RoleEnded, ended.Person, ended.Person, what: nameof(Role.LeadLearner));
            work.Tell(new RolesChanged(ended.Person, null));
            work.Tell(new LeadEnded(ended.Person, ended.Unit));
        }
    }
}
