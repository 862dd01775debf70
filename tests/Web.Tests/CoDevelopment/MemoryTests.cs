using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.People;
using Terreau.Store.CoDevelopment;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Notifications;
using Terreau.Web.Shared;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>What sessions leave behind: one's own thread, learnings that leave with consent, notes that go on the agreed day.</summary>
public sealed class MemoryTests : IAsyncLifetime
{
    private const string Learned = "On se confie plus volontiers en marchant.";

    private Site _site = null!;
    private Village _village = null!;
    private Hamlet _place = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Session => $"/groups/{_place.Slug}/sessions/{_place.Session.Number}";

    private string Group => $"/groups/{_place.Slug}";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
        _place = await _village.SettleAsync(Moment.Held, canary: 700);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task One_finds_ones_own_consultations_again_and_nobody_elses()
    {
        var title = _place.Session.Sheet.Title;

        Assert.Contains(title, await ReadAsync("client", "/my-consultations"), StringComparison.Ordinal);
        foreach (var actor in (string[])["consultant", "session-facilitator", "founder", "outsider"])
            Assert.DoesNotContain(title, await ReadAsync(actor, "/my-consultations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learning_leaves_its_session_with_the_clients_consent_and_without_names()
    {
        await PostAsync("consultant", Session + "/learnings", 303, ("text", Learned), ("audience", "group"));
        Assert.DoesNotContain(Learned, await ReadAsync("member", Group + "/learnings"), StringComparison.Ordinal);
        Assert.Contains("attend votre accord", await ReadAsync("client", "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("attend votre accord", await ReadAsync("consultant", "/"), StringComparison.Ordinal);

        await PostAsync("client", $"{Session}/learnings/{await ProposalAsync()}/answer", 303, ("consent", "true"));

        var page = await ReadAsync("member", Group + "/learnings");
        Assert.Contains(Learned, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Learned, await ReadAsync("outsider", "/learnings"), StringComparison.Ordinal);
        Assert.DoesNotContain("attend votre accord", await ReadAsync("client", "/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consultant")]
    [InlineData("client")]
    public async Task Author_or_client_take_it_back_and_nothing_of_it_stays(string actor)
    {
        await PostAsync("consultant", Session + "/learnings", 303, ("text", Learned), ("audience", "organisation"));
        var id = await ProposalAsync();
        await PostAsync("client", $"{Session}/learnings/{id}/answer", 303, ("consent", "true"));
        Assert.Contains(Learned, await ReadAsync("outsider", "/learnings"), StringComparison.Ordinal);

        await PostAsync(actor, $"/learnings/{id}/withdraw", 303);

        Assert.DoesNotContain(Learned, await ReadAsync("outsider", "/learnings"), StringComparison.Ordinal);
        Assert.Equal(ProposalState.Withdrawn, (await SessionAsync())!.Proposals.Single().State);
        await PostAsync(actor, $"/learnings/{id}/withdraw", 404);
    }

    [Fact]
    public async Task Declined_it_stays_in_the_session_and_a_second_answer_is_too_late()
    {
        await PostAsync("consultant", Session + "/learnings", 303, ("text", Learned), ("audience", "group"));
        var id = await ProposalAsync();

        await PostAsync("client", $"{Session}/learnings/{id}/answer", 303, ("consent", "false"));
        await PostAsync("client", $"{Session}/learnings/{id}/answer", 409, ("consent", "true"));

        Assert.DoesNotContain(Learned, await ReadAsync("member", Group + "/learnings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_pointed_at_and_the_text_is_kept()
    {
        var text = "Comme l'a dit Mme Lavoie, on apprend en marchant.";

        var refused = await PostAsync("consultant", Session + "/learnings", 422, ("text", text), ("audience", "group"));

        Assert.Contains("Mme Lavoie", refused, StringComparison.Ordinal);
        Assert.Contains("name=\"sure\"", refused, StringComparison.Ordinal);
        Assert.Empty((await SessionAsync())!.Proposals);
        await PostAsync("consultant", Session + "/learnings", 303, ("text", text), ("audience", "group"), ("sure", "true"));
        Assert.Equal(text, (await SessionAsync())!.Proposals.Single().Text);
    }

    [Fact]
    public async Task The_client_is_asked_by_a_mail_that_says_nothing_of_it()
    {
        await PostAsync("consultant", Session + "/learnings", 303, ("text", Learned), ("audience", "group"));
        await CarryAsync();

        var mail = Assert.Single(Papers.In(_site.Folder), m => m.Contains("on vous demande votre accord", StringComparison.Ordinal));
        Assert.Contains($"To: {_village.AddressOf("client")}", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("marchant", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_agreed_day_the_notes_are_gone_and_the_page_says_so()
    {
        await AgreeAsync(new DateOnly(2026, 12, 1));
        _site.Clock.Advance(TimeSpan.FromDays(262));
        await ChoresAsync();
        await CarryAsync();
        Assert.Contains(Papers.In(_site.Folder), m => m.Contains("les notes seront détruites", StringComparison.Ordinal) && m.Contains(_village.AddressOf("client"), StringComparison.Ordinal));
        Assert.NotNull(await SessionAsync());

        _site.Clock.Advance(TimeSpan.FromDays(20));
        await ChoresAsync();

        Assert.Null(await SessionAsync());
        Assert.Contains("ont été détruites", await ReadAsync("client", Session), StringComparison.Ordinal);
        Assert.Contains("ont été détruites", await ReadAsync("client", "/my-consultations"), StringComparison.Ordinal);
        var held = await _site.ReadAsync(services => services.GetRequiredService<AuditStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 20, Ct));
        Assert.Contains(held, line => line is { Kind: AuditKind.NotesDestroyed, What: "1" });
        await ChoresAsync();
        Assert.Single(await _site.ReadAsync(services => services.GetRequiredService<AuditStore>().PageForOperatorAsync(DateTimeOffset.MaxValue, Guid.Empty, 20, Ct)), line => line.Kind == AuditKind.NotesDestroyed);
    }

    [Fact]
    public async Task Outcomes_of_a_season_stay_hidden_below_five()
    {
        await AgreeAsync(null);

        var page = await ReadAsync("member", Group + "/season/review");

        Assert.Contains("Séances tenues", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Toutes les actions de la saison", page, StringComparison.Ordinal);
    }

    // The season of the hamlet took this session on as its first turn's.
    private Task AgreeAsync(DateOnly? until) => _site.WriteAsync(services =>
    {
        var season = services.GetRequiredService<SeasonStore>().OfGroupForOperatorAsync(_place.Group, Ct).GetAwaiter().GetResult()!;
        season.Revise(_village.Who("founder"), true, season.Plan with { NotesUntil = until }, _village.Now);
        season.Prepare(_village.Who("client"), _place.Session.Id, _village.Now);
        season.Hold(_place.Session.Id, _village.Who("client"), _village.Who("session-facilitator"), season.Today(_village.Now), _village.Now);
    });

    private Task<bool> ChoresAsync() => _site.ReadAsync(async services =>
    {
        foreach (var chore in services.GetServices<IChore>()) await chore.RunAsync(Ct);
        return true;
    });

    private Task CarryAsync() => _site.Services.GetRequiredService<Courier>().RoundAsync(Ct);

    private Task<CoDevelopmentSession?> SessionAsync() => _site.ReadAsync(services => services.GetRequiredService<SessionStore>().ShownToAsync(_village.Who("client"), _place.Session.Id, Ct));

    private async Task<Guid> ProposalAsync() => (await SessionAsync())!.Proposals[^1].Id.Value;

    private async Task<string> ReadAsync(string actor, string address)
    {
        using var visitor = await _site.VisitorAsync(_village.Who(actor));
        return (await visitor.GetAsync(address)).Text;
    }

    private async Task<string> PostAsync(string actor, string address, int status, params (string Name, string Value)[] fields)
    {
        using var visitor = await _site.VisitorAsync(_village.Who(actor));
        var answer = await visitor.PostAsync(address, fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        Assert.Equal(status, answer.Status);
        return answer.Body;
    }
}
