using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Shared.Pages;

/// <summary>Pages as results of handlers. A refused form gets its page again: 422 when fields are wrong, 409 when the moment is.</summary>
internal static class Show
{
    public static IResult Page<TPage>(Dictionary<string, object?> parameters, Posted? posted = null) where TPage : IComponent
    {
        if (posted is not null) parameters["Form"] = posted;
        return new PageResult<TPage>(parameters, StatusOf(posted));
    }

    /// <summary>A page with a status of its own.</summary>
    public static IResult Page<TPage>(int status, Dictionary<string, object?> parameters) where TPage : IComponent => new PageResult<TPage>(parameters, status);

    private static int StatusOf(Posted? posted) =>
        posted is not { IsRefused: true } ? StatusCodes.Status200OK
        : posted.General.Any() ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;
}

/// <summary>
/// A page rendered whole, then sent: a page that fails on its way sends nothing of itself. What the framework's own result
/// adds (routing, form mapping, streaming, state for interactive components) no page here uses, and each would pay for.
/// </summary>
internal sealed class PageResult<TPage>(Dictionary<string, object?> parameters, int status) : IResult where TPage : IComponent
{
    private const int Usual = 32 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var html = new StringBuilder(Usual);
        await using (var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>()))
        {
            await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
                await using var text = new StringWriter(html);
                page.WriteHtmlTo(text);
            });
        }
        await SendAsync(httpContext, html);
    }

    private async Task SendAsync(HttpContext http, StringBuilder html)
    {
        var length = 0;
        foreach (var chunk in html.GetChunks()) length += Encoding.UTF8.GetByteCount(chunk.Span);
        (http.Response.StatusCode, http.Response.ContentType, http.Response.ContentLength) = (status, "text/html; charset=utf-8", length);
        if (HttpMethods.IsHead(http.Request.Method)) return;
        foreach (var chunk in html.GetChunks()) Encoding.UTF8.GetBytes(chunk.Span, http.Response.BodyWriter);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
