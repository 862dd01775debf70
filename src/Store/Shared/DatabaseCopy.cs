using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Terreau.Store.Shared;

/// <summary>A database copied whole while the program runs, and put back into an empty place. Keys are no part of it.</summary>
public static class DatabaseCopy
{
    private const string Sqlite = "terreau.db", Postgres = "terreau.dump";

    /// <summary>Writes the copy into a folder and gives its file.</summary>
    /// <exception cref="CopyException">When it cannot be made.</exception>
    public static async Task<string> MakeAsync(StoreSettings settings, string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, settings.Postgres is null ? Sqlite : Postgres);
        if (settings.Postgres is { } postgres)
        {
            await RunAsync("pg_dump", postgres, ["--format=custom", "--no-owner", $"--file={file}"], ct);
            return file;
        }
        if (!File.Exists(settings.SqliteFile)) throw new CopyException($"{settings.SqliteFile} : absent", $"{settings.SqliteFile}: missing");
        await using var connection = new SqliteConnection(StoreServices.SqliteText(settings));
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, $"vacuum into '{file.Replace("'", "''", StringComparison.Ordinal)}'", ct);
        await CheckAsync(file, ct);
        return file;
    }

    /// <summary>Puts a copy back where there is no database yet.</summary>
    /// <exception cref="CopyException">When there is one, when the copy is of the other kind, or damaged.</exception>
    public static async Task PutBackAsync(StoreSettings settings, string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, settings.Postgres is null ? Sqlite : Postgres);
        if (!File.Exists(file)) throw new CopyException("Cette copie vient de l'autre sorte de base de données.", "This copy comes from the other kind of database.");
        if (settings.Postgres is { } postgres)
        {
            if (!await IsEmptyAsync(postgres, ct)) throw new CopyException("La base de données n'est pas vide.", "The database is not empty.");
            await RunAsync("pg_restore", postgres, ["--exit-on-error", "--single-transaction", "--no-owner", $"--dbname={new NpgsqlConnectionStringBuilder(postgres).Database}", file], ct);
            return;
        }
        await CheckAsync(file, ct);
        File.Copy(file, settings.SqliteFile, overwrite: false);
    }

    private static async Task CheckAsync(string file, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma integrity_check";
            if (await command.ExecuteScalarAsync(ct) is "ok") return;
        }
        catch (SqliteException)
        {
            // Said below.
        }
        throw new CopyException($"{file} : copie abîmée", $"{file}: damaged copy");
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<bool> IsEmptyAsync(string postgres, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(postgres);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select not exists (select 1 from pg_tables where schemaname = 'public')", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    // The password goes by the environment: arguments can be read by everybody on the machine.
    private static async Task RunAsync(string program, string postgres, string[] arguments, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(postgres);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGDATABASE"]) = (to.Host, $"{to.Port}", to.Username, to.Database);
        if (to.Password is { } password) start.Environment["PGPASSWORD"] = password;
        if (to.SslMode is not SslMode.Prefer) start.Environment["PGSSLMODE"] = to.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() };
        try
        {
            using var running = Process.Start(start)!;
            var said = await running.StandardError.ReadToEndAsync(ct);
            await running.WaitForExitAsync(ct);
            if (running.ExitCode != 0) throw new CopyException($"{program} a échoué : {said.Trim()}", $"{program} failed: {said.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CopyException($"Il manque {program} (paquet postgresql-client).", $"Missing: {program} (package postgresql-client).");
        }
    }
}

/// <summary>What a room ends when a copy was put back: what was true when it was made need not be so now.</summary>
public interface IAfterRestore
{
    /// <summary>Ends it, before the first page is served.</summary>
    Task AfterRestoreForOperatorAsync(CancellationToken ct);
}

/// <summary>Why a copy cannot be made or put back, in both languages.</summary>
public sealed class CopyException(string french, string english) : Exception($"{french} / {english}");
