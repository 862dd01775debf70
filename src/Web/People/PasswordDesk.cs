using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Neighbours;

namespace Terreau.Web.People;

/// <summary>
/// Checks passwords: PBKDF2-HMAC-SHA512 with 220,000 rounds, one at a time per core less one so that other pages stay quick,
/// the same work for an unknown address, and failures counted per address and per network (C-18, C-19, C-27).
/// </summary>
internal sealed class PasswordDesk : IDisposable
{
    public const int Rounds = 220_000;

    private const int Most = 10;

    private readonly PasswordHasher<string> _hasher;
    private readonly SemaphoreSlim _seats = new(Math.Max(1, Environment.ProcessorCount - 1));
    private readonly Lazy<string> _nobody;
    private readonly Counts _failures;

    /// <summary>Tests that try every door pass fewer rounds: what they prove is not how long a hash takes.</summary>
    public PasswordDesk(Counts failures, int rounds = Rounds)
    {
        _hasher = new PasswordHasher<string>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        _nobody = new Lazy<string>(() => _hasher.HashPassword("", Guid.NewGuid().ToString()));
        _failures = failures;
    }

    /// <summary>A hash to store.</summary>
    public Task<string> HashAsync(string password, CancellationToken ct) => SeatedAsync(() => _hasher.HashPassword("", password), ct);

    /// <summary>Whether the password is right; a missing hash takes as long as a wrong password.</summary>
    public async Task<bool> IsRightAsync(string? hash, string password, CancellationToken ct)
    {
        if (password.Length > Passwords.Longest) return false;
        var result = await SeatedAsync(() => _hasher.VerifyHashedPassword("", hash ?? _nobody.Value, password), ct);
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>Why this address or network must wait, or null. Only failures count: a school behind one address signs in at eight.</summary>
    public Refusal? WhyNotTry(string email, string network) =>
        (_failures.Wait("account " + email, Most) ?? _failures.Wait("network " + network, Most)) is { } wait ? PeopleRefusals.TooManyAttempts.With((int)Math.Ceiling(wait.TotalMinutes)) : null;

    /// <summary>Counts a failure.</summary>
    public void Failed(string email, string network)
    {
        _failures.Add("account " + email, TimeSpan.FromMinutes(15));
        _failures.Add("network " + network, TimeSpan.FromMinutes(1));
    }

    public void Dispose() => _seats.Dispose();

    private async Task<T> SeatedAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _seats.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _seats.Release();
        }
    }
}

internal static class Networks
{
    /// <summary>Where a request comes from, as coarsely as limits need: an IPv4 address or an IPv6 /64.</summary>
    public static string Network(this HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexStringLower(address.GetAddressBytes()[..8]) : address.ToString();
    }
}
