namespace Terreau.Web.Shared.Components;

/// <summary>One grain a minute: spent ones hollow, the last two taller, overtime ones apart. The script draws the same.</summary>
internal static class TimerGrains
{
    private const int MostExtra = 10;

    public static IReadOnlyList<string?> Of(int allottedMinutes, int remainingSeconds)
    {
        var left = Math.Max(0, (int)Math.Ceiling(remainingSeconds / 60d));
        var grains = new List<string?>(allottedMinutes + MostExtra);
        for (var minute = 0; minute < allottedMinutes; minute++)
            grains.Add(minute < allottedMinutes - left ? "spent" : minute >= allottedMinutes - 2 ? "end" : null);

        var extra = Math.Min(MostExtra, (int)Math.Ceiling(-remainingSeconds / 60d));
        for (var minute = 0; minute < extra; minute++)
            grains.Add(minute == 0 ? "extra first" : "extra");
        return grains;
    }
}
