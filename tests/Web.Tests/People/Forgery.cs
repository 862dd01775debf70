using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Terreau.Web.Tests.People;

/// <summary>What a provider says in one sign-in; as it is made, all of it is right.</summary>
internal sealed class Forgery(string issuer, DateTimeOffset now)
{
    public const string Client = "terreau", Secret = "un secret de client assez long", Subject = "rose-1";

    public Dictionary<string, object?> Discovery { get; } = new()
    {
        ["issuer"] = issuer, ["authorization_endpoint"] = issuer + "/authorize", ["token_endpoint"] = issuer + "/token", ["jwks_uri"] = issuer + "/keys",
        ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_basic" }, ["authorization_response_iss_parameter_supported"] = false,
    };

    public List<object> Keys { get; } = [ForgingProvider.Public("k1", ForgingProvider.Key)];

    public Dictionary<string, object?> Header { get; } = new() { ["alg"] = "RS256", ["kid"] = "k1", ["typ"] = "JWT" };

    public Dictionary<string, object?> Claims { get; } = new()
    {
        ["iss"] = issuer, ["aud"] = Client, ["sub"] = Subject, ["email"] = "rose.vezina@example.org", ["email_verified"] = true,
        ["iat"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
    };

    /// <summary>The parameters of the return, in order: some may come twice.</summary>
    public List<(string Name, string Value)> Return { get; } = [("code", "un-code")];

    public Func<byte[], byte[]> Sign { get; set; } = text => ForgingProvider.Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Changes the token once it is signed.</summary>
    public Func<string, string> Spoil { get; set; } = token => token;

    /// <summary>Answers the exchange of the code in another way.</summary>
    public Func<HttpContext, string, Task>? Exchange { get; set; }

    public Func<HttpContext, Task>? Discover { get; set; }

    public bool OtherBrowser { get; set; }

    public TimeSpan Late { get; set; }

    public string Token()
    {
        var text = $"{Part(Header)}.{Part(Claims)}";
        return Spoil($"{text}.{Encoded(Sign(Encoding.ASCII.GetBytes(text)))}");
    }

    public static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Part(Dictionary<string, object?> of) => Encoded(JsonSerializer.SerializeToUtf8Bytes(of));
}

/// <summary>A provider that says whatever it is told to say, over HTTP on this machine.</summary>
internal sealed class ForgingProvider : IAsyncDisposable
{
    public static readonly RSA Key = RSA.Create(2048), Other = RSA.Create(2048), Weak = RSA.Create(1024);

    private readonly WebApplication _app;

    private ForgingProvider(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.First();

    /// <summary>What it says now.</summary>
    public Forgery Says { get; set; } = null!;

    /// <summary>The verifier that came with the last code.</summary>
    public string Verifier { get; private set; } = "";

    public static async Task<ForgingProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new ForgingProvider(builder.Build());
        provider._app.MapGet("/.well-known/openid-configuration", http => provider.Says.Discover is { } other ? other(http) : http.Response.WriteAsJsonAsync(provider.Says.Discovery));
        provider._app.MapGet("/keys", () => new { keys = provider.Says.Keys });
        provider._app.MapPost("/token", provider.ExchangeAsync);
        await provider._app.StartAsync();
        return provider;
    }

    public static object Public(string kid, RSA key, string use = "sig")
    {
        var known = key.ExportParameters(false);
        return new { kty = "RSA", use, kid, n = Forgery.Encoded(known.Modulus!), e = Forgery.Encoded(known.Exponent!) };
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ExchangeAsync(HttpContext http)
    {
        Verifier = (await http.Request.ReadFormAsync())["code_verifier"].ToString();
        if (Says.Exchange is { } other) await other(http, Says.Token());
        else await http.Response.WriteAsJsonAsync(new { access_token = "x", token_type = "Bearer", expires_in = 60, id_token = Says.Token() });
    }
}
