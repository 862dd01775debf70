using Terreau.Store.Notifications;
using Terreau.Web.Tests.Shared;
using Terreau.World;

namespace Terreau.Web.Tests.Notifications;

public sealed class PostmanTests : IAsyncLifetime
{
    private static readonly string[] Injections =
        [.. from end in new[] { "\r\n", "\n", "\r", "\0", "\u0085", "\u2028", "\u2029", "\v" } from tail in new[] { "Bcc: voleur@example.org", " Bcc: voleur@example.org", "\r\n.\r\nMAIL FROM:<x@example.org>" } select end + tail];

    // PostgreSQL keeps no NUL: such a mail is not even queued there.
    private static readonly IEnumerable<string> Queued = FolderDatabase.IsPostgres ? Injections.Where(x => !x.Contains('\0', StringComparison.Ordinal)) : Injections;

    private static readonly string[] NotAddresses =
        ["a@example.org, b@example.org", "\"victime@example.org\"@voleur.ca", "a@example.org\t", "Rose <a@example.org>", "rosé@example.org", "a..b@example.org"];

    private Relay _relay = null!;
    private PostOffice _office = null!;

    public async ValueTask InitializeAsync()
    {
        _relay = await Relay.StartAsync();
        _office = await PostOffice.OpenAsync(_relay.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _office.DisposeAsync();
        await _relay.DisposeAsync();
    }

    [Fact]
    public async Task A_French_subject_and_text_arrive_letter_for_letter()
    {
        const string subject = "« Été » : l’œuvre d’Éloïse — à 14 h 30, c’est réglé 🌱";
        var body = "Voilà où ça mène…\n.\n.point\nFrom moi\n" + new string('é', 2000) + "\n=3D égal = ?\n";

        await SendAsync(Note(subject, body));

        var mail = await _relay.NextAsync();
        Assert.Equal(subject, mail.Subject);
        Assert.Equal(body.TrimEnd(), mail.Text.TrimEnd());
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
        Assert.DoesNotContain(mail.Raw, c => c > 127);
    }

    [Fact]
    public async Task Nothing_that_ends_a_line_passes_in_a_subject_or_an_address()
    {
        foreach (var (i, injection) in Queued.Index())
        {
            await _office.QueueAsync(Note("Bonjour" + injection, "Texte", $"s{i}"));
            var forged = Note("Bonjour", "Texte", $"a{i}");
            forged.Recipient = "rose@example.org" + injection;
            await _office.QueueAsync(forged);
        }
        foreach (var (i, address) in NotAddresses.Index())
        {
            var forged = Note("Bonjour", "Texte", $"x{i}");
            forged.Recipient = address;
            await _office.QueueAsync(forged);
        }

        await _office.RoundAsync();

        Assert.Empty(await _relay.ArrivedAsync());
        Assert.All(await _office.QueueAsync(), mail => Assert.Equal((MailState.Waiting, 1), (mail.State, mail.Tries)));
    }

    [Fact]
    public async Task Names_with_line_ends_add_no_header_and_no_recipient()
    {
        var plain = await InvitedAsync("Josée Tremblay", "Directions", "un@example.org");

        foreach (var (i, injection) in Injections.Where(x => !x.Contains('\0', StringComparison.Ordinal)).Index())
        {
            var said = Web.Notifications.Letter.Said("Josée" + injection);
            var mail = await InvitedAsync(said, said, $"autre{i}@example.org");
            Assert.Equal(plain.Headers, mail.Headers);
            Assert.Equal([$"autre{i}@example.org"], mail.To);
        }
    }

    [Fact]
    public async Task A_mail_says_that_a_program_wrote_it_and_has_one_date_and_one_id()
    {
        await SendAsync(Note("Bonjour", "Texte"));

        var mail = await _relay.NextAsync();
        Assert.Contains("auto-submitted", mail.Headers);
        Assert.Equal(1, mail.Headers.Count(h => h == "message-id"));
        Assert.Equal(1, mail.Headers.Count(h => h == "date"));
    }

    [Fact]
    public async Task Without_relay_each_mail_is_one_file_that_any_mail_program_reads()
    {
        await using var office = await PostOffice.OpenAsync();
        var note = Note("Été comme hiver", "Voilà.\n");
        note.Calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
        await office.QueueAsync(note);

        await office.RoundAsync();

        var file = Assert.Single(office.Files);
        Assert.Equal($"20261124-180000-{note.Id:N}.eml", Path.GetFileName(file));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("Subject: =?utf-8?", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/calendar", text, StringComparison.Ordinal);
        Assert.Equal(MailState.Sent, Assert.Single(await office.QueueAsync()).State);
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(file)!));
    }

    private async Task SendAsync(Mail mail)
    {
        await _office.QueueAsync(mail);
        await _office.RoundAsync();
    }

    // The subject and the text are those of an invitation whose names come from elsewhere than our forms.
    private async Task<Received> InvitedAsync(string by, string group, string to)
    {
        var mail = Note($"Invitation au groupe « {group} »", $"« {by} » vous invite au groupe « {group} ».", to);
        mail.Recipient = to;
        await SendAsync(mail);
        return await _relay.NextAsync();
    }

    private static Mail Note(string subject, string body, string source = "test") =>
        new() { Source = source, Recipient = Cast.Rose.Email, Subject = subject, Body = body, Language = "fr-CA" };
}
