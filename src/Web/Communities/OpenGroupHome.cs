using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Web.Communities.Roles;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Communities;

/// <summary>The home of a group: each kind has its own.</summary>
internal static class GroupHome
{
    public static Task<IResult> ShowAsync(HttpContext http, IEnumerable<IGroupHome> homes, RolesDesk roles)
    {
        var standing = http.Standing();
        return !standing.May(Act.ReadGroup) ? roles.VisitAsync(http, Posted.Nothing) : homes.Single(h => h.Serves(standing.Kind)).ShowAsync(http, standing);
    }
}

/// <summary>The home of a community of practice or a learning group: what it is, who is here, what to do first.</summary>
internal sealed class OpenGroupHome(GroupDirectory groups, IEnumerable<IExpects> expects, Words words, TimeProvider clock) : IGroupHome
{
    public bool Serves(GroupKind kind) => !KindPolicy.Of(kind).InSessions;

    public async Task<IResult> ShowAsync(HttpContext http, Standing standing) => Show.Page<OpenGroupPage>(new()
    {
        ["Standing"] = standing,
        ["Expected"] = await expects.InGroupAsync(http.Viewer().Id, standing, words, http.RequestAborted),
        ["People"] = await groups.CompanySeenByAsync(standing, clock.GetUtcNow(), http.RequestAborted),
    });
}
