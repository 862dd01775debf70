using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

public abstract class MigrationTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task From_an_empty_database_every_table_of_the_model_is_made()
    {
        await using var scope = Scope();
        var db = Db(scope);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        await db.Database.OpenConnectionAsync(Ct);
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select count(*) from {table}";
            Assert.NotNull(await command.ExecuteScalarAsync(Ct));
        }
    }

    [Fact]
    public async Task Two_processes_that_start_together_both_find_it_ready()
    {
        var schema = Services.GetRequiredService<Schema>();

        await Task.WhenAll(schema.BringUpToDateAsync(Ct), schema.BringUpToDateAsync(Ct));

        await using var scope = Scope();
        Assert.Empty(await Db(scope).Database.GetPendingMigrationsAsync(Ct));
    }
}

public sealed class MigrationsOnSqlite(SqliteDatabase database) : MigrationTests(database), IClassFixture<SqliteDatabase>;

public sealed class MigrationsOnPostgres(PostgresDatabase database) : MigrationTests(database), IClassFixture<PostgresDatabase>;

/// <summary>The model and its two sets of migrations are written apart: nothing but this keeps them together.</summary>
public sealed class DriftTests
{
    [Fact]
    public void The_model_has_nothing_that_the_migrations_of_SQLite_miss()
    {
        using var db = new SqliteDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_model_has_nothing_that_the_migrations_of_PostgreSQL_miss()
    {
        using var db = new PostgresDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void A_drift_would_be_seen()
    {
        using var db = new Drifted(new DbContextOptionsBuilder<Drifted>().UseSqlite("Data Source=design.db").Options);

        Assert.NotEmpty(db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrationsModelDiffer>().GetDifferences(
            new SqliteDesign().CreateDbContext([]).GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model.GetRelationalModel(),
            db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model.GetRelationalModel()));
    }

    private sealed class Drifted(DbContextOptions<Drifted> options) : TerreauContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model)
        {
            base.OnModelCreating(model);
            model.Entity<Domain.People.Person>().Property<string>("Nickname");
        }
    }
}
