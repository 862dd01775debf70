using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Terreau.Web.Tests.Shared;

/// <summary>What a browser without script does: gets pages, keeps cookies, fills in forms and sends them. Follows no redirect.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();
    private readonly Uri _address;

    public Browser(Uri address)
    {
        _address = address;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        _http.DefaultRequestHeaders.Add("Accept-Language", "fr-CA");
    }

    public HttpClient Http => _http;

    /// <summary>Cookies as a request would carry them.</summary>
    public IEnumerable<string> Cookies => _cookies.GetAllCookies().Select(c => $"{c.Name}={c.Value}");

    /// <summary>The same browser, sent to another process by a proxy that does not care which.</summary>
    public Browser At(Uri address)
    {
        var there = new Browser(address);
        foreach (Cookie cookie in _cookies.GetCookies(_address)) there._cookies.Add(address, new Cookie(cookie.Name, cookie.Value, "/"));
        return there;
    }

    /// <summary>Takes a Set-Cookie header as the server would have sent it.</summary>
    public void TakeCookie(string header) => _cookies.SetCookies(_address, header.Split(';')[0] + "; path=/");

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await _http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Fills in the form of a page that posts to <paramref name="action"/> and sends it; fields not named keep what the page says.</summary>
    public Task<Page> SubmitAsync(Page page, string action, params (string Name, string Value)[] fields) => SendAsync(action, page.Filled(action, fields));

    /// <summary>Gets a page, fills in its form and sends it.</summary>
    public async Task<Page> SubmitAsync(string path, string action, params (string Name, string Value)[] fields) => await SubmitAsync(await GetAsync(path), action, fields);

    /// <summary>Sends fields to an address with the keys of any page, as somebody would whose page has no such form (any more).</summary>
    public async Task<Page> ForceAsync(string action, params (string Name, string Value)[] fields)
    {
        var keys = (await GetAsync("/profile")).Filled("/profile", []).Where(f => f.Key is "token" or "op").ToList();
        return await SendAsync(action, [.. keys, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
    }

    /// <summary>Sends fields as they are.</summary>
    public async Task<Page> SendAsync(string action, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Page.ReadAsync(await _http.PostAsync(new Uri(action, UriKind.Relative), content));
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>An answer, read as a page.</summary>
internal sealed record Page(HttpStatusCode Status, string Html, string? Location, HttpResponseMessage Response)
{
    private IHtmlDocument? _document;

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Html);

    /// <summary>Text of the main part, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Page> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString(), response);

    /// <summary>True when the page has a form that posts to this address.</summary>
    public bool Offers(string action) => Form(action) is not null;

    /// <summary>What the form would send, with these fields changed. A field given several times is sent several times.</summary>
    public List<KeyValuePair<string, string>> Filled(string action, (string Name, string Value)[] fields)
    {
        var form = Form(action) ?? throw new InvalidOperationException($"No form to {action} on this page ({(int)Status}): {Text[..Math.Min(400, Text.Length)]}");
        var sent = form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(Value).Where(f => fields.All(g => g.Name != f.Key)).ToList();
        sent.AddRange(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return sent;
    }

    private AngleSharp.Dom.IElement? Form(string action) => Document.QuerySelectorAll("form[method=post]").FirstOrDefault(f => f.GetAttribute("action") == action);

    private static IEnumerable<KeyValuePair<string, string>> Value(AngleSharp.Dom.IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlTextAreaElement text => [KeyValuePair.Create(text.Name!, text.Value)],
        IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
        _ => [],
    };
}
