using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>
/// The mails of a Troïka that is planned or called off, to its three. Whoever administers the outgoing mail reads subjects and
/// recipients: the subject names neither group nor date, nor that it is a Troïka (INV-14).
/// </summary>
internal sealed class TroikaLetters(SessionDirectory directory, NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(TroikaPlanned), typeof(TroikaCancelled)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var happening = (TroikaEvent)happened.Event;
        if (await directory.TroikaNoticeForOperatorAsync(happening.Troika, ct) is not { } notice) return;
        if (happened.Event is TroikaCancelled cancelled)
        {
            foreach (var told in await facts.ToldOfForOperatorAsync(notice.Id.Value, ct))
                if (notice.People.Any(p => p.Email == told.Email && !p.IsGone)) await mails.AddAsync(Cancelled(happened, notice, told, cancelled.At), ct);
        }
        else if (notice.State is TroikaState.Planned or TroikaState.Running)
            foreach (var person in notice.People.Where(p => !p.IsGone)) await mails.AddAsync(Planned(happened, notice, person, ((TroikaPlanned)happened.Event).At), ct);
    }

    private Mail Planned(Happened happened, TroikaNotice notice, TroikaAddressee to, DateTimeOffset at)
    {
        var words = Letter.WordsOf(to.Language);
        var mail = Letter.About(happened, to.Email, words, Letter.Subject(words["Un rendez-vous pour vous dans Terreau"]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            words["Une Troïka est prévue avec {0}, dans le groupe « {1} » : {2}.", words.List(notice.People.Where(p => p.Id != to.Id).Select(p => Letter.Said(p.Name))), Letter.Said(notice.GroupName), Letter.When(words, notice.StartsAt, to.TimeZone)],
            words["À trois, {0} : chaque personne apporte une question à son tour, et les deux autres l'aident. Rien à préparer.", words.Minutes(notice.Minutes)],
            words["La salle est ici. On peut y annuler, si le moment ne vous convient pas :"],
            Page(notice).AbsoluteUri,
            words["Le fichier joint l'ajoute à votre agenda. Ce qui se dit reste entre vous trois."]);
        (mail.About, mail.Calendar) = (notice.Id.Value, CalendarOf(notice, at, words, cancelled: false));
        return mail;
    }

    private Mail Cancelled(Happened happened, TroikaNotice notice, Addressee to, DateTimeOffset at)
    {
        var words = Letter.WordsOf(to.Language);
        var mail = Letter.About(happened, to.Email, words, Letter.Subject(words["Un rendez-vous annulé dans Terreau"]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            words["La Troïka prévue {0}, dans le groupe « {1} », n'aura pas lieu.", Letter.When(words, notice.StartsAt, to.TimeZone), Letter.Said(notice.GroupName)],
            words["Le fichier joint la retire aussi de votre agenda."]);
        (mail.About, mail.IsLast, mail.Calendar) = (notice.Id.Value, true, CalendarOf(notice, at, words, cancelled: true));
        return mail;
    }

    private string CalendarOf(TroikaNotice notice, DateTimeOffset at, Words words, bool cancelled) =>
        Calendar.Write(new CalendarEntry($"{notice.Id.Value:N}@{settings.Origin.IdnHost}", notice.Version, at, notice.StartsAt, TimeSpan.FromMinutes(notice.Minutes), words["Troïka"])
        {
            Description = cancelled ? null : Page(notice).AbsoluteUri,
            Url = Page(notice),
            IsCancelled = cancelled,
        });

    // The room of another room of the house: known here by its address alone, as sessions are.
    private Uri Page(TroikaNotice notice) => new(settings.Origin, $"/troikas/{notice.Id.Value}");
}
