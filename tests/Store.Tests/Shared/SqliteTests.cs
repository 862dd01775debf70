using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Terreau.Store.Tests.Shared;

public sealed class SqliteTests(SqliteDatabase database) : StoreTest(database), IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_writes_to_the_disk_and_overwrites_what_it_deletes(string pragma, string expected)
    {
        await using var scope = Scope();
        var db = Db(scope).Database;
        await db.OpenConnectionAsync(Ct);
        await using var command = db.GetDbConnection().CreateCommand();
        command.CommandText = $"pragma {pragma}";

        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(Ct), System.Globalization.CultureInfo.InvariantCulture));
    }
}
