using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Terreau.Domain.Communities;
using Terreau.Domain.Shared;
using Terreau.Store.Communities;
using Terreau.Web.Notifications;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.People;

/// <summary>Somebody writes wherever one can write, and takes it all back: none of it is in any file any more (P-06).</summary>
public abstract class ErasedWordsTests
{
    private const string Erase = "/profile/data/erase";

    // In clear in the database, or sealed with a session that others keep.
    private static readonly string[] Planted =
        ["Ouistramelle", "bricandoule", "fanfreluze", "gribouldine", "hurluburne", "jambolisque", "krapotille", "lustrambert"];

    protected abstract string? Postgres { get; }

    [Fact]
    public async Task What_somebody_took_back_is_in_no_file_and_on_no_page_any_more()
    {
        await using var site = await Site.StartAsync(postgres: Postgres, adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        var place = await village.SettleAsync(Moment.Drafted, canary: 500);
        var story = new SealedStory(site, village, place);
        await story.TellAsync();
        await PlantAsync(site, village, place);
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);
        string[] own = [.. Planted, .. story.WordsOf("consultant")];
        Assert.True(own.Length >= 20, $"{own.Length} words planted");
        Assert.Equal(Planted.Order(), In(await EverythingAsync(site), Planted).Order());
        Assert.Empty(own.Except(In(await ReadAsync(site, village, place, "client", "consultant", "helper"), own)).Except(Planted));

        using var consultant = await site.VisitorAsync(village.Who("consultant"));
        var gone = await consultant.PostAsync(Erase, [new("words", "Removed"), new("understood", "true")]);
        Assert.Equal((303, "/gone"), (gone.Status, gone.Location));
        await site.Services.GetRequiredService<Courier>().RoundAsync(CancellationToken.None);

        Assert.Empty(In(await EverythingAsync(site), own));
        var others = await ReadAsync(site, village, place, "client", "helper", "session-facilitator", "founder", "group-facilitator", "administrator");
        Assert.Empty(In(others, own));
        // Her own subject stays with the client, as she wrote it.
        Assert.NotEmpty(In(others, story.WordsOf("client")));
    }

    /// <summary>Profile, passkey, charter, request to join, list of invitations: through the forms that people send.</summary>
    private static async Task PlantAsync(Site site, Village village, Hamlet place)
    {
        var (self, charter) = (village.Who("consultant"), $"/groups/{place.Slug}/charter");
        await site.WriteAsync(services =>
        {
            var groups = services.GetRequiredService<GroupStore>();
            var (asked, own) = (New("sur-demande", JoiningMode.OnRequest), New("le-sien", JoiningMode.ByInvitation));
            groups.Add(asked);
            groups.Add(own);
            groups.Grant(self, Role.Facilitator, own.Id);
        });
        using var consultant = await site.VisitorAsync(self);
        using var founder = await site.VisitorAsync(village.Who("founder"));
        await SendAsync(consultant, "/profile", ("name", $"Personne {Planted[0]}"), ("initials", ""), ("function", Planted[1]), ("language", "fr-CA"), ("zone", "America/Toronto"), ("agreement", "Neutral"));
        await SendAsync(consultant, "/profile/security/passkeys", [.. (await new Keys(site, village).BodyAsync("/profile/security/passkeys", "consultant")).Select(f => (f.Key, f.Value)), ("name", Planted[2])]);
        await SendAsync(consultant, charter + "/proposals", ("part", "Purpose"), ("remark-Purpose", $"Plutôt {Planted[3]}."));
        await SendAsync(founder, charter + "/consultation", ("seen", $"{Village.Revision}"), ("until", $"{village.Now.AddDays(9):yyyy-MM-dd}"));
        await SendAsync(consultant, charter + "/consultation/comments", ("part", "Purpose"), ("remark-Purpose", $"J'aime {Planted[4]}."));
        await SendAsync(consultant, "/groups/sur-demande/door", ("word", $"Je cherche {Planted[5]}."));
        await SendAsync(consultant, "/groups/le-sien/invite/list", ("list", $"courriel;nom;fonction\nquelqu-un@example.org;{Planted[6]} Martin;{Planted[7]}\n"));

        Group New(string slug, JoiningMode joining) => new(GroupId.New(), slug, Village.Settings(slug) with { Kind = GroupKind.CommunityOfPractice, PurposeKinds = [PurposeKind.Networking], Joining = joining, Visibility = GroupVisibility.Listed }, village.Who("helper"), village.Now);
    }

    private static async Task SendAsync(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        var answer = await visitor.PostAsync(address, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Assert.True(answer.Status == 303, $"{address}: {answer.Status} {answer.Text}");
    }

    /// <summary>What somebody reads of the place: its sessions, Troïka, charter, members and what comes.</summary>
    private static async Task<string> ReadAsync(Site site, Village village, Hamlet place, params string[] actors)
    {
        var read = new StringBuilder();
        foreach (var actor in actors)
        {
            using var visitor = await site.VisitorAsync(village.Who(actor));
            var group = $"/groups/{place.Slug}";
            string[] pages = ["/", group, group + "/members", group + "/charter", group + "/charter/edit", group + "/charter/consultation", group + "/season", group + "/sessions", group + "/troikas", $"/troikas/{place.Troika.Value}", "/groups/sur-demande/members", "/groups/le-sien/members", "/organisation/people", "/organisation/outgoing-mail", "/organisation/audit"];
            foreach (var page in pages.Concat(Enumerable.Range(1, 4).SelectMany(n => (string[])["", "/sheet", "/room", "/summary", "/paper", "/projector", "/transcript"], (n, part) => $"{group}/sessions/{n}{part}")))
                read.AppendLine((await visitor.GetAsync(page)).Text);
        }
        return read.ToString();
    }

    /// <summary>Every file of the data folder, mails unwrapped; of PostgreSQL every row, and the files of its tables and indexes.</summary>
    private static async Task<string> EverythingAsync(Site site)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.AppendLine(await reader.ReadToEndAsync());
        }
        foreach (var mail in Papers.In(site.Folder)) all.AppendLine(mail);
        if (site.Database is { } database) all.AppendLine(await Dump.OfAsync(database)).AppendLine(await HeapAsync(database));
        return all.ToString();
    }

    // As they lie on the disk. Statistics of the planner are left out: docs/operations.md tells of them.
    private static async Task<string> HeapAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using (var checkpoint = new NpgsqlCommand("checkpoint", connection)) await checkpoint.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(
            "select pg_read_binary_file(pg_relation_filepath(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            + "where n.nspname in ('public', 'pg_toast') and c.relkind in ('r', 'i', 't') and c.oid >= 16384", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var heap = new StringBuilder();
        while (await reader.ReadAsync()) heap.AppendLine(Encoding.Latin1.GetString(reader.GetFieldValue<byte[]>(0)));
        return heap.ToString();
    }

    private static IEnumerable<string> In(string text, IEnumerable<string> words) => words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}

public sealed class ErasedWordsOnSqlite : ErasedWordsTests
{
    protected override string? Postgres => null;
}

public sealed class ErasedWordsOnPostgres : ErasedWordsTests
{
    public ErasedWordsOnPostgres() => Assert.SkipWhen(House.Postgres is null, "no PostgreSQL: bin/test provides one");

    protected override string? Postgres => House.Postgres;
}
