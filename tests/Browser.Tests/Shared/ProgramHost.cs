using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web;
using Terreau.Web.Demo;
using Terreau.Web.Shared.Hosting;
using Terreau.World;

namespace Terreau.Browser.Tests.Shared;

/// <summary>The whole program in this process, on a real port and a folder of its own.</summary>
internal sealed class ProgramHost : IAsyncDisposable
{
    private WebApplication _app = null!;
    private FreshDatabase? _database;

    public string Data { get; } = Directory.CreateTempSubdirectory("terreau-browser-").FullName;

    public Uri Origin { get; private init; } = new($"http://localhost:{FreePort.Find()}");

    public IServiceProvider Services => _app.Services;

    /// <summary>The demonstration's clock; it runs, and can be sent elsewhere.</summary>
    public DemoClock DemoClock => Services.GetRequiredService<DemoClock>();

    public static Task<ProgramHost> DemoAsync() => StartAsync(demo: true);

    public static async Task<ProgramHost> StartAsync(TimeProvider? clock = null, bool postgres = false, bool demo = false, Uri? origin = null, SingleSignOnSettings? sso = null)
    {
        var host = origin is null ? new ProgramHost() : new ProgramHost { Origin = origin };
        host._database = postgres ? await FreshDatabase.CreateAsync() : null;
        var settings = new Settings { Data = host.Data, Origin = host.Origin, Port = host.Origin.Port, Demo = demo, Postgres = host._database?.ConnectionString, SingleSignOn = sso };
        host._app = TerreauApp.Build(settings, services =>
        {
            if (clock is not null) services.AddSingleton(clock);
        });
        await host._app.StartUpAsync();
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Everybody reads in this language, as if each had chosen it in their profile.</summary>
    public async Task SpeakAsync(string language)
    {
        await using var scope = Services.CreateAsyncScope();
        var (people, work) = (scope.ServiceProvider.GetRequiredService<PersonStore>(), scope.ServiceProvider.GetRequiredService<Work>());
        await work.HoldAsync(Guid.CreateVersion7(), CancellationToken.None);
        foreach (var told in Cast.WithAccount)
        {
            var person = (await people.ByAddressForOperatorAsync(told.Email, CancellationToken.None))!;
            person.Change(new(person.Name, person.Initials, person.Function, language, person.TimeZone, person.Agreement));
        }
        await work.SaveAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        // Without it nothing is told to stop, and a courier would find its connection gone.
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}
