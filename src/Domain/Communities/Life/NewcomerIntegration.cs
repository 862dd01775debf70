namespace Terreau.Domain.Communities.Life;

/// <summary>Somebody who entered a group, without a name: after how many days they first had to do with a member, and first contributed; null for never.</summary>
/// <param name="Joined">The day they became a member.</param>
/// <param name="FirstTie">Days from then to a first tie, or null.</param>
/// <param name="FirstContribution">Days from then to a first contribution, or null.</param>
public sealed record Newcomer(DateOnly Joined, int? FirstTie, int? FirstContribution);

/// <summary>
/// How a group takes in its newcomers (M22, S3-41): of those who entered thirty days ago or more, how many had a first tie within
/// thirty days. Told only of five people or more: of fewer, a share would point at somebody (INV-40).
/// </summary>
/// <param name="People">Newcomers of thirty days or more.</param>
/// <param name="TiedInTime">Of whom had a tie within thirty days.</param>
/// <param name="MedianDays">Days to a first contribution, in the middle of those who made one; null when nobody did.</param>
public sealed record NewcomerIntegration(int People, int TiedInTime, decimal? MedianDays)
{
    /// <summary>Days within which a first tie counts, and before which it is too early to tell.</summary>
    public const int Days = 30;

    /// <summary>Fewest people of whom anything is told.</summary>
    public const int FewestShown = 5;

    /// <summary>The share with a tie in time, 0 to 1; null without newcomers.</summary>
    public decimal? Share => People == 0 ? null : (decimal)TiedInTime / People;

    /// <summary>True when it may be told.</summary>
    public bool IsShown => People >= FewestShown;

    /// <summary>True when one half or more had a tie in time [cal].</summary>
    public bool IsGood => People > 0 && 2 * TiedInTime >= People;

    /// <summary>Measures newcomers on a day.</summary>
    public static NewcomerIntegration Of(IEnumerable<Newcomer> newcomers, DateOnly on)
    {
        var settled = newcomers.Where(n => on.DayNumber - n.Joined.DayNumber >= Days).ToList();
        var first = settled.Select(n => n.FirstContribution).OfType<int>().Order().ToList();
        decimal? median = first.Count == 0 ? null : (first[(first.Count - 1) / 2] + first[first.Count / 2]) / 2m;
        return new NewcomerIntegration(settled.Count, settled.Count(n => n.FirstTie <= Days), median);
    }
}
