using Terreau.Domain.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells those who may welcome that somebody asks to join: once a day at most, since the page lists all who wait.</summary>
internal sealed class RequestLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(MembershipAsked)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var asked = (MembershipAsked)happened.Event;
        if (await facts.RequestForOperatorAsync(asked.Group, asked.Person, ct) is not { } notice) return;
        var group = Letter.Said(notice.GroupName);
        foreach (var organiser in notice.Organisers)
        {
            var words = Letter.WordsOf(organiser.Language);
            await mails.AddAsync(Letter.About(happened, organiser.Email, words,
                Letter.Subject(words["« {0} » : quelqu'un demande à entrer", group]),
                words["Bonjour {0},", Letter.Said(organiser.Name)],
                words["« {0} » demande à entrer dans le groupe « {1} ». Ses mots, s'il y en a, et votre réponse sont ici :", Letter.Said(notice.Asking), group],
                new Uri(settings.Origin, CommunityRoutes.Members(notice.GroupSlug)).AbsoluteUri,
                words["D'autres demandes peuvent s'ajouter d'ici demain : la page les montre toutes."]), ct);
        }
    }
}
