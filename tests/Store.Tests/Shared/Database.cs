using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

/// <summary>A database of one test class, empty but for its tables, and thrown away afterwards.</summary>
public abstract class Database : IAsyncLifetime
{
    private static readonly HashSet<Type> Wanted = [typeof(GroupChanged)];
    private ServiceProvider? _services;

    /// <summary>Why there is no such database here, or null.</summary>
    public string? Missing { get; protected init; }

    /// <summary>The folder of keys, and of the file on SQLite.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"terreau-store-{Guid.NewGuid():N}");

    public MovingClock Clock { get; } = new();

    public IServiceProvider Services => _services!;

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        Directory.CreateDirectory(Folder);
        _services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddSingleton(new WantedEvents(Wanted))
            .AddStore(new StoreSettings(Folder, await OpenAsync())).BuildServiceProvider();
        await PrepareAsync();
    }

    /// <summary>Brings it to the shape that the tests need: the one of this version, unless they tell of an older one.</summary>
    protected virtual Task PrepareAsync() => Services.GetRequiredService<Schema>().BringUpToDateAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        await CloseAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the database; its connection string, or null for SQLite.</summary>
    protected abstract Task<string?> OpenAsync();

    protected abstract Task CloseAsync();
}

public class SqliteDatabase : Database
{
    protected override Task<string?> OpenAsync() => Task.FromResult<string?>(null);

    protected override Task CloseAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }
}

public class PostgresDatabase : Database
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TERREAU_TEST_POSTGRES");
    private readonly string _name = $"terreau_{Guid.NewGuid():N}";

    public PostgresDatabase() => Missing = Server is null ? "no PostgreSQL: bin/test provides one" : null;

    protected override async Task<string?> OpenAsync()
    {
        await OnServerAsync($"create database {_name}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = _name }.ToString();
    }

    protected override async Task CloseAsync()
    {
        if (Missing is not null) return;
        NpgsqlConnection.ClearAllPools();
        await OnServerAsync($"drop database if exists {_name} with (force)");
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A clock that the test moves.</summary>
public sealed class MovingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 3, 15, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>What store tests share: a scope for each unit of work, people and groups to write about.</summary>
public abstract class StoreTest
{
    private readonly Database _database;

    protected StoreTest(Database database)
    {
        Assert.SkipWhen(database.Missing is not null, database.Missing ?? "");
        _database = database;
    }

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected MovingClock Clock => _database.Clock;

    protected string Folder => _database.Folder;

    protected IServiceProvider Services => _database.Services;

    protected AsyncServiceScope Scope() => _database.Services.CreateAsyncScope();

    private protected static T The<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private protected static TerreauContext Db(AsyncServiceScope scope) => The<TerreauContext>(scope);

    /// <summary>One write, from its lock to its commit.</summary>
    protected async Task WriteAsync(Func<AsyncServiceScope, Task> write)
    {
        await using var scope = Scope();
        var work = The<Work>(scope);
        await work.HoldAsync(Guid.CreateVersion7(), Ct);
        await write(scope);
        await work.SaveAsync(Ct);
    }

    protected Task WriteAsync(Action<AsyncServiceScope> write) => WriteAsync(scope =>
    {
        write(scope);
        return Task.CompletedTask;
    });

    protected async Task<PersonId> PersonAsync(string name = "Rose Vézina")
    {
        var id = PersonId.New();
        await WriteAsync(scope => The<Terreau.Store.People.PersonStore>(scope).Add(
            new Person(id, $"{id.Value:N}@example.org", new Profile(name, "", "", "fr-CA", "America/Toronto", Agreement.Feminine), Clock.Now), "hash"));
        return id;
    }

    protected async Task<Group> GroupAsync(PersonId founder)
    {
        var id = GroupId.New();
        var group = new Group(id, $"g-{id.Value:N}", Settings("Directions adjointes"), founder, Clock.Now);
        await WriteAsync(scope => The<Terreau.Store.Communities.GroupStore>(scope).Add(group));
        return group;
    }

    protected static GroupSettings Settings(string name) =>
        new(GroupKind.CoDevelopment, name, "direction adjointe", "Nous aider à tenir notre métier sans nous y perdre.", Setting.School);
}
