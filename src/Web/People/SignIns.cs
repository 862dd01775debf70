using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.People;

/// <summary>
/// Sign-ins by an opaque cookie whose hash is a row: ending one is deleting it. Known ones stay in memory for a short while,
/// and leave it at once when the person, their roles or their sign-ins change.
/// </summary>
internal sealed class SignIns
{
    private static readonly TimeSpan Marked = TimeSpan.FromMinutes(5);
    private readonly TimeSpan _trusted;
    private readonly ConcurrentDictionary<string, Known> _known = new();
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly Settings _settings;
    private int _changes;

    public SignIns(IServiceScopeFactory scopes, Committed committed, Bus bus, TimeProvider clock, Settings settings)
    {
        (_scopes, _clock, _settings) = (scopes, clock, settings);
        // Another process may end a sign-in without a word reaching this one: five seconds are promised.
        _trusted = TimeSpan.FromSeconds(bus.IsShared ? 4 : 30);
        bus.Missed += () => { Interlocked.Increment(ref _changes); _known.Clear(); };
        committed.Happened += (_, events) =>
        {
            foreach (var happened in events)
                if (happened is ProfileChanged { Person: var changed }) Forget(changed);
                else if (happened is SignInsEnded { Person: var ended }) Forget(ended);
                else if (happened is RolesChanged { Person: var person }) Forget(person);
        };
    }

    private bool IsSecure => _settings.Origin.Scheme == "https";

    // Browsers refuse the prefix without TLS, and a first try on one's own machine has none.
    private string Cookie => IsSecure ? "__Host-terreau" : "terreau";

    /// <summary>Who sends this request, or null.</summary>
    public async ValueTask<SignedInPerson?> WhoAsync(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var token) || token.Length != 64) return null;
        var now = _clock.GetUtcNow();
        if (_known.TryGetValue(token, out var known) && now - known.At < _trusted && now >= known.At && !(known.Person.Viewer.ChangesAt <= now)) return known.Person;

        var changes = Volatile.Read(ref _changes);
        await using var scope = _scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PersonStore>();
        if (await people.SignedInForOperatorAsync(Hash(token), http.RequestAborted) is not var (viewer, seenAt))
        {
            _known.TryRemove(token, out _);
            return null;
        }
        if (now - seenAt > Marked) await people.SeenAsync(Hash(token), http.RequestAborted);
        if (_known.Count > 20_000) _known.Clear();
        known = new Known(new SignedInPerson(viewer), now);
        _known[token] = known;
        // A change that came while it was read may not be in it.
        if (changes != Volatile.Read(ref _changes)) _known.TryRemove(token, out _);
        return known.Person;
    }

    /// <summary>Adds a sign-in to the current work and gives its cookie; the cookie counts once the work is saved.</summary>
    public void Start(HttpContext http, PersonStore people, PersonId person, bool sharedComputer)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        people.SignIn(person, Hash(token), Device.Of(http.Request.Headers.UserAgent.ToString()));
        http.Response.Cookies.Append(Cookie, token, Options(sharedComputer ? null : PersonStore.Longest));
    }

    /// <summary>Ends the sign-in of this browser.</summary>
    public async Task EndAsync(HttpContext http, PersonStore people)
    {
        if (http.Request.Cookies.TryGetValue(Cookie, out var token))
        {
            await people.SignOutAsync(Hash(token), http.RequestAborted);
            _known.TryRemove(token, out _);
        }
        http.Response.Cookies.Delete(Cookie, Options(null));
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    /// <summary>What the database knows of this browser's cookie: its hash, or one that is nobody's.</summary>
    public byte[] HashOf(HttpContext http) => Hash(http.Request.Cookies[Cookie] ?? "");

    /// <summary>Forgets what is remembered of a person, so that the next request asks the database.</summary>
    public void Forget(PersonId person)
    {
        Interlocked.Increment(ref _changes);
        foreach (var (token, known) in _known)
            if (known.Person.Viewer.Id == person) _known.TryRemove(token, out _);
    }

    private CookieOptions Options(TimeSpan? lasts) => new() { HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = lasts };

    private static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token));

    private sealed record Known(SignedInPerson Person, DateTimeOffset At);
}

/// <summary>A signed-in person as rules, pages, languages and antiforgery need them; made once, not for each request.</summary>
internal sealed class SignedInPerson(Viewer viewer)
{
    public Viewer Viewer { get; } = viewer;

    public Reader Reader { get; } = new(viewer.Name, viewer.Initials, TimeZoneInfo.TryFindSystemTimeZoneById(viewer.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc,
        viewer.May(Act.ReadAccounts) ? "/organisation" : viewer.MaySomewhere(Act.ReadAccounts) ? "/organisation/people" : null);

    public ClaimsPrincipal Claims { get; } = new(new ClaimsIdentity(
    [
        new(Claimed.Person, viewer.Id.Value.ToString("N")),
        new(ClaimTypes.NameIdentifier, viewer.Id.Value.ToString("N")),
        new(LanguageChoice.Claim, viewer.Language),
    ], "terreau"));
}
