using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Tests.Access;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.People;

public sealed class OwnDataTests
{
    private static readonly string[] Named = ["Personne consultant", "Personne helper", "Personne session-facilitator", "Personne founder", "Personne group-facilitator"];

    [Fact]
    public async Task A_copy_has_every_column_that_the_register_calls_personal()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);

        var (json, _) = await TakeAsync(site, village, "client");

        var there = JsonNode.Parse(json)!["tables"]!.AsArray().SelectMany(t => t!["columns"]!.AsArray().Select(c => $"{t["table"]}.{c!["name"]}")).ToHashSet();
        var personal = Personal().ToList();
        Assert.NotEmpty(personal);
        Assert.Empty(personal.Except(there));
    }

    [Fact]
    public void Every_table_that_tells_of_somebody_has_a_name_in_words()
    {
        var words = Words.In(Language.En);

        Assert.All(Personal().Select(p => p.Split('.')[0]).Distinct(), table => Assert.NotEqual(table, words.OwnTable(table)));
    }

    [Fact]
    public async Task It_holds_what_one_said_and_nothing_of_what_the_others_said()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        await village.SettleAsync(Moment.Held);

        var (client, clientPage) = await TakeAsync(site, village, "client");
        var (consultant, consultantPage) = await TakeAsync(site, village, "consultant");
        var (member, _) = await TakeAsync(site, village, "member");

        // Numbers of what each says: see Village.Play.
        int[] ofClient = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 15, 19, 20, 21, 22], ofConsultant = [12, 16, 17], ofHelper = [18];
        Assert.All(ofClient, n => Assert.Contains(Canaries.For(n), client, StringComparison.Ordinal));
        Assert.All(ofClient, n => Assert.Contains(Canaries.For(n), clientPage, StringComparison.Ordinal));
        Assert.All([.. ofConsultant, .. ofHelper], n => Assert.DoesNotContain(Canaries.For(n), client + clientPage, StringComparison.Ordinal));
        Assert.All(ofConsultant, n => Assert.Contains(Canaries.For(n), consultant, StringComparison.Ordinal));
        Assert.All([.. ofClient, .. ofHelper], n => Assert.DoesNotContain(Canaries.For(n), consultant + consultantPage, StringComparison.Ordinal));
        Assert.All([.. ofClient, .. ofConsultant, .. ofHelper], n => Assert.DoesNotContain(Canaries.For(n), member, StringComparison.Ordinal));
        Assert.All(Named, name => Assert.DoesNotContain(name, client, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_holds_ones_own_rows_but_neither_anothers_id_nor_a_secret()
    {
        await using var site = await Site.StartAsync(adjust: services => services.WithoutCourier());
        var village = await Village.FoundAsync(site);
        await village.SettleAsync(Moment.Held);

        var (json, _) = await TakeAsync(site, village, "client");

        Assert.Contains(village.AddressOf("client"), json, StringComparison.Ordinal);
        Assert.Equal("…", (string?)RowsOf(json, "people_credentials").Single()!["password_hash"]);
        Assert.All(RowsOf(json, "people_sign_ins"), row => Assert.Equal("…", (string?)row!["token_hash"]));
        Assert.Single(RowsOf(json, "communities_memberships"));
        Assert.Equal(["agreement", "basics"], JsonNode.Parse(json)!["consents"]!.AsArray().Select(c => (string?)c!["what"]).Order());
        foreach (var other in Village.Everyone.Where(e => e != "client"))
        {
            Assert.DoesNotContain(village.AddressOf(other), json, StringComparison.Ordinal);
            Assert.DoesNotContain(village.Who(other).Value.ToString(), json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_signed_in_long_ago_proves_it_again_and_the_copy_is_noted()
    {
        await using var house = await House.OpenAsync();
        using var rose = await house.AsAsync(Cast.Rose);
        house.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Contains("Confirmez que c’est bien vous", (await rose.SubmitAsync("/profile/data", "/profile/data/export")).Text, StringComparison.Ordinal);

        using var again = await house.AsAsync(Cast.Rose);
        var taken = await again.SubmitAsync("/profile/data", "/profile/data/export");
        Assert.Equal("application/zip", taken.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("attachment", taken.Response.Content.Headers.ContentDisposition!.DispositionType, StringComparison.Ordinal);
        Assert.Contains("Dernière copie", (await again.GetAsync("/profile/data")).Text, StringComparison.Ordinal);
        Assert.Contains("a emporté une copie de ses données", (await again.GetAsync("/profile/security")).Text, StringComparison.Ordinal);
    }

    private static JsonArray RowsOf(string json, string table) => JsonNode.Parse(json)!["tables"]!.AsArray().Single(t => (string?)t!["table"] == table)!["rows"]!.AsArray();

    /// <summary>The two parts of the copy: JSON, and the page.</summary>
    private static async Task<(string Json, string Page)> TakeAsync(Site site, Village village, string actor)
    {
        using var visitor = await site.VisitorAsync(village.Who(actor));
        using var form = new FormUrlEncodedContent([new("token", await visitor.TokenAsync()), new("op", Guid.CreateVersion7().ToString())]);
        using var answer = await visitor.Http.PostAsync(new Uri("/profile/data/export", UriKind.Relative), form);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        return (await ReadAsync(zip, ".json"), System.Net.WebUtility.HtmlDecode(await ReadAsync(zip, ".html")));
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string end)
    {
        using var reader = new StreamReader(await zip.Entries.Single(e => e.Name.EndsWith(end, StringComparison.Ordinal)).OpenAsync());
        return await reader.ReadToEndAsync();
    }

    // docs/privacy-register.md is held to the model by a test of its own.
    private static IEnumerable<string> Personal()
    {
        var table = "";
        foreach (var line in File.ReadLines(Path.Combine(HouseRules.Sources.Root, "docs", "privacy-register.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) table = line[3..];
            if (line.Split('|') is [_, var properties, " yes ", ..])
                foreach (var property in properties.Split(',', StringSplitOptions.TrimEntries)) yield return $"{table}.{Snake(property)}";
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name) snake.Append(char.IsUpper(c) && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        return snake.ToString();
    }
}
