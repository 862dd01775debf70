using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Communities.Conversion;

namespace Terreau.Web.CoDevelopment;

/// <summary>Sessions prepared, planned or under way, which are held or cancelled before a group changes its kind.</summary>
internal sealed class SessionsUnderWay(SessionDirectory sessions) : IUnderWay
{
    public Task<int> CountAsync(GroupId group, CancellationToken ct) => sessions.UnderWayForOperatorAsync(group, ct);

    public Task<int> BeforeClosingAsync(GroupId group, CancellationToken ct) => sessions.BeforeClosingForOperatorAsync(group, ct);
}
