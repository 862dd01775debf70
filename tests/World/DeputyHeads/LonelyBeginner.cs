using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class DeputyHeads
{
    private static SessionOf LonelyBeginner() => new(3, ReachedState.Scheduled, Maude, new SheetOf(
        "Une jeune enseignante isolée au bout du corridor",
        Subject.Concern,
        "Une enseignante à sa première année a reçu, fin août, un groupe que personne n’avait choisi. Sa classe est la seule de son niveau dans l’aile neuve. Depuis octobre, elle dîne dans son local et ne vient plus à la salle du personnel. Elle me dit que ça va. Deux collègues m’ont dit, chacune de son côté, qu’elles n’osent pas la déranger.",
        "Je suis sa supérieure et c’est moi qui ferai son évaluation au printemps. Je peux aménager l’horaire, jumeler des personnes, dégager une période. Je peux difficilement être à la fois celle qui évalue et celle à qui l’on se confie.",
        "Je suis passée la voir trois fois après l’école : des conversations gentilles et courtes. Je l’ai inscrite au programme d’insertion, mais la première rencontre n’a lieu qu’en janvier. J’ai demandé à une collègue d’aller vers elle, et j’ai eu l’impression de commander de la gentillesse.",
        "Je me revois à ma première année. Ça me touche de près, peut-être trop.",
        "Elle va tenir jusqu’en juin à force de volonté, puis s’en aller. Nous en avons perdu deux comme cela en trois ans.",
        new RequestOf("créer autour d’elle un vrai soutien de collègues, sans que ce soit un ordre ni une surveillance", "je repartais avec un premier pas qui ne dépend pas de mon rôle d’évaluatrice"),
        "Des vécus de débuts difficiles, et des idées simples",
        "Ne pas juger ses choix de gestion de classe : ce n’est pas le sujet."))
    {
        Schedule = new(When.InMinutes(10), 60, Place: "Salle du conseil, école secondaire de la Montée", VideoLink: "https://visio.example.org/directions-adjointes"),
        Facilitator = Josée,
        Consultants = [Karim, Solange, Rose, Étienne, Amina],
    };

    /// <summary>What each person would write if the third session were played to its end: for tests that go through every step.</summary>
    public static SessionOf LonelyBeginnerToTheEnd { get; } = LonelyBeginner() with
    {
        Reached = ReachedState.AwaitingFollowUp,
        Summary = "Une enseignante débutante s’est peu à peu retirée de l’équipe. Elle ne demande rien et assure que tout va bien. Ses collègues voudraient l’approcher et ne savent pas comment. Et moi, dès que je m’en mêle, je suis celle qui l’évaluera au printemps.",
        Questions =
        [
            new(Karim, "Que fait-elle pendant les périodes libres qu’elle a en commun avec d’autres?", "Elle en a deux par cycle avec l’équipe du deuxième étage. Elle reste dans son local, la porte ouverte."),
            new(Solange, "Qu’est-ce qui te fait dire que les collègues n’osent pas, plutôt qu’elles ne veulent pas?", "Elles sont venues me voir d’elles-mêmes. L’une m’a dit : je ne voudrais pas qu’elle croie que tu m’envoies."),
            new(Rose, "Lui as-tu déjà dit ce que tu observes, simplement, sans lui demander si ça va?", "Non. Je lui demande toujours si ça va. Alors elle me répond que oui."),
            new(Amina, "Sait-elle comment se passera l’évaluation du printemps?", "Je lui en ai parlé en août, très vite. Je ne suis pas certaine qu’elle s’en souvienne."),
        ],
        Request = new("que du soutien entre collègues naisse autour d’elle sans passer par moi, et pour lui parler de l’évaluation une bonne fois afin qu’elle pèse moins", "j’avais un premier geste à poser cette semaine et une chose à cesser de faire"),
        Restatement = new(Solange, "Tu veux te retirer un peu pour que d’autres puissent s’approcher, et dire clairement ce qui relève de toi pour que le reste devienne libre. C’est bien ça?"),
        Suggestions =
        [
            new(Karim, Offer.Experience, "À ma première année, une collègue m’a demandé de l’aide pour un tableau interactif. Je n’ai compris que bien plus tard qu’elle n’en avait pas besoin. C’est le fait d’être utile qui m’a sorti de mon local.", Choice.Take),
            new(Solange, Offer.Idea, "Déplacer une période de planification au deuxième étage pour les quatre enseignantes du cycle, elle comprise. Rien à demander à personne : l’horaire s’en charge.", Choice.Take),
            new(Rose, Offer.Question, "Qu’est-ce que cette enseignante sait faire mieux que les autres, et qui le sait dans l’école?", Choice.Take),
            new(Étienne, Offer.Resource, "Le guide d’insertion du service des ressources humaines contient une page qui explique l’évaluation en mots simples. On pourrait la lire avec elle en quinze minutes.", Choice.Keep),
            new(Amina, Offer.Encouragement, "Tu as remarqué une porte ouverte et un dîner pris seule. Beaucoup ne l’auraient pas vu.", Choice.Keep),
            new(Amina, Offer.Idea, "Remplacer « ça va? » par une seule phrase sur ce que tu as vu de bien en passant, puis repartir.", Choice.NotNow),
        ],
        Synthesis = "Je cherchais qui envoyer vers elle. Je retiens plutôt de lui donner une raison d’aller vers les autres, et de rendre l’horaire complice. L’évaluation, je l’explique une fois, clairement, puis je la laisse à sa place.",
        Comment = "L’histoire du tableau interactif m’a fait sourire, et elle m’a convaincue. La phrase positive en passant, pas tout de suite : venant de moi, elle sonnerait encore comme une évaluation.",
        Actions =
        [
            new("Placer au deuxième étage la période de planification commune du cycle, à compter du prochain cycle d’horaire", 10),
            new("Lire avec elle, en quinze minutes, la page du guide qui explique l’évaluation du printemps", 6),
        ],
        Learnings =
        [
            new(Maude, "À force de demander si ça va, j’obtenais toujours la même réponse. La question m’appartenait, la réponse aussi."),
            new(Josée, "Je retiens qu’une minute de silence vaut mieux qu’une relance quand la cliente réfléchit."),
            new(Karim, "J’ai compris ce soir un geste qu’on avait posé pour moi il y a douze ans."),
            new(Solange, "L’horaire est un outil de soutien. Je ne l’avais jamais regardé comme cela."),
            new(Rose, "Demander ce que la personne sait faire déplace toute la conversation."),
            new(Étienne, "Je connais les ressources par cœur et j’oublie d’écouter si c’est le moment de les offrir."),
            new(Amina, null),
        ],
        Evaluations =
        [
            new(Maude, 5, 5, 5, 5), new(Josée, 4, 4, 5, 4), new(Karim, 4, 5, 5, 4), new(Solange, 5, 4, 5, 4),
            new(Rose, 5, 4, 5, 5), new(Étienne, 4, 4, 5, 3), new(Amina, 4, 4, 5, 4),
        ],
        FollowUpOn = When.InWeeks(4, DayOfWeek.Wednesday, 15, 30),
    };
}
