using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.World;

namespace Terreau.Web.Tests.Access;

/// <summary>Words that exist nowhere else, written in every field of sessions, are found with their participants alone (INV-14, C-04).</summary>
public sealed partial class CanaryTests
{
    private const int SecondPlace = 100;
    private static readonly string[] Participants = ["client", "consultant", "session-facilitator", "helper"];

    [Fact]
    public async Task What_is_written_in_a_session_is_read_by_those_who_were_there_and_found_nowhere_else()
    {
        using var log = new Listener();
        await using var site = await Site.StartAsync(adjust: services => services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(log)
            .PostConfigure<LoggerFilterOptions>(o =>
            {
                o.Rules.Clear();
                o.MinLevel = LogLevel.Debug;
            }));
        var village = await Village.FoundAsync(site);
        var held = await village.SettleAsync(Moment.Held);
        var running = await village.SettleAsync(Moment.Presentation, SecondPlace);
        await WriteMoreAsync(site, village, held, running);

        List<string> found = [];
        foreach (var actor in Village.Everyone.Except(Participants).Append("anonymous"))
        {
            using var visitor = await site.VisitorAsync(actor == "anonymous" ? null : village.Who(actor));
            found.AddRange((await CrawlAsync(visitor, village, held, running)).Select(word => $"{actor} reads {word}"));
        }
        var atHome = new HashSet<string>();
        foreach (var actor in Participants)
        {
            using var visitor = await site.VisitorAsync(village.Who(actor));
            atHome.UnionWith((await CrawlAsync(visitor, village, held, running)).Select(w => w.Split(' ')[0]));
        }
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)) found.AddRange(In(await ReadAsync(file)).Select(word => $"{Path.GetFileName(file)} holds {word}"));
        found.AddRange(In(string.Join('\n', log.Lines)).Select(word => $"the log says {word}"));

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(atHome.Count >= 15, $"participants read only: {string.Join(", ", atHome)}");
        Assert.True(log.Lines.Count > 100, "the log was not heard");
    }

    /// <summary>Through real forms: one that is saved, one that is refused and kept as a draft, one that is forged; then a draft and the follow-up.</summary>
    private static async Task WriteMoreAsync(Site site, Village village, Hamlet held, Hamlet running)
    {
        var room = $"/groups/{running.Slug}/sessions/1/room";
        using var client = await site.VisitorAsync(village.Who("client"));
        using var consultant = await site.VisitorAsync(village.Who("consultant"));
        Assert.Equal(303, (await client.PostAsync($"{room}/summary", [new("summary", Canaries.For(SecondPlace + 30))])).Status);
        Assert.Equal(409, (await consultant.PostAsync($"{room}/suggestions", [new("kind", "Idea"), new("suggestion", Canaries.For(SecondPlace + 31))])).Status);
        Assert.Equal(400, (await client.PostAsync($"{room}/summary", [new("summary", Canaries.For(SecondPlace + 32)), new("token", "none")])).Status);
        await using var scope = site.Services.CreateAsyncScope();
        var (work, sessions) = (scope.ServiceProvider.GetRequiredService<Store.Shared.Work>(), scope.ServiceProvider.GetRequiredService<SessionStore>());
        await work.HoldAsync(held.Session.Id.Value, CancellationToken.None);
        var session = (await sessions.SeenByAsync(village.Who("client"), held.Session.Id, CancellationToken.None))!;
        session.RecordFollowUp(village.Who("client"), true, FollowUpOutcome.Reached, Canaries.For(24), null, null, village.Now);
        await sessions.SaveDraftAsync(village.Who("client"), running.Session.Id, "summary", Canaries.For(SecondPlace + 33), CancellationToken.None);
        await work.SaveAsync(CancellationToken.None);
    }

    /// <summary>Every address of the table, in both places, and everything that the pages read lead to.</summary>
    private static async Task<HashSet<string>> CrawlAsync(Visitor visitor, Village village, params Hamlet[] places)
    {
        Queue<string> todo = new(AccessTable.Rows.Where(r => r.Method == "GET" && !r.Pattern.StartsWith("/live", StringComparison.Ordinal))
            .SelectMany(r => places.Select(p => Addresses.Of(r.Pattern, p, village))).Append("/").Distinct());
        var (seen, words) = (todo.ToHashSet(), new HashSet<string>());
        while (todo.TryDequeue(out var address))
        {
            var answer = await visitor.GetAsync(address);
            words.UnionWith(In(answer.Text + answer.Headers + answer.Location).Select(w => $"{w} at {address}"));
            foreach (Match link in Link().Matches(answer.Body))
                if (seen.Count < 150 && seen.Add(link.Groups[1].Value)) todo.Enqueue(link.Groups[1].Value);
        }
        return words;
    }

    private static IEnumerable<string> In(string text) => Enumerable.Range(0, Canaries.Words.Count * 6).Select(Canaries.For).Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Link();

    private sealed class Listener : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
