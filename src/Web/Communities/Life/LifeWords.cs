using Terreau.Domain.Communities.Life;
using Terreau.Store.Communities;
using Terreau.Web.Communities.Charters;
using Terreau.Web.Shared;

namespace Terreau.Web.Communities.Life;

/// <summary>Something that helps a group at a stage of its life, and where it is done, if it is here.</summary>
public sealed record Helping(string Text, string? Do = null, string? Href = null);

/// <summary>The life of a group in words.</summary>
internal static class LifeWords
{
    public static string Name(Words T, LifeStage stage) => stage switch
    {
        LifeStage.Potential => T["Potentiel"],
        LifeStage.Coalescing => T["Unification"],
        LifeStage.Maturing => T["Maturité"],
        LifeStage.Stewardship => T["Momentum"],
        LifeStage.Transformation => T["Transformation"],
        _ => T["En sommeil"],
    };

    public static string About(Words T, LifeStage stage) => stage switch
    {
        LifeStage.Potential => T["Des personnes sentent qu'elles ont quelque chose à s'apprendre, et cherchent quoi."],
        LifeStage.Coalescing => T["Le groupe se réunit, se fait confiance et tire ses premiers bénéfices."],
        LifeStage.Maturing => T["Le groupe sait ce qu'il est, tient son rythme et garde ce qu'il apprend."],
        LifeStage.Stewardship => T["Le groupe compte pour les siens et autour de lui ; il veille à rester vivant."],
        LifeStage.Transformation => T["Le groupe change de forme, passe le relais ou se termine."],
        _ => T["Rien ne se passe en ce moment. Cela peut reprendre d'un mot, ou s'arrêter pour de bon."],
    };

    public static string Sign(Words T, LifeSignKind sign) => sign switch
    {
        LifeSignKind.CharterEndorsed => T["Deux tiers des membres ou plus adhèrent à la charte"],
        LifeSignKind.TwoMeetings => T["Deux rencontres ou plus ont été tenues"],
        LifeSignKind.RolesAssigned => T["Quelqu'un anime"],
        LifeSignKind.SixMonths => T["Le groupe existe depuis six mois"],
        LifeSignKind.SteadyRhythm => T["Les rencontres suivent un rythme assez régulier"],
        LifeSignKind.Resources => T["Cinq ressources ou plus, de trois personnes ou plus"],
        LifeSignKind.TwelveMonths => T["Le groupe existe depuis un an"],
        LifeSignKind.SharedLeadership => T["Deux personnes ou plus portent le groupe"],
        LifeSignKind.PracticeReviewed => T["Une pratique a été remise à l'examen"],
        LifeSignKind.NewcomersIntegrated => T["Les nouvelles personnes trouvent leur place"],
        LifeSignKind.ActivityHalved => T["Il se passe moitié moins de choses que six mois plus tôt"],
        LifeSignKind.Closing => T["La fermeture du groupe est décidée"],
        _ => T["Rien ne s'est passé depuis trois mois"],
    };

    /// <summary>What was counted, or what would have to be known; null when the sign says it all.</summary>
    public static string? Detail(Words T, LifeSign sign) => (sign.Kind, sign.Value, sign.Of) switch
    {
        (LifeSignKind.CharterEndorsed, { } endorsed, { } members) => T["{0:# membre|# membres} sur {1}", endorsed, members],
        (LifeSignKind.TwoMeetings, { } held, _) => T["{0:aucune rencontre|# rencontre|# rencontres}", held],
        (LifeSignKind.SteadyRhythm, { } held, { } needed) when sign.Seen is null => T["{0:# rencontre|# rencontres} sur {1} nécessaires pour en parler", held, needed],
        (LifeSignKind.SixMonths or LifeSignKind.TwelveMonths, { } months, _) => T["{0:moins d'un mois|# mois|# mois}", months],
        (LifeSignKind.NewcomersIntegrated, { } tied, { } people) => T["{0:# personne|# personnes} sur {1}", tied, people],
        (LifeSignKind.NewcomersIntegrated, null, _) => T["moins de cinq personnes, ou des liens qui ne se lisent pas ici"],
        _ => null,
    };

