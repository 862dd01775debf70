using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Terreau.Web.Tests.Access;

/// <summary>Every row of every table, with the bytes of what is not text read as text.</summary>
internal static partial class Dump
{
    public static async Task<string> OfAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var dump = new StringBuilder();
        foreach (var table in await RowsAsync(connection, "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1"))
            foreach (var row in await RowsAsync(connection, $"select row_to_json(t)::text from {table} t"))
                dump.Append(table).Append(' ').AppendLine(row).AppendLine(Bytes().Replace(row, m => Encoding.Latin1.GetString(Convert.FromHexString(m.Groups[1].Value))));
        return dump.ToString();
    }

    private static async Task<List<string>> RowsAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex(@"\\\\x((?:[0-9a-f]{2})+)")]
    private static partial Regex Bytes();
}
