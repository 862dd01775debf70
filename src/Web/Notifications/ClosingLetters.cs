using Terreau.Domain.People.Privacy;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.People;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells somebody who does not use their account that it will be closed, and how to keep it.</summary>
internal sealed class ClosingLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(AccountWillClose)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        // Whoever signed in since keeps their account: there is nothing to tell.
        if (await facts.ClosingForOperatorAsync(((AccountWillClose)happened.Event).Person, ct) is not { } notice) return;
        var words = Letter.WordsOf(notice.To.Language);
        var day = words.Date(notice.ClosesAt, Letter.ZoneOf(notice.To.TimeZone));
        await mails.AddAsync(Letter.About(happened, notice.To.Email, words,
            words["Votre compte Terreau sera fermé le {0}", day],
            words["Bonjour {0},", Letter.Said(notice.To.Name)],
            words["Personne ne s'est connecté à votre compte depuis longtemps. Pour ne pas garder vos renseignements sans raison, votre organisation le fermera le {0} : votre nom, votre adresse et vos accès seront effacés. Ce que vous avez offert à d'autres leur restera, sans votre nom.", day],
            words["Pour garder votre compte, il suffit de vous connecter avant cette date :"],
            new Uri(settings.Origin, PeopleRoutes.SignIn).AbsoluteUri,
            words["Pour emporter vos données ou décider vous-même de ce que deviennent vos mots, ouvrez « Mes données » une fois connecté·e."]), ct);
    }
}
