using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Notifications;
using Terreau.World;

namespace Terreau.Web.Tests.Access;

/// <summary>
/// Three sessions of one group, told through the forms that people send: every sealed field gets a word of its own, the
/// drafts, the refused and the forged forms as well.
/// </summary>
internal sealed partial class SealedStory(Site site, Village village, Hamlet place)
{
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly Dictionary<string, HashSet<string>> _by = [];
    private readonly List<string> _words = [], _lost = [], _places = [];

    /// <summary>What was written and can be read again by somebody who was there.</summary>
    public IEnumerable<string> Kept => _words.Except(_lost);

    /// <summary>Everything that was written.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>What somebody wrote that was kept.</summary>
    public IEnumerable<string> WordsOf(string actor) => _by[actor].Except(_lost);

    /// <summary>Where it takes place: told to those who plan, and in the mails of those who are asked.</summary>
    public IReadOnlyList<string> Places => _places;

    private string Base(int number) => $"/groups/{place.Slug}/sessions/{number}";

    public async Task TellAsync()
    {
        await PrepareAsync(1, "client");
        await ScheduleAsync(1, 15, "consultant", "helper", "member");
        await ScheduleAsync(1, 16, "consultant", "helper");
        site.Clock.Advance(TimeSpan.FromMinutes(150));
        await MeetAsync();
        await SendAsync("client", Base(1) + "/follow-up", ("outcome", "Postponed"), ("comment", Word()), ("date", Day(40)));

        await SendAsync("consultant", $"/groups/{place.Slug}/sessions");
        await PrepareAsync(2, "consultant");
        await ScheduleAsync(2, 17, "client", "helper");
        site.Clock.Advance(TimeSpan.FromMinutes(75));
        await OpenAsync(2, "consultant", "client", "helper");
        var first = place.Session.Id.Value;
        await SendAsync("client", Base(2) + "/room/previous-follow-up", ("session", $"{first}"), ($"outcome-{first:N}", "Reached"), ($"comment-{first:N}", Word()));

        await SendAsync("helper", $"/groups/{place.Slug}/sessions");
        await PrepareAsync(3, "helper");
        await ScheduleAsync(3, 19, "client", "consultant");
        await SendAsync("group-facilitator", Base(3) + "/cancel");
        await OnPaperAsync();
        foreach (var actor in (string[])["client", "consultant", "session-facilitator"])
        {
            await SendAsync(actor, $"/troikas/{place.Troika.Value}/note", ("note", Lost()));
            await SendAsync(actor, $"/troikas/{place.Troika.Value}/note", ("note", Word()));
        }
        await SendAsync("group-facilitator", $"/groups/{place.Slug}/requests/{village.Who("requested").Value}/accept");
        foreach (var visitor in _visitors.Values) visitor.Dispose();
    }

    /// <summary>The fourth is held on paper and typed in.</summary>
    private async Task OnPaperAsync()
    {
        await SendAsync("client", $"/groups/{place.Slug}/sessions");
        await PrepareAsync(4, "client");
        await ScheduleAsync(4, 19, "consultant", "helper");
        site.Clock.Advance(TimeSpan.FromHours(3));
        await DraftAsync("client", 4, "transcript.summary", Lost());
        var (consultant, helper) = (village.Who("consultant").Value, village.Who("helper").Value);
        await SendAsync("client", Base(4) + "/transcript",
            ("summary", Word()), ("asker-0", $"{consultant}"), ("question-0", Word()), ("answer-0", Word()), ("needHelpTo", Word()), ("satisfiedIf", Word()),
            ($"came-{consultant:N}", "Offered"), ($"offer-{consultant:N}", Word()), ($"came-{helper:N}", "Passed"), ("synthesis", Word()), ("comment", Word()), ("what-0", Word()), ("by-0", Day(7)),
            ("learning", Word()), ("timeWellKept", "4"), ("spokeAsMuchAsWished", "4"), ("requestTakenSeriously", "4"), ("leaveWithSomethingUseful", "4"), ("followUpOn", Day(28)));
        foreach (var actor in (string[])["consultant", "helper", "session-facilitator"]) await SendAsync(actor, Base(4) + "/learning", ("learning", Word()));
    }

    private async Task PrepareAsync(int number, string client)
    {
        await DraftAsync(client, number, "sheet.felt", Lost());
        await SendAsync(client, Base(number) + "/sheet", Sheet(Lost));
        await SendAsync(client, Base(number) + "/sheet/submit", Sheet(Word));
        await DraftAsync(client, number, "sheet.care", Lost());
    }

