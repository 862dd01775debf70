using Microsoft.Extensions.DependencyInjection;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>What a session is told as on every page, at moments that are rare; what is kept while it is typed; what is not kept for ever.</summary>
public sealed class SessionMomentsTests : IAsyncLifetime
{
    private Site _site = null!;
    private Village _village = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_interrupted_session_is_told_as_such_on_every_page_until_it_goes_on()
    {
        var place = await _village.SettleAsync(Moment.Interrupted);
        var session = $"/groups/{place.Slug}/sessions/1";
        using var client = await _site.VisitorAsync(_village.Who("client"));
        using var facilitator = await _site.VisitorAsync(_village.Who("session-facilitator"));

        Assert.Contains("La séance s’est arrêtée en chemin. Rien n’est perdu.", (await client.GetAsync(session)).Text, StringComparison.Ordinal);
        Assert.Contains("Séance 1, interrompue", (await client.GetAsync("/")).Text, StringComparison.Ordinal);
        foreach (var page in (string[])[$"/groups/{place.Slug}", $"/groups/{place.Slug}/sessions"])
            Assert.Contains("nterrompue", (await client.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/room/resume\"", (await client.GetAsync(session + "/room")).Body, StringComparison.Ordinal);
        Assert.Contains("/room/resume\"", (await facilitator.GetAsync(session + "/room")).Body, StringComparison.Ordinal);
        Assert.Contains("name=\"date\"", (await facilitator.GetAsync(session + "/schedule")).Body, StringComparison.Ordinal);

        Assert.Equal(303, (await facilitator.PostAsync(session + "/room/resume")).Status);
        Assert.Contains("La salle est ouverte.", (await client.GetAsync(session)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_in_another_zone_is_told_both_hours()
    {
        var place = await _village.SettleAsync(Moment.Scheduled);
        using var client = await _site.VisitorAsync(_village.Who("client"));
        Assert.Equal(303, (await client.PostAsync("/profile", [new("name", "Personne client"), new("language", "fr-CA"), new("zone", "Europe/Paris"), new("agreement", "Neutral")])).Status);

        var page = (await client.GetAsync($"/groups/{place.Slug}/sessions/1")).Text;

        Assert.Contains("à 19 h 30", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("à 13 h 30 à l’heure du lieu (Toronto)", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Moment.Presentation), "summary", 204)]
    [InlineData(nameof(Moment.Presentation), "learning", 204)]
    [InlineData(nameof(Moment.Asked), "answer-{question}", 204)]
    [InlineData(nameof(Moment.Choices), "comment-{suggestion}", 204)]
    [InlineData(nameof(Moment.Welcome), "comment-{earlier}", 204)]
    [InlineData(nameof(Moment.Presentation), "anything", 422)]
    [InlineData(nameof(Moment.Presentation), "", 422)]
    [InlineData(nameof(Moment.Presentation), "sheet.facts", 422)]
    [InlineData(nameof(Moment.Scheduled), "sheet.facts", 204)]
    [InlineData(nameof(Moment.Scheduled), "sheet.anything", 422)]
    [InlineData(nameof(Moment.Asked), "answer-01900000000070008000000000000001", 422)]
    [InlineData(nameof(Moment.Choices), "comment-01900000000070008000000000000001", 422)]
    [InlineData(nameof(Moment.Presentation), "comment-{earlier}", 422)]
    public async Task Only_the_fields_of_the_forms_of_a_session_have_drafts(string moment, string field, int status)
    {
        var place = await _village.SettleAsync(Enum.Parse<Moment>(moment));
        using var client = await _site.VisitorAsync(_village.Who("client"));
        field = field.Replace("{question}", $"{place.Session.Questions.Select(q => q.Id.Value).FirstOrDefault():N}", StringComparison.Ordinal)
            .Replace("{suggestion}", $"{place.Session.Suggestions.Select(s => s.Id.Value).FirstOrDefault():N}", StringComparison.Ordinal)
            .Replace("{earlier}", $"{place.Earlier?.Id.Value ?? Guid.Empty:N}", StringComparison.Ordinal);

        var answer = await client.PostAsync($"/groups/{place.Slug}/sessions/{place.Session.Number}/draft", [new("place", field), new("text", "Je commence")]);

        Assert.Equal(status, answer.Status);
    }

    [Theory]
    [InlineData("fr-CA", "Indiquez de un à vingt sujets à suivre.", "Il n’y a rien à suivre ici.")]
    [InlineData("en-CA", "Name one to twenty topics to follow.", "There is nothing to follow here.")]
    public async Task A_stream_that_cannot_open_says_so_in_the_language_of_who_asks(string language, string none, string absent)
    {
        using var member = await _site.VisitorAsync(_village.Who("member"));
        await member.PostAsync("/profile", [new("name", "Personne member"), new("language", language), new("zone", "America/Toronto"), new("agreement", "Neutral")]);

        Assert.Contains(none, (await member.GetAsync("/live")).Text, StringComparison.Ordinal);
        Assert.Contains(absent, (await member.GetAsync("/live?on=group:01900000000070008000000000000001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ended_sign_ins_and_operations_older_than_a_week_are_removed_by_the_background_work()
    {
        using var traces = _site.Watch();
        using var member = await _site.VisitorAsync(_village.Who("member"));
        KeyValuePair<string, string>[] profile = [new("name", "Personne member"), new("language", "fr-CA"), new("zone", "America/Toronto"), new("agreement", "Neutral"), new("op", Guid.CreateVersion7().ToString())];
        await member.PostAsync("/profile", profile);
        var courier = _site.Services.GetRequiredService<Courier>();

        _site.Clock.Advance(TimeSpan.FromHours(7));
        await courier.RoundAsync(CancellationToken.None);
        Assert.Equal((1, 1), (traces.Count("people_sign_ins"), traces.Count("shared_operations")));
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await courier.RoundAsync(CancellationToken.None);
        Assert.Equal((0, 1), (traces.Count("people_sign_ins"), traces.Count("shared_operations")));
        _site.Clock.Advance(TimeSpan.FromDays(7));
        await courier.RoundAsync(CancellationToken.None);
        Assert.Equal(1, traces.Count("shared_operations"));
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await courier.RoundAsync(CancellationToken.None);
        Assert.Equal(0, traces.Count("shared_operations"));
    }
}
