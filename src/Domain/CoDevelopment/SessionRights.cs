using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Who may write what at which step (INV-10): the one table, and what to tell those it refuses.</summary>
public static class SessionRights
{
    /// <summary>The table. In step 2 only the client writes; in step 3 only questions; in step 5 the client listens.</summary>
    public static readonly StageRights<Step, Part, Deed> Table = new(
    [
        (Step.Presentation, Part.Client, [Deed.WriteSummary]),

        (Step.Clarification, Part.Consultant, [Deed.Ask]),
        (Step.Clarification, Part.Client, [Deed.Answer]),
        (Step.Clarification, Part.Facilitator, [Deed.DeclareNoQuestion]),

        (Step.Request, Part.Client, [Deed.WriteRequest, Deed.AcceptRestatement]),
        (Step.Request, Part.Consultant, [Deed.Restate]),

        (Step.Suggestions, Part.Consultant, [Deed.Suggest, Deed.PassOnSuggesting]),
        // With the other hat on: see WhyNotSuggest.
        (Step.Suggestions, Part.Facilitator, [Deed.ChangeHat, Deed.Suggest]),

        (Step.SynthesisAction, Part.Client, [Deed.Sort, Deed.Comment, Deed.WriteSynthesis, Deed.Commit, Deed.KeepNothing]),

        (Step.ReflectionEvaluation, Part.Client, [Deed.WriteLearning, Deed.PassOnLearning, Deed.Evaluate]),
        (Step.ReflectionEvaluation, Part.Facilitator, [Deed.WriteLearning, Deed.PassOnLearning, Deed.Evaluate, Deed.SetFollowUpDate]),
        (Step.ReflectionEvaluation, Part.Consultant, [Deed.WriteLearning, Deed.PassOnLearning, Deed.Evaluate]),
    ]);

    /// <summary>What is possible now, told to somebody who tried something else.</summary>
    internal static Refusal Possible(Step step, Part part) => (step, part) switch
    {
        (Step.Welcome or Step.Preparation, _) => SessionRefusals.WelcomeFirst,
        (Step.Presentation, Part.Client) => SessionRefusals.OnlyTheSummaryNow,
        (Step.Presentation, _) => SessionRefusals.OnlyTheClientWritesNow,
        (Step.Clarification, Part.Client) => SessionRefusals.OnlyAnswersNow,
        (Step.Clarification, Part.Consultant) => SessionRefusals.OnlyQuestionsNow,
        (Step.Request, Part.Client) => SessionRefusals.OnlyTheRequestNow,
        (Step.Request, Part.Consultant) => SessionRefusals.OnlyRestatementsNow,
        (Step.Suggestions, Part.Client) => SessionRefusals.ClientListensNow,
        (Step.Suggestions, Part.Consultant) => SessionRefusals.OnlySuggestionsNow,
        (Step.SynthesisAction, Part.Client) => SessionRefusals.OnlyChoicesNow,
        (Step.SynthesisAction, _) => SessionRefusals.ClientChoosesNow,
        (Step.ReflectionEvaluation, _) => SessionRefusals.OnlyReflectionNow,
        (_, Part.Facilitator) => SessionRefusals.FacilitatorGuidesNow,
        _ => SessionRefusals.OnlyReflectionNow,
    };
}
