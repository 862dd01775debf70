using System.Text;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.CoDevelopment;

public abstract class SessionStoreTests(Database database) : StoreTest(database)
{
    private static readonly PreparationSheet Sheet = new()
    {
        Title = "Une enseignante brumolisque", Kind = SubjectKind.Concern, Facts = "Les faits fartenoche.", Tried = "J'ai essayé glavondiere.",
        DraftRequest = "retrouver pourlibasque", SignOfSuccess = "je repartais zephranule",
    };

    [Fact]
    public async Task A_session_comes_back_word_for_word_for_whoever_may_read_it()
    {
        var (maude, id) = await PreparedAsync();

        await using var scope = Scope();
        var read = (await The<SessionStore>(scope).ShownToAsync(maude, id, Ct))!;

        Assert.Equal(Sheet, read.SheetSeenBy(maude));
        Assert.Equal((SessionState.Prepared, maude, 2), (read.State, read.Client, read.Version));
        Assert.Null(await The<SessionStore>(scope).ShownToAsync(await PersonAsync(), id, Ct));
    }

    [Fact]
    public async Task Nothing_that_was_written_stands_in_clear_in_the_row()
    {
        var (maude, id) = await PreparedAsync();
        await WriteAsync(scope => The<SessionStore>(scope).SaveDraftAsync(maude, id, "summary", "Un brouillon crotambule", Ct));

        await using var scope = Scope();
        var row = await Db(scope).Set<SessionRow>().SingleAsync(s => s.Id == id, Ct);
        var draft = await Db(scope).Set<DraftRow>().SingleAsync(d => d.SessionId == id, Ct);

        Assert.DoesNotContain("brumolisque", Encoding.Latin1.GetString(row.Sealed), StringComparison.Ordinal);
        Assert.DoesNotContain("crotambule", Encoding.Latin1.GetString(draft.Sealed), StringComparison.Ordinal);
        Assert.Equal("Un brouillon crotambule", (await The<SessionStore>(scope).OwnDraftsAsync(maude, id, Ct))["summary"].Text);
    }

    [Fact]
    public async Task Deleting_its_key_erases_the_session_and_its_drafts()
    {
        var (maude, id) = await PreparedAsync();
        await WriteAsync(scope => The<SessionStore>(scope).SaveDraftAsync(maude, id, "summary", "Un brouillon", Ct));
        await using var scope = Scope();

        The<KeyRing>(scope).Forget(id.Value);

        Assert.Null(await The<SessionStore>(scope).ShownToAsync(maude, id, Ct));
        Assert.Null(await The<SessionStore>(scope).SeenByAsync(maude, id, Ct));
        Assert.Null(await The<SessionStore>(scope).PlannedForOperatorAsync(id, Ct));
        Assert.Empty(await The<SessionStore>(scope).OwnDraftsAsync(maude, id, Ct));
        Assert.Null(The<KeyRing>(scope).Open(id.Value, (await Db(scope).Set<SessionRow>().SingleAsync(s => s.Id == id, Ct)).Sealed));
    }

