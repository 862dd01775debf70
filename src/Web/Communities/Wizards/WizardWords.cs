using Terreau.Domain.Communities;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Wizards;

/// <summary>What the wizard of kinds asks, and how it gives its reasons: what the person said, then what the kind is like.</summary>
internal static class WizardWords
{
    public static string Field(KindQuestion question) => question.ToString().ToLowerInvariant();

    public static string Ask(Words T, KindQuestion question) => question switch
    {
        KindQuestion.Bond => T["Voulez-vous rester en lien entre les rencontres ?"],
        KindQuestion.Size => T["Serez-vous plus de dix ?"],
        KindQuestion.Cases => T["Partirez-vous de situations difficiles que les membres apportent ?"],
        KindQuestion.Procedure => T["Voulez-vous une démarche fixe, la même chaque fois ?"],
        KindQuestion.Online => T["Le groupe vivra-t-il entièrement en ligne ?"],
        KindQuestion.Commitment => T["Attendez-vous chaque membre à chaque rencontre ?"],
        _ => T["L'équipe doit-elle obtenir un résultat ensemble ?"],
    };

    public static string Hint(Words T, KindQuestion question) => question switch
    {
        KindQuestion.Bond => T["S'écrire, partager, s'entraider au fil des semaines."],
        KindQuestion.Size => T["Maintenant ou d'ici un an."],
        KindQuestion.Cases => T["Un problème, une préoccupation, un projet qui avance mal."],
        KindQuestion.Procedure => T["Des étapes à suivre dans l'ordre, avec un temps pour chacune."],
        KindQuestion.Online => T["Sans rencontre en personne."],
        KindQuestion.Commitment => T["Plutôt qu'une participation libre, à la mesure de chaque personne."],
        _ => T["Un objectif mesurable pour les personnes que vous servez."],
    };

    /// <summary>What the person said.</summary>
    public static string Said(Words T, KindQuestion question, bool yes) => (question, yes) switch
    {
        (KindQuestion.Bond, true) => T["Vous voulez rester en lien entre les rencontres."],
        (KindQuestion.Bond, false) => T["Les rencontres vous suffisent."],
        (KindQuestion.Size, true) => T["Vous serez plus de dix."],
        (KindQuestion.Size, false) => T["Vous serez dix ou moins."],
        (KindQuestion.Cases, true) => T["Vous partirez de situations difficiles."],
        (KindQuestion.Cases, false) => T["Vous ne partirez pas seulement de situations difficiles."],
        (KindQuestion.Procedure, true) => T["Vous voulez une démarche fixe."],
        (KindQuestion.Procedure, false) => T["Vous préférez une démarche libre."],
        (KindQuestion.Online, true) => T["Tout se passera en ligne."],
        (KindQuestion.Online, false) => T["Vous vous verrez en personne."],
        (KindQuestion.Commitment, true) => T["Chaque membre est attendu à chaque rencontre."],
        (KindQuestion.Commitment, false) => T["On participera à sa mesure."],
        (_, true) => T["L'équipe doit obtenir un résultat ensemble."],
        _ => T["Aucun résultat d'équipe n'est attendu."],
    };

    /// <summary>What the kind is like in this.</summary>
    public static string Trait(Words T, KindQuestion question, GroupKind kind) => (question, kind) switch
    {
        (KindQuestion.Bond, GroupKind.CoDevelopment) => T["Un groupe de codéveloppement vit de séance en séance."],
        (KindQuestion.Bond, GroupKind.CommunityOfPractice) => T["Une communauté de pratique reste ouverte en tout temps."],
        (KindQuestion.Bond, _) => T["Un groupe d'apprentissage essaie et mesure entre les rencontres."],
        (KindQuestion.Size, GroupKind.CoDevelopment) => T["Un groupe de codéveloppement compte dix membres au plus."],
        (KindQuestion.Size, _) => T["Une communauté de pratique prend vie dans le nombre : elle n'a pas de limite."],
        (KindQuestion.Cases, GroupKind.CoDevelopment) => T["Une consultation part toujours d'une situation réelle."],
        (KindQuestion.Cases, GroupKind.CommunityOfPractice) => T["Une communauté de pratique partage aussi ses bons coups et ses outils."],
        (KindQuestion.Cases, _) => T["Un groupe d'apprentissage part de constats et de données."],
        (KindQuestion.Procedure, GroupKind.CoDevelopment) => T["Les sept étapes de la consultation se suivent dans l'ordre."],
        (KindQuestion.Procedure, GroupKind.CommunityOfPractice) => T["Une communauté de pratique compose ses rencontres comme elle veut."],
        (KindQuestion.Procedure, _) => T["Un groupe d'apprentissage avance par cycles, toujours les mêmes."],
        (KindQuestion.Online, GroupKind.CoDevelopment) => T["La confiance du codéveloppement gagne à se bâtir en personne."],
        (KindQuestion.Online, _) => T["Une communauté de pratique peut vivre entièrement en ligne."],
        (KindQuestion.Commitment, GroupKind.CoDevelopment) => T["Le codéveloppement compte sur la présence de chaque membre."],
        (KindQuestion.Commitment, GroupKind.CommunityOfPractice) => T["Dans une communauté de pratique, participer de loin est légitime."],
        (KindQuestion.Commitment, _) => T["Un groupe d'apprentissage compte sur l'action de chaque membre."],
        (_, GroupKind.CoDevelopment) => T["En codéveloppement, chaque personne repart avec sa propre action."],
        (_, GroupKind.CommunityOfPractice) => T["Une communauté de pratique n'a rien à livrer."],
        _ => T["Un groupe d'apprentissage vise un objectif commun et le mesure."],
    };

    /// <summary>What was learned, for the founding form.</summary>
    public static string Learned(GroupKind kind, IReadOnlyDictionary<KindQuestion, bool> answers) =>
        kind == GroupKind.CoDevelopment ? "" : QueryString.Create("joining", answers[KindQuestion.Commitment] ? nameof(JoiningMode.OnRequest) : nameof(JoiningMode.Open)).ToString();
}
