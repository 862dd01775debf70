using System.Globalization;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>A year of a group of seven, moved by the clock: everybody arranges it at their browser, the meetings themselves are told.</summary>
public sealed class SeasonJourneyTests(Chromium chromium)
{
    private const string Password = "la pluie sur les pommiers en mai";

    private const int Meetings = 7, Weeks = 4;

    // A Tuesday at four in Montréal, before the clocks go back.
    private static readonly DateTimeOffset First = new(2026, 9, 15, 20, 0, 0, TimeSpan.Zero);

    private readonly MovedClock _clock = new(First.AddDays(-30));
    private ProgramHost _host = null!;
    private Participant[] _seven = [];
    private string _group = "";

    private Participant Solange => _seven[0];

    private string Season => _group + "/season";

    [Fact]
    public async Task A_group_of_seven_holds_its_year_with_a_swap_an_absence_a_postponed_follow_up_and_a_member_who_leaves()
    {
        await using var host = _host = await ProgramHost.StartAsync(_clock);
        using var mails = new MailFolder(host.Data);
        _seven = [.. new[] { Cast.Solange, Cast.Karim, Cast.Josée, Cast.Rose, Cast.Étienne, Cast.Amina, Cast.Maude }.Select((p, i) => new Participant(p, i == 3 ? Manner.Phone : i == 4 ? Manner.NoScript : Manner.Mouse, host.Origin))];
        try
        {
            foreach (var person in _seven) await person.ArriveAsync(chromium);
            await GatherAsync(mails);
            await PlanAsync();

            await HoldAsync(1);
            await HoldAsync(2, beforeFollowUp: PostponeAsync);
            var swapped = await SwapAsync(mine: 3, theirs: 5);
            await HoldAsync(3);
            await AbsentAsync(4);
            await HoldAsync(4);
            await HoldAsync(5);
            var gone = await LeaveAsync();
            await HoldAsync(6);
            await HoldAsync(7);

            var clients = (await TableAsync()).Select(t => t.Client).ToList();
            Assert.Equal(Meetings, clients.Count);
            Assert.Equal((swapped.Second, swapped.First), (clients[2], clients[4]));
            Assert.All(clients.Zip(clients.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
            var turns = _seven.Where(p => p.Told.Name != gone).Select(p => clients.Count(c => c == p.Told.Name)).ToList();
            Assert.InRange(turns.Max() - turns.Min(), 0, 1);
            Assert.Empty(_seven.SelectMany(p => p.Complaints));
        }
        catch (Exception broken) when (broken is TimeoutException or Microsoft.Playwright.PlaywrightException)
        {
            Assert.Fail($"{string.Join('\n', _seven.Select(p => $"{p.Told.FirstName}: {p.Page.Url}"))}\n{broken}");
        }
        finally
        {
            foreach (var person in _seven) await person.DisposeAsync();
        }
    }

    private async Task GatherAsync(MailFolder mails)
    {
        await Solange.SetUpAsync("Réseau de la rivière", Password);
        await Solange.GoAsync("/groups/new/co-development");
        await Solange.FillAsync("name", "Directions adjointes");
        await Solange.FillAsync("field", "Direction adjointe");
        await Solange.FillAsync("purpose", "Réfléchir entre pairs à ce que le quotidien ne laisse pas réfléchir.");
        await Solange.PressAsync("Fonder le groupe");
        await Solange.SeesAsync("Le groupe est fondé");
        _group = $"/groups/{new Uri(Solange.Page.Url).AbsolutePath.Split('/')[2]}";
        await Solange.GoAsync(_group + "/invite");
        await Solange.FillAsync("text", string.Join('\n', _seven[1..].Select(p => p.Told.Email)));
        await Solange.PressAsync("Voir ce qui arrivera");
        await Solange.PressAsync("Envoyer 6 invitations");
        foreach (var person in _seven[1..])
        {
            await person.AcceptAsync(await mails.LinkAsync(person.Told.Email, "/join/"), Password);
            await person.CommitAsync();
        }
        await Solange.GoAsync(_group + "/before-you-begin");
        await Solange.CommitAsync();
    }

    private async Task PlanAsync()
    {
        await Solange.GoAsync(Season + "/plan");
        await Solange.FillAsync("first", "2026-09-15");
        await Solange.FillAsync("time", "16:00");
        await Solange.FillAsync("weeks", Weeks.ToString(CultureInfo.InvariantCulture));
        await Solange.FillAsync("sessions", Meetings.ToString(CultureInfo.InvariantCulture));
        await Solange.FillAsync("place", "Salle des Érables");
        await Solange.PressAsync("Planifier la saison");
        await Solange.SeesAsync("La saison est planifiée");
        Assert.Equal(_seven.Select(p => p.Told.Name).Order(StringComparer.Ordinal), (await TableAsync()).Select(t => t.Client).Order(StringComparer.Ordinal));
    }

    /// <summary>The client prepares, the date is confirmed as the season has it, the meeting takes place, the rota goes on.</summary>
    private async Task HoldAsync(int number, Func<TellSession, Task>? beforeFollowUp = null)
    {
        var starts = StartOf(number);
        _clock.GoTo(starts.AddDays(-10));
        await Solange.SignInAgainAsync(Password);
        var turn = (await TableAsync())[number - 1];
        var client = _seven.Single(p => p.Told.Name == turn.Client);
        if (client != Solange) await client.SignInAgainAsync(Password);
        await client.GoAsync(Season);
        await client.PressAsync("Préparer ma fiche");
        await client.FillAsync("title", $"Le sujet de la rencontre {number}");
        await client.ChooseAsync("kind", "Concern");
        await client.FillAsync("facts", "Depuis l'automne, rien n'avance comme prévu.");
        await client.FillAsync("tried", "Deux rencontres, sans suite.");
        await client.FillAsync("draftRequest", "choisir par où commencer");
        await client.PressAsync("Ma fiche est prête");
        await client.SeesAsync("Votre fiche est prête");
        await Solange.GoAsync($"{_group}/sessions/{number}/schedule");
        Assert.Equal(DateOf(number), await Solange.Page.Locator("[name=date]").InputValueAsync());
        await Solange.PressAsync("Fixer la date");
        await Solange.SeesAsync("Salle des Érables");

        _clock.GoTo(starts);
        var told = new TellSession(_host, _clock, _group.Split('/')[2], Solange.Told, number);
        await told.GatherAsync();
        if (beforeFollowUp is not null) await beforeFollowUp(told);
        await told.FollowUpAsync();
        await told.TellAsync();
        await Solange.SignInAgainAsync(Password);
        await CountedAsync(number);
    }

    /// <summary>The first client is not there yet: in the room of the second meeting, the follow-up moves to the third.</summary>
    private async Task PostponeAsync(TellSession told)
    {
        var first = _seven.Single(p => p.Told.Name == told.EarlierClient);
        await first.SignInAgainAsync(Password);
        await first.GoAsync($"{_group}/sessions/2/room");
        var name = (await first.Page.Locator("input[name^='outcome-']").First.GetAttributeAsync("name"))!;
        await first.ChooseAsync(name, "Postponed");
        await first.FillAsync(name.Replace("outcome", "date", StringComparison.Ordinal), DateOf(3));
        await first.PressAsync("Noter le suivi");
        await first.SeesAsync("Suivi reporté au");
    }

    private async Task<(string First, string Second)> SwapAsync(int mine, int theirs)
    {
        var before = await TableAsync();
        var (asks, agrees) = (_seven.Single(p => p.Told.Name == before[mine - 1].Client), _seven.Single(p => p.Told.Name == before[theirs - 1].Client));
        await asks.SignInAgainAsync(Password);
        await asks.GoAsync(Season);
        await asks.PressSummaryAsync("Proposer un échange");
        await asks.Page.Locator("select[name=with]").SelectOptionAsync($"Client-{mine}-{theirs}");
        await asks.PressAsync("Proposer l'échange");
        await asks.SeesAsync("Votre proposition est envoyée");
        await agrees.SignInAgainAsync(Password);
        await agrees.GoAsync(Season);
        await agrees.PressAsync("Accepter l'échange");
        await agrees.SeesAsync("Les deux tours sont échangés.");
        return (before[mine - 1].Client, before[theirs - 1].Client);
    }

    private async Task AbsentAsync(int number)
    {
        var turn = (await TableAsync())[number - 1];
        var absent = _seven.Single(p => p.Told.Name == turn.Client);
        await absent.SignInAgainAsync(Password);
        await absent.GoAsync(Season);
        await absent.PressSummaryAsync("Annoncer une absence");
        await absent.Page.Locator("select[name=absence]").SelectOptionAsync($"{number}");
        await absent.PressAsync("Annoncer mon absence");
        await absent.SeesAsync("Merci d'avoir prévenu");
        Assert.NotEqual(absent.Told.Name, (await TableAsync())[number - 1].Client);
    }

    /// <summary>Somebody leaves for good: the dates to come do without them.</summary>
    private async Task<string> LeaveAsync()
    {
        var leaves = _seven.Single(p => p != Solange && p.Told == Cast.Maude);
        await leaves.SignInAgainAsync(Password);
        await leaves.GoAsync(_group + "/members");
        await leaves.PressSummaryAsync("Quitter le groupe");
        await leaves.PressAsync("Quitter le groupe");
        await leaves.Page.WaitForURLAsync("**/");
        await UntilAsync(async () => (await TableAsync()).Skip(5).All(t => t.Client != leaves.Told.Name && t.Facilitator != leaves.Told.Name));
        return leaves.Told.Name;
    }

    private sealed record Turn(string Client, string Facilitator, bool IsNext);

    /// <summary>The dates as the founder reads them.</summary>
    private async Task<List<Turn>> TableAsync()
    {
        await Solange.GoAsync(Season);
        var rows = await Solange.Page.Locator("table.season tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(row => [row.children[1].innerText, row.children[2].innerText, row.getAttribute('aria-current') ?? ''])");
        return [.. rows.Select(r => new Turn(Name(r[0]), Name(r[1]), r[2].Length > 0))];
    }

    private static string Name(string cell) => cell.Trim() == "vous" ? Cast.Solange.Name : cell.Trim();

    // The rota learns by an event that a meeting was held, a moment after the room has closed.
    private Task CountedAsync(int number) => UntilAsync(async () => await TableAsync() is var table && (number == Meetings ? table.TrueForAll(t => !t.IsNext) : table[number].IsNext));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); !await isSo();) Assert.True(DateTime.UtcNow < until, "The season did not take notice.");
    }

    // The local hour stays when clocks go back.
    private static DateTimeOffset StartOf(int number)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");
        var local = TimeZoneInfo.ConvertTime(First, zone).DateTime.AddDays(7 * Weeks * (number - 1));
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static string DateOf(int number) => StartOf(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
