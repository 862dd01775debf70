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
    public static readonly Type[] Events = [typeof(StepAwaits), typeof(DeadlineMoved)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var (session, asked) = happened.Event switch
        {
            DeadlineMoved moved => (moved.Session, moved.To),
            var awaited => (((StepAwaits)awaited).Session, ((StepAwaits)awaited).To),
        };
        if (await sessions.NoticeForOperatorAsync(session, ct) is not { IsCancelled: false } notice) return;
        foreach (var to in (await sessions.InviteesForOperatorAsync(session, ct)).Where(i => asked.Contains(i.Id)))
            await mails.AddAsync(happened.Event is StepAwaits awaits ? Written(happened, awaits, notice, to) : Moved(happened, (DeadlineMoved)happened.Event, notice, to), ct);
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
            Room(notice));
    }

    private Mail Moved(Happened happened, DeadlineMoved moved, SessionNotice notice, Invitee to)
    {
        var (words, group) = (Letter.WordsOf(to.Language), Letter.Said(notice.GroupName));
        return Letter.About(happened, to.Email, words,
            Letter.Subject(words["« {0} » : l'étape {1} reste ouverte plus longtemps", group, (int)moved.Step]),
            words["Bonjour {0},", Letter.Said(to.Name)],
            words["Dans la séance par écrit du groupe « {0} », l'étape {1} sur 7 reste ouverte jusqu'au {2}.", group, (int)moved.Step, Letter.When(words, moved.Until, to.TimeZone)],
            words["Quelques minutes suffisent, aussi sur un téléphone :"],
            Room(notice));
    }

    private string Room(SessionNotice notice) => new Uri(settings.Origin, $"{CommunityRoutes.Group(notice.GroupSlug)}/sessions/{notice.Number}/room").AbsoluteUri;
}
