using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;

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
        if (!(await db.Database.GetPendingMigrationsAsync(ct)).Any()) return;
        await db.Database.MigrateAsync(ct);
        foreach (var group in await db.Set<Group>().Where(g => g.NameKey == "").ToListAsync(ct)) group.Rekey();
        await db.SaveChangesAsync(ct);
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

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=localhost", p => p.MigrationsHistoryTable("shared_migrations")).Options);
}
