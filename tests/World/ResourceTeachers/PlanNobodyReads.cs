using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class ResourceTeachers
{
    private static SessionOf PlanNobodyReads() => new(1, ReachedState.Closed, Nathalie, new SheetOf(
        "Des plans d’intervention signés que personne n’applique",
        Subject.Problem,
        "Je coordonne une quinzaine de plans d’intervention en première secondaire. Ils sont bien rédigés, tout le monde les signe en octobre. En novembre, je constate dans les classes que les mesures ne sont pas en place, sauf chez deux ou trois collègues.",
        "Je rédige les plans et je les présente aux équipes. Je peux aller en classe si l’on m’y invite. Je ne suis la patronne de personne.",
        "Un courriel de rappel par mois : on me répond merci. Un tableau des mesures sur le portail : quatre consultations. Une visite en classe, sur invitation, a mieux marché.",
        "Je commence à me sentir comme la police des mesures d’appui, et je déteste ça.",
        "Les parents vont s’en apercevoir à la rencontre de février, et ce sont mes collègues qui vont en souffrir.",
        new RequestOf("que les plans d’intervention soient appliqués", "les mesures étaient en place à Noël"),
        "Des idées et des expériences, dans toutes les matières",
        ""))
    {
        Schedule = new(When.InWeeks(-6, DayOfWeek.Tuesday, 13, 0), 120, Place: "Local 118, école secondaire du Massawippi", VideoLink: "https://visio.example.org/accompagner-au-secondaire"),
        OnPaper = true,
        Facilitator = Luc,
        Consultants = [Fiona, Daniel, Wilson, Andreea, Leïla, JeanPhilippe],
        NotComing = [Rosalie, Gabriel],
        Summary = "Mes plans d’intervention sont conformes et inutiles, ou presque. On les signe, on les classe. En préparant ma fiche, j’ai relu un plan comme si j’enseignais la science à trente élèves : cinq pages, neuf mesures, et rien qui me dise quoi faire lundi à la deuxième période. Je ne suis plus certaine que le problème soit du côté de mes collègues.",
        Questions =
        [
            new(JeanPhilippe, "Combien de plans un enseignant de ton école reçoit-il en tout, pour ses quatre groupes?", "Je viens de compter : entre dix-huit et vingt-deux. Je n’avais jamais fait l’addition."),
            new(Andreea, "Chez les deux ou trois collègues où ça marche, qu’est-ce qui est différent?", "Ils ont participé à la rédaction. Et ils m’ont dit tout de suite ce qu’ils ne feraient pas."),
            new(Daniel, "When you visited that class, what did the teacher actually ask you for?", "Une seule chose : lui montrer comment donner plus de temps à un élève sans que ça se voie. On a réglé ça en dix minutes."),
            new(Fiona, "Which of the nine measures do you believe makes the biggest difference?", "Deux, honnêtement. Le temps supplémentaire et la consigne reprise à l’oral."),
            new(Leïla, "Est-ce que quelqu’un exige ces cinq pages?", "Le formulaire, oui. Mais rien ne m’interdit d’en faire un résumé d’une demi-page."),
        ],
        Request = new("passer d’un plan que mes collègues signent à une ou deux mesures qu’ils choisissent et qu’ils essaient vraiment, sans que j’aie à les surveiller", "je savais par où commencer, avec qui, et ce que je laisse tomber"),
        Restatement = new(Andreea, "Tu veux moins de mesures et plus de choix pour tes collègues, et tu veux retrouver ta place à côté d’eux plutôt que derrière eux."),
        Suggestions =
        [
            new(JeanPhilippe, Offer.Experience, "L’an dernier, ma CP m’a remis une carte par groupe avec trois lignes : le prénom, ce qui aide, ce qui nuit. C’est la seule chose que j’ai gardée sur mon bureau toute l’année.", Choice.Take),
            new(Fiona, Offer.Experience, "In my last school we opened the meeting with one question to each teacher: which of these could you live with on a Monday morning? They crossed out most of the list. What was left, they did.", Choice.Take),
            new(Daniel, Offer.Idea, "Offer ten minutes instead of a plan. Ask a colleague for one lesson, help with one measure during it, then leave. Word travels fast in a staff room when someone was useful.", Choice.Keep),
            new(Wilson, Offer.Question, "Qui d’autre que toi pourrait raconter à l’équipe une mesure qui a fonctionné?", Choice.Take),
            new(Leïla, Offer.Resource, "J’ai un gabarit d’une demi-page que trois écoles utilisent déjà à côté du formulaire officiel. Je le dépose dans le dossier commun ce soir.", Choice.Take),
            new(Andreea, Offer.Encouragement, "Relire son propre plan avec les yeux d’un prof de science, il fallait le faire. C’est déjà la moitié du chemin.", Choice.Keep),
            new(Andreea, Offer.Idea, "Demander à la direction cinq minutes d’une assemblée pour dire publiquement que deux mesures appliquées valent mieux que neuf signées.", Choice.NotNow),
        ],
        Synthesis = "Je pars avec l’idée de réduire : une demi-page, deux mesures choisies par la personne qui enseigne, et moi à côté pour la première fois. Vingt-deux plans, c’est trop pour n’importe qui. Le dire va déjà faire du bien.",
        Comment = "Fiona’s question goes straight into my next meeting, thank you. L’assemblée, non, pas maintenant : j’aurais l’air de régler un compte. Je préfère qu’une collègue raconte.",
        Actions =
        [
            new("Refaire trois plans sur le gabarit d’une demi-page et laisser l’enseignant barrer ce qu’il ne fera pas", 14),
            new("Proposer dix minutes en classe à deux collègues qui n’ont jamais rien demandé", 21),
        ],
        Learnings =
        [
            new(Nathalie, "J’écrivais mes plans pour le dossier. Je vais les écrire pour la deuxième période du lundi."),
            new(Luc, "Une demande a besoin de temps. J’ai failli passer aux suggestions alors que Nathalie cherchait encore ses mots."),
            new(Fiona, "I noticed how much I wanted to give advice during the questions. Waiting made my suggestion shorter, and better."),
            new(Daniel, "Counting helps. Twenty-two plans changed the whole conversation, and nobody was to blame any more."),
            new(Wilson, "Je retiens la carte à trois lignes pour mes propres groupes."),
            new(Andreea, "Ceux qui disent non sont parfois ceux qui appliquent le mieux. Je vais les écouter autrement."),
            new(Leïla, null),
            new(JeanPhilippe, "Je reçois des plans depuis douze ans et je n’avais jamais dit à quelqu’un ce dont j’avais besoin."),
        ],
        Evaluations =
        [
            new(Nathalie, 5, 5, 5, 5), new(Luc, 4, 4, 5, 4), new(Fiona, 4, 4, 5, 5), new(Daniel, 5, 4, 5, 4),
            new(Wilson, 4, 3, 5, 4), new(Andreea, 5, 5, 5, 4), new(Leïla, 4, 4, 5, 4), new(JeanPhilippe, 5, 4, 5, 5),
        ],
        FollowUpOn = When.InWeeks(-2, DayOfWeek.Tuesday, 13, 0),
        FollowUp = new(When.InWeeks(-2, DayOfWeek.Tuesday, 13, 10), Outcome.Reached, "Les trois plans tiennent sur une demi-page et mes collègues ont barré plus de la moitié des mesures. Ce qui reste se fait. J’ai passé dix minutes dans deux classes, et une troisième personne m’a invitée. Je vois encore des plans signés sans lecture, mais ce ne sont plus les miens."),
    };
}
