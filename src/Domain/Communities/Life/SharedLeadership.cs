namespace Terreau.Domain.Communities.Life;

/// <summary>How many people in effect carry a group (M20, S0-32, S4-16).</summary>
public static class SharedLeadership
{
    /// <summary>Fewer acts than this say nothing of who carries the group [cal].</summary>
    public const int FewestActs = 4;

    // exp and ln leave a trace on exactly even shares, which sit on the threshold.
    private const double Trace = 1e-9;

    /// <summary>
    /// The effective number of leaders: exp(−Σ p ln p), p being each person's share of the acts. From 1, one person does everything,
    /// to the number of people, all do as much; null when there are too few acts.
    /// </summary>
    public static double? Effective(IReadOnlyCollection<int> acts)
    {
        double all = acts.Sum();
        return all < FewestActs ? null : Math.Exp(-acts.Where(a => a > 0).Select(a => a / all).Sum(p => p * Math.Log(p)));
    }

    /// <summary>True when it reaches a number of people; null when there are too few acts.</summary>
    public static bool? Reaches(IReadOnlyCollection<int> acts, int people) => Effective(acts) is { } effective ? effective >= people - Trace : null;
}
