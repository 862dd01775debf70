using System.Net;
using System.Text.RegularExpressions;

namespace Terreau.Browser.Tests.Shared;

/// <summary>What came back: the page after any redirect.</summary>
internal sealed record Answer(Uri Url, int Status, string Html, string ContentType);

/// <summary>Somebody without a browser: pages and forms as they travel.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { CookieContainer = new() };
    private readonly HttpClient _http;

    public Visitor(Uri origin, string languages)
    {
        _http = new(_handler) { BaseAddress = origin };
        _http.DefaultRequestHeaders.Add("Accept-Language", languages);
    }

    /// <summary>What signs this visitor in, for a browser that takes over.</summary>
    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetAllCookies();

    public Task<Answer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>Opens a page and sends one of its forms, as somebody who has filled in these fields.</summary>
    public async Task<Answer> SubmitAsync(string page, string action, params (string Field, string Value)[] fields)
    {
        var token = Token().Match((await GetAsync(page)).Html);
        // A form that is no longer on its page was opened before; proof that it is ours is the same on every page.
        if (!token.Success) token = Token().Match((await GetAsync("/profile")).Html);
        return await PostAsync(action, [("token", WebUtility.HtmlDecode(token.Groups[1].Value)), ("op", Guid.CreateVersion7().ToString()), .. fields]);
    }

    public Task<Answer> PostAsync(string action, params (string Field, string Value)[] fields) =>
        SendAsync(new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Field, f.Value))) });

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        return new(response.RequestMessage!.RequestUri!, (int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType ?? "");
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
