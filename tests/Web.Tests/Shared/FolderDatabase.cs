using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Terreau.Web.Tests.Shared;

/// <summary>
/// With <c>TERREAU_TEST_ON=postgres</c> every program of these tests stands on PostgreSQL: each data folder has a database of its
/// own there, so that a folder used again finds what it had.
/// </summary>
internal static class FolderDatabase
{
    public static bool IsPostgres => Server is not null;

    private static string? Server => Environment.GetEnvironmentVariable("TERREAU_TEST_ON") == "postgres" ? House.Postgres : null;

    /// <summary>The connection string of a folder's database, made when there is none; null on SQLite.</summary>
    public static string? Of(string folder)
    {
        if (Server is not { } server) return null;
        if (!Exists(NameOf(folder))) Run($"create database {NameOf(folder)}");
        return new NpgsqlConnectionStringBuilder(server) { Database = NameOf(folder), MaxPoolSize = 40 }.ToString();
    }

    /// <summary>Gives a copied folder a copy of the database.</summary>
    public static void Copy(string from, string to)
    {
        if (Server is null) return;
        NpgsqlConnection.ClearAllPools();
        Run($"create database {NameOf(to)} template {NameOf(from)}");
    }

    /// <summary>Lets go of the connections of a program that has stopped.</summary>
    public static void LetGo()
    {
        if (Server is not null) NpgsqlConnection.ClearAllPools();
    }

    private static string NameOf(string folder) => "folder_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..24];

    private static bool Exists(string name)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand($"select 1 from pg_database where datname = '{name}'", connection);
        return command.ExecuteScalar() is not null;
    }

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
