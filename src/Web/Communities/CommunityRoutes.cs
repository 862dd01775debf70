namespace Terreau.Web.Communities;

/// <summary>The addresses of the room and who may use each.</summary>
internal static class CommunityRoutes
{
    public static string Group(string slug) => $"/groups/{slug}";

    public static string Members(string slug) => $"/groups/{slug}/members";

    public static string Settings(string slug) => $"/groups/{slug}/settings";

    public static string BeforeYouBegin(string slug) => $"/groups/{slug}/before-you-begin";

    public static string Join(string token) => $"/join/{token}";

    public static void MapCommunities(this IEndpointRouteBuilder routes)
    {
    }
}
