using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class ResourceTeachers
{
    private static SessionOf DemandingParents() => new(2, ReachedState.Scheduled, Wilson, new SheetOf(
        "Des parents exigeants, un collègue qui n’ouvre plus ses courriels",
        Subject.Problem,
        "Depuis la remise des premiers bulletins, les parents d’un même groupe écrivent chaque semaine à un collègue de mathématique que j’accompagne : correction, rythme, devoirs. Certains messages arrivent à vingt-trois heures. Il a cessé de les ouvrir et m’a demandé de les lire à sa place.",
        "J’accompagne ce collègue en didactique. J’ai accepté de lire les courriels, une fois. Je peux l’aider à préparer une réponse ou une rencontre, je ne peux pas répondre pour lui.",
        "J’ai lu et résumé une première série de messages : il a été soulagé deux jours. J’ai proposé une réponse commune, il l’a trouvée froide. J’ai suggéré d’en parler à la direction, il ne veut pas.",
        "Je me sens coincé entre l’amitié et mon rôle. Je n’aime pas ce que je lis, et je ne peux pas ne pas l’avoir lu.",
        "Un parent passera par la direction, et mon collègue pensera que je l’ai su avant lui.",
        new RequestOf("redonner à mon collègue la maîtrise de cette conversation avec les parents, et sortir moi-même de la place d’intermédiaire", "je savais quoi lui dire cette semaine, et à quel moment la direction doit être mise au courant"),
        "Des vécus et un regard critique",
        "Ne pas débattre de la correction elle-même."))
    {
        Schedule = new(When.InWeeks(1, DayOfWeek.Tuesday, 13, 0), 90, Place: "Local 118, école secondaire du Massawippi", VideoLink: "https://visio.example.org/accompagner-au-secondaire"),
        Facilitator = Luc,
        Consultants = [Nathalie, Fiona, Daniel, Andreea, Leïla, Rosalie, Gabriel],
        NotComing = [JeanPhilippe],
        NotAnswered = [Daniel, Gabriel],
    };
}
