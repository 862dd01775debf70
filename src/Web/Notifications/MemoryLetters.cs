using Terreau.Domain.CoDevelopment;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The mails of what sessions leave behind: a learning waits for consent, notes will be destroyed. Never what they say (INV-14).</summary>
internal sealed class MemoryLetters(SessionDirectory sessions, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(LearningProposed), typeof(NotesWillGo)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        if (happened.Event is LearningProposed { AsksClient: true } proposed) await AskAsync(happened, proposed, ct);
        if (happened.Event is NotesWillGo goes) await WarnAsync(happened, goes, ct);
    }

    private async Task AskAsync(Happened happened, LearningProposed proposed, CancellationToken ct)
    {
        if (await sessions.NoticeForOperatorAsync(proposed.Session, ct) is not { } notice) return;
        foreach (var client in (await sessions.InviteesForOperatorAsync(proposed.Session, ct)).Where(i => i.IsClient))
        {
            var (words, group) = (Letter.WordsOf(client.Language), Letter.Said(notice.GroupName));
            await mails.AddAsync(Letter.About(happened, client.Email, words,
                Letter.Subject(words["« {0} » : on vous demande votre accord", group]),
                words["Bonjour {0},", Letter.Said(client.Name)],
                words["Une personne de la séance {0}, dont vous étiez au centre, voudrait partager ce qu'elle y a appris du métier, sans nommer personne.", notice.Number],
                words["Rien ne sort de la séance sans votre accord. Lisez le texte et répondez ici :"],
                new Uri(settings.Origin, $"{CommunityRoutes.Group(notice.GroupSlug)}/sessions/{notice.Number}").AbsoluteUri), ct);
        }
    }

    private async Task WarnAsync(Happened happened, NotesWillGo goes, CancellationToken ct)
    {
        if (await sessions.NotesForOperatorAsync(goes.Season, ct) is not { } notes) return;
        var group = Letter.Said(notes.GroupName);
        foreach (var reader in notes.To)
        {
            var words = Letter.WordsOf(reader.Language);
            await mails.AddAsync(Letter.About(happened, reader.Email, words,
                Letter.Subject(words["« {0} » : les notes seront détruites le {1}", group, words.LongDate(goes.On)]),
                words["Bonjour {0},", Letter.Said(reader.Name)],
                words["Comme le groupe « {0} » en a convenu, tout ce qui a été écrit dans les séances de la saison sera détruit le {1}. Cela ne se reprend pas.", group, words.LongDate(goes.On)],
                words["D'ici là, vous pouvez relire ou imprimer le compte rendu des séances où vous étiez :"],
                new Uri(settings.Origin, $"{CommunityRoutes.Group(notes.Slug)}/sessions").AbsoluteUri), ct);
        }
    }
}
