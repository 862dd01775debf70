using System.Text;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.CoDevelopment;

public abstract class TroikaStoreTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task It_comes_back_to_each_of_its_three_and_to_nobody_else()
    {
        var (troika, three) = await PlannedAsync();
        await using var scope = Scope();

        foreach (var person in three)
        {
            var shown = (await The<SessionDirectory>(scope).TroikaSeenByAsync(person, troika.Id, Ct))!;
            Assert.Equal(three, shown.People.Select(p => p.Id));
            Assert.Equal((30, TroikaState.Planned), (shown.Troika.Minutes.Total, shown.Troika.State));
            Assert.NotNull(await The<TroikaStore>(scope).SeenByAsync(person, troika.Id, Ct));
            Assert.Equal([troika.Id], (await The<SessionDirectory>(scope).TroikasSeenByAsync(person, troika.GroupId, TroikasBefore.Ever, 20, Ct)).Select(t => t.Id));
        }
        var other = await PersonAsync();
        Assert.Null(await The<SessionDirectory>(scope).TroikaSeenByAsync(other, troika.Id, Ct));
        Assert.Null(await The<TroikaStore>(scope).SeenByAsync(other, troika.Id, Ct));
        Assert.False(await The<SessionDirectory>(scope).IsTroikaSeenByAsync(other, troika.Id, Ct));
        Assert.Empty(await The<SessionDirectory>(scope).TroikasSeenByAsync(other, troika.GroupId, TroikasBefore.Ever, 20, Ct));
    }

    [Fact]
    public async Task A_note_is_sealed_opens_for_its_author_alone_and_goes_with_its_key()
    {
        var (troika, three) = await PlannedAsync();
        await WriteAsync(async scope => await The<TroikaStore>(scope).NoteAsync(three[0], troika.Id, "Rappeler brumolisque.", Ct));
        await WriteAsync(async scope => await The<TroikaStore>(scope).NoteAsync(three[1], troika.Id, "Attendre.", Ct));
        await using var scope = Scope();
        var notes = The<TroikaStore>(scope);

        Assert.Equal(("Rappeler brumolisque.", "Attendre.", ""), (await notes.OwnNoteAsync(three[0], troika.Id, Ct), await notes.OwnNoteAsync(three[1], troika.Id, Ct), await notes.OwnNoteAsync(three[2], troika.Id, Ct)));
        var box = (await Db(scope).Set<TroikaNoteRow>().SingleAsync(n => n.TroikaId == troika.Id && n.PersonId == three[0], Ct)).Sealed;
        Assert.DoesNotContain("brumolisque", Encoding.Latin1.GetString(box), StringComparison.Ordinal);

        notes.ForgetKey(three[0], troika.Id);

        Assert.Equal(("", "Attendre."), (await notes.OwnNoteAsync(three[0], troika.Id, Ct), await notes.OwnNoteAsync(three[1], troika.Id, Ct)));
    }

    [Fact]
    public async Task Of_two_who_move_it_on_from_the_same_moment_the_second_is_stopped()
    {
        var (troika, three) = await PlannedAsync();
        await using var slow = Scope();
        var seen = (await The<TroikaStore>(slow).SeenByAsync(three[0], troika.Id, Ct))!;
        await WriteAsync(async quick => (await The<TroikaStore>(quick).SeenByAsync(three[1], troika.Id, Ct))!.Start(three[1], Clock.Now));

        seen.Cancel(three[0], Clock.Now);
        await The<Work>(slow).HoldAsync(troika.Id.Value, Ct);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => The<Work>(slow).SaveAsync(Ct));
        await The<Work>(slow).ReleaseAsync();
    }

    private async Task<(Troika Troika, PersonId[] Three)> PlannedAsync()
    {
        PersonId[] three = [await PersonAsync("Josée Tremblay"), await PersonAsync("Maude Lacasse"), await PersonAsync("Karim Benali")];
        var group = await GroupAsync(three[0]);
        var troika = Troika.Plan(three[0], new TroikaPlan(group.Id, three, null, "America/Toronto", TroikaMinutes.Usual), [.. three.Select(p => new TroikaMember(p, true, null))], Clock.Now);
        await WriteAsync(scope => The<TroikaStore>(scope).Add(troika));
        return (troika, three);
    }
}

public sealed class TroikaStoreOnSqlite(SqliteDatabase database) : TroikaStoreTests(database), IClassFixture<SqliteDatabase>;

public sealed class TroikaStoreOnPostgres(PostgresDatabase database) : TroikaStoreTests(database), IClassFixture<PostgresDatabase>;