    public static IEnumerable<Helping> Helps(Words T, LifeStage stage, Standing standing) => stage switch
    {
        LifeStage.Potential =>
        [
            new(T["Trouver ce qui vous réunit : écrivez à plusieurs pourquoi ce groupe doit exister."], T["Ouvrir la charte"], CharterRoutes.Of(standing.Slug)),
            new(T["Réunir trois ou quatre personnes qui en parleront à d'autres."], T["Voir les membres"], CommunityRoutes.Members(standing.Slug)),
            new(T["Nommer le domaine en une phrase où chaque personne se reconnaît."]),
        ],
        LifeStage.Coalescing =>
        [
            new(T["Faire en sorte que chaque personne reparte de la prochaine rencontre avec une chose qui lui sert dès le lendemain."]),
            new(T["Se connaître : qui cherche quoi, qui offre quoi."], T["Voir les membres"], CommunityRoutes.Members(standing.Slug)),
            new(T["Tenir le rythme annoncé, même à peu de personnes."]),
        ],
        LifeStage.Maturing =>
        [
            new(T["Relire le domaine ensemble : qu'est-ce qui est dedans, dehors, au bord ?"], T["Ouvrir la charte"], CharterRoutes.Of(standing.Slug)),
            new(T["Partager les rôles : qui d'autre pourrait animer une rencontre ?"], T["Voir les membres"], CommunityRoutes.Members(standing.Slug)),
            new(T["Repérer ce qui manque dans ce que vous gardez ensemble."]),
        ],
        LifeStage.Stewardship =>
        [
            new(T["Inviter du neuf : une personne, une question, une autre façon de faire."], T["Voir les membres"], CommunityRoutes.Members(standing.Slug)),
            new(T["Remettre une pratique à l'examen : tient-elle encore ?"]),
            new(T["Faire entendre ce que le groupe sait, là où les choses se décident."]),
        ],
        LifeStage.Transformation =>
        [
            new(T["Dire ensemble ce qui se termine, et ce qui continue ailleurs."]),
            new(T["Passer le relais à qui veut poursuivre."], T["Voir les membres"], CommunityRoutes.Members(standing.Slug)),
            new(T["Garder l'histoire du groupe : ce qu'il a changé, pour qui."]),
        ],
        _ =>
        [
            new(T["Écrire à trois personnes : ont-elles encore besoin du groupe ?"], T["Voir les membres"], CommunityRoutes.Members(standing.Slug)),
            new(T["Proposer une seule rencontre, courte, sur une question qui presse."]),
            new(T["Sinon, terminer avec soin : remercier, dire où retrouver ce qui a été appris."]),
        ],
    };

    public static string Phase(Words T, LaunchPhase phase) => phase switch
    {
        LaunchPhase.Decision => T["Décider"],
        LaunchPhase.Planning => T["Planifier"],
        LaunchPhase.Tools => T["S'outiller"],
        LaunchPhase.Launch => T["Lancer"],
        _ => T["Faire vivre"],
    };

    public static string Step(Words T, LaunchStep step) => step switch
    {
        LaunchStep.Sponsor => T["Une personne qui décide soutient le groupe, et on le sait"],
        LaunchStep.Purpose => T["Le domaine et le but sont nommés"],
        LaunchStep.Needs => T["Quelques personnes ont dit de quoi elles ont besoin, avant que tout soit décidé"],
        LaunchStep.Facilitator => T["Quelqu'un anime"],
        LaunchStep.Time => T["Le temps d'animer est compté dans le travail de qui anime"],
        LaunchStep.FirstPeople => T["Vous êtes au moins trois"],
        LaunchStep.Worth => T["Vous avez convenu de ce qui dira que cela en valait la peine"],
        LaunchStep.Place => T["On sait où le groupe échange et garde ce qu'il fait"],
        LaunchStep.Access => T["Chaque personne a pu entrer une fois"],
        LaunchStep.Charter => T["La charte est écrite et proposée"],
        LaunchStep.Endorsed => T["Deux tiers des membres ou plus adhèrent à la charte"],
        LaunchStep.FirstMeeting => T["Une première rencontre a été tenue"],
        LaunchStep.EarlyValue => T["Quelqu'un en est reparti avec quelque chose qui lui sert au travail"],
        LaunchStep.Rhythm => T["Le rythme des rencontres est convenu"],
        LaunchStep.SecondFacilitator => T["Une deuxième personne peut animer"],
        _ => T["Un jour est fixé pour regarder en arrière"],
    };

    /// <summary>Where a step that the product sees is done.</summary>
    public static string? Where(LaunchStep step, Standing standing) => step switch
    {
        LaunchStep.Facilitator or LaunchStep.FirstPeople or LaunchStep.SecondFacilitator => CommunityRoutes.Members(standing.Slug),
        LaunchStep.Charter or LaunchStep.Endorsed => CharterRoutes.Of(standing.Slug),
        LaunchStep.FirstMeeting => CommunityRoutes.Group(standing.Slug),
        _ => null,
    };
}
