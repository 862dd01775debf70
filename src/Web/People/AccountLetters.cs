using Terreau.Domain.People;
using Terreau.Store.Notifications;
using Terreau.Store.People;
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

    /// <summary>The last letter to somebody whose account the current work erases. It names nobody.</summary>
    public Task FarewellAsync(Viewer viewer, CancellationToken ct)
    {
        var words = Words.In(Language.Find(viewer.Language) ?? Language.FrCa);
        return mails.AddAsync(new Mail
        {
            Source = $"{Mail.Farewell}{viewer.Id.Value:N}",
            Recipient = viewer.Email,
            Language = viewer.Language,
            Subject = words["Votre compte Terreau est effacé"],
            Body = $"{words["Bonjour,"]}\n\n{words["Votre compte a été effacé à votre demande. Votre nom, vos accès et vos données personnelles n'existent plus dans Terreau, et ce message est le dernier que vous en recevez."]}\n\n"
                + $"{words["Si cette demande ne venait pas de vous, écrivez sans attendre à la personne qui administre Terreau chez vous."]}\n",
        }, ct);
    }
}
