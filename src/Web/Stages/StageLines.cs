using Terreau.Web.Shared.Components;

namespace Terreau.Web.Stages;

/// <summary>The stages of a run as a list beside the page: what is over, what is now, how long each of the others has.</summary>
internal static class StageLines
{
    /// <param name="stages">Number, name and minutes of each stage; no minutes where none are counted.</param>
    /// <param name="done">The number of the last stage that is over.</param>
    /// <param name="now">The number of the present stage, or null between two.</param>
    /// <param name="minutes">How a duration is written.</param>
    public static IReadOnlyList<StepLine> Of(IEnumerable<(int Number, string Name, int? Minutes)> stages, int done, int? now, Func<int, string> minutes) =>
    [
        .. stages.Select(s => new StepLine(s.Number, s.Name, s.Number > done && s.Minutes is { } length ? minutes(length) : null,
            s.Number == now ? StepState.Now : s.Number <= done ? StepState.Done : StepState.Next)),
    ];
}
