namespace Terreau.World;

/// <summary>What the register says of one incident, as somebody wrote it at some time.</summary>
public sealed record IncidentOf(
    When WrittenOn, string Title, When HappenedOn, When NoticedOn, string Information, int? People, string Circumstances, string Sensitivity, string Consequences, string Likelihood, bool? IsSerious,
    string Measures, When? AuthorityToldOn = null, When? PeopleToldOn = null);

/// <summary>What the network answers for in privacy: who does, and the incidents of the year.</summary>
public static class Privacy
{
    public static (string Name, string Function, string Address) Officer { get; } =
        ("Agathe Morin", "secrétaire générale, responsable de la protection des renseignements personnels", "protection.renseignements@example.org\n819 555-0142, poste 2210\n1200, rue de la Colline, Sherbrooke (Québec)");

    /// <summary>A list sent to the wrong address: noted within the hour, completed the next day, then closed.</summary>
    public static IReadOnlyList<IncidentOf> MisdirectedList { get; } =
    [
        new(When.InWeeks(-9, DayOfWeek.Tuesday, 10, 40), "Liste de présence envoyée à une mauvaise adresse", When.InWeeks(-9, DayOfWeek.Tuesday, 9), When.InWeeks(-9, DayOfWeek.Tuesday, 10),
            "Noms, fonctions et adresses professionnelles.", null, "Une liste de présence est partie à une personne homonyme, hors du centre de services, à cause d’une adresse complétée d’elle-même par le logiciel de courriel.",
            "", "", "", null, "La destinataire a été jointe par téléphone à 10 h 20."),
        new(When.InWeeks(-9, DayOfWeek.Wednesday, 14), "Liste de présence envoyée à une mauvaise adresse", When.InWeeks(-9, DayOfWeek.Tuesday, 9), When.InWeeks(-9, DayOfWeek.Tuesday, 10),
            "Noms, fonctions et adresses professionnelles de directions adjointes. Aucun renseignement sur des élèves ni sur la santé.", 14,
            "Une liste de présence est partie à une personne homonyme, hors du centre de services, à cause d’une adresse complétée d’elle-même par le logiciel de courriel.",
            "Faible : ces renseignements figurent déjà dans le site de chaque école.", "De la sollicitation non désirée, tout au plus.", "Faible : la destinataire a répondu aussitôt et confirmé par écrit avoir supprimé le message.", false,
            "Message supprimé par la destinataire, confirmation écrite reçue. L’adresse complétée d’elle-même est désactivée pour l’équipe ; les listes passent désormais par Terreau."),
    ];

    /// <summary>A tablet left on a bus: what is known on the second day.</summary>
    public static IReadOnlyList<IncidentOf> LostTablet { get; } =
    [
        new(When.InWeeks(-1, DayOfWeek.Thursday, 16, 30), "Tablette oubliée dans un autobus", When.InWeeks(-1, DayOfWeek.Wednesday, 17), When.InWeeks(-1, DayOfWeek.Thursday, 8),
            "Courriels professionnels et notes de suivi. On ne sait pas encore si des notes portaient sur des élèves ; l’inventaire est en cours.", null,
            "Une tablette du centre de services a été oubliée dans un autobus de ville en fin de journée. Elle était verrouillée par un code.",
            "Peut-être élevée, si des notes portent sur des élèves.", "", "", null, "Tablette effacée à distance jeudi à 9 h 15 ; mot de passe du compte changé ; société de transport jointe."),
    ];
}
