using static Terreau.World.Cast;

namespace Terreau.World;

public static partial class DeputyHeads
{
    /// <summary>The rest of the year: every four weeks, without the winter break; Rose misses one, Karim asks Amina for an exchange.</summary>
    private static SeasonOf Year() => new(Josée, When.InWeeks(1, DayOfWeek.Wednesday, 15, 30), EveryWeeks: 4, Sessions: 6, Minutes: 90, "Salle de réunion du pavillon Sainte-Marguerite-Bourgeoys")
    {
        Break = (When.InWeeks(7, DayOfWeek.Monday, 8), When.InWeeks(8, DayOfWeek.Sunday, 8)),
        Absent = Rose,
        Asks = Karim,
    };
}
