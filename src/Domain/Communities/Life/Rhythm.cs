namespace Terreau.Domain.Communities.Life;

/// <summary>How regular meetings are (M6).</summary>
public enum RhythmClass { Regular, FairlyRegular, Irregular, InBursts }

/// <summary>
/// The rhythm of a group (M6, S4-40, S1-33): the intervals between its last meetings held, nine at most. All comparisons are made
/// between whole numbers: several worked examples sit on a threshold.
/// </summary>
public sealed class Rhythm
{
    /// <summary>Fewer meetings than this say nothing of a rhythm.</summary>
    public const int FewestMeetings = 4;

    /// <summary>Meetings that count, from the last one back.</summary>
    public const int MostMeetings = 9;

    private readonly int[] _days;
    private readonly long _sum, _squares;

    private Rhythm(int[] days)
    {
        _days = days;
        _sum = days.Sum(d => (long)d);
        _squares = days.Sum(d => (long)d * d);
    }

    /// <summary>Days between one meeting and the next, the oldest first.</summary>
    public IReadOnlyList<int> Intervals => _days;

    /// <summary>The rhythm of meetings held on these days, in any order; null with fewer than four, or when all were on one day.</summary>
    public static Rhythm? Of(IEnumerable<DateOnly> held)
    {
        var last = held.Order().TakeLast(MostMeetings).ToList();
        var rhythm = new Rhythm([.. last.Zip(last.Skip(1), (a, b) => b.DayNumber - a.DayNumber)]);
        return last.Count < FewestMeetings || rhythm._sum == 0 ? null : rhythm;
    }

    /// <summary>Mean interval, in days.</summary>
    public double Mean => (double)_sum / _days.Length;

    /// <summary>Standard deviation of the intervals (n − 1), in days.</summary>
    public double Deviation => Math.Sqrt((double)Spread / ((long)_days.Length * (_days.Length - 1)));

    /// <summary>Coefficient of variation: deviation ÷ mean, 0 when every interval is the same.</summary>
    public double Variation => Deviation / Mean;

    /// <summary>How regular it is: a variation up to 1/4, up to 1/2, up to 1, above [cal].</summary>
    public RhythmClass Class =>
        IsWithin(1, 4) ? RhythmClass.Regular : IsWithin(1, 2) ? RhythmClass.FairlyRegular : IsWithin(1, 1) ? RhythmClass.Irregular : RhythmClass.InBursts;

    /// <summary>True when the variation is at most a fraction, exactly.</summary>
    public bool IsWithin(int numerator, int denominator)
    {
        // (s ÷ mean)² = n·spread ÷ ((n − 1)·sum²), and spread = n·Σd² − (Σd)².
        long n = _days.Length;
        return (Int128)n * Spread * denominator * denominator <= (Int128)(n - 1) * _sum * _sum * numerator * numerator;
    }

    private long Spread => (_days.Length * _squares) - (_sum * _sum);
}
