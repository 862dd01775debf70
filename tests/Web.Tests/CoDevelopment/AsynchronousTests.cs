using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Notifications;
using Terreau.Web.Shared;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.CoDevelopment;

/// <summary>A session in writing, over ten days: nobody meets, and mails say whose turn it is.</summary>
public sealed class AsynchronousTests : IAsyncLifetime
{
    private static readonly string[] Helpers = ["consultant", "helper"];

    private Site _site = null!;
    private Village _village = null!;
    private Hamlet _place = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Session => $"/groups/{_place.Slug}/sessions/{_place.Session.Number}";

    public async ValueTask InitializeAsync()
    {
        _site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        _village = await Village.FoundAsync(_site);
        _place = await _village.SettleAsync(Moment.Prepared, canary: 800);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Ten_days_from_the_first_word_to_the_follow_up()
    {
        await ScheduleAsync();
        Assert.Contains("Par écrit, sur plusieurs jours", await ReadAsync("consultant", Session), StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await PostAsync("session-facilitator", "open");
        foreach (var actor in Helpers.Append("client")) await PostAsync(actor, "enter");
        await PostAsync("session-facilitator", "advance", ("seen", "Welcome"));
        await PostAsync("client", "summary", ("summary", "Ce qui se passe, en quelques phrases."));
        await PostAsync("session-facilitator", "advance", ("seen", "Presentation"));
        Assert.Contains("Questions jusqu", await ReadAsync("consultant", Session + "/room"), StringComparison.Ordinal);
        await CarryAsync();
        Assert.Equal(2, Mails("l'étape 3 vous attend").Count(m => Helpers.Any(h => m.Contains($"To: {_village.AddressOf(h)}", StringComparison.Ordinal))));

        await PostAsync("consultant", "questions", ("question", "Depuis quand ?"));
        var question = (await SessionAsync()).Questions.Single().Id.Value;
        await PostAsync("client", $"questions/{question}/answer", ($"answer-{question:N}", "Depuis l'automne."));
        _site.Clock.Advance(TimeSpan.FromDays(4));
        await ChoresAsync();
        await CarryAsync();
        Assert.Contains($"To: {_village.AddressOf("helper")}", Assert.Single(Mails("demain, l'étape 3 se ferme")), StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromDays(1.5));
        await ChoresAsync();
        Assert.Equal(Step.Request, (await SessionAsync()).Step);

        await PostAsync("client", "request", ("needHelpTo", "trouver par où commencer"), ("satisfiedIf", "je repartais avec un pas"));
        await PostAsync("consultant", "restatement", ("revision", "1"), ("restatement", "Tu cherches un premier pas."));
        await PostAsync("client", "request/accept", ("restatement", $"{(await SessionAsync()).Restatements.Single().Id.Value}"));
        await PostAsync("session-facilitator", "advance", ("seen", "Request"));
        await PostAsync("consultant", "suggestions", ("kind", "Idea"), ("suggestion", "Commencer par un café."));
        _site.Clock.Advance(TimeSpan.FromDays(5));
        await ChoresAsync();
        Assert.Equal(Step.SynthesisAction, (await SessionAsync()).Step);

        await PostAsync("client", "synthesis", ("synthesis", "Un café, puis voir."), ("comment", "Merci."));
        await PostAsync("client", "actions", ("what", "L'inviter"), ("by", Day(7)));
        await PostAsync("session-facilitator", "advance", ("seen", "SynthesisAction"));
        foreach (var actor in (string[])["client", "consultant", "session-facilitator"])
        {
            await PostAsync(actor, "learning", ("scope", "OwnPractice"), ("learning", "Écrire laisse du temps."));
            await PostAsync(actor, "evaluation", ("timeWellKept", "4"), ("spokeAsMuchAsWished", "4"), ("requestTakenSeriously", "5"), ("leaveWithSomethingUseful", "5"));
        }
        await PostAsync("session-facilitator", "follow-up-date", ("date", Day(28)));
        await PostAsync("session-facilitator", "advance", ("seen", "ReflectionEvaluation"));

        Assert.Equal(SessionState.AwaitingFollowUp, (await SessionAsync()).State);
        Assert.True((await SessionAsync()).EndedAt - (await SessionAsync()).StartsAt > TimeSpan.FromDays(10));
        Assert.DoesNotContain(Papers.In(_site.Folder), m => m.Contains("café", StringComparison.Ordinal) || m.Contains("automne", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deadlines_that_cannot_be_are_said_beside_their_fields_and_the_rest_stays()
    {
        using var visitor = await _site.VisitorAsync(_village.Who("group-facilitator"));

        var refused = await visitor.PostAsync(Session + "/schedule", Plan(("questionsUntil", Day(9)), ("suggestionsUntil", Day(5))));

        Assert.Equal(422, refused.Status);
        Assert.Contains("suggestionsUntil-error", refused.Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Day(9)}\"", refused.Body, StringComparison.Ordinal);
    }

    private async Task ScheduleAsync()
    {
        using var visitor = await _site.VisitorAsync(_village.Who("group-facilitator"));
        Assert.Equal(303, (await visitor.PostAsync(Session + "/schedule", Plan(("questionsUntil", Day(4)), ("suggestionsUntil", Day(9))))).Status);
    }

    private IEnumerable<KeyValuePair<string, string>> Plan(params (string Name, string Value)[] deadlines) =>
    [
        .. deadlines.Select(d => new KeyValuePair<string, string>(d.Name, d.Value)), new("date", Day(0)), new("time", "15:00"), new("zone", "America/Toronto"), new("place", ""), new("link", ""), new("format", "60"),
        new("mode", nameof(SessionMode.Asynchronous)), new("facilitator", $"{_village.Who("session-facilitator").Value}"), .. Helpers.Select(h => new KeyValuePair<string, string>("consultants", $"{_village.Who(h).Value}")),
    ];

    private string Day(int days) => DateOnly.FromDateTime(_village.Now.UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Mails(string subject) => Papers.In(_site.Folder).Where(m => m.Replace('’', '\'').Contains(subject, StringComparison.Ordinal));

    private Task<bool> ChoresAsync() => _site.ReadAsync(async services =>
    {
        foreach (var chore in services.GetServices<IChore>()) await chore.RunAsync(Ct);
        return true;
    });

    private Task CarryAsync() => _site.Services.GetRequiredService<Courier>().RoundAsync(Ct);

    private async Task<CoDevelopmentSession> SessionAsync() => (await _site.ReadAsync(services => services.GetRequiredService<SessionStore>().ShownToAsync(_village.Who("client"), _place.Session.Id, Ct)))!;

    private async Task<string> ReadAsync(string actor, string address)
    {
        using var visitor = await _site.VisitorAsync(_village.Who(actor));
        return (await visitor.GetAsync(address)).Text;
    }

    private async Task PostAsync(string actor, string deed, params (string Name, string Value)[] fields)
    {
        using var visitor = await _site.VisitorAsync(_village.Who(actor));
        var answer = await visitor.PostAsync($"{Session}/room/{deed}", fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        Assert.True(answer.Status == 303, $"{actor}, {deed}: {answer.Status} {answer.Text}");
    }
}
