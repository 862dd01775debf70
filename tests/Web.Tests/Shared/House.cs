using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared.Hosting;
using Terreau.World;

namespace Terreau.Web.Tests.Shared;

/// <summary>The whole program on a folder of its own, over real HTTP, with a clock that the test moves.</summary>
internal sealed class House : IAsyncDisposable
{
    /// <summary>A Tuesday afternoon, in a week without a change of hour.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly string? _ownDatabase;
    private bool _ownFolder;

    private House(WebApplication app, FakeClock clock, string folder, bool ownFolder, string? ownDatabase) =>
        (_app, Clock, Folder, _ownFolder, _ownDatabase) = (app, clock, folder, ownFolder, ownDatabase);

    public FakeClock Clock { get; }

    public string Folder { get; }

    /// <summary>Connection string, on PostgreSQL.</summary>
    public string? Database => _ownDatabase;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <summary>The connection string given by <c>bin/test</c>, or null where there is no PostgreSQL.</summary>
    public static string? Postgres => Environment.GetEnvironmentVariable("TERREAU_TEST_POSTGRES");

    /// <summary>Opens a house with an organisation in it. On a folder that was used before, everything is as it was; with <paramref name="sqlite"/> on files, whatever the others stand on.</summary>
    public static async Task<House> OpenAsync(string? postgres = null, string? folder = null, FakeClock? clock = null, bool empty = false, bool demo = false, Action<IServiceCollection>? adjust = null, string? database = null, bool sqlite = false, string proxies = "", Func<Settings, Settings>? with = null)
    {
        var (ownFolder, now) = (folder is null, clock ?? new FakeClock(Tuesday));
        folder ??= Directory.CreateTempSubdirectory("terreau-house-").FullName;
        if (!sqlite) database ??= postgres is null ? FolderDatabase.Of(folder) : await NewDatabaseAsync(postgres);
        var settings = new Settings { Data = folder, Port = 0, Origin = new Uri("http://localhost"), Postgres = database, Demo = demo, Proxies = [.. proxies.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => new System.Net.IPNetwork(System.Net.IPAddress.Parse(p), p.Contains(':', StringComparison.Ordinal) ? 128 : 32))] };
        var app = TerreauApp.Build(with?.Invoke(settings) ?? settings, services =>
        {
            // The world is played on a clock of its own, unless there is nothing to play.
            if (!demo || clock is not null) services.AddSingleton<TimeProvider>(now);
            adjust?.Invoke(services);
        });
        var house = new House(app, now, folder, ownFolder, database);
        await app.StartUpAsync();
        await app.StartAsync();
        if (!empty && !demo) await house.FoundAsync();
        return house;
    }

    /// <summary>Another process on the same database and the same folder.</summary>
    public Task<House> NextDoorAsync(Action<IServiceCollection>? adjust = null) => OpenAsync(folder: Folder, clock: Clock, empty: true, adjust: adjust, database: Database);

    /// <summary>The demonstration's pages without its world: an organisation in which nobody is yet.</summary>
    public static async Task<House> OpenBareDemoAsync(Action<IServiceCollection>? adjust = null)
    {
        var folder = Directory.CreateTempSubdirectory("terreau-house-").FullName;
        await (await OpenAsync(folder: folder)).DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "demonstration"), "");
        var bare = await OpenAsync(folder: folder, clock: new FakeClock(Tuesday), demo: true, adjust: adjust);
        bare._ownFolder = true;
        return bare;
    }

    /// <summary>Does something with the stores, in a scope of its own.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>Writes with the stores, and saves.</summary>
    public async Task<T> WriteAsync<T>(Guid holds, Func<IServiceProvider, Task<T>> act) => await DoAsync(async services =>
    {
        var work = services.GetRequiredService<Work>();
        await work.HoldAsync(holds, CancellationToken.None);
        var result = await act(services);
        await work.SaveAsync(CancellationToken.None);
        return result;
    });

    /// <summary>Gives somebody an account (without a usable password), once.</summary>
    public Task<PersonId> PersonAsync(PersonOf told, params Role[] roles) => WriteAsync(Guid.CreateVersion7(), async services =>
    {
        var people = services.GetRequiredService<PersonStore>();
        if (await people.ByAddressForOperatorAsync(told.Email, CancellationToken.None) is { } known) return known.Id;
        var profile = new Profile(told.Name, told.Initials, told.Function, told.Language == "en" ? "en-CA" : told.Language, told.Zone, Enum.Parse<Agreement>(told.Accord.ToString()));
        var person = new Person(PersonId.New(), told.Email, profile.Tidy(), Clock.GetUtcNow());
        people.Add(person, "no password");
        foreach (var role in roles) services.GetRequiredService<GroupStore>().Grant(person.Id, role, null);
        return person.Id;
    });

    /// <summary>A co-development group: the first one founds and facilitates it, all are members who have read the agreement.</summary>
    public async Task<Group> GroupAsync(string name, params PersonOf[] members)
    {
        List<PersonId> ids = [];
        foreach (var member in members) ids.Add(await PersonAsync(member));
        var now = Clock.GetUtcNow();
        var settings = new GroupSettings(GroupKind.CoDevelopment, name, "Direction adjointe", "Réfléchir entre pairs pour mieux agir.", Setting.School);
        var group = new Group(GroupId.New(), Names.Slug(name), settings, ids[0], now);
        return await WriteAsync(group.Id.Value, services =>
        {
            var groups = services.GetRequiredService<GroupStore>();
            groups.Add(group);
            groups.Grant(ids[0], Role.Facilitator, group.Id);
            List<int> taken = [];
            foreach (var id in ids)
            {
                var membership = Membership.Accept(group, id, taken, now);
                taken.Add(membership.Seat!.Value);
                membership.Commit(now);
                groups.Add(membership);
            }
            return Task.FromResult(group);
        });
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Browser Visitor() => new(Address);

    /// <summary>A browser in which this person is signed in, saying of itself what it says.</summary>
    public async Task<Browser> AsAsync(PersonOf told, string userAgent = "")
    {
        var person = await PersonAsync(told);
        var browser = Visitor();
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Headers.UserAgent = userAgent;
        await WriteAsync(person.Value, services =>
        {
            services.GetRequiredService<Terreau.Web.People.SignIns>().Start(context, services.GetRequiredService<PersonStore>(), person, sharedComputer: false);
            return Task.FromResult(true);
        });
        browser.TakeCookie(context.Response.Headers.SetCookie.ToString());
        return browser;
    }

    /// <summary>Stops the program; the folder stays when it was given.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownDatabase is { } database && _ownFolder) await DropAsync(database);
        FolderDatabase.LetGo();
        if (_ownFolder) Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Founds the organisation, once.</summary>
    public Task<bool> FoundAsync() => WriteAsync(SetupDesk.TheOrganisation, async services =>
    {
        var groups = services.GetRequiredService<GroupStore>();
        if (await groups.OrganisationForOperatorAsync(CancellationToken.None) is not null) return true;
        var told = Network.Organisation;
        var organisation = new Organisation(new OrganisationSettings(told.Name, ["fr-CA", "en-CA", "fr-FR"], told.Zone, told.BeneficiariesFr), Clock.GetUtcNow());
        groups.Add(organisation);
        services.GetRequiredService<FirstVisit>().Know(organisation);
        return true;
    });

    /// <summary>An empty database on the server; its connection string.</summary>
    public static async Task<string> NewDatabaseAsync(string server)
    {
        var name = $"house_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ToString();
    }

    /// <summary>Throws a database away.</summary>
    public static async Task DropAsync(string database)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"drop database if exists {new NpgsqlConnectionStringBuilder(database).Database} with (force)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
