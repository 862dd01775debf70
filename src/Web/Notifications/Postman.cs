using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Terreau.Domain.People;
using Terreau.Store.Notifications;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>A mail whose recipient or subject could forge headers: it never leaves (C-21).</summary>
internal sealed class ForgedMailException(string what) : Exception(what);

/// <summary>
/// Hands one mail over: to the relay, or into a file of the data folder when there is none. The framework's client stands in
/// for a mail library; addresses and headers are judged here, since it does not.
/// </summary>
internal sealed class Postman(Settings settings)
{
    public async Task HandOverAsync(Mail mail, CancellationToken ct)
    {
        using var message = Written(mail);
        if (settings.Smtp is { } relay) await SendAsync(relay, message, ct);
        else await FileAsync(mail, message, ct);
    }

    /// <summary>True when it is the relay that fails, whatever the mail.</summary>
    public static bool IsRelayDown(Exception trouble) =>
        trouble is OperationCanceledException or TimeoutException or SmtpException { StatusCode: SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.ServiceClosingTransmissionChannel };

    private MailMessage Written(Mail mail)
    {
        if (EmailAddress.WhyNot(mail.Recipient, out var recipient) is not null || recipient != mail.Recipient) throw new ForgedMailException("recipient");
        if (mail.Subject.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) throw new ForgedMailException("subject");

        var message = new MailMessage(new MailAddress(settings.MailFrom, "Terreau"), new MailAddress(recipient))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id:N}@{settings.Origin.IdnHost}>");
        // Absence replies have nobody to reply to.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Language.Length > 0 && mail.Language.All(c => char.IsAsciiLetter(c) || c == '-')) message.Headers.Add("Content-Language", mail.Language);
        if (mail.Calendar is { } calendar) message.Attachments.Add(Attached(calendar));
        return message;
    }

    private static Attachment Attached(string calendar)
    {
        var file = new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(calendar)), new ContentType("text/calendar; charset=utf-8")) { Name = "seance.ics", TransferEncoding = TransferEncoding.Base64 };
        file.ContentDisposition!.FileName = "seance.ics";
        return file;
    }

    private static async Task SendAsync(Uri relay, MailMessage message, CancellationToken ct)
    {
        var secure = relay.Scheme == "smtps";
        using var client = new SmtpClient(relay.IdnHost, relay.Port > 0 ? relay.Port : secure ? 587 : 25) { EnableSsl = secure, DeliveryFormat = SmtpDeliveryFormat.SevenBit };
        if (relay.UserInfo.Split(':', 2) is [{ Length: > 0 } name, var password]) client.Credentials = new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password));
        // The client itself may not hear of a cancellation while it connects.
        await client.SendMailAsync(message, ct).WaitAsync(ct);
    }

    // The name comes from the mail, so that a second try replaces what a first one wrote.
    private async Task FileAsync(Mail mail, MailMessage message, CancellationToken ct)
    {
        var folder = Path.Combine(settings.Data, "mail");
        var draft = Path.Combine(folder, $".{mail.Id:N}");
        Directory.CreateDirectory(draft);
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft };
            await client.SendMailAsync(message, ct);
            File.Move(Directory.GetFiles(draft).Single(), Path.Combine(folder, $"{mail.CreatedAt.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{mail.Id:N}.eml"), overwrite: true);
        }
        finally
        {
            Directory.Delete(draft, recursive: true);
        }
    }
}

/// <summary>Why a mail was not handed over.</summary>
internal sealed record DeliveryTrouble(string Kind, bool RelayIsDown);

/// <summary>One try at one mail, and what comes of it.</summary>
internal sealed class Deliveries(Postman postman, MailStore mails, Settings settings)
{
    public async Task<DeliveryTrouble?> TryAsync(Mail mail, TimeSpan longest, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await postman.HandOverAsync(mail, either.Token);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            await mails.FailedAsync(mail.Id, CancellationToken.None);
            return new DeliveryTrouble(trouble.GetType().Name, Postman.IsRelayDown(trouble));
        }
        // Handed over is handed over: being told to stop now must not make it go twice.
        await mails.SentAsync(mail.Id, settings.Demo, CancellationToken.None);
        return null;
    }
}
