using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The mails of a session held over days: it is your turn, until when; never what about (INV-14).</summary>
internal sealed class StepLetters(SessionDirectory sessions, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(StepAwaits)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var awaits = (StepAwaits)happened.Event;
        if (await sessions.NoticeForOperatorAsync(awaits.Session, ct) is not { IsCancelled: false } notice) return;
        foreach (var to in (await sessions.InviteesForOperatorAsync(awaits.Session, ct)).Where(i => awaits.To.Contains(i.Id))) await mails.AddAsync(Written(happened, awaits, notice, to), ct);
    }

    private Mail Written(Happened happened, StepAwaits awaits, SessionNotice notice, Invitee to)
    {
        var (words, group) = (Letter.WordsOf(to.Language), Letter.Said(notice.GroupName));
        return Letter.About(happened, to.Email, words,
            Letter.Subject(awaits.IsReminder ? words["« {0} » : demain, l'étape {1} se ferme", group, (int)awaits.Step] : words["« {0} » : l'étape {1} vous attend", group, (int)awaits.Step]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            awaits.IsReminder
                ? words["Dans la séance par écrit du groupe « {0} », on n'a encore rien reçu de vous à l'étape {1} sur 7.", group, (int)awaits.Step]
                : words["La séance par écrit du groupe « {0} » en est à l'étape {1} sur 7, et c'est à vous d'écrire.", group, (int)awaits.Step],
            awaits.Until is { } until ? words["Vous avez jusqu'au {0}.", Letter.When(words, until, to.TimeZone)] : null,
            words["Quelques minutes suffisent, aussi sur un téléphone :"],
            new Uri(settings.Origin, $"{CommunityRoutes.Group(notice.GroupSlug)}/sessions/{notice.Number}/room").AbsoluteUri);
    }
}
