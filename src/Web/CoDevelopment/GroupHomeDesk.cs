using Terreau.Domain.Communities;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.CoDevelopment;

/// <summary>The home of a co-development group: the next session first.</summary>
internal sealed class GroupHomeDesk(GroupDirectory groups, SessionDirectory sessions, IEnumerable<IExpects> expects, Words words, TimeProvider clock) : IGroupHome
{
    public bool Serves(GroupKind kind) => kind == GroupKind.CoDevelopment;

    public async Task<IResult> ShowAsync(HttpContext http, Standing standing)
    {
        var ct = http.RequestAborted;
        return Show.Page<GroupHomePage>(new()
        {
            ["Standing"] = standing,
            ["Expected"] = await expects.InGroupAsync(http.Viewer().Id, standing, words, ct),
            ["Members"] = await groups.MembersSeenByAsync(standing, ct),
            ["Sessions"] = await sessions.OfGroupSeenByAsync(http.Viewer().Id, standing, int.MaxValue, 8, ct),
            ["Now"] = clock.GetUtcNow(),
        });
    }
}
