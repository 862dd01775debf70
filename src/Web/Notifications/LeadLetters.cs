using Terreau.Domain.Communities.Leading;
using Terreau.Store.Notifications;
using Terreau.Store.Shared;
using Terreau.Web.Communities.Leading;
using Terreau.Web.Communities.Roles;
using Terreau.Web.Communities.Units;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Hosting;

namespace Terreau.Web.Notifications;

/// <summary>Tells somebody that they were named lead learner, or are no longer.</summary>
internal sealed class LeadLetters(NoticeFacts facts, MailStore mails, Settings settings, TimeProvider clock) : IReaction
{
    public static readonly Type[] Events = [typeof(LeadNamed), typeof(LeadEnded)];

    public IReadOnlyList<Type> To => Events;

    public Task ReactAsync(Happened happened, CancellationToken ct) => happened.Event switch
    {
        LeadNamed named => NamedAsync(happened, named, ct),
        LeadEnded ended => EndedAsync(happened, ended, ct),
        _ => Task.CompletedTask,
    };

    private async Task NamedAsync(Happened happened, LeadNamed named, CancellationToken ct)
    {
        // Taken back meanwhile, there is nothing to tell.
        if (await facts.MandateForOperatorAsync(named.Person, named.Unit, ct) is not { IsAhead: true } notice) return;
        var (words, zone, scope) = (Letter.WordsOf(notice.To.Language), Letter.ZoneOf(notice.To.TimeZone), Letter.Said(notice.Scope));
        await mails.AddAsync(Letter.About(happened, notice.To.Email, words,
            Letter.Subject(words["« {0} » : on vous nomme {1}", scope, LeadWords.Role(words, notice.Agreement)]),
            words["Bonjour {0},", Letter.Said(notice.To.Name)],
            words["On vous confie ce mandat : {0}, {1}.", LeadWords.Role(words, notice.Agreement), scope],
            notice.Since > clock.GetUtcNow() ? words["Il commence le {0}.", words.LongDate(notice.Since.Value, zone)] : null,
            notice.Until is { } until ? words["Il prend fin de lui-même après le {0}.", words.LongDate(RoleWords.LastDay(until, zone))] : null,
            named.Unit is null ? null : words["Vous lirez la liste des personnes qui disent appartenir à cette unité ou à ce qui s'y trouve, et vous pourrez y fonder des groupes. Ce qui se dit dans les groupes reste à leurs membres."],
            words["Vos mandats se trouvent parmi vos pages :"],
            new Uri(settings.Origin, UnitRoutes.Own).AbsoluteUri), ct);
    }

    private async Task EndedAsync(Happened happened, LeadEnded ended, CancellationToken ct)
    {
        // Named again meanwhile, it has not ended.
        if (await facts.MandateForOperatorAsync(ended.Person, ended.Unit, ct) is not { IsAhead: false } notice) return;
        var (words, scope) = (Letter.WordsOf(notice.To.Language), Letter.Said(notice.Scope));
        await mails.AddAsync(Letter.About(happened, notice.To.Email, words,
            Letter.Subject(words["« {0} » : votre mandat a pris fin", scope]),
            words["Bonjour {0},", Letter.Said(notice.To.Name)],
            words["Votre mandat a pris fin : {0}, {1}. Merci de l'avoir porté.", LeadWords.Role(words, notice.Agreement), scope],
            words["S'il devait continuer, l'administration de l'organisation peut vous le confier de nouveau."]), ct);
    }
}
