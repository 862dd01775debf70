using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Terreau.Store.Shared;

/// <summary>
/// Writes a database anew after an erasure, so that nothing of what was deleted stays in its files: neither in free space nor
/// in a log of writes (P-06). What PostgreSQL keeps beyond its tables is told in <c>docs/operations.md</c>.
/// </summary>
internal sealed class Cleaning(StoreSettings settings, WriteGate gate)
{
    public async Task RunAsync(DbContext model, CancellationToken ct)
    {
        if (settings.Postgres is { } postgres) await RewriteAsync(postgres, TablesOf(model), ct);
        else await RewriteAsync(ct);
    }

    // Tables in which people's words stand in clear; what is sealed went with its key.
    private static IEnumerable<string> TablesOf(DbContext model) => Register.Lines
        .Where(l => l.Kept.IsPersonal && model.Model.FindEntityType(l.Row)!.GetDerivedTypesInclusive().Any(t => t.FindProperty(l.Property)?.ClrType == typeof(string)))
        .Select(l => model.Model.FindEntityType(l.Row)!.GetTableName()!).Distinct().Order(StringComparer.Ordinal);

    private async Task RewriteAsync(CancellationToken ct)
    {
        using var turn = await gate.TakeAsync(ct);
        await using var connection = new SqliteConnection(StoreServices.SqliteText(settings));
        await connection.OpenAsync(ct);
        foreach (var order in (string[])["pragma secure_delete=on", "pragma busy_timeout=30000", "vacuum", "pragma wal_checkpoint(truncate)"])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = order;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    // A table is closed to everybody while it is written anew: rather later than for long.
    private static async Task RewriteAsync(string postgres, IEnumerable<string> tables, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        foreach (var order in tables.Select(t => $"vacuum (full, analyze) \"{t}\"").Prepend("set lock_timeout = '5s'"))
        {
            await using var command = new NpgsqlCommand(order, connection) { CommandTimeout = 600 };
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
