using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.Communities;

/// <summary>What the database keeps by itself of a group's members is what one finds by counting them.</summary>
public abstract class GroupCountsTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task Members_and_requests_are_counted_as_they_come_and_go()
    {
        var founder = await PersonAsync();
        var group = await GroupAsync(founder);
        var (rose, karim, maude) = (await PersonAsync("Rose Vézina"), await PersonAsync("Karim Benali"), await PersonAsync("Maude Lacasse"));
        await WriteAsync(scope =>
        {
            The<GroupStore>(scope).Add(Membership.Accept(group, founder, [], Clock.Now));
            The<GroupStore>(scope).Add(Membership.Accept(group, rose, [1], Clock.Now));
            The<GroupStore>(scope).Add(Membership.Ask(group.Id, karim, Clock.Now));
            The<GroupStore>(scope).Add(Membership.Ask(group.Id, maude, Clock.Now));
        });
        Assert.Equal((2, 2), await KeptAsync(founder, group));

        await WriteAsync(async scope =>
        {
            var groups = The<GroupStore>(scope);
            (await groups.MembershipForOperatorAsync(group.Id, karim, Ct))!.Sit(group, [1, 2], Clock.Now);
            (await groups.MembershipForOperatorAsync(group.Id, maude, Ct))!.Leave();
            (await groups.MembershipForOperatorAsync(group.Id, rose, Ct))!.Leave();
        });

        Assert.Equal((2, 0), await KeptAsync(founder, group));
        await using var scope = Scope();
        await Db(scope).Set<Membership>().Where(m => m.GroupId == group.Id && m.PersonId == karim).ExecuteDeleteAsync(Ct);
        Assert.Equal((1, 0), await KeptAsync(founder, group));
    }

    [Fact]
    public async Task A_member_who_changes_name_changes_place_in_the_list_page_by_page()
    {
        var founder = await PersonAsync("Zoé Abel");
        var group = await GroupAsync(founder);
        var (emile, double1, double2) = (await PersonAsync("Émile Roy"), await PersonAsync("Karim Benali"), await PersonAsync("Karim Benali"));
        await WriteAsync(scope =>
        {
            foreach (var (person, seat) in (ReadOnlySpan<(PersonId, int)>)[(founder, 0), (emile, 1), (double1, 2), (double2, 3)])
                The<GroupStore>(scope).Add(Membership.Accept(group, person, [.. Enumerable.Range(1, seat)], Clock.Now));
        });
        await WriteAsync(async scope => (await The<PersonStore>(scope).OwnAsync(founder, Ct))!.Change(new Profile("Amélie Abel", "", "", "fr-CA", "America/Toronto", Agreement.Feminine)));

        Assert.Equal(["Amélie Abel", "Émile Roy", "Karim Benali", "Karim Benali"], await NamesAsync(founder, group, 1));
        Assert.Equal(["Amélie Abel", "Émile Roy", "Karim Benali", "Karim Benali"], await NamesAsync(founder, group, 3));
    }

    [Fact]
    public async Task A_card_is_shown_to_whom_its_owner_said_and_sought_without_accents()
    {
        var (reader, mate, listed, hidden, stranger) = (await PersonAsync("Lectrice"), await PersonAsync("Membre"), await PersonAsync("Listée"), await PersonAsync("Cachée"), await PersonAsync("Inconnue"));
        var group = await GroupAsync(reader);
        await WriteAsync(async scope =>
        {
            foreach (var (person, seat) in (List<(PersonId, int)>)[(reader, 0), (mate, 1), (hidden, 2)])
                The<GroupStore>(scope).Add(Membership.Accept(group, person, [.. Enumerable.Range(1, seat)], Clock.Now));
            await WriteCardAsync(scope, mate, "évaluation formative", CardVisibility.Groups);
            await WriteCardAsync(scope, listed, "Évaluation en équipe", CardVisibility.Organisation);
            await WriteCardAsync(scope, hidden, "évaluation", CardVisibility.Nobody);
            await WriteCardAsync(scope, stranger, "évaluation", CardVisibility.Groups);
        });

        Assert.Equal(["Listée", "Membre"], await FoundAsync(reader, "EVALUATION", SoughtIn.Offers));
        Assert.Equal(["Lectrice", "Listée", "Membre"], await FoundAsync(reader, "", SoughtIn.Everywhere));
        Assert.Equal(["Inconnue", "Listée"], await FoundAsync(stranger, "evaluation", SoughtIn.Everywhere));
        Assert.Empty(await FoundAsync(reader, "evaluation", SoughtIn.Seeks));
        Assert.Empty(await FoundAsync(reader, "evaluation cuisine", SoughtIn.Everywhere));
        await using var scope = Scope();
        var members = await The<GroupDirectory>(scope).MembersPageSeenByAsync((await StandingAsync(reader, group))!, "", AfterName.Nobody, 10, Ct);
        Assert.Equal([("Cachée", null), ("Lectrice", null), ("Membre", "évaluation formative")], members.Select(m => (m.Name, m.Card?.Offers)));
    }

    private static async Task WriteCardAsync(Microsoft.Extensions.DependencyInjection.AsyncServiceScope scope, PersonId person, string offers, CardVisibility visibility) =>
        (await The<CardStore>(scope).OwnAsync(person, Ct)).Write(new CardText("", offers, [], [], visibility));

    private async Task<string[]> FoundAsync(PersonId reader, string sought, SoughtIn place)
    {
        await using var scope = Scope();
        string[] mine = ["Cachée", "Inconnue", "Lectrice", "Listée", "Membre"];
        return [.. (await The<GroupDirectory>(scope).PeersSeenByAsync(reader, sought, place, null, AfterName.Nobody, 50, Ct)).Select(p => p.Name).Where(mine.Contains)];
    }

    private async Task<string[]> NamesAsync(PersonId viewer, Group group, int size)
    {
        var standing = (await StandingAsync(viewer, group))!;
        List<string> names = [];
        for (var after = AfterName.Nobody; ;)
        {
            await using var scope = Scope();
            var page = await The<GroupDirectory>(scope).MembersPageSeenByAsync(standing, "", after, size, Ct);
            if (page.Count == 0) return [.. names];
            names.AddRange(page.Select(p => p.Name));
            after = after.Then([.. page.Select(p => p.NameKey)]);
        }
    }

    private async Task<(int Members, int Asking)> KeptAsync(PersonId viewer, Group group)
    {
        var standing = (await StandingAsync(viewer, group))!;
        await using var scope = Scope();
        var all = await Db(scope).Set<Membership>().Where(m => m.GroupId == group.Id).Select(m => m.Status).ToListAsync(Ct);
        Assert.Equal((all.Count(s => s == MembershipStatus.Active), all.Count(s => s == MembershipStatus.Requested)), (standing.Members, standing.Asking));
        return (standing.Members, standing.Asking);
    }

    private async Task<Standing?> StandingAsync(PersonId viewer, Group group)
    {
        await using var scope = Scope();
        return await The<GroupDirectory>(scope).StandingSeenByAsync(viewer, group.Slug, Ct);
    }
}

public sealed class GroupCountsOnSqlite(SqliteDatabase database) : GroupCountsTests(database), IClassFixture<SqliteDatabase>;

public sealed class GroupCountsOnPostgres(PostgresDatabase database) : GroupCountsTests(database), IClassFixture<PostgresDatabase>;
