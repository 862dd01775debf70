namespace Terreau.World;

/// <summary>Words that mean nothing and look French: planted in sealed content, they must be found nowhere else.</summary>
public static class Canaries
{
    /// <summary>Plain letters only, so that no encoder changes them.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "brumolisque", "fartenoche", "glavondiere", "pourlibasque", "zephranule", "crotambule", "vardoulinet", "mistraguille",
        "choupranelle", "tarlivoque", "embrondiner", "quolibrasse", "sardomiche", "frilantoule", "nargoulette", "javrolin",
        "bidourlache", "perimousque", "ostrevanche", "tradouillon", "cormaltive", "lanvergoule", "dribouchard", "ruchalombre",
    ];

    /// <summary>The canary of one field: always the same for the same number, with a suffix once the words run out.</summary>
    public static string For(int number) =>
        number < Words.Count ? Words[number] : $"{Words[number % Words.Count]}{number / Words.Count}";
}
