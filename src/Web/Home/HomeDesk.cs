using Terreau.Domain.Communities;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Home;

/// <summary>Home: what comes next, then my groups, then what waits for my answer.</summary>
internal static class HomeDesk
{
    public static async Task<IResult> ShowAsync(HttpContext http, GroupDirectory groups, SessionDirectory sessions, IEnumerable<IExpects> expects, Words words, KeyRing keys, TimeProvider clock)
    {
        var viewer = http.Viewer();
        var now = clock.GetUtcNow();
        var mine = await groups.MineSeenByAsync(viewer.Id, http.RequestAborted);
        var waiting = await groups.WaitingForAsync(viewer.Email, now, http.RequestAborted);
        return Show.Page<HomePage>(new()
        {
            ["Now"] = now,
            ["Coming"] = await sessions.ComingForAsync(viewer.Id, 20, http.RequestAborted),
            ["Troikas"] = await sessions.TroikasComingForAsync(viewer.Id, 10, now, http.RequestAborted),
            ["Groups"] = mine.Where(g => !g.IsClosed).ToList(),
            ["Closed"] = mine.Where(g => g.IsClosed).ToList(),
            ["AllGroups"] = http.Request.Query["groups"] == "all",
            ["Expected"] = await expects.AtHomeAsync(viewer.Id, [.. mine.Where(g => !g.IsClosed)], words, http.RequestAborted),
            ["Invitations"] = waiting.Select(w => new WaitingInvitation(w.Group, CommunityRoutes.Join(Invitations.Token(keys, w.Id)))).ToList(),
            ["Visits"] = viewer.Roles.Contains(Role.Visitor) ? await groups.VisitsSeenByAsync(viewer.Id, http.RequestAborted) : [],
            ["MayCreate"] = viewer.MaySomewhere(Act.CreateCoDevelopmentGroup),
            ["Self"] = viewer.Id,
        });
    }
}

/// <summary>An invitation that waits for the reader's answer.</summary>
public sealed record WaitingInvitation(string Group, string Href);

internal sealed class HomeRoom : IRoom
{
    public void Add(IServiceCollection services, Settings settings)
    {
    }

    public void Map(IEndpointRouteBuilder routes, Settings settings) => routes.MapGet("/", HomeDesk.ShowAsync).For(SignedIn.Rule);
}
