using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Leading;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.Communities;

/// <summary>A lead learner of a unit reads the people of the unit and below, to the instant, and nothing of the organisation.</summary>
public abstract class MandatesTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task A_mandate_over_a_unit_is_no_role_in_the_organisation()
    {
        var leader = await PersonAsync();
        var (unit, _, _) = await ThreeAsync();
        await using var scope = Scope();
        var groups = The<GroupStore>(scope);
        var before = await groups.HoldersForOperatorAsync(Role.LeadLearner, null, Ct);
        await NameAsync(new Mandate(leader, unit, Clock.Now, null));

        Assert.Empty(await groups.RolesForOperatorAsync(leader, null, Ct));
        Assert.Equal(before, await groups.HoldersForOperatorAsync(Role.LeadLearner, null, Ct));
        var line = (await The<PersonStore>(scope).LineForOperatorAsync(leader, Ct))!;
        Assert.Empty(line.Roles);
        Assert.Equal([unit], line.Mandates.Select(m => m.Unit));
        await groups.RevokeAsync(leader, Role.LeadLearner, null, Ct);
        await The<Work>(scope).HoldAsync(leader.Value, Ct);
        await The<Work>(scope).SaveAsync(Ct);
        Assert.NotNull(await The<UnitStore>(scope).MandateForOperatorAsync(leader, unit, Ct));
    }

    [Fact]
    public async Task The_people_of_the_unit_and_below_are_read_from_the_first_instant_to_the_last()
    {
        var (leader, above, inside, below, beside, nowhere) = (await PersonAsync(), await PersonAsync(), await PersonAsync(), await PersonAsync(), await PersonAsync(), await PersonAsync());
        var (sector, school, team) = await ThreeAsync();
        var (other, _, _) = await ThreeAsync();
        foreach (var (person, unit) in new[] { (above, sector), (inside, school), (below, team), (beside, other) }) await WriteAsync(scope => The<UnitStore>(scope).SetOwnAsync(person, unit, Ct));
        var start = Clock.Now;
        await NameAsync(new Mandate(leader, school, start.AddDays(1), start.AddDays(3)));

        Assert.Empty(await ReadAsync(leader));
        Clock.Now = start.AddDays(1);
        Assert.Equal([below, inside], (await ReadAsync(leader)).OrderByDescending(p => p == below));
        Clock.Now = start.AddDays(3).AddTicks(-10);
        Assert.Equal(2, (await ReadAsync(leader)).Count);
        Assert.Empty(await ReadAsync(nowhere));
        Clock.Now = start.AddDays(3);
        Assert.Empty(await ReadAsync(leader));
    }

    [Fact]
    public async Task Whoever_is_signed_in_leads_from_the_beginning_and_is_asked_again_at_each_change()
    {
        var leader = await PersonAsync();
        var (_, school, _) = await ThreeAsync();
        byte[] token = [.. Guid.NewGuid().ToByteArray(), .. Guid.NewGuid().ToByteArray()];
        await WriteAsync(scope => { The<PersonStore>(scope).SignIn(leader, token); return Task.CompletedTask; });
        var start = Clock.Now;
        await NameAsync(new Mandate(leader, school, start.AddHours(1), start.AddHours(2)));

        Assert.Equal((0, start.AddHours(1)), await LeadsAsync());
        Clock.Now = start.AddHours(1);
        Assert.Equal((1, start.AddHours(2)), await LeadsAsync());
        Clock.Now = start.AddHours(2);
        Assert.Equal((0, null), await LeadsAsync());

        async Task<(int, DateTimeOffset?)> LeadsAsync()
        {
            await using var scope = Scope();
            var (viewer, _) = (await The<PersonStore>(scope).SignedInForOperatorAsync(token, Ct))!.Value;
            Assert.Empty(viewer.Roles);
            Assert.Equal((viewer.Leads.Count > 0, false), (viewer.MaySomewhere(Act.ReadAccounts), viewer.May(Act.ReadAccounts)));
            Assert.False(viewer.MaySomewhere(Act.ManageAccounts));
            return (viewer.Leads.Count, viewer.ChangesAt);
        }
    }

    [Fact]
    public async Task Two_units_are_led_by_one_person_and_each_once_however_often_they_are_named_at_once()
    {
        var leader = await PersonAsync();
        var (sector, school, _) = await ThreeAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async n =>
        {
            await using var scope = Scope();
            await The<Work>(scope).HoldAsync(Guid.Empty, Ct);
            await The<UnitStore>(scope).NameAsync(new Mandate(leader, n % 3 == 0 ? sector : n % 3 == 1 ? school : null, Clock.Now, Clock.Now.AddDays(5 + n)), Ct);
            await The<Work>(scope).SaveAsync(Ct);
        }));

        await using var reading = Scope();
        Assert.Equal(3, await Db(reading).Set<RoleAssignment>().CountAsync(r => r.PersonId == leader, Ct));
        Assert.Equal(3, (await The<UnitStore>(reading).OwnMandatesAsync(leader, Ct)).Count);
    }

    [Fact]
    public async Task The_database_itself_keeps_one_row_and_one_scope()
    {
        var leader = await PersonAsync();
        var (unit, _, _) = await ThreeAsync();
        var group = await GroupAsync(leader);
        await NameAsync(new Mandate(leader, null, null, null));

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => AddAsync(new RoleAssignment { PersonId = leader, Role = Role.LeadLearner }));
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => AddAsync(new RoleAssignment { PersonId = leader, Role = Role.LeadLearner, UnitId = unit, GroupId = group.Id }));
        await AddAsync(new RoleAssignment { PersonId = leader, Role = Role.LeadLearner, UnitId = unit });

        async Task AddAsync(RoleAssignment row)
        {
            await using var scope = Scope();
            Db(scope).Add(row);
            await Db(scope).SaveChangesAsync(Ct);
        }
    }

    [Fact]
    public async Task A_mandate_that_ended_is_told_once_and_a_unit_is_held_by_those_who_lead_or_will()
    {
        var (leader, next) = (await PersonAsync("Mireille Desrosiers"), await PersonAsync("Patrick Thibodeau"));
        var (_, _, team) = await ThreeAsync();
        await NameAsync(new Mandate(leader, team, Clock.Now, Clock.Now.AddDays(1)));
        Assert.Equal("Mireille Desrosiers", await LeadAsync());
        Clock.Now = Clock.Now.AddDays(1);
        Assert.Equal("", await LeadAsync());

        await using (var scope = Scope()) Assert.True(await The<UnitStore>(scope).AnyEndedForOperatorAsync(Ct));
        Assert.Equal([(leader, team)], await EndedAsync());
        Assert.Empty(await EndedAsync());
        await NameAsync(new Mandate(next, team, Clock.Now.AddDays(2), null));
        Assert.Equal("Patrick Thibodeau", await LeadAsync());
        await using var reading = Scope();
        var notice = await The<NoticeFacts>(reading).MandateForOperatorAsync(next, team, Ct);
        Assert.Equal(("Équipe", true), (notice?.Scope, notice?.IsAhead));
        Assert.False((await The<NoticeFacts>(reading).MandateForOperatorAsync(leader, team, Ct))?.IsAhead);

        async Task<string> LeadAsync()
        {
            await using var scope = Scope();
            return (await The<UnitStore>(scope).ContentForOperatorAsync(team, Ct)).Lead;
        }

        async Task<(PersonId, UnitId)[]> EndedAsync()
        {
            (PersonId, UnitId)[] ended = [];
            await WriteAsync(async scope => ended = [.. (await The<UnitStore>(scope).RemoveEndedForOperatorAsync(Ct)).Where(m => m.Unit == team).Select(m => (m.Person, m.Unit!.Value))]);
            return ended;
        }
    }

    private Task NameAsync(Mandate mandate) => WriteAsync(scope => The<UnitStore>(scope).NameAsync(mandate, Ct));

    private async Task<IReadOnlyList<PersonId>> ReadAsync(PersonId viewer)
    {
        await using var scope = Scope();
        return [.. (await The<PersonStore>(scope).PageLedByAsync(viewer, "", "", 20, Ct)).Select(p => p.Id)];
    }

    private async Task<(UnitId Sector, UnitId School, UnitId Team)> ThreeAsync()
    {
        var made = default((UnitId, UnitId, UnitId));
        await WriteAsync(async scope =>
        {
            var units = The<UnitStore>(scope);
            var tree = await units.ForOperatorAsync(Ct);
            var sector = tree.Add(UnitId.New(), $"Secteur {Guid.NewGuid():N}", null);
            var school = tree.Add(UnitId.New(), "École", sector.Id);
            var team = tree.Add(UnitId.New(), "Équipe", school.Id);
            foreach (var unit in (OrgUnit[])[sector, school, team]) units.Add(unit);
            made = (sector.Id, school.Id, team.Id);
        });
        return made;
    }
}

public sealed class MandatesOnSqlite(SqliteDatabase database) : MandatesTests(database), IClassFixture<SqliteDatabase>;

public sealed class MandatesOnPostgres(PostgresDatabase database) : MandatesTests(database), IClassFixture<PostgresDatabase>;
