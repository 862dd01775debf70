using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Xunit;

namespace Terreau.Store.Tests.Shared;

public abstract class WorkTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task A_form_sent_again_lands_where_its_first_sending_did()
    {
        var (rose, form) = (await PersonAsync(), Guid.CreateVersion7());
        await using (var first = Scope())
        {
            await The<Work>(first).HoldAsync(rose.Value, Ct);
            Assert.Null(await The<Work>(first).DoneBeforeAsync(rose, form, "/profile?saved=profile", Ct));
            await The<Work>(first).SaveAsync(Ct);
        }

        await using var again = Scope();
        await The<Work>(again).HoldAsync(rose.Value, Ct);

        Assert.Equal("/profile?saved=profile", await The<Work>(again).DoneBeforeAsync(rose, form, "/elsewhere", Ct));
    }

    [Fact]
    public async Task The_operation_of_one_person_is_not_that_of_another()
    {
        var (rose, karim, form) = (await PersonAsync(), await PersonAsync("Karim Benali"), Guid.CreateVersion7());
        await WriteAsync(scope => The<Work>(scope).DoneBeforeAsync(rose, form, "/", Ct));

        await using var other = Scope();
        await The<Work>(other).HoldAsync(karim.Value, Ct);

        Assert.Null(await The<Work>(other).DoneBeforeAsync(karim, form, "/", Ct));
    }

    [Fact]
    public async Task What_is_not_saved_leaves_no_trace_nor_its_operation()
    {
        var (rose, form) = (await PersonAsync(), Guid.CreateVersion7());
        await using (var refused = Scope())
        {
            await The<Work>(refused).HoldAsync(rose.Value, Ct);
            await The<Work>(refused).DoneBeforeAsync(rose, form, "/", Ct);
            await The<Work>(refused).ReleaseAsync();
        }

        await using var again = Scope();
        await The<Work>(again).HoldAsync(rose.Value, Ct);

        Assert.Null(await The<Work>(again).DoneBeforeAsync(rose, form, "/", Ct));
    }

    [Fact]
    public async Task Two_who_changed_the_same_version_do_not_overwrite_one_another()
    {
        var rose = await PersonAsync();
        var group = await GroupAsync(rose);
        await using var slow = Scope();
        var seen = (await The<GroupStore>(slow).SeenByAsync(rose, group.Id, Ct))!;
        await WriteAsync(async quick => (await The<GroupStore>(quick).SeenByAsync(rose, group.Id, Ct))!.Change(Settings("La première")));

        seen.Change(Settings("La seconde"));
        await The<Work>(slow).HoldAsync(group.Id.Value, Ct);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => The<Work>(slow).SaveAsync(Ct));
        await using var after = Scope();
        Assert.Equal("La première", (await The<GroupStore>(after).SeenByAsync(rose, group.Id, Ct))!.Name);
    }

    [Fact]
    public async Task Who_holds_a_thing_makes_the_next_one_wait()
    {
        var thing = Guid.CreateVersion7();
        await using var first = Scope();
        await The<Work>(first).HoldAsync(thing, Ct);
        await using var second = Scope();

        var waiting = The<Work>(second).HoldAsync(thing, Ct);
        Assert.False(waiting.IsCompletedSuccessfully);
        await The<Work>(first).ReleaseAsync();

        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Ct);
    }

    [Fact]
    public async Task A_group_gives_each_of_its_seats_once_whatever_the_code_thinks()
    {
        var (rose, karim) = (await PersonAsync(), await PersonAsync("Karim Benali"));
        var group = await GroupAsync(rose);
        await WriteAsync(scope => The<GroupStore>(scope).Add(Membership.Accept(group, rose, [], Clock.Now)));

        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(scope => The<GroupStore>(scope).Add(Membership.Accept(group, karim, [], Clock.Now))));
    }
}

public sealed class WorkOnSqlite(SqliteDatabase database) : WorkTests(database), IClassFixture<SqliteDatabase>;

public sealed class WorkOnPostgres(PostgresDatabase database) : WorkTests(database), IClassFixture<PostgresDatabase>;
