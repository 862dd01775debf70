using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Communities;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>
/// Two at once, two hundred times, against the whole program (F-17, F-18). Several villages take turns, so that nobody sends
/// more than a person may.
/// </summary>
public abstract class RaceTests : IAsyncLifetime
{
    private static readonly string[] Rivals = ["outsider", "administrator"];

    private const int Rounds = 200, Villages = 8;
    private readonly List<Village> _villages = [];
    private Site _site = null!;

    protected abstract string? Postgres { get; }

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(postgres: Postgres, adjust: services => services.WithoutCourier());
        for (var i = 0; i < Villages; i++) _villages.Add(await Village.FoundAsync(_site, $"-{i}"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_last_seat_goes_to_one_of_the_two_who_accept_it()
    {
        var full = Said("group.full");
        await RunAsync(["outsider", "administrator"], async (village, browsers) =>
        {
            var (group, tokens) = await NineAsync(village);

            var answers = await Task.WhenAll(browsers.Select((b, i) => b.PostAsync($"/join/{tokens[i]}")));

            Assert.Equal([303, 409], answers.Select(a => a.Status).Order());
            Assert.Contains(full, answers.Single(a => a.Status == 409).Text, StringComparison.Ordinal);
            Assert.Equal(Enumerable.Range(1, 10), (await _site.ReadAsync(s => s.GetRequiredService<GroupStore>().SeatsTakenAsync(group, CancellationToken.None))).Order());
        });
    }

    [Fact]
    public async Task Two_who_advance_at_once_advance_by_one_step_and_the_second_is_told()
    {
        var moved = Said("session.step-has-moved");
        await RunAsync(["session-facilitator", "session-facilitator"], async (village, browsers) =>
        {
            var place = await village.SettleAsync(Moment.Suggested);

            var answers = await Task.WhenAll(browsers.Select(b => b.PostAsync($"/groups/{place.Slug}/sessions/1/room/advance", [new("seen", nameof(Step.Suggestions))])));

            Assert.Equal([303, 409], answers.Select(a => a.Status).Order());
            Assert.Contains(moved, answers.Single(a => a.Status == 409).Text, StringComparison.Ordinal);
            Assert.Equal(Step.SynthesisAction, (await ReadAsync(village, place)).Step);
        });
    }

    [Fact]
    public async Task One_form_sent_twice_at_once_has_one_effect_and_lands_twice_in_the_same_place() =>
        await RunAsync(["consultant", "consultant"], async (village, browsers) =>
        {
            var (place, form) = (await village.SettleAsync(Moment.Clarification), Guid.CreateVersion7().ToString());

            var answers = await Task.WhenAll(browsers.Select(b => b.PostAsync($"/groups/{place.Slug}/sessions/1/room/questions", [new("question", "Depuis quand ?"), new("op", form)])));

            Assert.All(answers, a => Assert.Equal(303, a.Status));
            Assert.Single(answers.Select(a => a.Location).Distinct());
            Assert.Single((await ReadAsync(village, place)).Questions);
        });

    [Fact]
    public async Task Two_groups_of_one_name_founded_at_once_have_two_addresses()
    {
        var round = 0;
        await RunAsync(["founder", "coach"], async (_, browsers) =>
        {
            KeyValuePair<string, string>[] form =
                [new("name", $"Même nom {round++}"), new("field", "enseignement"), new("purpose", "Nous aider les uns les autres."), new("setting", "School"), new("mode", "Rotating")];

            var answers = await Task.WhenAll(browsers.Select(b => b.PostAsync("/groups/new/co-development", form)));

            Assert.All(answers, a => Assert.Equal(303, a.Status));
            Assert.Equal(2, answers.Select(a => a.Location).Distinct().Count());
        }, settle: true);
    }

    private async Task RunAsync(string[] rivals, Func<Village, Visitor[], Task> round, bool settle = false)
    {
        List<(Village Village, Visitor[] Browsers)> turns = [];
        foreach (var village in _villages)
        {
            // Founders and coaches are such by a group.
            if (settle) await village.SettleAsync(Moment.Drafted);
            var browsers = new Visitor[rivals.Length];
            for (var i = 0; i < rivals.Length; i++) await (browsers[i] = await _site.VisitorAsync(village.Who(rivals[i]))).TokenAsync();
            turns.Add((village, browsers));
        }
        for (var i = 0; i < Rounds; i++) await round(turns[i % Villages].Village, turns[i % Villages].Browsers);
        foreach (var (_, browsers) in turns) Array.ForEach(browsers, b => b.Dispose());
    }

    private async Task<(GroupId Group, string[] Tokens)> NineAsync(Village village)
    {
        var id = GroupId.New();
        string[] tokens = [];
        await _site.WriteAsync(services =>
        {
            var groups = services.GetRequiredService<GroupStore>();
            var settings = new GroupSettings(GroupKind.CoDevelopment, "Neuf", "enseignement", "Nous aider les uns les autres.", Setting.School);
            var group = new Group(id, $"neuf-{id.Value:N}", settings, village.Who("founder"), village.Now);
            groups.Add(group);
            List<int> taken = [];
            foreach (var actor in Village.Everyone.Where(a => a is not ("outsider" or "administrator")).Take(9))
            {
                groups.Add(Membership.Accept(group, village.Who(actor), taken, village.Now));
                taken.Add(taken.Count + 1);
            }
            var keys = services.GetRequiredService<KeyRing>();
            tokens = [.. Rivals.Select(actor =>
            {
                var invitation = new Invitation(InvitationId.New(), id, village.AddressOf(actor), needsWelcome: false, village.Who("founder"), village.Now);
                groups.Add(invitation);
                return Invitations.Token(keys, invitation.Id);
            })];
        });
        return (id, tokens);
    }

    private async Task<CoDevelopmentSession> ReadAsync(Village village, Hamlet place) =>
        (await _site.ReadAsync(s => s.GetRequiredService<SessionStore>().ShownToAsync(village.Who("client"), place.Session.Id, CancellationToken.None)))!;

    private static string Said(string key) => Words.In(Language.FrCa).Refusal(new Refusal(key));
}

public sealed class RacesOnSqlite : RaceTests
{
    protected override string? Postgres => null;
}

public sealed class RacesOnPostgres : RaceTests
{
    public RacesOnPostgres() => Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");

    protected override string? Postgres => House.Postgres;
}
