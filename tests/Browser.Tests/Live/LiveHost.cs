using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Live;

namespace Terreau.Browser.Tests.Live;

/// <summary>A miniature of the program: one page made of inputs, its form, its drafts, the real hub and the real script.</summary>
internal sealed class LiveHost : IAsyncDisposable
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; trusted-types terreau; require-trusted-types-for 'script'";

    private static readonly string Root = FindRoot();
    private readonly ConcurrentDictionary<Topic, bool> _forbidden = new();
    private WebApplication _app = null!;
    private int _port, _refreshes, _streams, _posts;

    public static readonly Topic Topic = new("group", Guid.CreateVersion7());

    /// <summary>What the page shows.</summary>
    public LivePage Page { get; } = new();

    public ConcurrentQueue<string> Drafts { get; } = new();

    public TaskCompletionSource DraftArrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Operations { get; } = new();

    public string Address => $"http://127.0.0.1:{_port}/";

    public int Refreshes => _refreshes;

    public int Streams => _streams;

    public int Posts => _posts;

    /// <summary>Status to answer to every page and form instead of doing anything.</summary>
    public int? Broken { get; set; }

    public bool SignedOut { get; set; }

    /// <summary>Happens once, after the next page has been made and before the browser has read it.</summary>
    public Action? AfterNextPage { get; set; }

    /// <summary>The answer to a form waits for this.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, _port));
        builder.Services.AddLive();
        builder.Services.AddSingleton<ITopicGate>(new Gate(_forbidden));
        _app = builder.Build();
        _app.Use(PrepareAsync);
        _app.MapGet("/", ShowAsync);
        _app.MapGet("/elsewhere", () => Html("<!doctype html><title>Ailleurs</title><h1>Ailleurs</h1>"));
        _app.MapGet("/sign-in", () => Html("<!doctype html><title>Ouvrir une session</title><h1>Ouvrir une session</h1>"));
        _app.MapPost("/say", SayAsync);
        _app.MapPost("/draft", DraftAsync);
        _app.MapGet("/assets/test/js/{name}", Script);
        _app.MapLive();
        await _app.StartAsync();
        _port = new Uri(_app.Urls.Single()).Port;
    }

    /// <summary>Changes what the page shows and says so, as the unit of work does after its commit.</summary>
    public void Change(Action<LivePage>? change = null)
    {
        change?.Invoke(Page);
        _app.Services.GetRequiredService<LiveHub>().Touch([Topic]);
    }

    public void Forbid(Topic topic)
    {
        _forbidden[topic] = true;
        _app.Services.GetRequiredService<LiveHub>().Close(Gate.Person);
    }

    /// <summary>Waits until this many streams are open.</summary>
    public async Task HasStreamsAsync(int count)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (_streams != count)
        {
            await Task.Delay(20, timeout.Token);
        }
    }

    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task PrepareAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(LiveRoutes.PersonClaim, Gate.Person.Value.ToString())], "test"));
        if (http.Request.Path != "/live")
        {
            await next(http);
            return;
        }

        http.Response.OnStarting(() =>
        {
            Interlocked.Add(ref _streams, http.Response.StatusCode == 200 ? 1 : 0);
            return Task.CompletedTask;
        });
        await next(http);
        Interlocked.Add(ref _streams, http.Response.StatusCode == 200 ? -1 : 0);
    }

    private Task ShowAsync(HttpContext http)
    {
        if (http.Request.Headers.ContainsKey("X-Terreau-Live"))
        {
            Interlocked.Increment(ref _refreshes);
        }

        if (SignedOut || Broken is not null)
        {
            return SignedOut ? Sent(http, "/sign-in") : Html("<!doctype html><title>Panne</title><h1>Panne</h1>", Broken!.Value).ExecuteAsync(http);
        }

        var html = Html(Page.Render(http.Request.Query["on"]));
        var after = AfterNextPage;
        AfterNextPage = null;
        after?.Invoke();
        return html.ExecuteAsync(http);
    }

    private async Task SayAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        Interlocked.Increment(ref _posts);
        Operations.Enqueue(form["op"].ToString());
        await Held;
        if (Broken is { } status)
        {
            await Html("<!doctype html><title>Panne</title><h1>Panne</h1>", status).ExecuteAsync(http);
            return;
        }

        var said = form["message"].ToString();
        if (!Page.FormIsOpen || said.Length < 3)
        {
            await Html(Page.RenderRefused(said), Page.FormIsOpen ? 422 : 409).ExecuteAsync(http);
            return;
        }

        Page.Posts.Add(said);
        Page.Notice = "C’est dit.";
        await Sent(http, form["to"] == "elsewhere" ? "/elsewhere" : "/?said=1");
    }

    private async Task DraftAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        http.Response.StatusCode = Broken ?? 204;
        if (Broken is null)
        {
            Drafts.Enqueue($"{form["place"]}/{form["field"]}={form["text"]} ({form["token"]})");
            DraftArrived.TrySetResult();
        }
    }

    private static IResult Script(string name)
    {
        var text = name == "idiomorph.js"
            ? File.ReadAllText(Path.Combine(Root, "node_modules/idiomorph/dist/idiomorph.min.js")) + "\nexport { Idiomorph };"
            : File.ReadAllText(Path.Combine(Root, "src/Web/wwwroot/js", Path.GetFileName(name)));
        return Results.Text(text, "text/javascript");
    }

    private static Task Sent(HttpContext http, string address)
    {
        http.Response.StatusCode = 303;
        http.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    private static IResult Html(string html, int status = 200) => Results.Text(html, "text/html; charset=utf-8", statusCode: status);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Terreau.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed class Gate(ConcurrentDictionary<Topic, bool> forbidden) : ITopicGate
    {
        public static readonly PersonId Person = PersonId.New();

        public Task<bool> MayListenAsync(PersonId viewer, Topic topic, CancellationToken ct) => Task.FromResult(!forbidden.ContainsKey(topic));
    }
}
