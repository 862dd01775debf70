using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Terreau.Store.Shared;

/// <summary>Brings the database to the shape this version needs, under a lock, before the first page is served.</summary>
public sealed class Schema(IServiceScopeFactory scopes, StoreSettings settings)
{
    /// <summary>Runs the migrations that are missing. Two processes starting together wait for each other.</summary>
    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(settings.Folder);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TerreauContext>();
        using var turn = settings.Postgres is null ? await LockFileAsync(ct) : null;
        if (settings.Postgres is null)
        {
            // EF asks for this only of a database that it creates itself, and the next statement is there first; the file remembers it.
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode=wal;", ct);
            // A process killed while migrating leaves EF's lock row behind; our own file lock says that nobody holds it.
            await db.Database.ExecuteSqlRawAsync("create table if not exists __EFMigrationsLock (Id integer not null primary key, Timestamp text not null); delete from __EFMigrationsLock;", ct);
        }
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
        // At each start: a process may have died between the migration and this.
        foreach (var room in scope.ServiceProvider.GetServices<IAfterMigration>()) await room.AfterMigrationForOperatorAsync(ct);
    }

    private async Task<FileStream> LockFileAsync(CancellationToken ct)
    {
        var path = Path.Combine(settings.Folder, "migration.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, ct);
            }
        }
    }
}

/// <summary>What a room fills in of a new shape that no statement of the database can.</summary>
internal interface IAfterMigration
{
    /// <summary>Fills it in, once or again, before the first page is served.</summary>
    Task AfterMigrationForOperatorAsync(CancellationToken ct);
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=localhost", p => p.MigrationsHistoryTable("shared_migrations")).Options);
}
