using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People.SingleSignOn;

/// <summary>One asking of the provider, from the browser that began it: kept in its cookie alone, sealed, for ten minutes.</summary>
internal sealed record Asking(string Issuer, string State, string Nonce, string Verifier, string Back, DateTimeOffset Until)
{
    public static Asking New(string issuer, string back, DateTimeOffset now) => new(issuer, Random(), Random(), Random(), back, now.AddMinutes(10));

    /// <summary>What the provider is told of the verifier (RFC 7636).</summary>
    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>By which an answer is taken once.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes("sso " + State));

    private static string Random() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
}

/// <summary>An identity that was proved to somebody who is signed in, and waits for their word to be linked.</summary>
internal sealed record Linking(string Issuer, string Subject, Guid Person, DateTimeOffset Until);

/// <summary>Seals both so that only this installation reads them.</summary>
internal sealed class Askings(IDataProtectionProvider protection, Settings settings, TimeProvider clock)
{
    private readonly IDataProtector _askings = protection.CreateProtector("sso asking"), _linkings = protection.CreateProtector("sso linking");

    private bool IsSecure => settings.Origin.Scheme == "https";

    private string Cookie => IsSecure ? "__Host-terreau-sso" : "terreau-sso";

    public void Remember(HttpContext http, Asking asking) => http.Response.Cookies.Append(Cookie, Sealed(_askings, asking), Options(TimeSpan.FromMinutes(10)));

    /// <summary>What this browser asked, if that was a moment ago; it is forgotten with this answer.</summary>
    public Asking? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie, Options(null));
        return Opened<Asking>(_askings, http.Request.Cookies[Cookie]) is { } asking && asking.Until > clock.GetUtcNow() ? asking : null;
    }

    public string Seal(string issuer, string subject, PersonId person) => Sealed(_linkings, new Linking(issuer, subject, person.Value, clock.GetUtcNow().AddMinutes(15)));

    public Linking? Open(string text, PersonId person) => Opened<Linking>(_linkings, text) is { } linking && linking.Person == person.Value && linking.Until > clock.GetUtcNow() ? linking : null;

    private CookieOptions Options(TimeSpan? lasts) => new() { HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = lasts };

    private static string Sealed<T>(IDataProtector protector, T what) => protector.Protect(JsonSerializer.Serialize(what));

    private static T? Opened<T>(IDataProtector protector, string? text) where T : class
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<T>(protector.Unprotect(text));
        }
        catch (Exception bad) when (bad is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
