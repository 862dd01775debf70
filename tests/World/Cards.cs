using static Terreau.World.Cast;

namespace Terreau.World;

/// <summary>To whom somebody shows their card; named as in Domain.</summary>
public enum CardSight { Groups, Organisation, Nobody }

/// <summary>What somebody seeks, offers and knows.</summary>
public sealed record CardOf(PersonOf Person, string Seeks, string Offers, string Fields, string Functions, CardSight Sight = CardSight.Organisation);

/// <summary>The cards of those who have written theirs.</summary>
public static class Cards
{
    public static IReadOnlyList<CardOf> All { get; } =
    [
        new(Josée, "Une école secondaire qui a déjà réorganisé ses surveillances du midi.", "Une demi-journée d’observation à la Montée : nos rencontres d’équipe-niveau tournent bien.", "climat scolaire, plan de lutte contre l’intimidation, insertion professionnelle", "direction adjointe, animation de codéveloppement"),
        new(Maude, "Quelqu’un qui a vécu l’ouverture d’une classe d’accueil en cours d’année.", "Mes gabarits de tableau de service, commentés.", "organisation scolaire, maternelle 4 ans", "direction adjointe au primaire", CardSight.Groups),
        new(Karim, "", "De la médiation entre un parent et un enseignant, comme tierce personne.", "médiation, gestion de crise", "direction adjointe, éducation spécialisée"),
        new(Solange, "Des idées pour faire durer un groupe quand la moitié des membres change de poste.", "Une heure au téléphone pour qui prend son premier poste de direction adjointe.", "insertion professionnelle, mentorat", "direction adjointe, mentorat"),
        new(Luc, "Des classes de 2e secondaire prêtes à essayer une tâche de résolution à deux.", "Des séquences en mathématique, testées dans six écoles.", "mathématique, évaluation formative, numérique", "conseil pédagogique"),
        new(Nathalie, "Des textes courants que des élèves de 15 ans ont vraiment envie de lire.", "Une coanimation en lecture, dans votre classe, un mardi.", "compréhension en lecture, différenciation", "enseignement-ressource"),
        new(Fiona, "", "Shared classroom observation in English second language, Secondary 1 to 3.", "English second language, oral interaction", "education consultant"),
        new(Fatou, "Un protocole simple pour le retour d’un élève hospitalisé.", "Une écoute confidentielle pour les nouvelles travailleuses sociales du réseau.", "santé mentale des jeunes, transition vers l’école", "travail social en milieu scolaire", CardSight.Groups),
        new(Camille, "Un partenaire pour comparer nos bilans orthopédagogiques, France et Québec.", "", "orthopédagogie, dyslexie", "orthopédagogie"),
        new(Hélène, "Des écoles qui veulent ouvrir leurs portes à d’autres équipes.", "De la lecture critique de projets pédagogiques.", "leadership pédagogique, évaluation de programmes", "direction de services éducatifs"),
        new(Rafael, "", "Mes fiches de jeux coopératifs, pour dix à soixante enfants.", "service de garde, jeux coopératifs", "service de garde"),
    ];
}
