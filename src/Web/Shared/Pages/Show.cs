using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Terreau.Web.Shared.Forms;

namespace Terreau.Web.Shared.Pages;

/// <summary>Pages as results of handlers. A refused form gets its page again: 422 when fields are wrong, 409 when the moment is.</summary>
internal static class Show
{
    public static IResult Page<TPage>(Dictionary<string, object?> parameters, Posted? posted = null) where TPage : IComponent
    {
        if (posted is not null) parameters["Form"] = posted;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = StatusOf(posted), PreventStreamingRendering = true };
    }

    private static int StatusOf(Posted? posted) =>
        posted is not { IsRefused: true } ? StatusCodes.Status200OK
        : posted.General.Any() ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;
}
