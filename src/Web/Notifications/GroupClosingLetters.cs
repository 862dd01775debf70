using Terreau.Domain.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells the members of a group that it was closed.</summary>
internal sealed class GroupClosingLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(GroupClosed)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var closed = (GroupClosed)happened.Event;
        // Opened again meanwhile, there is nothing to tell.
        if (await facts.ClosedForOperatorAsync(closed.Group, closed.By, ct) is not { } notice) return;
        var group = Letter.Said(notice.GroupName);
        foreach (var reader in notice.Members)
        {
            var words = Letter.WordsOf(reader.Language);
            await mails.AddAsync(Letter.About(happened, reader.Email, words,
                Letter.Subject(words["« {0} » : le groupe est fermé", group]),
                words["Bonjour {0},", Letter.Said(reader.Name)],
                words["Le groupe « {0} » a été fermé. Vous pouvez toujours le lire ; rien ne s'y planifie ni ne s'y écrit plus.", group],
                words["Ce que vous y avez vécu reste à vous et à celles et ceux qui y étaient :"],
                new Uri(settings.Origin, CommunityRoutes.Group(notice.GroupSlug)).AbsoluteUri), ct);
        }
    }
}
