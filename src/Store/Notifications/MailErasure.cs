using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Terreau.Domain.Shared;
using Terreau.Store.People;
using Terreau.Store.Shared;

namespace Terreau.Store.Notifications;

internal sealed class MailFates : IFates
{
    public IReadOnlyList<Fated> Fates => [Fated.Of<Mail>(Fate.Gone), Fated.Of<FeedRow>(Fate.Gone)];
}

/// <summary>
/// Mail to somebody who leaves for good goes, as do the addresses of their calendars, and their name goes from what others have yet to be sent. Where mails are written
/// into the data folder for want of a relay, those to them go too, and those that name them.
/// </summary>
internal sealed partial class MailErasure(TerreauContext db, StoreSettings settings) : IErases
{
    public Task<ErasurePreview> PreviewAsync(PersonId self, CancellationToken ct) => Task.FromResult(new ErasurePreview([], [], []));

    public Task<IReadOnlyList<Guid>> HoldsAsync(PersonId self, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public async Task EraseAsync(Erasing erasing, CancellationToken ct)
    {
        var self = erasing.Person;
        await db.Set<FeedRow>().Where(f => f.PersonId == self).ExecuteDeleteAsync(ct);
        await db.Set<Mail>().Where(m => m.Recipient == erasing.Email).ExecuteDeleteAsync(ct);
        foreach (var name in new[] { erasing.Name, Joined(erasing.Name) }.Distinct())
        {
            var former = erasing.Asked.CalledFormer;
            await db.Set<Mail>().Where(m => m.Subject.Contains(name)).ExecuteUpdateAsync(m => m.SetProperty(x => x.Subject, x => x.Subject.Replace(name, former)), ct);
            await db.Set<Mail>().Where(m => m.Body.Contains(name)).ExecuteUpdateAsync(m => m.SetProperty(x => x.Body, x => x.Body.Replace(name, former)), ct);
        }
        // Before the commit: once it is done nobody knows the address any more. A copy lost for nothing is the lesser harm.
        DeleteFiles(erasing.Email, erasing.Name);
    }

    private void DeleteFiles(string email, string name)
    {
        var folder = Path.Combine(settings.Folder, "mail");
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
        {
            var text = Unwrapped(File.ReadAllText(file));
            if (text.Contains(email, StringComparison.OrdinalIgnoreCase) || text.Contains(name, StringComparison.Ordinal)) File.Delete(file);
        }
    }

    // As letters write what people wrote: a joiner after points keeps mail programs from making links of it.
    private static string Joined(string name)
    {
        var joined = new StringBuilder();
        foreach (var c in name) joined.Append(c).Append(c is '.' or '@' or ':' or '/' ? "\u2060" : "");
        return joined.ToString().TrimEnd('\u2060');
    }

    // Subject as an encoded word, text as quoted-printable; the joiners go.
    private static string Unwrapped(string mail)
    {
        var text = EncodedWord().Replace(mail, m => m.Groups[1].Value is "B" or "b" ? FromBase64(m.Groups[2].Value) : Printable(m.Groups[2].Value.Replace('_', ' ')));
        return Printable(SoftEnd().Replace(text, "")).Replace("\u2060", "", StringComparison.Ordinal);
    }

    private static string Printable(string text) => Bytes().Replace(text, m => Encoding.UTF8.GetString(Convert.FromHexString(m.Value.Replace("=", "", StringComparison.Ordinal))));

    private static string FromBase64(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=(?:\r?\n[ \t])?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"=\r?\n")]
    private static partial Regex SoftEnd();

    [GeneratedRegex("(?:=[0-9A-F]{2})+")]
    private static partial Regex Bytes();
}
