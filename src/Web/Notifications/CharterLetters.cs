using Terreau.Domain.Communities;
using Terreau.Domain.Communities.Charters;
using Terreau.Domain.Shared;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Charters;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells the members of a group what happens to its charter, each in their language. The text itself stays in the group.</summary>
internal sealed class CharterLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(CharterConsultationOpened), typeof(CharterEndorsementAsked), typeof(CharterChangedSlightly)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var (group, version, by) = happened.Event switch
        {
            CharterConsultationOpened opened => (opened.Group, opened.Version, opened.By),
            CharterEndorsementAsked asked => (asked.Group, asked.Version, asked.By),
            CharterChangedSlightly changed => (changed.Group, changed.Version, changed.By),
            _ => default((GroupId, int, PersonId)),
        };
        if (await facts.CharterForOperatorAsync(group, version, by, ct) is not { } notice) return;
        foreach (var member in notice.Members) await mails.AddAsync(Write(happened, notice, member), ct);
    }

    private Mail Write(Happened happened, CharterNotice notice, Addressee member)
    {
        var words = Letter.WordsOf(member.Language);
        var group = Letter.Said(notice.GroupName);
        var charter = CharterRoutes.Of(notice.GroupSlug);
        var (subject, what, page) = happened.Event switch
        {
            CharterConsultationOpened => (words["La charte de « {0} » : votre avis", group], words["Le groupe « {0} » vous consulte sur la version {1} de sa charte. Vous pouvez commenter chaque partie jusqu'au {2}.", group, notice.Version, DayOf(words, CharterWords.LastDay(notice.Until), member)], "/consultation"),
            CharterEndorsementAsked => (words["La charte de « {0} » : votre réponse", group], words["La version {1} de la charte du groupe « {0} » est proposée. Elle entre en vigueur le {2} ; chaque personne y adhère pour elle-même.", group, notice.Version, DayOf(words, notice.From, member)], $"/versions/{notice.Version}"),
            _ => (words["La charte de « {0} » : une retouche", group], words["La charte du groupe « {0} » a été retouchée : la version {1} tient dès maintenant. Si vous y aviez adhéré, votre adhésion demeure ; il n'y a rien à faire.", group, notice.Version], $"/versions/{notice.Version}"),
        };
        return Letter.About(happened, member.Email, words, Letter.Subject(subject), words["Bonjour {0},", Letter.Said(member.Name)], what, words["Tout est ici :"], new Uri(settings.Origin, charter + page).AbsoluteUri);
    }

    private static string DayOf(Words words, DateTimeOffset instant, Addressee member) => words.LongDate(instant, Letter.ZoneOf(member.TimeZone));
}
