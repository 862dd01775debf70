using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

/// <summary>How many minutes each block of a session gets (domain.md 3.3).</summary>
public static class SessionFormat
{
    /// <summary>The shortest session, in minutes; sources hold that less is no longer co-development.</summary>
    public const int Shortest = 45;

    /// <summary>The longest session, in minutes; beyond it, two consultations are better.</summary>
    public const int Longest = 150;

    /// <summary>The seven blocks in which time runs: the welcome, then steps 2 to 7.</summary>
    public static readonly IReadOnlyList<Step> Blocks =
        [Step.Welcome, Step.Presentation, Step.Clarification, Step.Request, Step.Suggestions, Step.SynthesisAction, Step.ReflectionEvaluation];

    private const int LeastPerBlock = 5;

    private static readonly int[] Weights = [5, 5, 10, 0, 20, 5, 10];

    /// <summary>Why a session cannot last that long (45 to 150 minutes), or null.</summary>
    public static Refusal? WhyNot(int totalMinutes) =>
        totalMinutes < Shortest ? SessionRefusals.TooShort.With(Shortest)
        : totalMinutes > Longest ? SessionRefusals.TooLong.With(Longest)
        : null;

    /// <summary>The minutes of the seven <see cref="Blocks"/>; they add up to the total.</summary>
    public static IReadOnlyList<int> MinutesOf(int totalMinutes)
    {
        Refusal.ThrowIf(WhyNot(totalMinutes));
        return totalMinutes switch
        {
            60 => [5, 5, 10, 5, 20, 5, 10],
            90 => [10, 10, 15, 5, 25, 10, 15],
            120 => [15, 10, 20, 10, 35, 10, 20],
            _ => [.. LargestRemainder.Share(totalMinutes - LeastPerBlock * Weights.Length, Weights).Select(extra => LeastPerBlock + extra)],
        };
    }

    /// <summary>What the client should set aside for the sheet, in minutes: 20, or 30 from two hours on.</summary>
    public static int PreparationMinutes(int totalMinutes) => totalMinutes < 120 ? 20 : 30;

    /// <summary>The place of a step among the <see cref="Blocks"/>.</summary>
    internal static int BlockOf(Step step) => step == Step.Welcome ? 0 : (int)step - 1;
}
