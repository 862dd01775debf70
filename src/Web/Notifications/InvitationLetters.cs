using Terreau.Domain.Communities;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>The mail of a personal invitation. It opens a page; nothing is accepted by opening it (C-16).</summary>
internal sealed class InvitationLetters(NoticeFacts facts, MailStore mails, KeyRing keys, Settings settings, TimeProvider clock) : IReaction
{
    public static readonly Type[] Events = [typeof(Invited)];

    public IReadOnlyList<Type> To => Events;

    public async Task ReactAsync(Happened happened, CancellationToken ct)
    {
        var invitation = ((Invited)happened.Event).Invitation;
        if (await facts.InvitationForOperatorAsync(invitation, clock.GetUtcNow(), ct) is not { } notice) return;

        var link = new Uri(settings.Origin, CommunityRoutes.Join(Invitations.Token(keys, invitation)));
        await mails.AddAsync(Write(happened, notice, link), ct);
    }

    private static Mail Write(Happened happened, InvitationNotice notice, Uri link)
    {
        var words = Letter.WordsOf(notice.Language);
        var (by, group, organisation) = (Letter.Said(notice.InvitedBy), notice.Group is null ? null : Letter.Said(notice.Group), Letter.Said(notice.Organisation));
        return Letter.About(happened, notice.Email, words,
            Letter.Subject(group is null ? words["Invitation à rejoindre « {0} »", organisation] : words["Invitation au groupe « {0} »", group]),
            notice.Name is null ? words["Bonjour,"] : words["Bonjour {0},", Letter.Said(notice.Name)],
            group is null
                ? words["« {0} » vous invite à rejoindre « {1} » sur Terreau, où des professionnels apprennent les uns des autres.", by, organisation]
                : notice.Kind == GroupKind.CoDevelopment ? words["« {0} » vous invite au groupe de codéveloppement « {1} », sur Terreau.", by, group]
                : words["« {0} » vous invite au groupe « {1} », sur Terreau.", by, group],
            words["Pour accepter, ouvrez cette page :"],
            link.AbsoluteUri,
            words["Cette invitation est personnelle. Elle se ferme le {0}.", Letter.When(words, notice.ExpiresAt, notice.TimeZone)],
            words["Si vous ne connaissez pas cette personne, ne faites rien : rien ne s'ouvre sans vous."]);
    }
}
