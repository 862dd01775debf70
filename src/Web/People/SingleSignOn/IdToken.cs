using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Terreau.Store.People;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People.SingleSignOn;

/// <summary>Who the provider says is there: its own name for them, and the address that it shows for them to recognise.</summary>
internal sealed record ProvedIdentity(string Subject, string? Shown);

/// <summary>
/// Judges a provider's token about a person (OpenID Connect Core 3.1.3.7): signed by one of its own keys with a public-key
/// algorithm, for us alone, about this very asking, just now.
/// </summary>
internal sealed class IdToken(IdentityProvider provider, SingleSignOnSettings settings, TimeProvider clock)
{
    private const int Longest = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1), Freshest = TimeSpan.FromMinutes(10), LongestLife = TimeSpan.FromHours(24);
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };

    public async Task<ProvedIdentity> ReadAsync(string text, string nonce, CancellationToken ct)
    {
        var token = Parsed(text);
        if (!Algorithms.Contains(token.Alg) || !(string.IsNullOrEmpty(token.Typ) || token.Typ.Equals("JWT", StringComparison.OrdinalIgnoreCase)) || token.TryGetHeaderValue<object>("crit", out _)) throw ProviderException.Wrong("header");
        if (await provider.KeyAsync(token.Kid, ct) is not { } key) throw ProviderException.Wrong("key");
        var judged = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.ClientId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeyResolver = (_, _, _, _) => [key],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        });
        if (!judged.IsValid) throw ProviderException.Wrong("signature, issuer, audience or time");
        Check(token, nonce);
        return new ProvedIdentity(token.Subject, Claim(token, "email") ?? Claim(token, "preferred_username"));
    }

    private static JsonWebToken Parsed(string text)
    {
        try
        {
            return text.Length <= Longest ? new JsonWebToken(text) : throw ProviderException.Wrong("size");
        }
        catch (Exception bad) when (bad is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            throw ProviderException.Wrong("form");
        }
    }

    private void Check(JsonWebToken token, string nonce)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var audiences = token.Audiences.ToList();
        if (Claim(token, "nonce") != nonce) throw ProviderException.Wrong("nonce");
        if (Claim(token, "azp") is { } party ? party != settings.ClientId : audiences.Count != 1) throw ProviderException.Wrong("authorised party");
        if (token.IssuedAt > now + Skew || token.IssuedAt < now - Freshest || token.ValidTo - token.IssuedAt > LongestLife) throw ProviderException.Wrong("issued when");
        if (token.Subject is not { Length: > 0 and <= LinkedIdentity.SubjectLength } subject || !subject.All(c => c is >= ' ' and <= '~')) throw ProviderException.Wrong("subject");
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && end + Skew > now && (from is not { } start || start - Skew <= now);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) ? value as string ?? "" : null;
}
