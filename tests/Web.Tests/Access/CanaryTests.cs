using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Access;

/// <summary>Words that exist nowhere else, written in every field of sessions, are found with their participants alone (INV-14, C-04).</summary>
public abstract partial class CanaryTests
{
    private static readonly string[] Participants = ["client", "consultant", "session-facilitator", "helper"];
    private static readonly string[] Planners = ["founder", "group-facilitator"];

    protected abstract string? Postgres { get; }

    [Fact]
    public async Task What_is_written_in_a_session_is_read_by_those_who_were_there_and_found_nowhere_else()
    {
        using var log = new Listener();
        await using var site = await Site.StartAsync(postgres: Postgres, adjust: services => Listening(services, log));
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Drafted, canary: 500);
        var story = new SealedStory(site, village, place);
        await story.TellAsync();
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);

        List<string> found = [];
        foreach (var actor in Village.Everyone.Except(Participants).Append("anonymous"))
        {
            var read = await CrawlAsync(site, village, place, actor);
            var places = Planners.Contains(actor) ? [] : story.Places;
            found.AddRange(read.SelectMany(page => In(page.Text, [.. story.Words, .. places]).Select(word => $"{actor} reads {word} at {page.Address}")));
        }
        List<string> atHome = [];
        foreach (var actor in Participants) atHome.AddRange((await CrawlAsync(site, village, place, actor)).Select(page => page.Text));
        await foreach (var (name, content) in PapersAsync(site)) found.AddRange(In(content, story.Words).Select(word => $"{name} holds {word}"));
        found.AddRange(In(string.Join('\n', log.Lines), [.. story.Words, .. story.Places]).Select(word => $"the log says {word}"));

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Empty(story.Kept.Except(In(string.Join('\n', atHome), story.Words)));
        Assert.True(log.Lines.Count > 100, "the log was not heard");
        AssertMails(Papers.In(site.Folder), village, story);
    }

    // Each kind of mail that a session sends was written; where it takes place is told to those who are asked, and to nobody else.
    private static void AssertMails(IReadOnlyList<string> mails, Village village, SealedStory story)
    {
        foreach (var kind in (string[])["Invitation au groupe", "est prévue", "ont changé", "on ne vous y attend plus", "est annulée", "BEGIN:VCALENDAR", "STATUS:CANCELLED", "Votre demande est acceptée"])
            Assert.True(mails.Any(m => m.Contains(kind, StringComparison.Ordinal)), $"no mail says « {kind} »");
        Assert.Contains(mails, m => In(m, story.Places).Any());
        foreach (var mail in mails.Where(m => In(m, story.Places).Any()))
            Assert.Contains(Participants.Append("member"), actor => mail.Contains($"To: {village.AddressOf(actor)}", StringComparison.Ordinal));
    }

    /// <summary>Every address of the table, in every session of the place, and everything that the pages read lead to.</summary>
    private static async Task<IReadOnlyList<(string Address, string Text)>> CrawlAsync(Site site, Village village, Hamlet place, string actor)
    {
        using var visitor = await site.VisitorAsync(actor == "anonymous" ? null : village.Who(actor));
        Queue<string> todo = new(AccessTable.Rows.Where(r => r.Method == "GET" && !r.Pattern.StartsWith("/live", StringComparison.Ordinal))
            .SelectMany(r => Enumerable.Range(1, 4).Select(n => Addresses.Of(r.Pattern.Replace("{number}", $"{n}", StringComparison.Ordinal), place, village))).Append("/").Distinct());
        var (seen, pages) = (todo.ToHashSet(), new List<(string, string)>());
        while (todo.TryDequeue(out var address))
        {
            var answer = await visitor.GetAsync(address);
            pages.Add((address, answer.Text + answer.Headers + answer.Location));
            foreach (Match link in Link().Matches(answer.Body))
                if (seen.Count < 150 && seen.Add(link.Groups[1].Value)) todo.Enqueue(link.Groups[1].Value);
        }
        return pages;
    }

    /// <summary>Everything that is kept: files as they are, mails unwrapped, and the rows of a database that is no file.</summary>
    private static async IAsyncEnumerable<(string Name, string Content)> PapersAsync(Site site)
    {
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            yield return (Path.GetFileName(file), await reader.ReadToEndAsync());
        }
        foreach (var mail in Papers.In(site.Folder)) yield return ("a mail", mail);
        if (site.Database is { } database) yield return ("the database", await Dump.OfAsync(database));
    }

    private static IEnumerable<string> In(string text, IEnumerable<string> words) => words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static void Listening(IServiceCollection services, Listener log) => services.WithoutCourier().RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(log)
        .PostConfigure<LoggerFilterOptions>(o =>
        {
            o.Rules.Clear();
            o.MinLevel = LogLevel.Debug;
        });

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

public sealed class CanariesOnSqlite : CanaryTests
{
    protected override string? Postgres => null;
}

public sealed class CanariesOnPostgres : CanaryTests
{
    public CanariesOnPostgres() => Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");

    protected override string? Postgres => House.Postgres;
}
