using Terreau.Domain.People;
using Terreau.Store.Notifications;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.People;

/// <summary>Letters that hold a link which opens an account: written in the transaction that makes the link, in the person's language.</summary>
internal sealed class AccountLetters(MailStore mails, Settings settings)
{
    /// <summary>Adds a letter to the current work.</summary>
    /// <param name="person">To whom.</param>
    /// <param name="source">What it comes from: one link gives one letter.</param>
    /// <param name="subject">Subject, as a French sentence of the catalogue.</param>
    /// <param name="before">What is said above the link.</param>
    /// <param name="path">The address that opens the account, on our own origin.</param>
    /// <param name="after">What is said below the link.</param>
    /// <param name="ct">Cancellation.</param>
    public Task AddAsync(Person person, string source, Func<Words, string> subject, Func<Words, string> before, string path, Func<Words, string> after, CancellationToken ct)
    {
        var words = Words.In(Language.Find(person.Language) ?? Language.FrCa);
        return mails.AddAsync(new Mail
        {
            Source = source,
            Recipient = person.Email,
            Language = person.Language,
            Subject = subject(words),
            Body = words["Bonjour {0},", person.Name] + $"\n\n{before(words)}\n\n{new Uri(settings.Origin, path)}\n\n{after(words)}\n",
        }, ct);
    }
}
