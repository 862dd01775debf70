using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Shared.Hosting;

/// <summary>
/// One public origin: another host name is not answered, and the scheme is that of the origin, since TLS ends at the proxy.
/// On one's own machine every loopback name is the same place.
/// </summary>
internal sealed class HostMiddleware(RequestDelegate next, Settings settings)
{
    public Task InvokeAsync(HttpContext http)
    {
        var host = http.Request.Host;
        var own = settings.Origin.IsLoopback ? host.Host is "localhost" or "127.0.0.1" or "[::1]" : string.Equals(host.Value, settings.Origin.Authority, StringComparison.OrdinalIgnoreCase);
        if (!own && http.Request.Path != "/health") return ErrorPages.RenderAsync(http, StatusCodes.Status400BadRequest);
        http.Request.Scheme = settings.Origin.Scheme;
        return next(http);
    }
}
