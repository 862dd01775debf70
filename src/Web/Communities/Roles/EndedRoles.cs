using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.People;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Roles;

/// <summary>Roles that came to their end grant nothing from that instant on; here they are told, kept in the record, and taken away.</summary>
internal sealed class EndedRoles(GroupStore groups, AuditStore audit, Work work) : IChore
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var group in await groups.WithEndedRolesForOperatorAsync(ct))
        {
            await work.HoldAsync(group.Value, ct);
            foreach (var ended in await groups.RevokeEndedForOperatorAsync(group, ct))
            {
                audit.Add(AuditKind.RoleEnded, ended.Person, ended.Person, group, ended.Role.ToString());
                work.Tell(new RolesChanged(ended.Person, group));
                work.Tell(new RoleEnded(group, ended.Person, ended.Role));
            }
            await work.SaveAsync(ct);
        }
    }
}
