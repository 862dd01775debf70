using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The mails of a season: your turn comes, somebody proposes an exchange. Dates and turns, never a subject (INV-14).</summary>
internal sealed class SeasonLetters(SessionDirectory sessions, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(TurnComes), typeof(SwapProposed)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var mail = happened.Event switch
        {
            TurnComes comes when await sessions.TurnForOperatorAsync(comes.Season, comes.Turn, comes.Client, ct) is { } turn => Comes(happened, turn),
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
