using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.People.Privacy;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Store.People.Privacy;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.People;

public abstract class RetentionTests(Database database) : StoreTest(database)
{
    private static readonly IReadOnlyList<RetentionSetting> Settings12 = [.. Enum.GetValues<Ageing>().Select(k => new RetentionSetting(k, true, Math.Max(12, RetentionBounds.Of(k).Least)))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_the_dry_run_tells_is_what_goes_and_nothing_else_goes(int seed)
    {
        Clock.Now += TimeSpan.FromDays(1);
        await SeedAsync(new Random(seed));
        var before = await RowsAsync();

        var trials = await TryAsync();
        Assert.Equal(before, await RowsAsync());

        await SetAsync(Settings12);
        await RunAsync();

        var gone = before.Except(await RowsAsync()).ToList();
        foreach (var kind in (Ageing[])[Ageing.Acts, Ageing.Letters, Ageing.Invitations, Ageing.Requests])
        {
            var (told, went) = (trials.Single(t => t.Kind == kind), gone.Where(r => r.Kind == kind).ToList());
            Assert.NotEmpty(went);
            Assert.Equal(told.Count, went.Count);
            Assert.Equal(told.Oldest, went.Min(r => r.At));
            Assert.All(went, r => Assert.True(r.At <= RetentionRule.CutOff(12, Clock.Now)));
        }
        Assert.All(await TryAsync(), t => Assert.Equal(0, t.Count));
    }

    [Fact]
    public async Task Two_processes_that_work_at_once_leave_one_line_for_each_rule_and_a_second_time_of_the_day_leaves_none()
    {
        await SeedAsync(new Random(3));
        await SetAsync(Settings12);
        Clock.Now += TimeSpan.FromDays(1);
        var since = Clock.Now;

        await Task.WhenAll(RunAsync(), RunAsync());
        await RunAsync();

        await using var scope = Scope();
        var lines = await Db(scope).Set<AuditRow>().Where(a => a.Kind == AuditKind.RetentionWorked && a.At >= since).Select(a => a.What).ToListAsync(Ct);
        Assert.Equal(["Acts", "Invitations", "Letters", "Requests"], lines.Select(l => l.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_account_that_nobody_uses_is_told_then_closed_and_one_that_is_used_or_holds_a_role_is_not()
    {
        var (idle, back, helper) = (await PersonAsync("Rose Vézina"), await PersonAsync("Karim Benali"), await PersonAsync("Josée Tremblay"));
        await WriteAsync(scope => The<GroupStore>(scope).Grant(helper, Role.Coach, null));
        Clock.Now += TimeSpan.FromDays(400);
        await SetAsync(Settings12);

        var told = (await TryAsync()).Single(t => t.Kind == Ageing.Accounts);
        Assert.Equal(0, told.Count);
        Assert.Superset(new HashSet<string> { "Rose Vézina", "Karim Benali" }, told.Warned.Select(p => p.Name).ToHashSet());
        Assert.DoesNotContain("Josée Tremblay", told.Warned.Select(p => p.Name));
        await RunAsync();
        Clock.Now += TimeSpan.FromDays(20);
        await WriteAsync(scope => The<PersonStore>(scope).SignIn(back, Guid.NewGuid().ToByteArray()));
        await RunAsync();
        Assert.Equal("Rose Vézina", (await NamesAsync(idle)).Name);

        Clock.Now += TimeSpan.FromDays(11);
        told = (await TryAsync()).Single(t => t.Kind == Ageing.Accounts);
        Assert.Contains("Rose Vézina", told.Going.Select(p => p.Name));
        await RunAsync();

        var (name, erased) = await NamesAsync(idle);
        Assert.Equal("Ancien membre", name);
        Assert.NotNull(erased);
        Assert.Equal(("Karim Benali", null), await NamesAsync(back));
        Assert.Equal(("Josée Tremblay", null), await NamesAsync(helper));
        await using var scope = Scope();
        Assert.True(await Db(scope).Set<AuditRow>().AnyAsync(a => a.Kind == AuditKind.AccountClosed && a.PersonId == idle, Ct));
    }

    [Fact]
    public async Task Another_period_gives_whoever_was_told_a_new_month()
    {
        var idle = await PersonAsync("Amina Haddad");
        Clock.Now += TimeSpan.FromDays(400);
        await SetAsync(Settings12);
        await RunAsync();
        Clock.Now += TimeSpan.FromDays(29);

        await SetAsync([new RetentionSetting(Ageing.Accounts, true, 13)]);
        Clock.Now += TimeSpan.FromDays(2);
        await RunAsync();

        Assert.Equal(("Amina Haddad", null), await NamesAsync(idle));
        Clock.Now += TimeSpan.FromDays(60);
        await RunAsync();
        Clock.Now += TimeSpan.FromDays(31);
        await RunAsync();
        Assert.NotNull((await NamesAsync(idle)).ErasedAt);
    }

    [Fact]
    public async Task Nobody_is_closed_while_a_mail_to_them_was_not_handed_over()
    {
        var idle = await PersonAsync("Fatou Ndiaye");
        Clock.Now += TimeSpan.FromDays(400);
        await SetAsync(Settings12);
        await RunAsync();
        string address = "";
        await WriteAsync(async scope =>
        {
            address = (await Db(scope).Set<Person>().FirstAsync(p => p.Id == idle, Ct)).Email;
            Db(scope).Add(new Mail { Source = $"{Guid.NewGuid()}", Recipient = address, Subject = "Votre compte", Language = "fr-CA", CreatedAt = Clock.Now, State = MailState.Parked });
        });
        Clock.Now += TimeSpan.FromDays(40);
        await RunAsync();
        Assert.Equal(("Fatou Ndiaye", null), await NamesAsync(idle));

        await WriteAsync(async scope => (await Db(scope).Set<Mail>().FirstAsync(m => m.Recipient == address, Ct)).State = MailState.Sent);
        Clock.Now += TimeSpan.FromDays(1);
        await RunAsync();

        Assert.NotNull((await NamesAsync(idle)).ErasedAt);
    }

    private async Task SeedAsync(Random random)
    {
        var founder = await PersonAsync($"Luc Arsenault {random.Next(10_000)}");
        // Whoever founds holds a role: accounts are another test's.
        var group = await GroupAsync(founder);
        List<PersonId> people = [];
        for (var i = 0; i < 20; i++) people.Add(await PersonAsync($"Personne {i}"));
        await WriteAsync(scope =>
        {
            var db = Db(scope);
            foreach (var person in people)
            {
                var asked = Membership.Ask(group.Id, person, Past());
                if (random.Next(3) > 0) asked.Leave();
                db.Add(asked);
            }
            for (var i = 0; i < 40; i++)
            {
                var at = Past();
                db.Add(new AuditRow { At = at, Kind = AuditKind.SettingsChanged, PersonId = founder });
                db.Add(new Mail { Source = $"{Guid.NewGuid()}", Recipient = $"{i}@example.org", Subject = "Bonjour", Language = "fr-CA", CreatedAt = at, State = (MailState)random.Next(3) });
                var invitation = new Invitation(InvitationId.New(), group.Id, $"{i}@example.org", needsWelcome: false, founder, at);
                if (random.Next(2) == 0) invitation.Close(at.AddDays(3));
                db.Add(invitation);
            }
        });

        DateTimeOffset Past() => Clock.Now.AddDays(-random.Next(1, 900));
    }

    private async Task<HashSet<(Ageing Kind, string Id, DateTimeOffset At)>> RowsAsync()
    {
        await using var scope = Scope();
        var db = Db(scope);
        return
        [
            .. (await db.Set<AuditRow>().AsNoTracking().ToListAsync(Ct)).Select(a => (Ageing.Acts, $"{a.Id}", a.At)),
            .. (await db.Set<Mail>().AsNoTracking().ToListAsync(Ct)).Select(m => (Ageing.Letters, $"{m.Id}", m.CreatedAt)),
            .. (await db.Set<Invitation>().AsNoTracking().ToListAsync(Ct)).Select(i => (Ageing.Invitations, $"{i.Id}", i.ClosedAt ?? i.ExpiresAt)),
            .. (await db.Set<Membership>().AsNoTracking().ToListAsync(Ct)).Select(m => (Ageing.Requests, $"{m.GroupId}{m.PersonId}", m.AskedAt)),
        ];
    }

    private Task SetAsync(IReadOnlyList<RetentionSetting> settings) => WriteAsync(scope => The<Retention>(scope).SetForOperatorAsync(settings, Ct));

    private async Task<IReadOnlyList<RetentionTrial>> TryAsync()
    {
        await using var scope = Scope();
        return await The<Retention>(scope).TryForOperatorAsync(Settings12, Ct);
    }

    private async Task RunAsync()
    {
        await using var scope = Scope();
        await The<Retention>(scope).RunDueForOperatorAsync("Ancien membre", Ct);
    }

    private async Task<(string Name, DateTimeOffset? ErasedAt)> NamesAsync(PersonId id)
    {
        await using var scope = Scope();
        var found = await Db(scope).Set<Person>().AsNoTracking().FirstAsync(p => p.Id == id, Ct);
        return (found.Name, found.ErasedAt);
    }
}

public sealed class RetentionOnSqlite(SqliteDatabase database) : RetentionTests(database), IClassFixture<SqliteDatabase>;

public sealed class RetentionOnPostgres(PostgresDatabase database) : RetentionTests(database), IClassFixture<PostgresDatabase>;
