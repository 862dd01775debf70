using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>
/// The mails of a season: your turn comes, your turns have changed, somebody proposes an exchange, a session has nobody to facilitate
/// it any more. Dates and turns, never a subject (INV-14).
/// </summary>
internal sealed class SeasonLetters(SessionDirectory sessions, MailStore mails, Settings settings, TimeProvider clock) : IReaction
{
    public static readonly Type[] Events = [typeof(TurnComes), typeof(TurnsMoved), typeof(SwapProposed), typeof(FacilitatorGone)];

    private const int Shown = 4;

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        if (happened.Event is FacilitatorGone gone && await sessions.LeaderlessForOperatorAsync(gone.Session, ct) is { } leaderless)
            foreach (var organiser in leaderless.Organisers) await mails.AddAsync(Leaderless(happened, leaderless, organiser), ct);
        var mail = happened.Event switch
        {
            TurnComes comes when await sessions.TurnForOperatorAsync(comes.Season, comes.Turn, comes.Client, ct) is { } turn => Comes(happened, turn),
            TurnsMoved moved when await sessions.TurnsForOperatorAsync(moved.Season, moved.Person, clock.GetUtcNow(), ct) is { } turns => Moved(happened, turns),
            SwapProposed proposed when await sessions.SwapForOperatorAsync(proposed.Season, proposed.Swap, ct) is { } swap => Proposed(happened, swap),
            _ => null,
        };
        if (mail is not null) await mails.AddAsync(mail, ct);
    }

    private Mail Comes(Happened happened, TurnNotice notice)
    {
        var (words, group) = (Letter.WordsOf(notice.To.Language), Letter.Said(notice.GroupName));
        return Letter.About(happened, notice.To.Email, words,
            Letter.Subject(words["« {0} » : votre tour vient le {1}", group, words.LongDate(notice.StartsAt, Letter.ZoneOf(notice.To.TimeZone))]),
            words["Bonjour {0},", Letter.Said(notice.To.Name)],
            words["C'est votre tour d'apporter un sujet au groupe « {0} » : {1}.", group, Letter.When(words, notice.StartsAt, notice.To.TimeZone)],
            words["Une situation qui vous occupe, un projet, une question : vingt minutes suffisent pour la fiche. Elle reste à vous tant que rien n'est fixé."],
            words["Préparez-la ici. Vous pouvez aussi y échanger votre tour ou dire « pas cette fois » :"],
            Page(notice.GroupSlug));
    }

    private Mail Moved(Happened happened, MovedNotice notice)
    {
        var (words, group) = (Letter.WordsOf(notice.To.Language), Letter.Said(notice.GroupName));
        string Line((DateTimeOffset StartsAt, TurnRole Role) turn) => turn.Role == TurnRole.Client
            ? words["- {0} : vous apportez un sujet", Letter.When(words, turn.StartsAt, notice.To.TimeZone)]
            : words["- {0} : vous animez", Letter.When(words, turn.StartsAt, notice.To.TimeZone)];
        return Letter.About(happened, notice.To.Email, words,
            Letter.Subject(words["« {0} » : vos tours ont changé", group]),
            words["Bonjour {0},", Letter.Said(notice.To.Name)],
            words["Les dates ou les personnes de la saison du groupe « {0} » ont changé, et cela déplace vos tours.", group],
            notice.Turns.Count == 0
                ? words["Vous n'avez plus de tour à venir pour l'instant."]
                : words["Vos prochains tours :"] + "\n" + string.Join('\n', notice.Turns.Take(Shown).Select(Line)),
            words["Un tour ne vous convient pas ? Échangez-le ou dites « pas cette fois » ici :"],
            Page(notice.GroupSlug));
    }

    private Mail Leaderless(Happened happened, LeaderlessNotice notice, SeasonReader to)
    {
        var (words, group) = (Letter.WordsOf(to.Language), Letter.Said(notice.GroupName));
        return Letter.About(happened, to.Email, words,
            Letter.Subject(words["« {0} » : qui animera le {1} ?", group, words.LongDate(notice.StartsAt, Letter.ZoneOf(to.TimeZone))]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            words["La personne qui devait animer la séance {0} du groupe « {1} » n'est plus sur la plateforme : {2}.", notice.Number, group, Letter.When(words, notice.StartsAt, to.TimeZone)],
            words["Nommez quelqu'un d'autre, ou annulez la séance, ici :"],
            new Uri(settings.Origin, $"{CommunityRoutes.Group(notice.GroupSlug)}/sessions/{notice.Number}").AbsoluteUri);
    }

    private Mail Proposed(Happened happened, SwapNotice notice)
    {
        var (words, group, by) = (Letter.WordsOf(notice.To.Language), Letter.Said(notice.GroupName), Letter.Said(notice.By));
        string When(DateTimeOffset instant) => words.LongDate(instant, Letter.ZoneOf(notice.To.TimeZone));
        return Letter.About(happened, notice.To.Email, words,
            Letter.Subject(words["« {0} » : {1} vous propose un échange", group, by]),
            words["Bonjour {0},", Letter.Said(notice.To.Name)],
            notice.Role == TurnRole.Client
                ? words["« {0} » vous propose d'apporter votre sujet le {1} plutôt que le {2}, dans le groupe « {3} ».", by, When(notice.Gets), When(notice.Gives), group]
                : words["« {0} » vous propose d'animer le {1} plutôt que le {2}, dans le groupe « {3} ».", by, When(notice.Gets), When(notice.Gives), group],
            words["Rien ne change sans votre accord. Répondez ici :"],
            Page(notice.GroupSlug));
    }

    private string Page(string group) => new Uri(settings.Origin, $"{CommunityRoutes.Group(group)}/season").AbsoluteUri;
}
