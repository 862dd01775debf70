namespace Terreau.Domain.Stages;

/// <summary>The planned length of each stage of a run, in order, in whole minutes (1 or more).</summary>
public sealed class StagePlan
{
    /// <summary>Makes a plan of at least one stage, each of at least one minute.</summary>
    /// <exception cref="ArgumentException">When a stage has no time or there is no stage.</exception>
    public StagePlan(IEnumerable<int> minutes)
    {
        Minutes = [.. minutes];
        if (Minutes.Count == 0 || Minutes.Any(m => m < 1)) throw new ArgumentException("Every stage needs at least one minute.", nameof(minutes));
    }

    /// <summary>Minutes of each stage.</summary>
    public IReadOnlyList<int> Minutes { get; }

    /// <summary>Minutes of the whole.</summary>
    public int Total => Minutes.Sum();
}
