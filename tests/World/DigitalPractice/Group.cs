using static Terreau.World.Cast;

namespace Terreau.World;

/// <summary>« Le numérique en classe »: a community of practice of many trades, open to the whole organisation.</summary>
public static class DigitalPractice
{
    public static GroupOf Group { get; } = new(
        "le-numerique-en-classe",
        "Le numérique en classe",
        "Pédagogie et outils numériques",
        "Que les bons coups d’une classe profitent à toutes, et que personne n’ait à réinventer seul ce qui existe déjà dans l’école voisine.",
        "Services éducatifs",
        When.InWeeks(-20, DayOfWeek.Tuesday, 9, 0),
        Founder: Luc, Facilitator: Leïla, FacilitatorRotates: false,
        [Luc, Leïla, Nathalie, Wilson, Andreea, Rosalie, JeanPhilippe, Daniel, Fiona, Mai, Camille, Étienne, Josée, Maude])
    {
        Sort = GroupSort.CommunityOfPractice,
        Purposes = [PurposeSort.ToolDevelopment, PurposeSort.PracticalWorkshops],
        Roles =
        [
            new(Nathalie, RoleSort.ContentExpert, When.InWeeks(-12, DayOfWeek.Monday, 9), Subject: "évaluation formative avec le numérique"),
            new(Fiona, RoleSort.ContentExpert, When.InWeeks(-6, DayOfWeek.Friday, 9), When.InWeeks(30, DayOfWeek.Friday, 0), "outils d’aide à l’écriture en anglais"),
            new(Wilson, RoleSort.Mentor, When.InWeeks(-2, DayOfWeek.Tuesday, 13), When.InWeeks(24, DayOfWeek.Friday, 0)),
            new(Ariane, RoleSort.Visitor, When.InWeeks(-1, DayOfWeek.Thursday, 10), When.InWeeks(8, DayOfWeek.Saturday, 0)),
        ],
        Later = [(Gabriel, When.InWeeks(-2, DayOfWeek.Monday, 8, 30)), (Alexis, When.InWeeks(-1, DayOfWeek.Wednesday, 13, 0))],
    };
}
