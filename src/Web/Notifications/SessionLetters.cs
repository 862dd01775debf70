using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>
/// The mails of a session that is scheduled, changed or cancelled: each participant in their language and zone, with a file
/// for the calendar. When and where only: neither title nor content ever leaves in a mail (INV-14).
/// </summary>
internal sealed class SessionLetters(SessionDirectory sessions, NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(SessionScheduled), typeof(SessionRescheduled), typeof(SessionSeparated), typeof(SessionCancelled)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var happening = (SessionEvent)happened.Event;
        if (await sessions.NoticeForOperatorAsync(happening.Session, ct) is not { } notice || IsOvertaken(happening, notice)) return;

        var told = await facts.ToldOfForOperatorAsync(notice.Id.Value, ct);
        var invitees = await sessions.InviteesForOperatorAsync(notice.Id, ct);
        foreach (var invitee in invitees)
        {
            var mail = notice.IsCancelled ? Cancelled(happened, notice, invitee.Name, invitee.Email, invitee.Language, invitee.TimeZone)
                : Announced(happened, notice, invitee, isNew: !told.Any(t => t.Email == invitee.Email));
            await AddAsync(mail, notice, happening.At, invitee.Language, notice.IsCancelled, ct);
        }
        foreach (var former in told.Where(t => invitees.All(i => i.Email != t.Email)))
        {
            var mail = notice.IsCancelled ? Cancelled(happened, notice, former.Name, former.Email, former.Language, former.TimeZone) : NoLongerAsked(happened, notice, former);
            await AddAsync(mail, notice, happening.At, former.Language, cancelled: true, ct);
        }
    }

    // A later event of the same session says what holds now.
    private static bool IsOvertaken(SessionEvent happening, SessionNotice notice) => happening switch
    {
        SessionScheduled scheduled => notice.IsCancelled || scheduled.StartsAt != notice.StartsAt,
        SessionRescheduled rescheduled => notice.IsCancelled || rescheduled.StartsAt != notice.StartsAt,
        SessionSeparated => notice.State != SessionState.Scheduled || notice.Order is not null,
        _ => !notice.IsCancelled,
    };

    private Task AddAsync(Mail mail, SessionNotice notice, DateTimeOffset at, string language, bool cancelled, CancellationToken ct)
    {
        (mail.About, mail.IsLast) = (notice.Id.Value, cancelled);
        mail.Calendar = CalendarOf(notice, at, Letter.WordsOf(language), cancelled);
        return mails.AddAsync(mail, ct);
    }

    private Mail Announced(Happened happened, SessionNotice notice, Invitee to, bool isNew)
    {
        var words = Letter.WordsOf(to.Language);
        var (group, when) = (Letter.Said(notice.GroupName), Letter.When(words, notice.StartsAt, to.TimeZone));
        return Letter.About(happened, to.Email, words,
            Letter.Subject(isNew ? words["« {0} » : séance du {1}", group, DayOf(words, notice, to.TimeZone)] : words["« {0} » : changement pour la séance du {1}", group, DayOf(words, notice, to.TimeZone)]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            isNew
                ? words["Une séance de codéveloppement du groupe « {0} » est prévue. Vous y participez à titre de {1}.", group, PartOf(words, to)]
                : happened.Event is SessionSeparated ? words["L'autre consultation de la même rencontre du groupe « {0} » est annulée ou déplacée. Celle-ci garde son heure. Vous y participez à titre de {1}.", group, PartOf(words, to)]
                : words["La date, le lieu ou les personnes d'une séance du groupe « {0} » ont changé. Voici ce qui vaut maintenant. Vous y participez à titre de {1}.", group, PartOf(words, to)],
            string.Join('\n', Facts(words, notice, when)),
            words["Dites si vous viendrez et retrouvez la séance ici :"],
            Page(notice).AbsoluteUri,
            words["Le fichier joint l'ajoute à votre agenda. Ce qui se dit en séance n'est jamais envoyé par courriel."]);
    }

    private static Mail Cancelled(Happened happened, SessionNotice notice, string name, string email, string language, string zone)
    {
        var words = Letter.WordsOf(language);
        var group = Letter.Said(notice.GroupName);
        return Letter.About(happened, email, words,
            Letter.Subject(words["« {0} » : la séance du {1} est annulée", group, DayOf(words, notice, zone)]),
            words["Bonjour {0},", Letter.Said(name)],
            words["La séance de codéveloppement du groupe « {0} », prévue le {1}, n'aura pas lieu.", group, Letter.When(words, notice.StartsAt, zone)],
            words["Le fichier joint l'annule aussi dans votre agenda."]);
    }

    private static Mail NoLongerAsked(Happened happened, SessionNotice notice, Addressee to)
    {
        var words = Letter.WordsOf(to.Language);
        var group = Letter.Said(notice.GroupName);
        return Letter.About(happened, to.Email, words,
            Letter.Subject(words["« {0} » : la séance du {1} se fera sans vous", group, DayOf(words, notice, to.TimeZone)]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            words["Les personnes d'une séance du groupe « {0} » ont changé : on ne vous y attend plus.", group],
            words["Le fichier joint la retire de votre agenda."]);
    }

    private static IEnumerable<string> Facts(Words words, SessionNotice notice, string when)
    {
        yield return words["Quand : {0}", when];
        yield return words["Durée : {0}", words.Minutes(notice.TotalMinutes)];
        if (notice.Order is { } order) yield return words["Dans la rencontre : consultation {0} de 2", order];
        if (notice.Place is { } place) yield return words["Lieu : {0}", Letter.Said(place)];
        if (notice.Link is { } link) yield return words["Lien vidéo : {0}", new Uri(link).AbsoluteUri];
    }

    private static string PartOf(Words words, Invitee to) =>
        to.IsClient ? words.Agree(to.Agreement, "cliente", "client", "client·e")
        : to.IsFacilitator ? words.Agree(to.Agreement, "animatrice", "animateur", "animateur·trice")
        : words.Agree(to.Agreement, "consultante", "consultant", "consultant·e");

    private static string DayOf(Words words, SessionNotice notice, string zone) => words.LongDate(notice.StartsAt, Letter.ZoneOf(zone));

    private string CalendarOf(SessionNotice notice, DateTimeOffset at, Words words, bool cancelled) =>
        Calendar.Write(new CalendarEntry($"{notice.Id.Value:N}@{settings.Origin.IdnHost}", notice.Version, at, notice.StartsAt, TimeSpan.FromMinutes(notice.TotalMinutes),
            notice.Order is { } order ? words["Codéveloppement « {0} », consultation {1} de 2", Letter.Said(notice.GroupName), order] : words["Séance de codéveloppement « {0} »", Letter.Said(notice.GroupName)])
        {
            Location = cancelled ? null : notice.Place is { } place ? Letter.Said(place) : notice.Link,
            Description = cancelled ? null : notice.Link is { } link ? words["Lien vidéo : {0}", link] + "\n" + Page(notice).AbsoluteUri : Page(notice).AbsoluteUri,
            Url = Page(notice),
            IsCancelled = cancelled,
        });

    private Uri Page(SessionNotice notice) => new(settings.Origin, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CommunityRoutes.Group(notice.GroupSlug)}/sessions/{notice.Number}"));
}
