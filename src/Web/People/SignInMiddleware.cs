namespace Terreau.Web.People;

/// <summary>Puts the signed-in person on the request, for access rules, pages and antiforgery.</summary>
internal sealed class SignInMiddleware(RequestDelegate next, SignIns signIns)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) && await signIns.WhoAsync(http) is { } known)
        {
            http.Features.Set(known.Viewer);
            http.Features.Set(known.Reader);
            http.User = known.Claims;
        }
        await next(http);
    }
}
