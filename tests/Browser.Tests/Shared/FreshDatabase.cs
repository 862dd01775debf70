using Npgsql;

namespace Terreau.Browser.Tests.Shared;

/// <summary>An empty PostgreSQL database of one test, dropped at its end.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    public const string Why = "TERREAU_TEST_POSTGRES is not set: no PostgreSQL to try (bin/test starts one).";

    private readonly string _name = $"terreau_{Guid.NewGuid():N}";

    public static string? Server => Environment.GetEnvironmentVariable("TERREAU_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _name }.ToString();

    public static async Task<FreshDatabase> CreateAsync()
    {
        var database = new FreshDatabase();
        await RunAsync($"create database {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync($"drop database if exists {_name} with (force)");
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
