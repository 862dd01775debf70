using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Access;
using Terreau.Web.Shared.Forms;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Shared.Live;
using Terreau.Web.Shared.Neighbours;
using Terreau.Web.Shared.Pages;

namespace Terreau.Web;

/// <summary>The whole program, put together once: for <c>bin/run</c>, for tests and for benchmarks.</summary>
internal static class TerreauApp
{
    /// <summary>Builds the program. Tests replace the clock through <paramref name="adjust"/>.</summary>
    public static WebApplication Build(Settings settings, Action<IServiceCollection>? adjust = null)
    {
        Directory.CreateDirectory(settings.Data);
        var store = new StoreSettings(settings.Data, settings.Postgres);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(TerreauApp).Assembly.GetName().Name, EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(o => (o.SingleLine, o.TimestampFormat) = (true, "HH:mm:ss ")).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel => Bound(kestrel, settings));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1.5));
        builder.Services.Configure<FormOptions>(o => (o.ValueCountLimit, o.ValueLengthLimit, o.KeyLengthLimit) = (200, 64 * 1024, 200));

        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<Switchboard>().AddHostedService(s => s.GetRequiredService<Switchboard>());
        builder.Services.AddStore(store).AddWords(services => services.GetRequiredService<FirstVisit>().Default).AddLive("session").AddLimits();
        // Accents are letters: sent as they are, not as numbers.
        builder.Services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        builder.Services.AddSingleton(new WantedEvents(Rooms.All.SelectMany(r => r.Wants).ToHashSet())).AddScoped<ITopicGate, TopicGate>();
        builder.Services.AddAntiforgery(o => (o.FormFieldName, o.Cookie.Name, o.Cookie.SecurePolicy, o.SuppressXFrameOptionsHeader) =
            ("token", settings.Origin.Scheme == "https" ? "__Host-terreau-form" : "terreau-form", settings.Origin.Scheme == "https" ? CookieSecurePolicy.Always : CookieSecurePolicy.None, true));
        builder.Services.AddDataProtection().SetApplicationName("terreau").UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM })
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(store.KeyFolder, "forms")));
        builder.Services.AddScoped<Deed>();
        foreach (var room in Rooms.All) room.Add(builder.Services, settings);
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        Connect(app.Services);
        app.UseSecurityHeaders(https: settings.Origin.Scheme == "https");
        app.UseMiddleware<TroubleMiddleware>();
        BelieveProxies(app, settings);
        app.UseMiddleware<HostMiddleware>();
        app.UseMiddleware<FirstVisitMiddleware>();
        app.UseRouting();
        app.UseMiddleware<SignInMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<SameOriginMiddleware>();
        app.UseMiddleware<AccessMiddleware>();

        app.MapAssets().For(Everybody.Rule);
        app.MapGet("/health", () => Results.Text("ok")).For(Everybody.Rule);
        app.MapStyle().For(Everybody.Rule);
        app.MapLanguage().For(Everybody.Rule).RequireRateLimiting(Limits.Doors);
        app.MapLive().For(SignedIn.Rule).RequireRateLimiting(Limits.Streams);
        foreach (var room in Rooms.All) room.Map(app, settings);
        return app;
    }

    /// <summary>Migrates, checks, starts, says where it answers, and runs until it is told to stop.</summary>
    public static async Task RunToTheEndAsync(this WebApplication app)
    {
        await app.StartUpAsync();
        await app.StartAsync();
        Console.WriteLine($"Terreau : {app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}");
        await app.WaitForShutdownAsync();
    }

    /// <summary>What must hold before the first page: a database of this version, and one access rule per endpoint.</summary>
    public static async Task StartUpAsync(this WebApplication app)
    {
        AccessGuard.Check(app);
        try
        {
            await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(CancellationToken.None);
        }
        catch (System.Data.Common.DbException trouble)
        {
            throw new BadSettingException($"La base de données ne répond pas : {trouble.Message}", $"The database does not answer: {trouble.Message}");
        }
        foreach (var room in Rooms.All) await room.StartAsync(app.Services);
    }

    // Limits count visitors by their network: behind a proxy all of them would have the proxy's.
    private static void BelieveProxies(WebApplication app, Settings settings)
    {
        if (settings.Proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    // From what was committed, here or by another process, to open pages.
    private static void Connect(IServiceProvider services)
    {
        var (hub, bus) = (services.GetRequiredService<LiveHub>(), services.GetRequiredService<Bus>());
        services.GetRequiredService<RollCall>();
        services.GetRequiredService<Committed>().Happened += (topics, events) =>
        {
            hub.Touch(topics);
            foreach (var happened in events)
                if (happened is SignInsEnded { Person: var ended }) hub.Close(ended);
                else if (happened is RolesChanged { Person: var changed }) hub.Close(changed);
        };
        bus.Missed += hub.CloseAll;
    }

    private static void Bound(KestrelServerOptions kestrel, Settings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        kestrel.Limits.MaxConcurrentConnections = 20_000;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        // A public origin means a proxy in front, maybe on another machine; without one, only this machine is answered.
        if (settings.Origin.IsLoopback) kestrel.Listen(System.Net.IPAddress.Loopback, settings.Port);
        else kestrel.ListenAnyIP(settings.Port);
    }
}
