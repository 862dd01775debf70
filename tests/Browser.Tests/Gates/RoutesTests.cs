namespace Terreau.Browser.Tests.Gates;

/// <summary>A page that no gate looks at is a page that nobody has checked.</summary>
public sealed class RoutesTests
{
    [Fact]
    public async Task Every_page_is_seen_by_the_gates()
    {
        var (pages, routes) = await Pages.InAsync("fr-CA");
        Assert.Empty(routes.Except(pages.Where(p => !p.Refused).Select(p => p.Route)));
    }

    [Fact]
    public async Task Both_languages_show_the_same_pages()
    {
        var (french, _) = await Pages.InAsync("fr-CA");
        var (english, _) = await Pages.InAsync("en-CA");
        Assert.Equal(french.Select(p => p.Name), english.Select(p => p.Name));
        Assert.Empty(NotIn("fr-CA", french));
        Assert.Empty(NotIn("en-CA", english));
    }

    // The style page is a tool of the house, in French.
    private static IEnumerable<string> NotIn(string language, IEnumerable<Seen> pages) =>
        pages.Where(p => p.Route != "style" && !p.Html.Contains($"<html lang=\"{language}\"", StringComparison.Ordinal)).Select(p => p.Name);
}
