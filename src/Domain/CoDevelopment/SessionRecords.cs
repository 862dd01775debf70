using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>One opening of a block: what was planned in minutes, when it started and ended (null while open).</summary>
public sealed record StepRecord(Step Step, int PlannedMinutes, DateTimeOffset StartedAt, DateTimeOffset? EndedAt = null);

/// <summary>A question of step 3 and the client's answer, once given.</summary>
public sealed record Question(QuestionId Id, PersonId By, string Text, DateTimeOffset At, string? Answer = null, DateTimeOffset? AnsweredAt = null);

/// <summary>The contract of step 4 (INV-11): what follows the two fixed starts. The revision counts the client's wordings, from 1.</summary>
public sealed record ConsultationRequest(string NeedHelpTo, string SatisfiedIf, int Revision, DateTimeOffset At);

/// <summary>A consultant's own words for the request, and the wording of it that they had before them.</summary>
public sealed record Restatement(RestatementId Id, PersonId By, string Text, int OfRevision, DateTimeOffset At);

/// <summary>What a consultant offers in step 5.</summary>
public sealed record Suggestion(SuggestionId Id, PersonId By, SuggestionKind Kind, string Text, DateTimeOffset At);

/// <summary>What the client did with a suggestion: where it was sorted, and what was said of it. Either may be missing.</summary>
public sealed record SortedSuggestion(SuggestionId Suggestion, Sorting? Sorting, string? Comment);

/// <summary>What the client will try, and by when.</summary>
public sealed record ActionCommitment(ActionId Id, string What, DateOnly By);

/// <summary>What somebody learned; one at most per person and scope.</summary>
public sealed record Learning(PersonId By, LearningScope Scope, string Text, DateTimeOffset At);

/// <summary>What became of the action, and at which later session it was looked at (INV-13).</summary>
/// <param name="Outcome">What became of it; <see cref="FollowUpOutcome.Postponed"/> leaves it open.</param>
/// <param name="Comment">At most 1000 characters; may be empty.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="TreatedIn">The later session in whose welcome it was treated, or null outside a session.</param>
/// <param name="PostponedTo">The new date, only when postponed.</param>
/// <param name="At">When it was recorded.</param>
public sealed record FollowUp(FollowUpOutcome Outcome, string Comment, PersonId By, SessionId? TreatedIn, DateOnly? PostponedTo, DateTimeOffset At);

/// <summary>What whoever plans a session decides. Refusals: <see cref="CoDevelopmentSession.WhyNotSchedule"/>.</summary>
/// <param name="StartsAt">The start, kept in UTC.</param>
/// <param name="ZoneId">The time zone people meet in, an IANA name.</param>
/// <param name="Place">Where; at most 200 characters. A place or a link is needed.</param>
/// <param name="Link">Video address, http or https, at most 500 characters.</param>
/// <param name="TotalMinutes">45 to 150.</param>
/// <param name="Facilitator">Who looks after procedure and climate; never the client.</param>
/// <param name="Consultants">Two to eight others.</param>
public sealed record SessionPlan(
    DateTimeOffset StartsAt, string ZoneId, string? Place, string? Link, int TotalMinutes,
    PersonId Facilitator, IReadOnlyList<PersonId> Consultants)
{
    /// <summary>How it is held; null: nobody said.</summary>
    public SessionMode? Mode { get; init; }

    /// <summary>Which of the two consultations of its meeting it is; null when it is the only one.</summary>
    public PartOfMeeting? Meeting { get; init; }

    /// <summary>Until when questions are asked; needed when it is held over days.</summary>
    public DateTimeOffset? QuestionsUntil { get; init; }

    /// <summary>Until when suggestions are offered; needed when it is held over days.</summary>
    public DateTimeOffset? SuggestionsUntil { get; init; }
}

/// <summary>One person's marks, 1 to 5, for the four statements of domain.md 6.3. Never kept as such (INV-41).</summary>
public sealed record Evaluation(int TimeWellKept, int SpokeAsMuchAsWished, int RequestTakenSeriously, int LeaveWithSomethingUseful)
{
    /// <summary>The four marks in order.</summary>
    public IReadOnlyList<int> Marks => [TimeWellKept, SpokeAsMuchAsWished, RequestTakenSeriously, LeaveWithSomethingUseful];
}

/// <summary>What may be shown of the evaluation: for each statement, how many gave 1, 2, 3, 4, 5.</summary>
public sealed record EvaluationResult(int Answers, IReadOnlyList<IReadOnlyList<int>> Counts)
{
    /// <summary>The mean mark of a statement (0 to 3), to one decimal.</summary>
    public decimal MeanOf(int statement) =>
        Math.Round(Counts[statement].Select((count, i) => (decimal)count * (i + 1)).Sum() / Answers, 1, MidpointRounding.AwayFromZero);
}
