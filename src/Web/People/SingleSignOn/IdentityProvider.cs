using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People.SingleSignOn;

/// <summary>Why the provider's answer is not taken.</summary>
internal sealed class ProviderException(Refusal refusal, string why) : Exception(why)
{
    public Refusal Refusal { get; } = refusal;

    /// <summary>What it said does not hold.</summary>
    public static ProviderException Wrong(string why) => new(SingleSignOnRefusals.NotTrusted, why);

    /// <summary>It said nothing, or nothing that can be read.</summary>
    public static ProviderException Silent(string why) => new(SingleSignOnRefusals.Silent, why);
}

/// <summary>Where a provider is met, as it says of itself.</summary>
/// <param name="Authorization">Where the browser is sent.</param>
/// <param name="Token">Where a code is exchanged.</param>
/// <param name="Keys">Its public keys.</param>
/// <param name="NamesItself">It adds its name to each return, so that one without is not its own (RFC 9207).</param>
/// <param name="TakesSecretInBody">It takes the secret in the body only.</param>
internal sealed record Discovery(Uri Authorization, Uri Token, Uri Keys, bool NamesItself, bool TakesSecretInBody);

/// <summary>
/// What we ask of the organisation's identity provider, over HTTP: small answers, soon, from the addresses that it gave itself,
/// without following it elsewhere. Stands in for the framework's OpenID Connect handler, which we could not get.
/// </summary>
internal sealed class IdentityProvider : IDisposable
{
    private const int LargestAnswer = 128 * 1024;
    private static readonly TimeSpan Known = TimeSpan.FromHours(1), BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly SingleSignOnSettings _settings;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private (Discovery Found, DateTimeOffset At)? _discovery;
    private (IReadOnlyList<SecurityKey> Keys, DateTimeOffset At)? _keys;

    public IdentityProvider(SingleSignOnSettings settings, TimeProvider clock)
    {
        (_settings, _clock) = (settings, clock);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5), MaxResponseHeadersLength = 32, AutomaticDecompression = DecompressionMethods.None })
        {
            Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestAnswer,
        };
    }

    /// <summary>What it says of itself, kept for an hour.</summary>
    public async Task<Discovery> DiscoverAsync(CancellationToken ct)
    {
        if (_discovery is { } known && _clock.GetUtcNow() - known.At < Known) return known.Found;
        using var answer = await GetAsync(new Uri(_settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration"), ct);
        var said = answer.RootElement;
        if (TextIn(said, "issuer") != _settings.Issuer) throw ProviderException.Wrong("issuer of the discovery");
        var found = new Discovery(
            AddressIn(said, "authorization_endpoint"), AddressIn(said, "token_endpoint"), AddressIn(said, "jwks_uri"),
            said.TryGetProperty("authorization_response_iss_parameter_supported", out var names) && names.ValueKind == JsonValueKind.True,
            said.TryGetProperty("token_endpoint_auth_methods_supported", out var ways) && ways.ValueKind == JsonValueKind.Array
                && ways.EnumerateArray().Any(w => w.ValueEquals("client_secret_post")) && !ways.EnumerateArray().Any(w => w.ValueEquals("client_secret_basic")));
        _discovery = (found, _clock.GetUtcNow());
        return found;
    }

    /// <summary>The key of this name: those known, or, at most once a minute, those that it has now.</summary>
    public async Task<SecurityKey?> KeyAsync(string? kid, CancellationToken ct)
    {
        if (_keys is { } known && _clock.GetUtcNow() - known.At < Known && Among(known.Keys, kid) is { } key) return key;
        if (_keys is { } lately && _clock.GetUtcNow() - lately.At < BetweenLooks) return null;
        using var answer = await GetAsync((await DiscoverAsync(ct)).Keys, ct);
        _keys = (Read(answer), _clock.GetUtcNow());
        return Among(_keys.Value.Keys, kid);
    }

    /// <summary>What it gives for a code: its token about the person.</summary>
    public async Task<string> ExchangeAsync(string code, string verifier, Uri returnTo, CancellationToken ct)
    {
        var known = await DiscoverAsync(ct);
        List<KeyValuePair<string, string>> fields = [new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", returnTo.AbsoluteUri), new("code_verifier", verifier)];
        if (known.TakesSecretInBody) fields.AddRange([new("client_id", _settings.ClientId), new("client_secret", _settings.Secret)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, known.Token) { Content = new FormUrlEncodedContent(fields) };
        if (!known.TakesSecretInBody) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(_settings.ClientId)}:{Uri.EscapeDataString(_settings.Secret)}")));
        using var answer = await SendAsync(request, ct);
        return TextIn(answer.RootElement, "id_token") ?? throw ProviderException.Wrong("no token");
    }

    public void Dispose() => _http.Dispose();

    private static SecurityKey? Among(IReadOnlyList<SecurityKey> keys, string? kid) =>
        string.IsNullOrEmpty(kid) ? keys.Count == 1 ? keys[0] : null : keys.Where(k => k.KeyId == kid).ToList() is [var one] ? one : null;

    private static List<SecurityKey> Read(JsonDocument answer)
    {
        try
        {
            var set = new JsonWebKeySet(answer.RootElement.GetRawText());
            return [.. set.Keys.Where(k => k.Kty is "RSA" or "EC" && k.Use is null or "sig" && (k.Kty == "EC" || k.KeySize >= 2048))];
        }
        catch (Exception bad) when (bad is ArgumentException or JsonException or FormatException or System.Security.Cryptography.CryptographicException)
        {
            throw ProviderException.Wrong("keys");
        }
    }

    private Task<JsonDocument> GetAsync(Uri address, CancellationToken ct) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address), ct);

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await _http.SendAsync(request, ct);
            if (answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError && request.Method == HttpMethod.Post) throw ProviderException.Wrong("code refused");
            if (answer.StatusCode != HttpStatusCode.OK) throw ProviderException.Silent($"status {(int)answer.StatusCode}");
            var said = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(ct), new JsonDocumentOptions { MaxDepth = 16 });
            return said.RootElement.ValueKind == JsonValueKind.Object ? said : throw ProviderException.Silent("no object");
        }
        catch (Exception trouble) when (trouble is HttpRequestException or JsonException or IOException || (trouble is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw ProviderException.Silent(trouble.GetType().Name);
        }
    }

    private static string? TextIn(JsonElement said, string name) => said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // In clear only where the provider itself is: on this machine, for tests and first steps.
    private Uri AddressIn(JsonElement said, string name) =>
        Uri.TryCreate(TextIn(said, name), UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback && new Uri(_settings.Issuer).IsLoopback)) && address.UserInfo.Length == 0
            ? address : throw ProviderException.Wrong(name);
}
