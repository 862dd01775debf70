using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Shared.Hosting;

/// <summary>What nobody foresaw: a page with a number, the rest in the log, without what people wrote (C-32).</summary>
internal sealed class TroubleMiddleware(RequestDelegate next, ILogger<TroubleMiddleware> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader left; nobody waits for an answer.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            await ErrorPages.RenderAsync(http, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? bad.StatusCode : StatusCodes.Status400BadRequest);
        }
        catch (Exception trouble) when (!http.Response.HasStarted)
        {
            log.LogError("{Number} {Method} {Route}: {Kind} at {Where}", http.TraceIdentifier, http.Request.Method, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, trouble.GetType().FullName, trouble.StackTrace);
            http.Response.Clear();
            await ErrorPages.RenderAsync(http, StatusCodes.Status500InternalServerError);
        }
    }
}
