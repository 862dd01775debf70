using System.Text;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.People.Privacy;
using Terreau.Store.People.Privacy;
using Terreau.Store.Shared;
using Terreau.Store.Tests.Shared;
using Xunit;

namespace Terreau.Store.Tests.People;

public abstract class IncidentTests(Database database) : StoreTest(database)
{
    private const string Word = "fartenoche";

    private static readonly IncidentReport Whole = new()
    {
        Title = "Liste égarée", HappenedOn = new(2026, 3, 1), NoticedOn = new(2026, 3, 2), Information = Word, People = 12, Circumstances = "Restée sur une table.", Sensitivity = "Faible.",
        Consequences = "Peu.", Likelihood = "Faible.", Risk = InjuryRisk.NotSerious, Measures = "Revenue.",
    };

    [Fact]
    public async Task What_was_said_comes_back_version_after_version_and_is_sealed_in_the_database()
    {
        var (incident, by) = await EnterAsync("Rose Vézina");
        await WriteAsync(async scope =>
        {
            var known = (await The<IncidentStore>(scope).ToWriteForOperatorAsync(incident.Number, Ct))!;
            known.Write(1, Whole with { People = 14 }, by, Clock.Now);
            The<IncidentStore>(scope).Keep(known);
        });

        await using var scope = Scope();
        var history = await The<IncidentStore>(scope).HistoryForOperatorAsync(incident.Id, Ct);
        Assert.Equal([(2, 14), (1, 12)], history.Select(v => (v.Number, v.Report.People!.Value)));
        Assert.All(history, v => Assert.Equal("Rose Vézina", v.By));
        Assert.Equal(14, (await The<IncidentStore>(scope).ForOperatorAsync(incident.Number, Ct))!.Report.People);
        Assert.All(await Db(scope).Set<IncidentVersionRow>().Select(v => v.Sealed).ToListAsync(Ct), s => Assert.DoesNotContain(Word, Encoding.UTF8.GetString(s), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_five_years_after_it_was_closed_with_its_key_and_an_open_one_stays()
    {
        var ((closed, by), (open, _)) = (await EnterAsync("Bruno Pelletier"), await EnterAsync("Hélène Beaudoin"));
        await WriteAsync(async scope =>
        {
            var known = (await The<IncidentStore>(scope).ToWriteForOperatorAsync(closed.Number, Ct))!;
            known.Close(1, Whole, by, Clock.Now);
            The<IncidentStore>(scope).Keep(known);
        });

        Clock.Now = Clock.Now.AddMonths(60).AddDays(-1);
        await RunAsync();
        Assert.NotNull(await FoundAsync(closed.Number));
        Clock.Now = Clock.Now.AddDays(2);
        await RunAsync();

        Assert.Null(await FoundAsync(closed.Number));
        Assert.NotNull(await FoundAsync(open.Number));
        await using var scope = Scope();
        Assert.False(The<KeyRing>(scope).Holds(closed.Id.Value));
        Assert.Empty(await The<IncidentStore>(scope).HistoryForOperatorAsync(closed.Id, Ct));
    }

    private async Task<(Incident Incident, Terreau.Domain.Shared.PersonId By)> EnterAsync(string name)
    {
        var by = await PersonAsync(name);
        Incident? made = null;
        await WriteAsync(async scope =>
        {
            made = new Incident(IncidentId.New(), await The<IncidentStore>(scope).NextNumberForOperatorAsync(Ct), Whole, by, Clock.Now);
            The<IncidentStore>(scope).Add(made);
        });
        return (made!, by);
    }

    private async Task RunAsync()
    {
        await using var scope = Scope();
        await The<Retention>(scope).RunDueForOperatorAsync("Ancien membre", Ct);
    }

    private async Task<ShownIncident?> FoundAsync(int number)
    {
        await using var scope = Scope();
        return await The<IncidentStore>(scope).ForOperatorAsync(number, Ct);
    }
}

public sealed class IncidentsOnSqlite(SqliteDatabase database) : IncidentTests(database), IClassFixture<SqliteDatabase>;

public sealed class IncidentsOnPostgres(PostgresDatabase database) : IncidentTests(database), IClassFixture<PostgresDatabase>;
