using System.Net;
using Terreau.Store.Notifications;
using Terreau.World;

namespace Terreau.Web.Tests.Notifications;

public sealed class OutgoingMailTests
{
    private const string Page = "/organisation/outgoing-mail";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_mail_the_page_says_what_will_send_it()
    {
        await using var office = await PostOffice.OpenAsync(answers: true);
        var cookie = await office.CookieAsync(await office.AccountAsync(Cast.Bruno));

        var text = await TextAsync(await office.GetAsync(Page, cookie));

        Assert.Contains("Aucun courriel pour l’instant", text, StringComparison.Ordinal);
        Assert.Contains("Aucun serveur de courriel", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_recipient_subject_and_state_and_never_the_text()
    {
        await using var office = await PostOffice.OpenAsync(answers: true);
        var cookie = await office.CookieAsync(await office.AccountAsync(Cast.Bruno));
        var mail = Note(0);
        await office.QueueAsync(mail);
        await office.RoundAsync();

        var text = await TextAsync(await office.GetAsync(Page, cookie));

        Assert.Contains("Objet 0", text, StringComparison.Ordinal);
        Assert.Contains("rose0@example.org", text, StringComparison.Ordinal);
        Assert.Contains(">Parti<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fartenoche", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Page}/{mail.Id:N}", cookie)).StatusCode);
    }

    [Fact]
    public async Task In_the_demonstration_the_text_can_be_read()
    {
        await using var office = await PostOffice.OpenAsync(answers: true, demo: true);
        var cookie = await office.CookieAsync(await office.AccountAsync(Cast.Bruno with { Email = "autre.bruno@example.org" }));
        // The demonstration's own mails first: the page shows the newest.
        await office.RoundAsync();
        var mail = Note(0);
        await office.QueueAsync(mail);
        await office.RoundAsync();

        Assert.Contains($"{Page}/{mail.Id:N}", await TextAsync(await office.GetAsync(Page, cookie)), StringComparison.Ordinal);
        Assert.Contains("fartenoche", await TextAsync(await office.GetAsync($"{Page}/{mail.Id:N}", cookie)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Page}/{Guid.NewGuid():N}", cookie)).StatusCode);
    }

    [Fact]
    public async Task Page_by_page_every_mail_is_shown_once_even_of_the_same_instant()
    {
        await using var office = await PostOffice.OpenAsync(answers: true);
        var cookie = await office.CookieAsync(await office.AccountAsync(Cast.Bruno));
        for (var i = 0; i < 120; i++) await office.QueueAsync(Note(i));

        List<string> seen = [];
        for (var next = Page; next is not null;)
        {
            var text = await TextAsync(await office.GetAsync(next, cookie));
            seen.AddRange(Between(text, "Objet ", "<"));
            next = Between(text, "href=\"" + Page + "?", "\"").Select(q => $"{Page}?{q}").SingleOrDefault();
        }

        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"{i}").Order(), seen.Order());
    }

    [Fact]
    public async Task For_somebody_without_that_role_it_is_not_there()
    {
        await using var office = await PostOffice.OpenAsync(answers: true);
        var cookie = await office.CookieAsync(await office.AccountAsync(Cast.Rose));

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(Page, cookie)).StatusCode);
    }

    private static Mail Note(int i) => new() { Source = $"test:{i}", Recipient = $"rose{i}@example.org", Subject = $"Objet {i}", Body = "fartenoche\n", Language = "fr-CA" };

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static IEnumerable<string> Between(string text, string start, string end)
    {
        for (var at = text.IndexOf(start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.Ordinal))
            yield return text[(at + start.Length)..text.IndexOf(end, at + start.Length, StringComparison.Ordinal)];
    }
}
