using static Terreau.World.Cast;

namespace Terreau.World;

/// <summary>« Lire pour apprendre au secondaire »: a learning group gathered by a topic, that has begun.</summary>
public static class Reading
{
    public static GroupOf Group { get; } = new(
        "lire-pour-apprendre",
        "Lire pour apprendre au secondaire",
        "Compréhension en lecture, toutes matières",
        "Qu’aucun élève n’échoue en histoire ou en science parce qu’il n’arrive pas à lire la question.",
        "Services éducatifs",
        When.InWeeks(-6, DayOfWeek.Thursday, 13, 15),
        Founder: Luc, Facilitator: Nathalie, FacilitatorRotates: false,
        [Nathalie, Luc, Leïla, Andreea, Rosalie, JeanPhilippe, Wilson, Josée])
    {
        Sort = GroupSort.ProfessionalLearningCommunity,
        Plc = PlcSort.Topic,
    };
}
