namespace Terreau.World;

/// <summary>Everyone of the network, told once. Properties bear first names: tests read like a staff room.</summary>
public static class Cast
{
    public static PersonOf Bruno { get; } = new("Bruno Pelletier", "BP", "coordonnateur des systèmes d’information", "bruno.pelletier@example.org", Accord.Masculine, Role: OrganisationRole.Administrator);
    public static PersonOf Hélène { get; } = new("Hélène Beaudoin", "HB", "directrice des services éducatifs", "helene.beaudoin@example.org", Accord.Feminine, Role: OrganisationRole.LeadLearner);

    // Directions adjointes de l’Estrie
    public static PersonOf Solange { get; } = new("Solange Nadeau", "SN", "directrice adjointe, école secondaire des Deux-Ponts", "solange.nadeau@example.org", Accord.Feminine, Role: OrganisationRole.Founder);
    public static PersonOf Maude { get; } = new("Maude Lacasse", "ML", "directrice adjointe, école primaire du Boisé", "maude.lacasse@example.org", Accord.Feminine);
    public static PersonOf Josée { get; } = new("Josée Tremblay", "JT", "directrice adjointe, école secondaire de la Montée", "josee.tremblay@example.org", Accord.Feminine);
    public static PersonOf Karim { get; } = new("Karim Benali", "KB", "directeur adjoint, école secondaire des Deux-Ponts", "karim.benali@example.org", Accord.Masculine);
    public static PersonOf Rose { get; } = new("Rose Vézina", "RV", "directrice adjointe, école primaire Sainte-Anne", "rose.vezina@example.org", Accord.Feminine);
    public static PersonOf Étienne { get; } = new("Étienne Gauthier", "ÉG", "directeur adjoint, centre de formation générale des adultes", "etienne.gauthier@example.org", Accord.Masculine);
    public static PersonOf Amina { get; } = new("Amina Haddad", "AH", "directrice adjointe, école primaire des Quatre-Vents", "amina.haddad@example.org", Accord.Feminine);

    // Premiers pas
    public static PersonOf Geneviève { get; } = new("Geneviève Paquin", "GP", "coordonnatrice des services professionnels", "genevieve.paquin@example.org", Accord.Feminine, Role: OrganisationRole.Founder);
    public static PersonOf Fatou { get; } = new("Fatou Ndiaye", "FN", "travailleuse sociale en milieu scolaire", "fatou.ndiaye@example.org", Accord.Feminine);
    public static PersonOf Mai { get; } = new("Mai Nguyen", "MN", "psychoéducatrice", "mai.nguyen@example.org", Accord.Feminine);
    public static PersonOf Olivier { get; } = new("Olivier Lachance", "OL", "conseiller d’orientation", "olivier.lachance@example.org", Accord.Masculine);
    public static PersonOf Camille { get; } = new("Camille Lefèvre", "CL", "orthopédagogue", "camille.lefevre@example.org", Accord.Feminine, "fr-FR", "Europe/Paris");
    public static PersonOf Alexis { get; } = new("Alexis Côté", "AC", "agent·e de réadaptation", "alexis.cote@example.org", Accord.Neutral);
    public static PersonOf Youssef { get; } = new("Youssef El Amrani", "YE", "orthopédagogue", "youssef.elamrani@example.org", Accord.Masculine);
    public static PersonOf Catherine { get; } = new("Catherine Dubé", "CD", "conseillère en rééducation", "catherine.dube@example.org", Accord.Feminine);

    // Accompagner au secondaire
    public static PersonOf Luc { get; } = new("Luc Arsenault", "LA", "conseiller pédagogique, mathématique", "luc.arsenault@example.org", Accord.Masculine, Role: OrganisationRole.Founder);
    public static PersonOf Nathalie { get; } = new("Nathalie Bouchard", "NB", "enseignante-ressource, français", "nathalie.bouchard@example.org", Accord.Feminine);
    public static PersonOf Fiona { get; } = new("Fiona Campbell", "FC", "education consultant, English second language", "fiona.campbell@example.org", Accord.Feminine, "en", "America/Halifax");
    public static PersonOf Daniel { get; } = new("Daniel Osei", "DO", "resource teacher, enriched English", "daniel.osei@example.org", Accord.Masculine, "en");
    public static PersonOf Wilson { get; } = new("Wilson Joseph", "WJ", "enseignant-ressource, mathématique", "wilson.joseph@example.org", Accord.Masculine);
    public static PersonOf Andreea { get; } = new("Andreea Popescu", "AP", "enseignante-ressource, adaptation scolaire", "andreea.popescu@example.org", Accord.Feminine);
    public static PersonOf Leïla { get; } = new("Leïla Mansouri", "LM", "conseillère pédagogique, français", "leila.mansouri@example.org", Accord.Feminine);
    public static PersonOf Rosalie { get; } = new("Rosalie Awashish", "RA", "enseignante-ressource, univers social", "rosalie.awashish@example.org", Accord.Feminine);
    public static PersonOf JeanPhilippe { get; } = new("Jean-Philippe Roy", "JR", "enseignant-ressource, science et technologie", "jeanphilippe.roy@example.org", Accord.Masculine);
    public static PersonOf Gabriel { get; } = new("Gabriel Fortin", "GF", "enseignant-ressource, éducation physique", "gabriel.fortin@example.org", Accord.Masculine);

    // In no group
    public static PersonOf Mireille { get; } = new("Mireille Desrosiers", "MD", "directrice d’école primaire", "mireille.desrosiers@example.org", Accord.Feminine);
    public static PersonOf Patrick { get; } = new("Patrick Thibodeau", "PT", "conseiller en ressources humaines", "patrick.thibodeau@example.org", Accord.Masculine);
    public static PersonOf Ariane { get; } = new("Ariane Saganash", "AS", "agente de développement, liaison avec les Premières Nations", "ariane.saganash@example.org", Accord.Feminine);
    public static PersonOf Rafael { get; } = new("Rafael Moreno", "RM", "technicien en service de garde", "rafael.moreno@example.org", Accord.Masculine);

    /// <summary>Everyone who has an account: the administrator first, then the lead learner.</summary>
    public static IReadOnlyList<PersonOf> WithAccount { get; } =
    [
        Bruno, Hélène,
        Solange, Maude, Josée, Karim, Rose, Étienne, Amina,
        Geneviève, Fatou, Mai, Olivier, Camille, Alexis, Youssef,
        Luc, Nathalie, Fiona, Daniel, Wilson, Andreea, Leïla, Rosalie, JeanPhilippe, Gabriel,
        Mireille, Patrick, Ariane, Rafael,
    ];

    /// <summary>One face for each situation: the accounts that the sign-in page of the demonstration offers first.</summary>
    public static IReadOnlyList<PersonOf> Faces { get; } = [Josée, Maude, Rose, Luc, Fiona, Fatou, Camille, Hélène, Bruno];
}
