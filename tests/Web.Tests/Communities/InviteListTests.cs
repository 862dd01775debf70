using System.Net;
using System.Text;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Communities;

public sealed class InviteListTests
{
    [Fact]
    public async Task Every_line_is_judged_before_anything_is_written_then_invited_at_once()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée, Cast.Maude);
        var invite = $"/groups/{group.Slug}/invite";
        using var josée = await house.AsAsync(Cast.Josée);

        var shown = await UploadAsync(josée, invite, Encoding.UTF8.GetBytes($"courriel;nom;langue\nrose@example.org;Rose;fr\nROSE@example.org;;\n{Cast.Maude.Email};;\nbof;;\nx@example.org;=1+1;\ndan@example.org;Dan;en\n"));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Equal(["même adresse qu'à la ligne 2", "fait déjà partie du groupe", "adresse mal formée", "nom ou fonction illisible"], Fates(shown, "left"));
        Assert.Equal(["sera invitée", "sera invitée"], Fates(shown, "invited"));
        Assert.DoesNotContain("rose@example.org", (await josée.GetAsync($"/groups/{group.Slug}/members")).Text, StringComparison.Ordinal);

        var sent = await josée.SubmitAsync(shown, invite + "/list");
        Assert.Equal($"/groups/{group.Slug}/members?invited=2&left=0", sent.Location);
        Assert.Contains("2 invitations envoyées", (await josée.GetAsync(sent.Location!)).Text, StringComparison.Ordinal);
        Assert.Equal(["déjà invitée, sans réponse encore"], Fates(await UploadAsync(josée, invite, "email\nrose@example.org\n"u8.ToArray()), "left"));
    }

    [Fact]
    public async Task A_list_enrols_nobody_and_greets_in_the_language_it_names()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée);
        var invite = $"/groups/{group.Slug}/invite";
        using var josée = await house.AsAsync(Cast.Josée);
        using var rose = await house.AsAsync(Cast.Rose);

        await josée.SubmitAsync(await UploadAsync(josée, invite, Encoding.UTF8.GetBytes($"email\n{Cast.Rose.Email}\n")), invite + "/list");

        Assert.Equal(HttpStatusCode.NotFound, (await rose.GetAsync($"/groups/{group.Slug}")).Status);
        Assert.NotNull((await rose.GetAsync("/")).Document.QuerySelector("a[href^='/join/']"));
    }

    [Fact]
    public async Task A_group_of_ten_invites_no_more_than_it_has_places()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Presque complet", [.. Cast.WithAccount.Skip(2).Take(8)]);
        using var founder = await house.AsAsync(Cast.WithAccount[2]);

        var shown = await UploadAsync(founder, $"/groups/{group.Slug}/invite", "email\na@e.org\nb@e.org\nc@e.org\n"u8.ToArray());

        Assert.Equal(["plus de place dans le groupe"], Fates(shown, "left"));
    }

    [Theory]
    [InlineData("PK\u0003\u0004", "pas un texte")]
    [InlineData("ville;pays\nMagog;Canada\n", "colonne")]
    [InlineData("courriel\n", "vide")]
    public async Task What_is_no_list_is_refused_with_a_sentence(string content, string said)
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée);
        using var josée = await house.AsAsync(Cast.Josée);

        var answer = await UploadAsync(josée, $"/groups/{group.Slug}/invite", Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gigabyte_is_refused_before_it_is_read()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée);
        using var josée = await house.AsAsync(Cast.Josée);
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(house.Address.Host, house.Address.Port, TestContext.Current.CancellationToken);
        var cookies = string.Join("; ", josée.Cookies);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /groups/{group.Slug}/invite/check HTTP/1.1\r\nHost: {house.Address.Authority}\r\nOrigin: {house.Address.GetLeftPart(UriPartial.Authority)}\r\nCookie: {cookies}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1073741824\r\n\r\n--x\r\n"), TestContext.Current.CancellationToken);

        var answer = new byte[4096];
        var read = await stream.ReadAsync(answer, TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 413", Encoding.ASCII.GetString(answer, 0, read), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poster_shows_a_code_that_leads_to_a_request()
    {
        await using var house = await House.OpenAsync();
        var group = await house.GroupAsync("Directions adjointes", Cast.Josée);
        using var josée = await house.AsAsync(Cast.Josée);
        using var karim = await house.AsAsync(Cast.Karim);
        await josée.SendAsync($"/groups/{group.Slug}/invitations", (await josée.GetAsync($"/groups/{group.Slug}/members")).Filled($"/groups/{group.Slug}/invitations", [("kind", "link")]));

        var poster = (await josée.GetAsync($"/groups/{group.Slug}/members")).Document.QuerySelector("a[href$='/poster']")!.GetAttribute("href")!;
        var page = await josée.GetAsync(poster);

        Assert.NotNull(page.Document.QuerySelector("svg[role=img] path[d^=M]"));
        Assert.Contains("/join/", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.GetAsync(poster)).Status);
    }

    private static async Task<Page> UploadAsync(Terreau.Web.Tests.Shared.Browser browser, string invite, byte[] file)
    {
        var form = (await browser.GetAsync(invite)).Filled(invite + "/check", []).Where(f => f.Key != "file");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), "file", "liste.csv");
        return await Page.ReadAsync(await browser.Http.PostAsync(new Uri(invite + "/check", UriKind.Relative), content));
    }

    private static IEnumerable<string> Fates(Page page, string table) =>
        page.Document.QuerySelectorAll($"table[aria-labelledby={table}] tbody tr td:last-child").Select(c => c.TextContent.Replace('’', '\'').Replace('\u00a0', ' '));
}
