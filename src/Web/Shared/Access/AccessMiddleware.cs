using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Shared.Access;

/// <summary>Asks each endpoint's rule before its handler runs. No rule, no answer.</summary>
internal sealed class AccessMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        var verdict = endpoint?.Metadata.GetMetadata<AccessRule>() is { } rule ? await rule.JudgeAsync(http) : Verdict.Absent;
        await (verdict switch
        {
            Verdict.Granted => next(http),
            Verdict.Refused => ErrorPages.RenderAsync(http, StatusCodes.Status403Forbidden),
            Verdict.SignIn when HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/live", StringComparison.Ordinal) => ToSignIn(http),
            Verdict.SignIn => ErrorPages.RenderAsync(http, StatusCodes.Status401Unauthorized),
            _ => ErrorPages.RenderAsync(http, StatusCodes.Status404NotFound),
        });
    }

    private static Task ToSignIn(HttpContext http)
    {
        var back = http.Request.Path + http.Request.QueryString;
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = back == "/" ? "/sign-in" : "/sign-in?back=" + Uri.EscapeDataString(back);
        return Task.CompletedTask;
    }
}
