using Microsoft.AspNetCore.Http.HttpResults;

namespace Terreau.Web.Shared;

internal static class StyleRoutes
{
    public static IEndpointConventionBuilder MapStyle(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/style", () => new RazorComponentResult<StylePage>());
}
