using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Shared.Hosting;

/// <summary>A form counts only when our own page sent it: where the browser says it comes from, then the token (C-25).</summary>
internal sealed class SameOriginMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || http.GetEndpoint() is null)
        {
            await next(http);
            return;
        }
        // Said before a byte of it is read.
        if (http.Request.ContentLength > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            await ErrorPages.RenderAsync(http, StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (!ComesFromHere(http.Request) || !http.Request.HasFormContentType || !await IsValidAsync(http))
        {
            await ErrorPages.RenderAsync(http, StatusCodes.Status400BadRequest);
            return;
        }
        await next(http);
    }

    private static bool ComesFromHere(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site)) return site == "same-origin" || site == "none";
        return !request.Headers.TryGetValue("Origin", out var origin) || origin == $"{request.Scheme}://{request.Host}";
    }

    private async Task<bool> IsValidAsync(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (Exception broken) when (broken is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException or IOException)
        {
            return false;
        }
    }
}
