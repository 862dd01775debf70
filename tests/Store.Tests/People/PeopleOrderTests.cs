using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.People;

public abstract class PeopleOrderTests(Database database) : StoreTest(database)
{
    private static readonly string[] InOrder =
        ["Alexis Côté", "amina haddad", "Ândré Œuvrard", "Anne-Lise Roy", "Élise Abel", "Emile Abel", "Étienne Gauthier", "Eva Zola", "Œdipe Roy", "Zoé D'Amour"];

    [Fact]
    public async Task People_come_in_the_order_of_their_names_whatever_accent_or_case_page_by_page()
    {
        foreach (var name in InOrder.Reverse()) await PersonAsync(name);

        List<PersonLine> read = [];
        for (var (key, email) = ("", ""); ;)
        {
            await using var scope = Scope();
            var page = await The<PersonStore>(scope).PageForOperatorAsync(key, email, 3, Ct);
            if (page.Count == 0) break;
            read.AddRange(page);
            (key, email) = (page[^1].NameKey, page[^1].Email);
        }

        Assert.Equal(InOrder, read.Select(p => p.Name).Where(InOrder.Contains));
    }

    [Fact]
    public async Task Two_people_cannot_share_an_address()
    {
        var profile = new Profile("Rose Vézina", "", "", "fr-CA", "America/Toronto", Agreement.Feminine);
        await WriteAsync(scope => The<PersonStore>(scope).Add(new Person(PersonId.New(), "rose@example.org", profile, Clock.Now), "hash"));

        await Assert.ThrowsAnyAsync<Exception>(() =>
            WriteAsync(scope => The<PersonStore>(scope).Add(new Person(PersonId.New(), "rose@example.org", profile, Clock.Now), "hash")));
    }

    [Fact]
    public async Task A_sign_in_ends_by_itself_and_when_it_is_ended()
    {
        var (rose, cookie, other) = (await PersonAsync(), new byte[32], Enumerable.Repeat((byte)7, 32).ToArray());
        await WriteAsync(scope => The<PersonStore>(scope).SignIn(rose, cookie));
        await WriteAsync(scope => The<PersonStore>(scope).SignIn(rose, other));
        await using var scope = Scope();
        var people = The<PersonStore>(scope);
        Assert.Equal(rose, (await people.SignedInForOperatorAsync(cookie, Ct))!.Value.Viewer.Id);

        Clock.Now += PersonStore.Idle + TimeSpan.FromMinutes(1);
        Assert.Null(await people.SignedInForOperatorAsync(cookie, Ct));
        await people.SeenAsync(cookie, Ct);
        Assert.NotNull(await people.SignedInForOperatorAsync(cookie, Ct));
        await people.SignOutEverywhereAsync(rose, Ct);
        Assert.Null(await people.SignedInForOperatorAsync(cookie, Ct));
        Assert.Null(await people.SignedInForOperatorAsync(other, Ct));
    }
}

public sealed class PeopleOrderOnSqlite(SqliteDatabase database) : PeopleOrderTests(database), IClassFixture<SqliteDatabase>;

public sealed class PeopleOrderOnPostgres(PostgresDatabase database) : PeopleOrderTests(database), IClassFixture<PostgresDatabase>;
