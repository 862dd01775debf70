using Terreau.Domain.Communities.Roles;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells somebody of a role in a group that they were given, or that came to its end.</summary>
internal sealed class RoleLetters(NoticeFacts facts, MailStore mails, Settings settings) : IReaction
{
    public static readonly Type[] Events = [typeof(RoleGiven), typeof(RoleEnded)];

    public IReadOnlyList<Type> To => Events;

    public Task ReactAsync(Happened happened, CancellationToken ct) => happened.Event switch
    {
        RoleGiven given => GivenAsync(happened, given, ct),
        RoleEnded ended => EndedAsync(happened, ended, ct),
        _ => Task.CompletedTask,
    };

    private async Task GivenAsync(Happened happened, RoleGiven given, CancellationToken ct)
    {
        // Taken back meanwhile, there is nothing to tell.
        if (await facts.RoleForOperatorAsync(given.Group, given.Person, given.Role, ct) is not { IsHeld: true } notice) return;
        var words = Letter.WordsOf(notice.Language);
        var (group, role) = (Letter.Said(notice.GroupName), RoleWords.Name(words, given.Role));
        await mails.AddAsync(Letter.About(happened, notice.Email, words,
            Letter.Subject(words["« {0} » : un rôle vous est confié", group]),
            words["Bonjour {0},", Letter.Said(notice.Name)],
            words["Dans le groupe « {0} », on vous confie ce rôle : {1}. {2}", group, role, RoleWords.About(words, given.Role)],
            notice.Until is { } until ? words["Il prend fin de lui-même après le {0}.", words.LongDate(RoleWords.LastDay(until, Letter.ZoneOf(notice.TimeZone)))] : null,
            words["Vous pouvez le rendre quand vous voulez. Tout est ici :"],
            new Uri(settings.Origin, CommunityRoutes.Group(notice.GroupSlug)).AbsoluteUri), ct);
    }

    private async Task EndedAsync(Happened happened, RoleEnded ended, CancellationToken ct)
    {
        // Given again meanwhile, it has not ended.
        if (await facts.RoleForOperatorAsync(ended.Group, ended.Person, ended.Role, ct) is not { IsHeld: false } notice) return;
        var words = Letter.WordsOf(notice.Language);
        var (group, role) = (Letter.Said(notice.GroupName), RoleWords.Name(words, ended.Role));
        await mails.AddAsync(Letter.About(happened, notice.Email, words,
            Letter.Subject(words["« {0} » : votre rôle a pris fin", group]),
            words["Bonjour {0},", Letter.Said(notice.Name)],
            words["Comme prévu, votre rôle dans le groupe « {0} » a pris fin : {1}. Merci de l'avoir tenu.", group, role],
            words["S'il devait continuer, une personne qui anime le groupe peut vous le confier de nouveau."]), ct);
    }
}
