namespace Terreau.World;

/// <summary>The education network of the demonstration, whole.</summary>
public static class Network
{
    public static OrganisationOf Organisation { get; } = new(
        "Centre de services scolaire des Collines-de-l’Estrie", "fr-CA", "America/Toronto", "élèves", "students");

    public static IReadOnlyList<PersonOf> People => Cast.WithAccount;

    public static IReadOnlyList<GroupOf> Groups { get; } = [DeputyHeads.Group, Newcomers.Group, ResourceTeachers.Group, DigitalPractice.Group, Reading.Group];
}
