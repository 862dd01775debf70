using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Terreau.Store.Shared;

/// <summary>
/// A SQLite connection that stays open, and keeps its compiled statements, as long as its pooled context lives: opening it anew
/// and compiling the statement again cost more than most queries.
/// </summary>
internal sealed class KeptConnection(string text) : SqliteConnection(text)
{
    // A page asks a few dozen different things; a list of any length would make a new statement each time.
    private const int Most = 200;

    // Every commit is synced, and what is deleted is overwritten (design.md §4).
    private const string Habits = "pragma synchronous=full; pragma secure_delete=on; pragma busy_timeout=30000;";

    private readonly Dictionary<string, Statement> _statements = [];

    public override void Open()
    {
        base.Open();
        // Otherwise a kept statement on a table with a partial index is compiled anew for each new value of its parameters.
        _ = raw.sqlite3_db_config(Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        using var habits = base.CreateCommand();
        habits.CommandText = Habits;
        habits.ExecuteNonQuery();
    }

    /// <summary>Does nothing: EF closes after each query.</summary>
    public override void Close()
    {
    }

    public override SqliteCommand CreateCommand() => new Asked(this) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    protected override void Dispose(bool disposing)
    {
        if (disposing) base.Close();
        base.Dispose(disposing);
    }

    private Statement? For(string sql)
    {
        if (_statements.TryGetValue(sql, out var kept)) return kept.IsBusy ? null : kept;
        if (_statements.Count >= Most) return null;
        return _statements[sql] = new Statement { Connection = this, CommandText = sql };
    }

    /// <summary>What EF fills in and throws away; the kept statement of the same words does the work.</summary>
    private sealed class Asked(KeptConnection connection) : SqliteCommand
    {
        public override SqliteDataReader ExecuteReader(System.Data.CommandBehavior behavior)
        {
            if (connection.For(CommandText) is not { } statement) return base.ExecuteReader(behavior);
            statement.Transaction = Transaction;
            statement.CommandTimeout = CommandTimeout;
            statement.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters) statement.Parameters.Add(parameter);
            return statement.ExecuteReader(behavior);
        }
    }

    private sealed class Statement : SqliteCommand
    {
        public bool IsBusy => DataReader is not null;
    }
}
