namespace Terreau.Domain.Stages;

/// <summary>How far a stage is: not begun, running, in its last two minutes, or in overtime.</summary>
public enum StagePhase
{
    /// <summary>Opened before its hour; the clock waits for it.</summary>
    NotYet,

    /// <summary>Time is running.</summary>
    Running,

    /// <summary>Two minutes or less remain.</summary>
    LastMinutes,

    /// <summary>The time is used up; the stage goes on in visible overtime.</summary>
    Over,
}

/// <summary>What a clock shows at one instant.</summary>
/// <param name="Index">The current stage, from 0.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="AllottedMinutes">What it has been given, extensions included.</param>
/// <param name="Elapsed">What it has used; zero before its hour.</param>
/// <param name="Remaining">What is left; negative in overtime.</param>
/// <param name="StageEndsAt">When its time is, or was, used up.</param>
/// <param name="WholeEndsAt">When everything should end if nothing else runs over.</param>
/// <param name="Paused">True while the run is interrupted: nothing moves.</param>
public sealed record StageMoment(
    int Index, StagePhase Phase, int AllottedMinutes, TimeSpan Elapsed, TimeSpan Remaining,
    DateTimeOffset StageEndsAt, DateTimeOffset WholeEndsAt, bool Paused);
