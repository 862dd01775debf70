using Terreau.Domain.Communities;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.Notifications;

public abstract class MailStoreTests(Database database) : StoreTest(database)
{
    [Fact]
    public async Task One_source_gives_one_mail_however_often_it_is_handled()
    {
        var source = $"invitation:{Guid.NewGuid():N}";
        await AddAsync(source);
        await AddAsync(source);

        await using var scope = Scope();
        Assert.Single(await The<MailStore>(scope).DueForOperatorAsync(1000, Ct), m => m.Source == source);
    }

    [Fact]
    public async Task A_sent_mail_keeps_its_line_and_loses_its_text()
    {
        var mail = await AddAsync($"password:{Guid.NewGuid():N}");
        await using var scope = Scope();

        await The<MailStore>(scope).SentAsync(mail.Id, keepText: false, Ct);

        var kept = (await The<MailStore>(scope).TextForOperatorAsync(mail.Id, Ct))!;
        Assert.Equal((MailState.Sent, "", null), (kept.State, kept.Body, kept.Calendar));
        Assert.DoesNotContain(await The<MailStore>(scope).DueForOperatorAsync(1000, Ct), m => m.Id == mail.Id);
    }

    [Fact]
    public async Task After_eight_tries_it_is_set_aside()
    {
        var mail = await AddAsync($"password:{Guid.NewGuid():N}");
        for (var i = 0; i < 8; i++)
        {
            await using var scope = Scope();
            await The<MailStore>(scope).FailedAsync(mail.Id, Ct);
        }
        Clock.Now += TimeSpan.FromDays(30);

        await using var after = Scope();
        Assert.Equal((MailState.Parked, 8), (await The<MailStore>(after).TextForOperatorAsync(mail.Id, Ct))! is var m ? (m.State, m.Tries) : default);
        Assert.DoesNotContain(await The<MailStore>(after).DueForOperatorAsync(1000, Ct), x => x.Id == mail.Id);
    }

    [Fact]
    public async Task A_relay_that_is_down_for_a_night_loses_nothing()
    {
        var mail = await AddAsync($"password:{Guid.NewGuid():N}");
        var first = Clock.Now;
        var nextTryAt = first;
        for (var i = 0; i < 7; i++)
        {
            await using var scope = Scope();
            await The<MailStore>(scope).FailedAsync(mail.Id, Ct);
            nextTryAt = (await The<MailStore>(scope).TextForOperatorAsync(mail.Id, Ct))!.NextTryAt;
            Clock.Now = nextTryAt;
        }

        Assert.InRange(nextTryAt - first, TimeSpan.FromHours(12), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task Page_by_page_each_mail_is_listed_once_even_of_the_same_instant()
    {
        Clock.Now += TimeSpan.FromDays(60);
        List<Guid> added = [];
        for (var i = 0; i < 7; i++) added.Add((await AddAsync($"password:{Guid.NewGuid():N}")).Id);

        List<Guid> listed = [];
        var (before, id) = (DateTimeOffset.MaxValue, Guid.Empty);
        while (listed.Count < added.Count)
        {
            await using var scope = Scope();
            var page = await The<MailStore>(scope).PageForOperatorAsync(before, id, 3, Ct);
            listed.AddRange(page.Select(m => m.Id).Where(added.Contains));
            (before, id) = (page[^1].CreatedAt, page[^1].Id);
        }

        Assert.Equal(added.Order(), listed.Order());
    }

    [Fact]
    public async Task Whoever_was_told_of_a_thing_is_known_until_leave_was_taken_of_them()
    {
        var (rose, about) = (await PersonAsync(), Guid.NewGuid());
        var address = $"{rose.Value:N}@example.org";
        await AddAsync($"a:{about:N}", address, about);
        Assert.Equal([address], await ToldOfAsync(about));

        Clock.Now += TimeSpan.FromMinutes(1);
        await AddAsync($"b:{about:N}", address, about, isLast: true);
        Assert.Empty(await ToldOfAsync(about));

        Clock.Now += TimeSpan.FromMinutes(1);
        await AddAsync($"c:{about:N}", address, about);
        Assert.Equal([address], await ToldOfAsync(about));
    }

    [Fact]
    public async Task An_invitation_is_told_with_who_invites_while_it_is_open()
    {
        var by = await PersonAsync("Josée Tremblay");
        var group = await GroupAsync(by);
        var invitation = new Invitation(InvitationId.New(), group.Id, "nouvelle@example.org", needsWelcome: false, by, Clock.Now);
        await WriteAsync(scope => The<GroupStore>(scope).Add(invitation));
        await using var scope = Scope();

        var open = await The<NoticeFacts>(scope).InvitationForOperatorAsync(invitation.Id, Clock.Now, Ct);
        Assert.Equal(("nouvelle@example.org", "Josée Tremblay", group.Name), (open!.Email, open.InvitedBy, open.Group));
        Assert.Null(await The<NoticeFacts>(scope).InvitationForOperatorAsync(invitation.Id, Clock.Now + Invitation.Lifetime, Ct));
    }

    private async Task<IEnumerable<string>> ToldOfAsync(Guid about)
    {
        await using var scope = Scope();
        return (await The<NoticeFacts>(scope).ToldOfForOperatorAsync(about, Ct)).Select(a => a.Email);
    }

    private async Task<Mail> AddAsync(string source, string recipient = "rose@example.org", Guid? about = null, bool isLast = false)
    {
        var mail = new Mail { Source = source, Recipient = recipient, About = about, IsLast = isLast, Subject = "Invitation", Body = "Bonjour Rose", Calendar = "BEGIN:VCALENDAR", Language = "fr-CA" };
        await WriteAsync(scope => The<MailStore>(scope).AddAsync(mail, Ct));
        return mail;
    }
}

public sealed class MailStoreOnSqlite(SqliteDatabase database) : MailStoreTests(database), IClassFixture<SqliteDatabase>;

public sealed class MailStoreOnPostgres(PostgresDatabase database) : MailStoreTests(database), IClassFixture<PostgresDatabase>;
