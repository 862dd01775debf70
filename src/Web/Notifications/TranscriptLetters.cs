using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The mail after a session on paper: what was written is there to read, and what each learned is theirs to add; never what it says (INV-14).</summary>
internal sealed class TranscriptLetters(SessionDirectory sessions, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(SessionTranscribed)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var transcribed = (SessionTranscribed)happened.Event;
        if (await sessions.NoticeForOperatorAsync(transcribed.Session, ct) is not { } notice) return;
        foreach (var to in (await sessions.InviteesForOperatorAsync(transcribed.Session, ct)).Where(i => transcribed.To.Contains(i.Id)))
        {
            var (words, group) = (Letter.WordsOf(to.Language), Letter.Said(notice.GroupName));
            await mails.AddAsync(Letter.About(happened, to.Email, words,
                Letter.Subject(words["« {0} » : ajoutez ce que vous avez appris", group]),
                words["Bonjour {0},", Letter.Said(to.Name)],
                words["La séance {0} du groupe « {1} », tenue sur papier, est recopiée. Ce que vous y avez appris, personne ne l'écrit à votre place.", notice.Number, group],
                words["Une minute suffit, aussi sur un téléphone :"],
                new Uri(settings.Origin, $"{CommunityRoutes.Group(notice.GroupSlug)}/sessions/{notice.Number}").AbsoluteUri), ct);
        }
    }
}
