using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class DeputyHeads
{
    private static SessionOf MeetingsWithoutDecision() => new(1, ReachedState.Closed, Karim, new SheetOf(
        "On se réunit, on parle, on ne décide rien",
        Subject.Problem,
        "Depuis la rentrée, j’anime aux deux semaines la rencontre des responsables de niveau. Cinq personnes engagées, une heure et quart. On fait le tour de tout, chacun parle, et je ressors sans décision écrite. Trois semaines plus tard, on reprend le même point comme si de rien n’était.",
        "C’est moi qui convoque et qui anime. Je peux changer l’ordre du jour, la durée et la façon de conclure. Je ne peux pas retirer de points que la direction me demande de passer.",
        "J’ai envoyé l’ordre du jour d’avance : presque personne ne le lit. J’ai minuté chaque point : les gens se sont sentis bousculés et une personne me l’a dit. J’ai arrêté au bout de deux fois.",
        "De la fatigue, et un peu de gêne. J’ai l’impression de voler une heure à des gens qui n’en ont pas.",
        "Les responsables vont cesser de venir, ou venir en corrigeant leurs copies. Et je vais recommencer à trancher seul dans mon bureau, ce que je m’étais promis de ne plus faire.",
        new RequestOf("rendre mes rencontres plus efficaces", "on décidait enfin quelque chose"),
        "Des vécus surtout, et un regard critique sur ma façon d’animer",
        "J’aimerais qu’on ne cherche pas qui, dans l’équipe, parle trop."))
    {
        Schedule = new(When.InWeeks(-9, DayOfWeek.Wednesday, 15, 30), 90, Place: "Salle 204, école secondaire des Deux-Ponts"),
        Facilitator = Amina,
        Consultants = [Solange, Josée, Maude, Rose, Étienne],
        Summary = "J’anime depuis la rentrée une rencontre de responsables de niveau qui se déroule bien en apparence : les gens sont présents, polis, généreux de leurs idées. Mais aucune décision n’en sort. Je me suis aperçu en préparant ma fiche que je n’annonce jamais ce qui est à décider. J’ouvre les sujets et j’espère que la conclusion viendra d’elle-même. Quand le temps manque, je dis qu’on y reviendra.",
        Questions =
        [
            new(Josée, "Sur les trois dernières rencontres, combien de points demandaient réellement une décision de ce groupe-là?", "Bonne question. Je dirais deux ou trois sur une vingtaine. Le reste, c’est de l’information que je passe ou de la consultation."),
            new(Rose, "Comment les responsables savent-ils qu’un point est terminé?", "Ils ne le savent pas. Je passe au suivant quand je regarde l’heure."),
            new(Maude, "Quand tu dis « on y reviendra », qui s’en occupe entre les deux rencontres?", "Personne. Moi, en théorie. Je le remets à l’ordre du jour, c’est tout."),
            new(Étienne, "Y a-t-il déjà eu une rencontre dont tu es sorti satisfait? Qu’est-ce qu’elle avait de différent?", "Oui, celle d’octobre sur la surveillance. Il fallait remettre l’horaire le lendemain matin. On n’avait pas le choix de finir."),
            new(Solange, "Qu’est-ce que la direction attend de ces rencontres?", "Je ne le lui ai jamais demandé clairement. J’ai repris la formule de la personne avant moi."),
        ],
        Request = new("distinguer ce que le groupe doit décider de ce que je dois seulement lui dire, et conclure un point sans brusquer personne", "je repartais avec une façon simple d’ouvrir et de fermer un point, que je peux essayer dès la prochaine rencontre"),
        Restatement = new(Rose, "Tu ne cherches pas à aller plus vite. Tu veux que chaque personne sache, en entrant dans un point, ce qu’on attend d’elle, et qu’elle sente, en le quittant, que quelque chose est réglé. Est-ce bien cela?"),
        Suggestions =
        [
            new(Josée, Offer.Experience, "J’ai vécu la même chose en arrivant à la Montée. Ce qui a tout changé, c’est d’écrire à côté de chaque point « à savoir », « à discuter » ou « à décider ». La première fois, je n’avais qu’un seul « à décider ». On l’a décidé.", Choice.Take),
            new(Maude, Offer.Idea, "Et si la dernière minute de chaque point servait toujours à la même chose, c’est-à-dire dire à voix haute qui fait quoi et pour quand? Même quand la réponse est « personne, on laisse tomber ».", Choice.Take),
            new(Étienne, Offer.Question, "Que se passerait-il si tu leur demandais, à eux, ce qu’ils veulent décider ensemble cette année?", Choice.Keep),
            new(Rose, Offer.Resource, "Nous avons à Sainte-Anne une feuille d’une page, avec trois colonnes, que la personne qui prend les notes remplit devant tout le monde. Je te l’envoie demain, tu en feras ce que tu voudras.", Choice.Take),
            new(Solange, Offer.Encouragement, "Les gens viennent encore, Karim, et ils parlent. Bien des équipes n’en sont pas là. Tu as déjà le plus difficile.", Choice.Keep),
            new(Solange, Offer.Idea, "Sortir les informations de la rencontre et les envoyer le lundi dans un court message. Tu récupérerais peut-être une demi-heure.", Choice.NotNow),
        ],
        Synthesis = "Je retiens que je mélange trois sortes de points et que personne ne sait dans laquelle on se trouve. Je retiens aussi que fermer un point n’est pas le presser : c’est dire ce qu’il devient.",
        Comment = "La question d’Étienne m’a un peu bousculé. Je la garde pour la fin de l’année, quand j’aurai moins l’impression de jouer ma crédibilité. Pour le message du lundi, j’aime l’idée, mais je me connais, je ne tiendrai pas trois semaines.",
        Actions =
        [
            new("Écrire « à savoir », « à discuter » ou « à décider » devant chaque point du prochain ordre du jour, avec deux points à décider au plus", 8),
            new("Demander à une responsable de tenir la feuille à trois colonnes et de la lire à voix haute avant de passer au point suivant", 8),
        ],
        Learnings =
        [
            new(Karim, "Je croyais avoir un problème de temps. J’avais un problème d’intention : je ne savais pas moi-même ce que j’attendais du groupe."),
            new(Amina, "En animant, j’ai résisté à l’envie de combler un silence à la clarification. La meilleure question est venue juste après."),
            new(Solange, "Je fais exactement la même chose avec mes techniciens. Je vais relire mon prochain ordre du jour avant de l’envoyer."),
            new(Josée, "Raconter ce que j’ai vécu m’a obligée à me rappeler que ça n’avait pas marché tout de suite."),
            new(Maude, "Laisser tomber un point, c’est aussi une décision. Je ne me donnais pas ce droit."),
            new(Rose, "Reformuler la demande m’a appris plus que chercher une solution."),
            new(Étienne, null),
        ],
        Evaluations =
        [
            new(Karim, 5, 5, 5, 5), new(Amina, 4, 4, 5, 4), new(Solange, 5, 4, 5, 4), new(Josée, 4, 5, 5, 4),
            new(Maude, 5, 4, 5, 5), new(Rose, 4, 4, 5, 4), new(Étienne, 4, 3, 5, 4),
        ],
        Beyond = new(Solange, "Une rencontre qui finit par une phrase écrite ensemble, même courte, se rediscute beaucoup moins la fois suivante.", ForOrganisation: true, Consented: true),
        FollowUpOn = When.InWeeks(-4, DayOfWeek.Wednesday, 15, 30),
        FollowUp = new(When.InWeeks(-4, DayOfWeek.Wednesday, 15, 36), Outcome.PartlyReached, "J’ai tenu les trois étiquettes à deux rencontres sur deux, et nous avons pris trois décisions qui tiennent encore. La lecture à voix haute, c’est inégal : la première fois, tout le monde a ri. J’en retire que l’équipe attendait surtout que je dise ce que je voulais d’elle."),
    };
}
