using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Shared.Pages;

/// <summary>One page for what went amiss: what happened, what was kept, what to do. Never a trace, never a hint of what is hidden.</summary>
internal static class ErrorPages
{
    /// <summary>Renders the page of a status. A form that did not get through is given back with all that was typed.</summary>
    public static async Task RenderAsync(HttpContext http, int status)
    {
        var typed = Posted.Nothing;
        if (http.Request.HasFormContentType && status != StatusCodes.Status413PayloadTooLarge) typed = await TryReadAsync(http);
        await Page(status, typed).ExecuteAsync(http);
    }

    /// <summary>The page of a status, as a handler's result.</summary>
    public static IResult Page(int status, Posted? typed = null) =>
        Show.Page<ErrorPage>(status, new() { ["Status"] = status, ["Typed"] = typed ?? Posted.Nothing });

    private static async Task<Posted> TryReadAsync(HttpContext http)
    {
        try
        {
            // An unproved form may be read to give it back, never to act on it.
            http.Features.Set<Microsoft.AspNetCore.Antiforgery.IAntiforgeryValidationFeature>(null);
            return await Posted.ReadAsync(http);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException or InvalidOperationException)
        {
            return Posted.Nothing;
        }
    }
}
