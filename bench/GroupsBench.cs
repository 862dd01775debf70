using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Terreau.Bench;

/// <summary>A community of two thousand members: its directory, its homes, and a list of five thousand people to invite.</summary>
internal static partial class GroupsBench
{
    private const int Members = 2000, Rows = 5000;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("terreau-bench-").FullName;
        try
        {
            var community = await SeedCommunity.OfAsync(folder, Members);
            using (await Server.ProductAsync(folder)) { }
            using var baseline = await Server.BaselineAsync();
            using var product = await Server.ProductAsync(folder);
            string cookies = $"terreau={community.Member.Cookie}", path = $"/groups/{community.Slug}";
            var bare = new Page("baseline", baseline, Wire.Get("/page", ""));
            Page[] pages =
            [
                await PageCosts.PageAsync("directory", product, "/people", cookies, "Personnes suivantes"),
                await PageCosts.PageAsync("directory_sought", product, "/people?q=evaluation&in=Offers", cookies, "Personnes suivantes"),
                await PageCosts.PageAsync("home", product, "/", cookies, "Mes groupes"),
                await PageCosts.PageAsync("community_home", product, path, cookies, "Tous les membres"),
                await PageCosts.PageAsync("members", product, path + "/members", cookies, "Membres suivants"),
            ];
            var figures = PageCosts.Figures(await PageCosts.MeasureAsync(bare, pages));
            figures["csv_5000_s"] = Math.Round((await InviteAsync(product, $"{path}/invite", community.Founder)).TotalSeconds, 2);
            PageCosts.Print(figures);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As a founder does it: the file is checked, every row's fate shown, then the invitations confirmed.</summary>
    private static async Task<TimeSpan> InviteAsync(Server product, string page, Somebody founder)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{product.Port}"), Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Add("Cookie", $"terreau={founder.Cookie}");
        var form = await http.GetStringAsync(new Uri(page, UriKind.Relative));
        var list = new StringBuilder("courriel;nom;fonction;langue\n");
        for (var i = 0; i < Rows; i++) list.Append(null, $"invitee{i}@example.org;Élodie Bélanger {i};enseignante;français\n");

        var start = Stopwatch.GetTimestamp();
        using var file = new MultipartFormDataContent { { new StringContent(Field(form, "token")), "token" }, { new StringContent(Field(form, "op")), "op" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(list.ToString())), "file", "liste.csv" } };
        var checkedPage = await (await http.PostAsync(new Uri(page + "/check", UriKind.Relative), file)).EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        List<KeyValuePair<string, string>> fields = [new("token", Field(checkedPage, "token")), new("op", Field(checkedPage, "op"))];
        fields.AddRange(Pieces().Matches(checkedPage).Select(m => KeyValuePair.Create("list", System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))));
        using var confirmed = new FormUrlEncodedContent(fields);
        var answer = await http.PostAsync(new Uri(page + "/list", UriKind.Relative), confirmed);
        var took = Stopwatch.GetElapsedTime(start);

        if (answer.RequestMessage!.RequestUri!.Query != $"?invited={Rows}&left=0") throw new InvalidOperationException($"{(int)answer.StatusCode} {answer.RequestMessage.RequestUri}: not {Rows} invitations.");
        return took;
    }

    private static string Field(string page, string name) => System.Net.WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("name=\"list\" value=\"([^\"]*)\"")]
    private static partial Regex Pieces();
}
