using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Shared;

internal static class StyleRoutes
{
    public static IEndpointConventionBuilder MapStyle(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/style", () => Show.Page<StylePage>([]));
}
