using System.Net;
using System.Text.RegularExpressions;

namespace Terreau.Web.Tests.Access;

/// <summary>What came back: enough to judge and to compare byte for byte.</summary>
internal sealed record Answer(int Status, string Location, string Body, string Headers)
{
    public string Text => WebUtility.HtmlDecode(Body);
}

/// <summary>One browser without script: it keeps its cookies and sends forms with the keys of a page it has read.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly bool _signedIn;
    private string? _token;

    public Visitor(Uri address, string? signIn)
    {
        _signedIn = signIn is not null;
        if (signIn is not null) _cookies.Add(address, new Cookie("terreau", signIn));
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Http => _http;

    public async Task<Answer> GetAsync(string address, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        with?.Invoke(request);
        return await SendAsync(request);
    }

    /// <summary>Sends a form with a valid token and an operation of its own, unless the fields bring theirs.</summary>
    public async Task<Answer> PostAsync(string address, IEnumerable<KeyValuePair<string, string>>? fields = null, Action<HttpRequestMessage>? with = null)
    {
        List<KeyValuePair<string, string>> all = [.. fields ?? []];
        if (all.All(f => f.Key != "token")) all.Add(new("token", await TokenAsync()));
        if (all.All(f => f.Key != "op")) all.Add(new("op", Guid.CreateVersion7().ToString()));
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(all) };
        with?.Invoke(request);
        return await SendAsync(request);
    }

    /// <summary>The proof that a form comes from our own page, for this browser.</summary>
    public async Task<string> TokenAsync() =>
        _token ??= Token().Match((await GetAsync(_signedIn ? "/profile" : "/sign-in")).Body) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("The page has no form.");

    public void Dispose() => _http.Dispose();

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        // A stream never ends by itself.
        var body = answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Set-Cookie" or "Content-Length" or "Transfer-Encoding"))
            .OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}");
        return new Answer((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "", body, string.Join('\n', headers));
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
