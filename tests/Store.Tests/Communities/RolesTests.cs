using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.Communities;

/// <summary>A role grants what it grants from its beginning to its end, to the instant, whichever query asks.</summary>
public abstract class RolesTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task A_role_holds_from_its_beginning_to_its_end()
    {
        var (founder, coach) = (await PersonAsync(), await PersonAsync("Hélène Beaudoin"));
        var group = await GroupAsync(founder);
        var start = Clock.Now;
        await GiveAsync(group, new HeldRole(coach, Role.Coach, "", start.AddDays(1), start.AddDays(3)));

        Assert.Equal((false, false, 0), await SeenAsync(coach, group));
        Clock.Now = start.AddDays(1);
        Assert.Equal((true, true, 1), await SeenAsync(coach, group));
        Clock.Now = start.AddDays(3).AddTicks(-10);
        Assert.Equal((true, true, 1), await SeenAsync(coach, group));
        Clock.Now = start.AddDays(3);
        Assert.Equal((false, false, 0), await SeenAsync(coach, group));
    }

    [Fact]
    public async Task A_visitor_has_a_standing_and_reads_nothing_else()
    {
        var (founder, visitor) = (await PersonAsync("Solange Nadeau"), await PersonAsync("Hélène Beaudoin"));
        var group = await GroupAsync(founder);
        await GiveAsync(group, new HeldRole(visitor, Role.Visitor, "", Clock.Now, Clock.Now.AddDays(3)));

        Assert.Equal((true, false, 0), await SeenAsync(visitor, group));
        await using var scope = Scope();
        var directory = The<GroupDirectory>(scope);
        Assert.Equal([group.Slug], (await directory.VisitsSeenByAsync(visitor, Ct)).Select(v => v.Slug));
        Assert.Equal(Clock.Now.AddDays(3), await directory.NextEndForOperatorAsync(visitor, Ct));
        Assert.Null(await directory.PeerSeenByAsync(visitor, founder, Ct));
        Assert.Null(await directory.PeerSeenByAsync(founder, visitor, Ct));
    }

    [Fact]
    public async Task A_role_that_ended_is_given_anew_in_its_place_and_told_once()
    {
        var (founder, visitor) = (await PersonAsync(), await PersonAsync());
        var group = await GroupAsync(founder);
        await GiveAsync(group, new HeldRole(visitor, Role.Visitor, "", Clock.Now, Clock.Now.AddDays(1)));
        Clock.Now = Clock.Now.AddDays(2);
        await GiveAsync(group, new HeldRole(visitor, Role.Visitor, "", Clock.Now, Clock.Now.AddDays(1)));

        Assert.Equal((true, false, 0), await SeenAsync(visitor, group));
        Assert.Empty(await EndedAsync(group));
        Clock.Now = Clock.Now.AddDays(1);
        await using (var scope = Scope()) Assert.Contains(group.Id, await The<GroupStore>(scope).WithEndedRolesForOperatorAsync(Ct));
        Assert.Equal([visitor], await EndedAsync(group));
        Assert.Empty(await EndedAsync(group));
    }

    [Fact]
    public async Task Two_who_give_the_same_role_at_once_give_it_once()
    {
        var (founder, mentor) = (await PersonAsync(), await PersonAsync());
        var group = await GroupAsync(founder);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async day =>
        {
            await using var scope = Scope();
            await The<Work>(scope).HoldAsync(group.Id.Value, Ct);
            await The<GroupStore>(scope).GiveAsync(group.Id, new HeldRole(mentor, Role.Mentor, "", Clock.Now, Clock.Now.AddDays(5 + day)), Ct);
            await The<Work>(scope).SaveAsync(Ct);
        }));

        await using var reading = Scope();
        Assert.Equal(1, await Db(reading).Set<RoleAssignment>().CountAsync(r => r.PersonId == mentor && r.GroupId == group.Id, Ct));
    }

    private async Task<(bool Standing, bool Reads, int Groups)> SeenAsync(PersonId person, Group group)
    {
        await using var scope = Scope();
        var directory = The<GroupDirectory>(scope);
        return (await directory.StandingSeenByAsync(person, group.Slug, Ct) is not null, await directory.IsSeenByAsync(person, group.Id, Ct), (await directory.MineSeenByAsync(person, Ct)).Count);
    }

    private Task GiveAsync(Group group, HeldRole role) => WriteAsync(scope => The<GroupStore>(scope).GiveAsync(group.Id, role, Ct));

    private async Task<PersonId[]> EndedAsync(Group group)
    {
        PersonId[] ended = [];
        await WriteAsync(async scope => ended = [.. (await The<GroupStore>(scope).RevokeEndedForOperatorAsync(group.Id, Ct)).Select(r => r.Person)]);
        return ended;
    }
}

public sealed class RolesOnSqlite(SqliteDatabase database) : RolesTests(database), IClassFixture<SqliteDatabase>;

public sealed class RolesOnPostgres(PostgresDatabase database) : RolesTests(database), IClassFixture<PostgresDatabase>;
