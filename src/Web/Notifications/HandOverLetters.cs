using Terreau.Domain.Communities.Roles;
using Terreau.Domain.Shared;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells a member that a role is proposed to them, and whoever proposed it what they answered. Never what was said with it.</summary>
internal sealed class HandOverLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(HandOverProposed), typeof(HandOverAnswered)];

    public IReadOnlyList<Type> To => Events;

    public Task ReactAsync(Happened happened, CancellationToken ct) => happened.Event switch
    {
        HandOverProposed asked => WriteAsync(happened, asked.Group, asked.Receiver, asked.Giver, asked.Role, null, ct),
        HandOverAnswered answered => WriteAsync(happened, answered.Group, answered.Giver, answered.Receiver, answered.Role, answered.Accepted, ct),
        _ => Task.CompletedTask,
    };

    private async Task WriteAsync(Happened happened, GroupId group, PersonId to, PersonId other, Domain.Communities.Role role, bool? accepted, CancellationToken ct)
    {
        if (await facts.RoleForOperatorAsync(group, to, role, ct) is not { } notice || await facts.RoleForOperatorAsync(group, other, role, ct) is not { } them) return;
        var words = Letter.WordsOf(notice.Language);
        var (name, by, what) = (Letter.Said(notice.GroupName), Letter.Said(them.Name), RoleWords.Name(words, role));
        await mails.AddAsync(Letter.About(happened, notice.Email, words,
            Letter.Subject(accepted is null ? words["« {0} » : on vous propose de prendre le relais", name] : words["« {0} » : une réponse à votre proposition", name]),
            words["Bonjour {0},", Letter.Said(notice.Name)],
            accepted switch
            {
                null => words["Dans le groupe « {0} », {1} vous propose ce rôle : {2}. Rien ne change avant votre réponse, et personne ne peut répondre à votre place.", name, by, what],
                true => words["Dans le groupe « {0} », {1} prend le relais : {2}.", name, by, what],
                false => words["Dans le groupe « {0} », {1} préfère ne pas prendre le relais : {2}. Vous gardez votre rôle.", name, by, what],
            },
            new Uri(settings.Origin, RoleRoutes.Of(notice.GroupSlug)).AbsoluteUri), ct);
    }
}
