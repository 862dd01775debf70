using Terreau.Domain.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Components;

namespace Terreau.Web.Communities;
/// <summary>What the kinds of group and their facts are called, drawn and addressed.</summary>
internal static class KindWords
{
    /// <summary>In the address of the founding form.</summary>
    public static string Address(GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => "co-development",
        GroupKind.CommunityOfPractice => "community-of-practice",
        _ => "learning-community",
    };

    public static EmblemKind Emblem(GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => EmblemKind.CoDevelopment,
        GroupKind.CommunityOfPractice => EmblemKind.Practice,
        _ => EmblemKind.Learning,
    };

    /// <summary>Before a group's field or number of members. The word « communauté d'apprentissage professionnelle » is earned (INV-27).</summary>
    public static string Name(Words T, GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => T["Codéveloppement"],
        GroupKind.CommunityOfPractice => T["Communauté de pratique"],
        _ => T["Groupe d'apprentissage"],
    };

    /// <summary>As one speaks of such a group.</summary>
    public static string Long(Words T, GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => T["Groupe de codéveloppement"],
        GroupKind.CommunityOfPractice => T["Communauté de pratique"],
        _ => T["Communauté d'apprentissage professionnelle"],
    };

    public static string Founding(Words T, GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => T["Fonder un groupe de codéveloppement"],
        GroupKind.CommunityOfPractice => T["Fonder une communauté de pratique"],
        _ => T["Fonder une communauté d'apprentissage professionnelle"],
    };

    /// <summary>Two lines for whoever chooses.</summary>
    public static string About(Words T, GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => T["Dix personnes au plus, volontaires, d'un même domaine, qui s'entraident en sept étapes. Chaque séance part d'une situation réelle apportée par un membre."],
        GroupKind.CommunityOfPractice => T["Des gens qui partagent un domaine et apprennent les uns des autres dans la durée, quel que soit leur nombre. Chaque personne participe à sa mesure."],
        _ => T["Une équipe qui vise ensemble de meilleurs résultats pour les personnes qu'elle sert : un constat, un objectif, un essai, une mesure, puis on recommence."],
    };

    public static string Purpose(Words T, PurposeKind purpose) => purpose switch
    {
        PurposeKind.InfoDiffusion => T["Faire circuler l'information"],
        PurposeKind.ToolDevelopment => T["Concevoir des outils"],
        PurposeKind.Networking => T["Se réseauter"],
        PurposeKind.PracticalWorkshops => T["Tenir des ateliers pratiques"],
        _ => T["Autre chose, dite dans le but commun"],
    };

    public static string Plc(Words T, PlcKind plc) => plc switch
    {
        PlcKind.WorkTeam => T["Équipe de travail"],
        PlcKind.Topic => T["Thème"],
        _ => T["Service ou département"],
    };

    public static string AboutPlc(Words T, PlcKind plc) => plc switch
    {
        PlcKind.WorkTeam => T["Des collègues qui font le même travail et visent des étapes communes : les enseignantes et enseignants d'un niveau, une équipe de soins."],
        PlcKind.Topic => T["Des gens de plusieurs équipes qui rencontrent le même obstacle ou s'intéressent à la même question."],
        _ => T["Toutes les personnes d'un service, qui cherchent ensemble la cause de ce qui s'y passe, propre à leur milieu."],
    };

    public static string Join(Words T, JoiningMode joining) => joining switch
    {
        JoiningMode.Open => T["Libre"],
        JoiningMode.OnRequest => T["Sur demande"],
        _ => T["Sur invitation"],
    };

    public static string AboutJoin(Words T, JoiningMode joining) => joining switch
    {
        JoiningMode.Open => T["Toute personne de l'organisation peut devenir membre d'elle-même."],
        JoiningMode.OnRequest => T["On demande à entrer ; les personnes qui animent accueillent."],
        _ => T["On y entre seulement si on y est invité."],
    };

    public static string Visible(Words T, GroupVisibility visibility) => visibility switch
    {
        GroupVisibility.Listed => T["Toute l'organisation peut le trouver"],
        _ => T["Seuls ses membres savent qu'il existe"],
    };

    public static string AboutVisible(Words T, GroupVisibility visibility) => visibility switch
    {
        GroupVisibility.Listed => T["Son nom, son domaine et son but commun ; ce qui s'y dit reste au groupe."],
        _ => T["Et les personnes que vous y invitez."],
    };
}
