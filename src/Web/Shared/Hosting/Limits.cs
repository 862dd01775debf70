using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Neighbours;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web.Shared.Hosting;

/// <summary>How many sendings each endpoint takes from one person, or from one visitor's network, at all processes together (C-19).</summary>
internal static class Limits
{
    /// <summary>Ordinary forms: 120 a minute, more than fingers do.</summary>
    public const string Forms = "forms";

    /// <summary>Drafts saved while typing: 240 a minute.</summary>
    public const string Drafts = "drafts";

    /// <summary>Whatever sends mail, or gathers much: 30 in 30 minutes.</summary>
    public const string Mail = "mail";

    /// <summary>Live streams opened: 60 a minute.</summary>
    public const string Streams = "streams";

    /// <summary>Passwords and links tried by visitors: 60 a minute and network, before the counts of failures.</summary>
    public const string Doors = "doors";

    private static readonly (string Name, int Most, TimeSpan Window)[] All =
    [
        (Forms, 120, TimeSpan.FromMinutes(1)), (Drafts, 240, TimeSpan.FromMinutes(1)), (Mail, 30, TimeSpan.FromMinutes(30)),
        (Streams, 60, TimeSpan.FromMinutes(1)), (Doors, 60, TimeSpan.FromMinutes(1)),
    ];

    /// <summary>Names and sizes, for the test that meets each one.</summary>
    public static IEnumerable<(string Name, int Most)> Declared => All.Select(l => (l.Name, l.Most));

    public static IServiceCollection AddLimits(this IServiceCollection services) => services.AddSingleton<Counts>().AddRateLimiter(options =>
    {
        foreach (var (name, most, window) in All)
            options.AddPolicy(name, http => RateLimitPartition.Get(Who(http, name), who =>
                new CountLimiter(http.RequestServices.GetRequiredService<Counts>(), http.RequestServices.GetRequiredService<TimeProvider>(), who, most, window)));
        options.OnRejected = async (rejected, ct) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await ErrorPages.RenderAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests);
        };
    });

    private static string Who(HttpContext http, string name) => http.User.PersonIdOrNull() is { } person
        ? $"{name}:{person.Value:N}:{http.GetEndpoint()?.DisplayName}"
        : $"{name}:{http.Connection.RemoteIpAddress}:{http.GetEndpoint()?.DisplayName}";
}
