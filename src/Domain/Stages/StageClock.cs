namespace Terreau.Domain.Stages;

/// <summary>Everything a <see cref="StageClock"/> must remember.</summary>
/// <param name="Planned">Planned minutes of each stage.</param>
/// <param name="Allotted">Minutes each stage now has.</param>
/// <param name="Spent">Time used in each stage before its present opening.</param>
/// <param name="Index">The current stage, from 0.</param>
/// <param name="RunStartedAt">Start of the run, moved on by interruptions.</param>
/// <param name="StageStartedAt">Start of the current stage's present opening, moved on by interruptions.</param>
/// <param name="PausedAt">Since when the run is interrupted, or null.</param>
public sealed record StageClockSnapshot(
    IReadOnlyList<int> Planned, IReadOnlyList<int> Allotted, IReadOnlyList<TimeSpan> Spent, int Index,
    DateTimeOffset RunStartedAt, DateTimeOffset StageStartedAt, DateTimeOffset? PausedAt);

/// <summary>
/// The server's clock of a run of ordered stages. It never moves on by itself: a stage whose time is used up goes into
/// overtime until somebody advances. Sources: domain.md 3.3 (the facilitator may extend a step, the rest shrinks).
/// </summary>
public sealed class StageClock
{
    /// <summary>No stage is ever squeezed below this many minutes (unless it was planned shorter).</summary>
    public const int LeastMinutes = 2;

    private static readonly TimeSpan Last = TimeSpan.FromMinutes(2);

    private readonly StagePlan _plan;
    private readonly int[] _allotted;
    private readonly TimeSpan[] _spent;
    private int _index;
    private DateTimeOffset _runStartedAt;
    private DateTimeOffset _stageStartedAt;
    private DateTimeOffset? _pausedAt;

    /// <summary>Starts the first stage. Opened before the scheduled hour, the clock waits for it.</summary>
    public StageClock(StagePlan plan, DateTimeOffset scheduled, DateTimeOffset now)
    {
        _plan = plan;
        _allotted = [.. plan.Minutes];
        _spent = new TimeSpan[plan.Minutes.Count];
        _runStartedAt = _stageStartedAt = now < scheduled ? scheduled : now;
    }

    private StageClock(StageClockSnapshot was)
    {
        _plan = new StagePlan(was.Planned);
        _allotted = [.. was.Allotted];
        _spent = [.. was.Spent];
        _index = was.Index;
        _runStartedAt = was.RunStartedAt;
        _stageStartedAt = was.StageStartedAt;
        _pausedAt = was.PausedAt;
    }

    /// <summary>The current stage, from 0.</summary>
    public int Index => _index;

    /// <summary>Minutes each stage was planned to have.</summary>
    public IReadOnlyList<int> PlannedMinutes => _plan.Minutes;

    /// <summary>Minutes each stage now has, extensions and shrinkings included.</summary>
    public IReadOnlyList<int> AllottedMinutes => _allotted;

    /// <summary>When the whole was planned to end, counted from its start; interruptions move it.</summary>
    public DateTimeOffset PlannedEnd => _runStartedAt.AddMinutes(_plan.Total);

    /// <summary>True while the run is interrupted.</summary>
    public bool IsPaused => _pausedAt is not null;

    /// <summary>What the clock shows at an instant.</summary>
    public StageMoment At(DateTimeOffset now)
    {
        var elapsed = ElapsedAt(now);
        var allotted = TimeSpan.FromMinutes(_allotted[_index]);
        var remaining = allotted - elapsed;
        var phase = Effective(now) < _stageStartedAt && _spent[_index] == TimeSpan.Zero ? StagePhase.NotYet
            : remaining <= TimeSpan.Zero ? StagePhase.Over
            : remaining <= Last ? StagePhase.LastMinutes
            : StagePhase.Running;
        var stageEnds = StageEnds() + Interruption(now);
        var wholeEnds = Later(stageEnds, now).AddMinutes(_allotted.Skip(_index + 1).Sum());
        return new StageMoment(_index, phase, _allotted[_index], elapsed, remaining, stageEnds, wholeEnds, IsPaused);
    }

    /// <summary>Ends the current stage and starts the next one.</summary>
    /// <exception cref="InvalidOperationException">On the last stage, or while interrupted.</exception>
    public void Advance(DateTimeOffset now) => Open(_index + 1, now);

    /// <summary>Leaves the current stage for the one before it. A stage opened again keeps what it had left, two minutes at least.</summary>
    /// <exception cref="InvalidOperationException">On the first stage, or while interrupted.</exception>
    public void Back(DateTimeOffset now) => Open(_index - 1, now);

    /// <summary>
    /// Gives the current stage more time, counted from now if it is in overtime. What then remains until the planned end is
    /// shared among the later stages in proportion to their planned minutes: two each at least, never more than they had.
    /// </summary>
    public void Extend(int minutes, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        if (IsPaused) throw new InvalidOperationException("The run is interrupted.");
        _allotted[_index] = Math.Max(_allotted[_index], WholeMinutes(ElapsedAt(now))) + minutes;

        var later = Enumerable.Range(_index + 1, _allotted.Length - _index - 1).ToArray();
        if (later.Length == 0) return;
        var had = later.Select(i => _allotted[i]).ToArray();
        var left = (int)Math.Floor((PlannedEnd - StageEnds()).TotalMinutes);
        var shares = LargestRemainder.Share(left, [.. later.Select(i => _plan.Minutes[i])], [.. had.Select(m => Math.Min(LeastMinutes, m))], had);
        for (var k = 0; k < later.Length; k++) _allotted[later[k]] = shares[k];
    }

    /// <summary>Interrupts the run: from now on no time is used.</summary>
    public void Pause(DateTimeOffset now) => _pausedAt ??= now;

    /// <summary>Takes the run up again where it was.</summary>
    public void Resume(DateTimeOffset now)
    {
        if (!IsPaused) return;
        var away = Interruption(now);
        _runStartedAt += away;
        _stageStartedAt += away;
        _pausedAt = null;
    }

    /// <summary>Everything to remember.</summary>
    public StageClockSnapshot Snapshot() => new(_plan.Minutes, [.. _allotted], [.. _spent], _index, _runStartedAt, _stageStartedAt, _pausedAt);

    /// <summary>The clock that was remembered.</summary>
    public static StageClock Restore(StageClockSnapshot snapshot) => new(snapshot);

    private void Open(int index, DateTimeOffset now)
    {
        if (index < 0 || index >= _allotted.Length) throw new InvalidOperationException("There is no such stage.");
        if (IsPaused) throw new InvalidOperationException("The run is interrupted.");
        _spent[_index] = ElapsedAt(now);
        _index = index;
        _stageStartedAt = now;
        if (_spent[index] > TimeSpan.Zero) _allotted[index] = Math.Max(_allotted[index], WholeMinutes(_spent[index]) + LeastMinutes);
    }

    private DateTimeOffset StageEnds() => _stageStartedAt.AddMinutes(_allotted[_index]) - _spent[_index];

    private TimeSpan ElapsedAt(DateTimeOffset now)
    {
        var running = Effective(now) - _stageStartedAt;
        return _spent[_index] + (running > TimeSpan.Zero ? running : TimeSpan.Zero);
    }

    private DateTimeOffset Effective(DateTimeOffset now) => _pausedAt is { } paused && paused < now ? paused : now;

    private TimeSpan Interruption(DateTimeOffset now) => now - Effective(now);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static int WholeMinutes(TimeSpan time) => (int)Math.Ceiling(time.TotalMinutes);
}
