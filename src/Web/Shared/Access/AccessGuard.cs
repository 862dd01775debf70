namespace Terreau.Web.Shared.Access;

/// <summary>A program in which somebody forgot to say who may use an endpoint does not start.</summary>
internal static class AccessGuard
{
    /// <summary>Throws when an endpoint has no access rule, or more than one.</summary>
    public static void Check(IEndpointRouteBuilder routes)
    {
        // Before the start the container knows of no endpoint yet: what was mapped is asked itself.
        var wrong = routes.DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetOrderedMetadata<AccessRule>().Count != 1)
            .Select(Name).Order(StringComparer.Ordinal).ToList();
        if (wrong.Count > 0) throw new InvalidOperationException("Endpoints without exactly one access rule:\n  " + string.Join("\n  ", wrong));
    }

    /// <summary>Every endpoint that the started program answers, for the matrix.</summary>
    public static IEnumerable<RouteEndpoint> EndpointsOf(IServiceProvider services) =>
        services.GetServices<EndpointDataSource>().SelectMany(d => d.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Method and pattern, as in the matrix.</summary>
    public static string Name(RouteEndpoint endpoint) =>
        $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} /{endpoint.RoutePattern.RawText?.TrimStart('/')}";
}
