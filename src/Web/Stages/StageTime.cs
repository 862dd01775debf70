using Terreau.Domain.Stages;
using Terreau.Web.Shared.Components;

namespace Terreau.Web.Stages;

/// <summary>What the clock of a live room shows at the moment its page is made; the script counts on from there.</summary>
internal readonly record struct StageTime(TimerState State, int AllottedMinutes, int RemainingSeconds)
{
    public static StageTime Of(StageMoment moment) => new(StateOf(moment), moment.AllottedMinutes, (int)Math.Ceiling(moment.Remaining.TotalSeconds));

    // What is interrupted stands still, like what has not begun.
    private static TimerState StateOf(StageMoment moment) => moment.Paused ? TimerState.NotYet : moment.Phase switch
    {
        StagePhase.NotYet => TimerState.NotYet,
        StagePhase.LastMinutes => TimerState.LastMinutes,
        StagePhase.Over => TimerState.Over,
        _ => TimerState.Running,
    };
}
