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

    private async Task<Mail> AddAsync(string source)
    {
        var mail = new Mail { Source = source, Recipient = "rose@example.org", Subject = "Invitation", Body = "Bonjour Rose", Calendar = "BEGIN:VCALENDAR", Language = "fr-CA" };
        await WriteAsync(scope => The<MailStore>(scope).AddAsync(mail, Ct));
        return mail;
    }
}

public sealed class MailStoreOnSqlite(SqliteDatabase database) : MailStoreTests(database), IClassFixture<SqliteDatabase>;

public sealed class MailStoreOnPostgres(PostgresDatabase database) : MailStoreTests(database), IClassFixture<PostgresDatabase>;
