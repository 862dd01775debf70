using Microsoft.AspNetCore.Http.HttpResults;

namespace Terreau.Web.Shared;

/// <summary>In which language a request is answered: the person's, else the visitor's choice, else the browser's.</summary>
internal static class LanguageChoice
{
    /// <summary>The signed-in person's claim; its value is a <see cref="Language.Tag"/>.</summary>
    public const string Claim = "lang";
    public const string Cookie = "terreau-lang";
    public const string Path = "/language";

    /// <summary>Registers <see cref="Words"/> for the request at hand; <paramref name="organisation"/> gives the organisation's own language.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services, Func<IServiceProvider, Language?>? organisation = null) => services
        .AddHttpContextAccessor()
        .AddSingleton(all => new HomeLanguage(() => organisation?.Invoke(all) ?? Language.FrCa))
        .AddScoped(scope =>
        {
            var otherwise = organisation?.Invoke(scope) ?? Language.FrCa;
            return Words.In(scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.LanguageOf(otherwise) ?? otherwise);
        });

    /// <summary>Lets a visitor choose; the form sends <c>language</c> and <c>back</c>, the page they were on.</summary>
    public static IEndpointConventionBuilder MapLanguage(this IEndpointRouteBuilder routes) => routes.MapPost(Path, ChooseAsync);

    public static Language LanguageOf(this HttpContext context, Language? otherwise = null) =>
        Language.Find(context.User.FindFirst(Claim)?.Value)
        ?? Language.Find(context.Request.Cookies[Cookie])
        ?? OfBrowser(context.Request)
        ?? otherwise ?? Language.FrCa;

    private static Language? OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(accepted => accepted.Quality is not 0)
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Language.Nearest(accepted.Value.Value))
        .FirstOrDefault(language => language is not null);

    private static async Task ChooseAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (Language.Find(form["language"]) is { } language)
        {
            context.Response.Cookies.Append(Cookie, language.Tag, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true,
                SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
            });
        }
        var back = form["back"].ToString();
        context.Response.Headers.Location = RedirectHttpResult.IsLocalUrl(back) ? back : "/";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
    }
}

/// <summary>The organisation's own language: of what is kept for readers of any language.</summary>
internal sealed class HomeLanguage(Func<Language> of)
{
    public Language Language => of();
}
