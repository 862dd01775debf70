using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.People;
using Terreau.Web.Shared;

namespace Terreau.Web.Tests.Shared;

public class LanguageChoiceTests
{
    private static DefaultHttpContext Visit(string? browser = null, string? cookie = null, string? person = null)
    {
        var context = new DefaultHttpContext();
        if (browser is not null) context.Request.Headers.AcceptLanguage = browser;
        if (cookie is not null) context.Request.Headers.Cookie = $"{LanguageChoice.Cookie}={cookie}";
        if (person is not null) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(LanguageChoice.Claim, person)], "test"));
        return context;
    }

    [Theory]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.8", "fr-FR")]
    [InlineData("fr-BE", "fr-FR")]
    [InlineData("fr", "fr-CA")]
    [InlineData("en-US,en;q=0.9,fr;q=0.1", "en-CA")]
    [InlineData("de, en;q=0.4, fr-CA;q=0.5", "fr-CA")]
    [InlineData("en;q=0, de", "fr-CA")]
    [InlineData("*", "fr-CA")]
    [InlineData("not a language !!", "fr-CA")]
    [InlineData(null, "fr-CA")]
    public void A_browser_is_answered_in_its_first_language_that_we_speak(string? browser, string tag) =>
        Assert.Equal(tag, Visit(browser).LanguageOf().Tag);

    [Fact]
    public void The_organisation_speaks_when_the_browser_says_nothing_known() =>
        Assert.Same(Language.En, Visit("de").LanguageOf(otherwise: Language.En));

    [Fact]
    public void The_person_goes_before_the_cookie_and_the_cookie_before_the_browser()
    {
        Assert.Same(Language.En, Visit("fr-FR", "fr-CA", "en-CA").LanguageOf());
        Assert.Same(Language.FrCa, Visit("fr-FR", "fr-CA").LanguageOf());
        Assert.Same(Language.FrFr, Visit("fr-FR", "klingon", "").LanguageOf());
    }

    [Theory]
    [InlineData("en-CA", "/join/abc?x=1", "en-CA", "/join/abc?x=1")]
    [InlineData("en-CA", "//evil.example", "en-CA", "/")]
    [InlineData("en-CA", "https://evil.example", "en-CA", "/")]
    [InlineData("klingon", "", null, "/")]
    public async Task Choosing_sets_the_cookie_and_goes_back(string language, string back, string? cookie, string location)
    {
        var context = Visit();
        context.Request.Method = "POST";
        context.Request.Form = new FormCollection(new() { ["language"] = language, ["back"] = back });

        await Endpoint()(context);

        Assert.Equal(303, context.Response.StatusCode);
        Assert.Equal(location, context.Response.Headers.Location);
        Assert.Equal(cookie is not null, context.Response.Headers.SetCookie.ToString().Contains($"{LanguageChoice.Cookie}={cookie};", StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_receives_the_words_of_its_language()
    {
        var services = new ServiceCollection().AddWords(organisation: _ => Language.FrFr).BuildServiceProvider();
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = Visit("en-CA");
        Assert.Same(Words.In(Language.En), services.CreateScope().ServiceProvider.GetRequiredService<Words>());

        services.GetRequiredService<IHttpContextAccessor>().HttpContext = null;
        Assert.Same(Words.In(Language.FrFr), services.CreateScope().ServiceProvider.GetRequiredService<Words>());
    }

    [Fact]
    public void The_interface_speaks_the_languages_that_a_person_may_choose() =>
        Assert.Equal(Person.Languages, Language.All.Select(language => language.Tag));

    private static RequestDelegate Endpoint()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapLanguage();
        return ((IEndpointRouteBuilder)app).DataSources.Single().Endpoints.Single().RequestDelegate!;
    }
}
