using Terreau.Store.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Communities.Doors;

/// <summary>Finding a group, and its door.</summary>
internal static class DoorRoutes
{
    public const string Groups = "/groups";

    public static string Of(string slug) => $"{CommunityRoutes.Group(slug)}/door";

    public static void MapDoors(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Groups, DoorDesk.ListAsync).For(SignedIn.Rule);
        routes.MapGet("/groups/{group}/door", DoorDesk.ShowAsync).For(FindsGroup.Rule);
        routes.MapPost("/groups/{group}/door", DoorDesk.JoinAsync).For(FindsGroup.Rule).RequireRateLimiting(Limits.Forms);
    }
}

/// <summary>Somebody who may find the group of the address: it is listed, or they have a standing in it. For others there is none.</summary>
internal sealed class FindsGroup : AccessRule
{
    public static readonly FindsGroup Rule = new();

    public override async ValueTask<Verdict> JudgeAsync(HttpContext http)
    {
        if (http.ViewerOrNull() is not { } viewer) return Verdict.SignIn;
        var groups = http.RequestServices.GetRequiredService<GroupDirectory>();
        if (await groups.DoorSeenByAsync(viewer.Id, http.GetRouteValue("group") as string ?? "", http.RequestAborted) is not { } found) return Verdict.Absent;
        http.Features.Set(found);
        return Verdict.Granted;
    }
}
