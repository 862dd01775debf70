using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>Who still has something to do before the step can close, for « pas encore ». Empty when nobody is awaited.</summary>
    public IReadOnlyList<PersonId> AwaitedIn(Step step) => step switch
    {
        Step.Welcome => [.. Attendances.Where(a => !a.IsHere && a.Planned != Stages.PlannedPresence.NotComing).Select(a => a.Person)],
        Step.Preparation => SubmittedAt is null ? [Client] : [],
        Step.Presentation => Summary is null ? [Client] : [],
        Step.Clarification => NobodyAsks || HasAnsweredQuestion ? [] : _questions.Count > 0 ? [Client] : [.. ConsultantsHere],
        Step.Request => Accepted is not null ? [] : Request is null || CurrentRestatements.Any() ? [Client] : [.. ConsultantsHere],
        Step.Suggestions => [.. ConsultantsHere.Where(c => !_suggestions.Exists(s => s.By == c) && !_passedOnSuggesting.Contains(c))],
        Step.SynthesisAction => WhyNotCloseSynthesis() is null ? [] : [Client],
        Step.ReflectionEvaluation => [.. Presence.Here.Where(p => !HasReflected(p))],
        _ => [],
    };

    private bool HasAnsweredQuestion => _questions.Exists(q => q.Answer is not null);

    private bool HasReflected(PersonId person) => _passedOnLearning.Contains(person) || _learnings.Exists(l => l.By == person);

    private Refusal? WhyNotClose(bool previousFollowUpTreated, DateTimeOffset now) => Step switch
    {
        Step.Welcome => WhyNotBegin(previousFollowUpTreated),
        Step.Presentation => Summary is null ? SessionRefusals.NeedsSummary : null,
        Step.Clarification => NobodyAsks || HasAnsweredQuestion ? null : SessionRefusals.NeedsAnsweredQuestion,
        Step.Request => Request is null ? SessionRefusals.NeedsBothSentences
            : Accepted is not null ? null
            : CurrentRestatements.Any() ? SessionRefusals.NeedsAcceptance
            : SessionRefusals.NeedsRestatement,
        Step.Suggestions => AwaitedIn(Step.Suggestions) is { Count: > 0 } awaited ? SessionRefusals.WaitsForSuggestions.With(awaited.Count) : null,
        Step.SynthesisAction => WhyNotCloseSynthesis(),
        Step.ReflectionEvaluation => WhyNotEnd(now),
        _ => SessionRefusals.NotRunning,
    };

    private Refusal? WhyNotBegin(bool previousFollowUpTreated) =>
        !IsHere(Client) ? SessionRefusals.NeedsClient
        : ConsultantsHere.Count() is var here && here < FewestConsultants ? SessionRefusals.NeedsConsultants.With(FewestConsultants, here)
        : Presence.Here.Count() > MostPeople ? SessionRefusals.TenAtMost.With(MostPeople)
        : previousFollowUpTreated ? null
        : SessionRefusals.PreviousFollowUpFirst;

    // "Comment" in INV-09 is a word on what was received: nothing to comment when everyone passed.
    private Refusal? WhyNotCloseSynthesis() =>
        Synthesis is null ? SessionRefusals.NeedsSynthesis
        : _suggestions.Count > 0 && GeneralComment is null && !_sorted.Exists(s => s.Comment is not null) ? SessionRefusals.NeedsComment
        : _actions.Count == 0 && KeepsNothingBecause is null ? SessionRefusals.NeedsAction
        : null;

    private Refusal? WhyNotEnd(DateTimeOffset now) =>
        AwaitedIn(Step.ReflectionEvaluation) is { Count: > 0 } awaited ? SessionRefusals.WaitsForLearnings.With(awaited.Count)
        : _evaluatedBy.Count == 0 ? SessionRefusals.NeedsEvaluation
        : FollowUpDue is { } due && due > Today(now) ? null
        : SessionRefusals.NeedsFollowUpDate;
}
