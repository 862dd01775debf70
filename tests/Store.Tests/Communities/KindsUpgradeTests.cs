using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Shared;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.Communities;

/// <summary>A database of the first version, in which the kind was the discriminator of three classes.</summary>
public abstract class KindsUpgradeTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task A_group_of_the_first_version_keeps_its_kind_its_members_and_its_roles()
    {
        var (group, person) = (GroupId.New(), PersonId.New());
        await using (var old = Scope()) await FillAsync(Db(old), group, person);

        await Services.GetRequiredService<Schema>().BringUpToDateAsync(Ct);

        await using var scope = Scope();
        var kept = (await scope.ServiceProvider.GetRequiredService<GroupStore>().SeenByAsync(person, group, Ct))!;
        Assert.Equal((GroupKind.CoDevelopment, FacilitatorMode.Constant, 4), (kept.Kind, kept.FacilitatorMode, kept.LastSessionNumber));
        Assert.Equal((JoiningMode.ByInvitation, GroupVisibility.Hidden), (kept.Joining, kept.Visibility));
        Assert.Equal(("estrie", "estrie direction apprendre les uns des autres."), (kept.NameKey, kept.SearchKey));
        var standing = (await scope.ServiceProvider.GetRequiredService<GroupDirectory>().StandingSeenByAsync(person, "estrie", Ct))!;
        Assert.Equal([Role.Facilitator, Role.Member], standing.Roles);
        Assert.Equal(7, (await scope.ServiceProvider.GetRequiredService<GroupStore>().MembershipForOperatorAsync(group, person, Ct))!.Seat);
    }

    private async Task FillAsync(TerreauContext db, GroupId group, PersonId person)
    {
        var (g, p, r, now) = (group.Value, person.Value, Guid.CreateVersion7(), Clock.Now.UtcDateTime);
        await db.Database.ExecuteSqlAsync($"insert into people (id, email, name, name_key, initials, function, agreement, language, time_zone, created_at, version) values ({p}, 'rose@example.org', 'Rose Vézina', 'rose vezina', 'RV', '', 'Feminine', 'fr-CA', 'America/Toronto', {now}, 0)", Ct);
        await db.Database.ExecuteSqlAsync($"insert into communities_groups (id, slug, name, field, common_purpose, setting, founded_by, created_at, version, kind, facilitator_mode, last_session_number) values ({g}, 'estrie', 'Estrie', 'direction', 'Apprendre les uns des autres.', 'School', {p}, {now}, 3, 'co_development', 'Constant', 4)", Ct);
        await db.Database.ExecuteSqlAsync($"insert into communities_memberships (group_id, person_id, status, seat, asked_at, active_since, version) values ({g}, {p}, 'Active', 7, {now}, {now}, 1)", Ct);
        await db.Database.ExecuteSqlAsync($"insert into communities_roles (id, person_id, role, group_id) values ({r}, {p}, 'Facilitator', {g})", Ct);
    }

    internal static async Task ToFirstVersionAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TerreauContext>().GetService<IMigrator>().MigrateAsync("First");
    }
}

public sealed class FirstOnSqlite : SqliteDatabase
{
    protected override Task PrepareAsync() => KindsUpgradeTests.ToFirstVersionAsync(Services);
}

public sealed class FirstOnPostgres : PostgresDatabase
{
    protected override Task PrepareAsync() => KindsUpgradeTests.ToFirstVersionAsync(Services);
}

public sealed class KindsUpgradeOnSqlite(FirstOnSqlite database) : KindsUpgradeTests(database), IClassFixture<FirstOnSqlite>;

public sealed class KindsUpgradeOnPostgres(FirstOnPostgres database) : KindsUpgradeTests(database), IClassFixture<FirstOnPostgres>;