    private async Task MeetAsync()
    {
        var room = Base(1) + "/room";
        await OpenAsync(1, "client", "consultant", "helper");
        await NextAsync(Step.Welcome);

        await SendAsync("client", room + "/summary", ("summary", Lost()));
        await SendAsync("client", room + "/summary", ("summary", Word()));
        Assert.Equal(400, (await (await WhoAsync("client")).PostAsync(room + "/summary", [new("summary", Lost()), new("token", "none")])).Status);
        await NextAsync(Step.Presentation);

        await SendAsync("consultant", room + "/questions", ("question", Word()));
        Assert.Equal(409, (await (await WhoAsync("consultant")).PostAsync(room + "/restatement", [new("restatement", Lost())])).Status);
        var question = (await ReadAsync()).Questions.Single().Id.Value;
        await SendAsync("client", $"{room}/questions/{question}/answer", ($"answer-{question:N}", Word()));
        await NextAsync(Step.Clarification);

        await SendAsync("client", room + "/request", ("needHelpTo", Word()), ("satisfiedIf", Word()));
        await SendAsync("consultant", room + "/restatement", ("revision", "1"), ("restatement", Word()));
        await SendAsync("client", room + "/request/accept", ("restatement", $"{(await ReadAsync()).Restatements.Single().Id.Value}"));
        await NextAsync(Step.Request);

        await SendAsync("consultant", room + "/suggestions", ("kind", "Idea"), ("suggestion", Word()));
        await SendAsync("helper", room + "/suggestions", ("kind", "Question"), ("suggestion", Word()));
        await DraftAsync("helper", 1, "suggestion", Word());
        await NextAsync(Step.Suggestions);

        await DecideAsync(room, (await ReadAsync()).Suggestions[0].Id.Value);
        await NextAsync(Step.SynthesisAction);

        foreach (var actor in (string[])["client", "consultant", "helper", "session-facilitator"])
        {
            await SendAsync(actor, room + "/learning", ("scope", "OwnPractice"), ("learning", Word()));
            await SendAsync(actor, room + "/evaluation", ("timeWellKept", "4"), ("spokeAsMuchAsWished", "4"), ("requestTakenSeriously", "4"), ("leaveWithSomethingUseful", "4"));
        }
        await SendAsync("helper", room + "/learning", ("scope", "Field"), ("learning", Word()));
        await SendAsync("session-facilitator", room + "/follow-up-date", ("date", Day(28)));
        await NextAsync(Step.ReflectionEvaluation);
        await SendAsync("helper", Base(1) + "/learnings", ("text", Word()), ("audience", "organisation"), ("sure", "true"));
    }

    private async Task DecideAsync(string room, Guid suggestion)
    {
        await SendAsync("client", room + "/sorting", ($"sorting-{suggestion:N}", "Take"), ($"comment-{suggestion:N}", Word()));
        await SendAsync("client", room + "/synthesis", ("synthesis", Word()), ("comment", Word()));
        await SendAsync("client", room + "/keep-nothing", ("reason", Lost()));
        await SendAsync("client", room + "/actions", ("what", Lost()), ("by", Day(7)));
        await SendAsync("client", $"{room}/actions/{(await ReadAsync()).Actions.Single().Id.Value}/remove");
        await SendAsync("client", room + "/actions", ("what", Word()), ("by", Day(7)));
    }

    private async Task OpenAsync(int number, params string[] others)
    {
        await SendAsync("session-facilitator", Base(number) + "/room/open");
        foreach (var actor in others) await SendAsync(actor, Base(number) + "/room/enter");
    }

    // The mails leave before anything else happens: one that is overtaken is not written.
    private async Task ScheduleAsync(int number, int hour, params string[] consultants)
    {
        await SendAsync("group-facilitator", Base(number) + "/schedule", Plan(hour, consultants));
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);
    }

    private (string, string)[] Plan(int hour, string[] consultants) =>
    [
        ("date", Day(0)), ("time", $"{hour}:30"), ("zone", "America/Toronto"), ("place", $"salle {Place()}"), ("link", $"https://visio.example/{Place()}"), ("format", "60"),
        ("facilitator", $"{village.Who("session-facilitator").Value}"), .. consultants.Select(c => ("consultants", $"{village.Who(c).Value}")),
    ];

    private Task NextAsync(Step seen) => SendAsync("session-facilitator", Base(1) + "/room/advance", ("seen", $"{seen}"));

    private async Task DraftAsync(string actor, int number, string field, string text)
    {
        Note(actor, [text]);
        var answer = await (await WhoAsync(actor)).PostAsync(Base(number) + "/draft", [new("place", field), new("text", text)]);
        Assert.Equal(204, answer.Status);
    }

    private async Task SendAsync(string actor, string address, params (string Name, string Value)[] fields)
    {
        Note(actor, fields.Select(f => f.Value));
        var answer = await (await WhoAsync(actor)).PostAsync(address, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Assert.True(answer.Status == 303, $"{actor} to {address}: {answer.Status} {string.Join(' ', Said().Matches(answer.Text).Select(m => m.Value))}");
    }

    private void Note(string actor, IEnumerable<string> texts)
    {
        if (!_by.TryGetValue(actor, out var own)) _by[actor] = own = [];
        own.UnionWith(texts.Intersect(_words));
    }

    private async Task<Visitor> WhoAsync(string actor) =>
        _visitors.TryGetValue(actor, out var visitor) ? visitor : _visitors[actor] = await site.VisitorAsync(village.Who(actor));

    private async Task<CoDevelopmentSession> ReadAsync() =>
        (await site.ReadAsync(s => s.GetRequiredService<SessionStore>().ShownToAsync(village.Who("client"), place.Session.Id, CancellationToken.None)))!;

    private static (string, string)[] Sheet(Func<string> word) =>
    [
        ("title", word()), ("kind", "Concern"), ("facts", word()), ("myPart", word()), ("tried", word()), ("felt", word()), ("stake", word()),
        ("draftRequest", word()), ("signOfSuccess", word()), ("helpWanted", word()), ("care", word()),
    ];

    private string Day(int days) => DateOnly.FromDateTime(village.Now.UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Word()
    {
        _words.Add(Canaries.For(Canaries.Words.Count + _words.Count));
        return _words[^1];
    }

    /// <summary>A word that nobody will read again: replaced, removed, refused or forged.</summary>
    private string Lost()
    {
        _lost.Add(Word());
        return _lost[^1];
    }

    [GeneratedRegex("<li>[^<]*</li>")]
    private static partial Regex Said();

    private string Place()
    {
        _places.Add($"lieu{_places.Count}gargoulinet");
        return _places[^1];
    }
}
