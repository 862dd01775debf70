using Terreau.Domain.Communities;
using Terreau.Web.Communities;
using Terreau.Web.Shared.Access;

namespace Terreau.Web.CoDevelopment;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class CoDevelopmentRoutes
{
    private const string One = "/groups/{group}/sessions/{number}";

    public static string Sessions(string group) => $"/groups/{group}/sessions";

    public static string Session(string group, int number) => $"/groups/{group}/sessions/{number}";

    public static string Sheet(string group, int number) => $"{Session(group, number)}/sheet";

    public static string Schedule(string group, int number) => $"{Session(group, number)}/schedule";

    public static string Summary(string group, int number) => $"{Session(group, number)}/summary";

    public static string Room(string group, int number) => $"{Session(group, number)}/room";

    public static void MapCoDevelopment(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/groups/{group}", GroupHomeDesk.ShowAsync).For(InGroup.Who(Act.ReadGroup));
        MapPreparation(routes);
        MapRoom(routes.MapGroup(One + "/room"));
    }

    private static void MapPreparation(IEndpointRouteBuilder routes)
    {
    }

    private static void MapRoom(RouteGroupBuilder room)
    {
    }
}
