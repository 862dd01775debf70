using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Web.Shared.Hosting;
using Terreau.Web.Tests.Shared;
using Terreau.World;

[assembly: AssemblyFixture(typeof(Terreau.Web.Tests.CoDevelopment.PlayedWorld))]

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>The world, played once; each test opens the program on its own copy, with real HTTP and a real database.</summary>
public sealed class PlayedWorld : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("terreau-world-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using var host = await RoomHost.OpenAsync(_folder);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A data folder of one's own, in which the third session of the deputy heads is about to start.</summary>
    internal string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("terreau-room-").FullName;
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        FolderDatabase.Copy(_folder, copy);
        return copy;
    }
}

/// <summary>The running program, on a free port of this machine.</summary>
internal sealed class RoomHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RoomHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<RoomHost> OpenAsync(string folder)
    {
        var app = TerreauApp.Build(new Settings { Data = folder, Port = 0, Origin = new Uri("http://localhost"), Demo = true, Postgres = FolderDatabase.Of(folder) });
        await app.StartUpAsync();
        await app.StartAsync();
        return new RoomHost(app);
    }

    /// <summary>Somebody's browser, signed in.</summary>
    public async Task<RoomVisitor> AsAsync(PersonOf person)
    {
        var visitor = new RoomVisitor(person, new Uri(_app.Urls.First()));
        await visitor.SignInAsync();
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        FolderDatabase.LetGo();
    }
}
