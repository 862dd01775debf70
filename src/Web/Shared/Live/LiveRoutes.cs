using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

internal static class LiveRoutes
{
    public const string PersonClaim = "person";

    /// <summary>The hub; <paramref name="presence"/> names the kinds of topic whose pages show who is connected.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services, params string[] presence)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new LivePresence(presence is [] ? new HashSet<string> { "session" } : presence.ToHashSet()));
        services.AddSingleton<Elsewhere>().AddSingleton<LiveHub>().AddSingleton<RollCall>();
        return services;
    }

    /// <summary>Maps <c>/live</c>; the caller attaches the access rule. Asks <see cref="ITopicGate"/> for each topic.</summary>
    public static IEndpointConventionBuilder MapLive(this IEndpointRouteBuilder app)
    {
        var hub = app.ServiceProvider.GetRequiredService<LiveHub>();
        app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(hub.Stop);
        return app.MapGet("/live", (HttpContext http) => ListenAsync(http, hub, Words.In(http.LanguageOf())));
    }

    private static async Task ListenAsync(HttpContext http, LiveHub hub, Words words)
    {
        if (!Guid.TryParse(http.User.FindFirstValue(PersonClaim), out var person))
        {
            await SayAsync(http, StatusCodes.Status401Unauthorized, words["Ouvrez une session pour suivre cette page."]);
            return;
        }

        if (Read(http.Request.Query["on"]) is not { } topics)
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, words["Indiquez de un à vingt sujets à suivre."]);
            return;
        }

        var asked = hub.Now;
        var (may, until) = await MayListenAsync(http, new PersonId(person), topics);
        if (!may)
        {
            await SayAsync(http, StatusCodes.Status404NotFound, words["Il n'y a rien à suivre ici."]);
            return;
        }

        using var stream = hub.Listen(new PersonId(person), topics, asked);
        if (stream is null)
        {
            http.Response.Headers.RetryAfter = "5";
            await SayAsync(http, StatusCodes.Status503ServiceUnavailable, words["Le suivi reprendra dans un instant."]);
            return;
        }

        using var end = EndAt(http, stream, until);
        await WriteAsync(http, stream, hub.Late);
    }

    // A timer takes no more than seven weeks; no sign-in lasts half as long.
    private static ITimer? EndAt(HttpContext http, LiveStream stream, DateTimeOffset? until)
    {
        var clock = http.RequestServices.GetRequiredService<TimeProvider>();
        return until - clock.GetUtcNow() is { } left && left < TimeSpan.FromDays(40) ? clock.CreateTimer(_ => stream.End(), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan) : null;
    }

    private static HashSet<Topic>? Read(IEnumerable<string?> on)
    {
        HashSet<Topic> topics = [];
        foreach (var text in on)
        {
            if (Topic.Parse(text) is not { } topic || (topics.Add(topic) && topics.Count > LiveStream.MaxTopics))
            {
                return null;
            }
        }

        return topics.Count == 0 ? null : topics;
    }

    // A scope of its own: the stream lives for hours and must not keep a database context with it.
    private static async Task<(bool May, DateTimeOffset? Until)> MayListenAsync(HttpContext http, PersonId viewer, IEnumerable<Topic> topics)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var gate = scope.ServiceProvider.GetRequiredService<ITopicGate>();
        foreach (var topic in topics)
        {
            if (!await gate.MayListenAsync(viewer, topic, http.RequestAborted))
            {
                return (false, null);
            }
        }

        return (true, await gate.NextEndAsync(viewer, http.RequestAborted));
    }

    private static async Task WriteAsync(HttpContext http, LiveStream stream, CancellationToken late)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var gone = http.RequestAborted.Register(stream.End);

        // Pages come back at scattered moments after a restart, not all in the same one.
        await SendAsync(http, $"retry: {Random.Shared.Next(800, 2500)}\n{Text("hello", stream.Hello())}", late);
        while (await stream.NextAsync() is { } next)
        {
            await SendAsync(http, next.Changed.Count == 0 ? ": \n\n" : Text("changed", next), late);
        }
    }

    private static string Text(string name, LiveEvent happened) =>
        string.Create(CultureInfo.InvariantCulture, $"id: {happened.Id}\nevent: {name}\ndata: {string.Join(' ', happened.Changed)}\n\n");

    private static async Task SendAsync(HttpContext http, string text, CancellationToken late)
    {
        try
        {
            Encoding.UTF8.GetBytes(text, http.Response.BodyWriter);
            await http.Response.BodyWriter.FlushAsync(late);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }

    private static Task SayAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(sentence + "\n", http.RequestAborted);
    }
}
