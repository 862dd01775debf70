using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

public abstract class LeasesTests(Database database) : StoreTest(database)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Of_many_who_ask_at_once_exactly_one_gets_the_lease()
    {
        Clock.Now += TimeSpan.FromHours(1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TakeAsync(Guid.NewGuid())));

        Assert.Single(answers, got => got);
    }

    [Fact]
    public async Task Its_holder_keeps_it_and_gives_it_up_and_another_takes_it_when_it_has_run_out()
    {
        Clock.Now += TimeSpan.FromHours(1);
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.True(await TakeAsync(one));
        Assert.True(await TakeAsync(one));
        Assert.False(await TakeAsync(other));
        Clock.Now += Length;
        Assert.True(await TakeAsync(other));
        Assert.False(await TakeAsync(one));

        await using var scope = Scope();
        await The<Leases>(scope).GiveUpCourierAsync(one, Ct);
        Assert.False(await TakeAsync(one));
        await The<Leases>(scope).GiveUpCourierAsync(other, Ct);
        Assert.True(await TakeAsync(one));
    }

    private async Task<bool> TakeAsync(Guid holder)
    {
        await using var scope = Scope();
        return await The<Leases>(scope).TakeCourierAsync(holder, Length, Ct);
    }
}

public sealed class LeasesOnSqlite(SqliteDatabase database) : LeasesTests(database), IClassFixture<SqliteDatabase>;

public sealed class LeasesOnPostgres(PostgresDatabase database) : LeasesTests(database), IClassFixture<PostgresDatabase>;
