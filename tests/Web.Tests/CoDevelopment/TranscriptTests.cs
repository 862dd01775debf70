using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>A session on paper, typed in by the client or the facilitator.</summary>
public sealed class TranscriptTests : IAsyncLifetime
{
    private Site _site = null!;
    private Village _village = null!;
    private Hamlet _place = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Session => $"/groups/{_place.Slug}/sessions/{_place.Session.Number}";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
        _place = await _village.SettleAsync(Moment.OnPaper, canary: 900);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_client_types_it_in_and_each_adds_what_they_learned()
    {
        Assert.Contains("Recopier la séance", await ReadAsync("client", Session), StringComparison.Ordinal);
        Assert.DoesNotContain("Recopier la séance", await ReadAsync("consultant", Session), StringComparison.Ordinal);

        Assert.Equal(303, (await PostAsync("client", "transcript", Sheets())).Status);
        await CarryAsync();

        var session = await SessionAsync();
        Assert.Equal((SessionState.AwaitingFollowUp, _village.Who("client")), (session.State, session.Transcription!.By));
        Assert.Contains("tenue sur papier, recopiée par", (await ReadAsync("consultant", Session + "/summary")).ToLower(CultureInfo.GetCultureInfo("fr-CA")), StringComparison.Ordinal);
        foreach (var actor in (string[])["consultant", "helper", "session-facilitator"])
        {
            Assert.Contains(Mails("ajoutez ce que vous avez appris"), mail => mail.Contains($"To: {_village.AddressOf(actor)}", StringComparison.Ordinal));
            Assert.DoesNotContain("Écrire m'aide", (await ReadAsync(actor, Session + "/summary")).Replace('’', '\''), StringComparison.Ordinal);
            Assert.Equal(303, (await PostAsync(actor, "learning", [new("learning", $"Appris par {actor}.")])).Status);
            Assert.Contains("Écrire m'aide", (await ReadAsync(actor, Session + "/summary")).Replace('’', '\''), StringComparison.Ordinal);
        }
        Assert.DoesNotContain(Papers.In(_site.Folder), mail => mail.Contains("Un café", StringComparison.Ordinal) || mail.Contains("Appris par", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_season_counts_it_and_the_follow_up_awaits()
    {
        await PostAsync("session-facilitator", "transcript", Sheets());
        await CarryAsync();

        var season = await _site.ReadAsync(services => services.GetRequiredService<SeasonStore>().LastForOperatorAsync(_place.Group, Ct));
        Assert.True(season!.Of(_place.Session.Id)!.IsHeld);
        Assert.Equal(303, (await PostAsync("client", "follow-up", [new("outcome", "Reached"), new("comment", "")])).Status);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_everything_typed_stays()
    {
        var refused = await PostAsync("client", "transcript", [.. Sheets().Where(f => f.Key is not ("synthesis" or "followUpOn" or "timeWellKept"))]);

        Assert.Equal(422, refused.Status);
        foreach (var wrong in (string[])["synthesis", "followUpOn", "timeWellKept"]) Assert.Contains($"id=\"{wrong}-error\"", refused.Body, StringComparison.Ordinal);
        foreach (var kept in (string[])["Ce qui se passe, en deux phrases.", "Un café.", "L'inviter", "Depuis l'automne."]) Assert.Contains(kept, refused.Text, StringComparison.Ordinal);
        // Days later, on another device.
        Assert.Contains("Ce qui se passe, en deux phrases.", await ReadAsync("client", Session + "/transcript"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_type_it_in_at_once_make_one_session_and_the_second_keeps_the_words()
    {
        await PostAsync("client", "transcript", Sheets());

        var second = await PostAsync("session-facilitator", "transcript", Sheets());

        Assert.Equal(409, second.Status);
        Assert.Contains("Ce que vous aviez écrit", second.Text, StringComparison.Ordinal);
        Assert.Contains("Ce qui se passe, en deux phrases.", second.Text, StringComparison.Ordinal);
        Assert.Single((await SessionAsync()).Actions);
    }

    [Fact]
    public async Task Before_its_hour_there_is_nothing_to_type_in_yet()
    {
        var place = await _village.SettleAsync(Moment.Scheduled);

        using var visitor = await _site.VisitorAsync(_village.Who("client"));
        var page = await visitor.GetAsync($"/groups/{place.Slug}/sessions/1/transcript");

        Assert.Contains("n’a pas encore commencé", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"summary\"", page.Body, StringComparison.Ordinal);
    }

    private KeyValuePair<string, string>[] Sheets()
    {
        var (consultant, helper, member) = (_village.Who("consultant").Value, _village.Who("helper").Value, _village.Who("member").Value);
        return
        [
            new("summary", "Ce qui se passe, en deux phrases."), new("asker-0", $"{consultant}"), new("question-0", "Depuis quand ?"), new("answer-0", "Depuis l'automne."),
            new("needHelpTo", "trouver par où commencer"), new("satisfiedIf", "je repartais avec un pas"),
            new($"came-{consultant:N}", "Offered"), new($"offer-{consultant:N}", "Un café.\nEn parler."), new($"came-{helper:N}", "Passed"), new($"came-{member:N}", "Away"),
            new("synthesis", "Un café, puis voir."), new("comment", "Merci."), new("what-0", "L'inviter"), new("by-0", Day(7)), new("followUpOn", Day(28)),
            new("learning", "Écrire m'aide."), new("timeWellKept", "4"), new("spokeAsMuchAsWished", "4"), new("requestTakenSeriously", "5"), new("leaveWithSomethingUseful", "5"),
        ];
    }

    private string Day(int days) => DateOnly.FromDateTime(_village.Now.UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private List<string> Mails(string subject) => [.. Papers.In(_site.Folder).Where(m => m.Replace('’', '\'').Contains(subject, StringComparison.Ordinal))];

    private Task CarryAsync() => _site.Services.GetRequiredService<Courier>().RoundAsync(Ct);

    private async Task<CoDevelopmentSession> SessionAsync() => (await _site.ReadAsync(services => services.GetRequiredService<SessionStore>().ShownToAsync(_village.Who("client"), _place.Session.Id, Ct)))!;

    private async Task<string> ReadAsync(string actor, string address)
    {
        using var visitor = await _site.VisitorAsync(_village.Who(actor));
        return (await visitor.GetAsync(address)).Text;
    }

    private async Task<Answer> PostAsync(string actor, string deed, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var visitor = await _site.VisitorAsync(_village.Who(actor));
        return await visitor.PostAsync($"{Session}/{deed}", fields);
    }
}
