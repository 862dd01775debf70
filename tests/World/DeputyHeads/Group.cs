using static Terreau.World.Cast;

namespace Terreau.World;

/// <summary>« Directions adjointes de l’Estrie »: one session closed, one awaiting its follow-up, one ready to start.</summary>
public static partial class DeputyHeads
{
    public static GroupOf Group { get; } = new(
        "directions-adjointes-estrie",
        "Directions adjointes de l’Estrie",
        "Direction adjointe d’établissement",
        "Prendre le temps, une fois par mois, de réfléchir entre pairs à ce que le quotidien de l’adjointe ou de l’adjoint ne laisse jamais réfléchir, et repartir avec un geste à essayer.",
        "Secteur Saint-François",
        When.InWeeks(-13, DayOfWeek.Monday, 9, 20),
        Founder: Solange, Facilitator: Josée, FacilitatorRotates: true,
        [Solange, Josée, Maude, Karim, Rose, Étienne, Amina])
    {
        Charter = Charter(),
        Sessions = [MeetingsWithoutDecision(), TiredTeam(), LonelyBeginner()],
        Season = Year(),
        Troikas = [new([Josée, Karim, Rose], Planned: When.InMinutes(-2 * 24 * 60), At: When.InWeeks(1, DayOfWeek.Thursday, 12, 15))],
    };
}