    [Fact]
    public async Task A_sealed_document_opens_only_as_the_session_it_belongs_to()
    {
        var (_, id) = await PreparedAsync();
        var (_, other) = await PreparedAsync();
        await using var scope = Scope();
        var box = (await Db(scope).Set<SessionRow>().SingleAsync(s => s.Id == id, Ct)).Sealed;

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => The<KeyRing>(scope).Open(other.Value, box));
    }

    [Fact]
    public async Task Of_two_who_write_from_the_same_version_the_second_is_stopped()
    {
        var (maude, id) = await PreparedAsync();
        await using var slow = Scope();
        var seen = (await The<SessionStore>(slow).SeenByAsync(maude, id, Ct))!;
        await WriteAsync(async quick => (await The<SessionStore>(quick).SeenByAsync(maude, id, Ct))!.SaveSheet(maude, Sheet with { Title = "Le premier" }, Clock.Now));

        seen.SaveSheet(maude, Sheet with { Title = "Le second" }, Clock.Now);
        await The<Work>(slow).HoldAsync(id.Value, Ct);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => The<Work>(slow).SaveAsync(Ct));
        await The<Work>(slow).ReleaseAsync();
        await using var after = Scope();
        Assert.Equal("Le premier", (await The<SessionStore>(after).ShownToAsync(maude, id, Ct))!.SheetSeenBy(maude)!.Title);
    }

    [Fact]
    public async Task One_room_at_a_time_is_open_in_a_group()
    {
        var maude = await PersonAsync();
        var group = await GroupAsync(maude);
        await WriteAsync(scope => Db(scope).Add(Running(group.Id, maude, 1)));

        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(scope => Db(scope).Add(Running(group.Id, maude, 2))));
    }

    [Fact]
    public async Task Two_consultations_of_one_meeting_know_each_other_and_tell_only_whoever_is_asked_whose_they_are()
    {
        PersonId[] people = [await PersonAsync("Maude Lacasse"), await PersonAsync("Karim Benali"), await PersonAsync("Rose Desjardins"), await PersonAsync("Josée Tremblay"), await PersonAsync("Amina Diallo")];
        var group = await GroupAsync(people[0]);
        var (first, second) = (CoDevelopmentSession.Start(group.Id, 1, people[0], Clock.Now), CoDevelopmentSession.Start(group.Id, 2, people[1], Clock.Now));
        first.SubmitSheet(people[0], Sheet, Clock.Now);
        second.SubmitSheet(people[1], Sheet, Clock.Now);
        var (one, two) = new MeetingPlan(Clock.Now.AddDays(5), "America/Toronto", "Salle du conseil", null, 180, 10, people[3], people[3], [people[2]]).For(first, second);
        first.Schedule(people[3], true, one, people.ToHashSet(), Clock.Now);
        second.Schedule(people[3], true, two, people.ToHashSet(), Clock.Now);
        await WriteAsync(scope =>
        {
            The<SessionStore>(scope).Add(first);
            The<SessionStore>(scope).Add(second);
        });

        await using var scope = Scope();
        var directory = The<SessionDirectory>(scope);
        var asked = await directory.OtherSeenByAsync(people[2], second.Id, Ct);
        var stranger = await directory.OtherSeenByAsync(people[4], second.Id, Ct);

        Assert.Equal((2, TwoConsultations.Second, 85, "Karim Benali"), (asked!.Number, asked.Order, asked.Minutes, asked.ClientName));
        Assert.Equal("", stranger!.ClientName);
        Assert.Equal((1, (SessionId?)second.Id), await directory.StandingSeenByAsync(people[4], group.Id, 1, Ct) is { } standing ? (standing.Order, standing.Other) : default);
        Assert.Equal(first.Id, (await The<SessionStore>(scope).LeftAloneForOperatorAsync(group.Id, second.Id, Ct))!.Id);
        Assert.Null(await directory.OtherSeenByAsync(people[2], (await PreparedAsync()).Id, Ct));
    }

    private static SessionRow Running(GroupId group, PersonId client, int number) =>
        new() { Id = SessionId.New(), GroupId = group, Number = number, ClientId = client, State = SessionState.Running };

    private async Task<(PersonId Maude, SessionId Id)> PreparedAsync()
    {
        var maude = await PersonAsync("Maude Lacasse");
        var group = await GroupAsync(maude);
        var session = CoDevelopmentSession.Start(group.Id, 1, maude, Clock.Now);
        session.SubmitSheet(maude, Sheet, Clock.Now);
        await WriteAsync(scope => The<SessionStore>(scope).Add(session));
        return (maude, session.Id);
    }
}

public sealed class SessionStoreOnSqlite(SqliteDatabase database) : SessionStoreTests(database), IClassFixture<SqliteDatabase>;

public sealed class SessionStoreOnPostgres(PostgresDatabase database) : SessionStoreTests(database), IClassFixture<PostgresDatabase>;
