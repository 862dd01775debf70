namespace Terreau.World;

/// <summary>A unit of the organisation, with what stands in it.</summary>
public sealed record UnitOf(string Name, params IReadOnlyList<UnitOf> Units);

/// <summary>How the network is made: sectors with their schools, and the services of the head office.</summary>
public static class Units
{
    /// <summary>What units are called, from the top.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["Secteur ou direction", "École ou service", "Équipe"];

    /// <summary>Who says where they can be found.</summary>
    public static IReadOnlyList<(PersonOf Person, string Unit)> People { get; } =
    [
        (Cast.Bruno, "Technologies de l’information"), (Cast.Hélène, "Services éducatifs"),
        (Cast.Solange, "École secondaire des Deux-Ponts"), (Cast.Karim, "École secondaire des Deux-Ponts"), (Cast.Maude, "École primaire du Boisé"),
        (Cast.Josée, "École secondaire de la Montée"), (Cast.Rose, "École primaire Sainte-Anne"), (Cast.Étienne, "Centre de formation générale des adultes"), (Cast.Amina, "École primaire des Quatre-Vents"),
        (Cast.Geneviève, "Services professionnels aux élèves"), (Cast.Fatou, "Travail social et psychoéducation"), (Cast.Mai, "Travail social et psychoéducation"), (Cast.Camille, "Orthopédagogie"), (Cast.Youssef, "Orthopédagogie"),
        (Cast.Luc, "Services pédagogiques"), (Cast.Leïla, "Services pédagogiques"), (Cast.Nathalie, "Enseignement-ressource au secondaire"), (Cast.Wilson, "Enseignement-ressource au secondaire"), (Cast.Andreea, "Adaptation scolaire"),
        (Cast.Rafael, "Service de garde L’Envolée"), (Cast.Patrick, "Insertion professionnelle"),
    ];

    /// <summary>Who is lead learner of a unit, and how many days from today that ends, or null.</summary>
    public static IReadOnlyList<(PersonOf Person, string Unit, int? Days)> Leads { get; } = [(Cast.Mireille, "Secteur Massawippi", 219)];

    public static IReadOnlyList<UnitOf> Tree { get; } =
    [
        new("Secteur Saint-François",
            new("École primaire Sainte-Anne", new UnitOf("Équipe-cycle du préscolaire"), new UnitOf("Service de garde L’Envolée")),
            new("École primaire des Quatre-Vents"),
            new("École secondaire de la Montée", new UnitOf("Équipe-niveau de 1re secondaire"), new UnitOf("Équipe-niveau de 2e secondaire"), new UnitOf("Adaptation scolaire"))),
        new("Secteur Massawippi",
            new("École primaire du Boisé", new UnitOf("Équipe-cycle 1"), new UnitOf("Équipe-cycle 2"), new UnitOf("Équipe-cycle 3")),
            new("École secondaire des Deux-Ponts", new UnitOf("Équipe de mathématique"), new UnitOf("Équipe de français")),
            new("Centre de formation générale des adultes")),
        new("Services éducatifs",
            new("Services pédagogiques", new UnitOf("Équipe du numérique"), new UnitOf("Enseignement-ressource au secondaire")),
            new("Services professionnels aux élèves", new UnitOf("Orthopédagogie"), new UnitOf("Travail social et psychoéducation"))),
        new("Ressources humaines", new UnitOf("Insertion professionnelle")),
        new("Technologies de l’information"),
    ];
}
