using Terreau.Domain.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells somebody who asked to join a group that they are welcome there.</summary>
internal sealed class WelcomeLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(MembershipWelcomed)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var welcomed = (MembershipWelcomed)happened.Event;
        if (await facts.WelcomeForOperatorAsync(welcomed.Group, welcomed.Person, ct) is not { } notice) return;

        var words = Letter.WordsOf(notice.Language);
        var group = Letter.Said(notice.GroupName);
        await mails.AddAsync(Letter.About(happened, notice.Email, words,
            Letter.Subject(words["Bienvenue dans le groupe « {0} »", group]),
            words["Bonjour {0},", Letter.Said(notice.Name)],
            words["Votre demande est acceptée : vous faites partie du groupe « {0} ».", group],
            KindPolicy.Of(notice.Kind).CommitsFirst ? words["Avant une première séance, il reste à lire l'entente de confidentialité et les bases de l'animation. Tout est ici :"] : words["Tout est ici :"],
            new Uri(settings.Origin, CommunityRoutes.Group(notice.GroupSlug)).AbsoluteUri), ct);
    }
}
