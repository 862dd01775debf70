using System.Security.Claims;
using Terreau.Domain.Communities;
using Terreau.Store.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>Puts the signed-in person on the request, for access rules, pages and antiforgery.</summary>
internal sealed class SignInMiddleware(RequestDelegate next, SignIns signIns)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) && await signIns.WhoAsync(http) is { } viewer)
        {
            http.Features.Set(viewer);
            http.User = new ClaimsPrincipal(new ClaimsIdentity(ClaimsOf(viewer), "terreau"));
        }
        await next(http);
    }

    private static IEnumerable<Claim> ClaimsOf(Viewer viewer)
    {
        yield return new Claim(Claimed.Person, viewer.Id.Value.ToString("N"));
        yield return new Claim(ClaimTypes.NameIdentifier, viewer.Id.Value.ToString("N"));
        yield return new Claim(Reader.NameClaim, viewer.Name);
        yield return new Claim(Reader.InitialsClaim, viewer.Initials);
        yield return new Claim(Reader.ZoneClaim, viewer.TimeZone);
        yield return new Claim(LanguageChoice.Claim, viewer.Language);
        if (viewer.May(Act.ReadAccounts)) yield return new Claim(Reader.OrganisationClaim, "true");
    }
}
