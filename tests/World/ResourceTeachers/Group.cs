using static Terreau.World.Cast;

namespace Terreau.World;

/// <summary>« Accompagner au secondaire »: a full group in mid-season, one session closed, one next week, one to be scheduled.</summary>
public static partial class ResourceTeachers
{
    public static GroupOf Group { get; } = new(
        "accompagner-au-secondaire",
        "Accompagner au secondaire",
        "Accompagnement pédagogique au secondaire",
        "Nous accompagnons des collègues sans être leur supérieur. Ici, nous travaillons ce que ça demande : le tact, la patience et la manière de dire.",
        "Secteur Massawippi",
        When.InWeeks(-12, DayOfWeek.Tuesday, 13, 10),
        Founder: Luc, Facilitator: Luc, FacilitatorRotates: false,
        [Luc, Nathalie, Fiona, Daniel, Wilson, Andreea, Leïla, Rosalie, JeanPhilippe, Gabriel])
    {
        Charter = Charter(),
        Sessions = [PlanNobodyReads(), DemandingParents(), FromPrimaryToSecondary()],
    };
}
