using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

public abstract class OutboxTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task Only_events_that_somebody_reacts_to_are_queued_and_come_back_as_they_were()
    {
        var told = new GroupChanged(GroupId.New());
        await WriteAsync(scope =>
        {
            The<Work>(scope).Tell(told);
            The<Work>(scope).Tell(new MembershipChanged(told.Group, PersonId.New()));
        });

        await using var scope = Scope();
        Assert.Equal(told, (await NextAsync(scope)).Single(h => h.Event is GroupChanged { Group: var g } && g == told.Group).Event);
        Assert.DoesNotContain(await NextAsync(scope), h => h.Event is MembershipChanged);
    }

    [Fact]
    public async Task What_was_handled_does_not_come_again()
    {
        var id = await TellAsync();
        await using var scope = Scope();

        await The<Outbox>(scope).DoneAsync(id, Ct);

        Assert.DoesNotContain(await NextAsync(scope), h => h.Id == id);
    }

    [Fact]
    public async Task A_failure_waits_twice_as_long_each_time_and_is_set_aside_after_eight()
    {
        var id = await TellAsync();
        var waits = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            waits.Add(await FailAsync(id));
            await using var before = Scope();
            Assert.DoesNotContain(await NextAsync(before), h => h.Id == id);
            Clock.Now += TimeSpan.FromSeconds(waits[^1] + 1);
            await using var then = Scope();
            Assert.Contains(await NextAsync(then), h => h.Id == id);
        }
        Assert.All(waits.Zip(waits.Skip(1)), pair => Assert.Equal(pair.First * 2, pair.Second, 1));

        await FailAsync(id);
        Clock.Now += TimeSpan.FromDays(1);

        await using var after = Scope();
        Assert.DoesNotContain(await NextAsync(after), h => h.Id == id);
        Assert.True((await Db(after).Set<OutboxRow>().SingleAsync(o => o.Id == id, Ct)).Parked);
    }

    [Fact]
    public async Task One_that_cannot_be_read_does_not_hold_up_the_others()
    {
        var row = new OutboxRow { Kind = "RenamedSince", Body = "{}", At = Clock.Now, NextTryAt = Clock.Now };
        await WriteAsync(scope => Db(scope).Add(row));
        var id = await TellAsync();

        await using var scope = Scope();
        Assert.Contains(await NextAsync(scope), h => h.Id == id);
        Assert.Equal(1, (await Db(scope).Set<OutboxRow>().AsNoTracking().SingleAsync(o => o.Id == row.Id, Ct)).Tries);
    }

    private async Task<Guid> TellAsync()
    {
        var told = new GroupChanged(GroupId.New());
        await WriteAsync(scope => The<Work>(scope).Tell(told));
        await using var scope = Scope();
        return (await NextAsync(scope)).Single(h => Equals(h.Event, told)).Id;
    }

    private async Task<double> FailAsync(Guid id)
    {
        await using var scope = Scope();
        await The<Outbox>(scope).FailedAsync(id, "the relay does not answer", Ct);
        return ((await Db(scope).Set<OutboxRow>().SingleAsync(o => o.Id == id, Ct)).NextTryAt - Clock.Now).TotalSeconds;
    }

    private static Task<IReadOnlyList<Happened>> NextAsync(AsyncServiceScope scope) => The<Outbox>(scope).NextForOperatorAsync(1000, Ct);
}

public sealed class OutboxOnSqlite(SqliteDatabase database) : OutboxTests(database), IClassFixture<SqliteDatabase>;

public sealed class OutboxOnPostgres(PostgresDatabase database) : OutboxTests(database), IClassFixture<PostgresDatabase>;
