using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>Below this many answers nothing of the evaluation is shown (INV-40).</summary>
    public const int FewestAnswersShown = 5;

    private const int LearningMost = 1000;
    private const int Statements = 4;
    private const int Marks = 5;

    private readonly List<Learning> _learnings = [];
    private readonly List<PersonId> _passedOnLearning = [];
    private readonly List<PersonId> _evaluatedBy = [];
    private readonly int[][] _evaluationCounts = [.. Enumerable.Range(0, Statements).Select(_ => new int[Marks])];

    /// <summary>Who has written a learning.</summary>
    public IEnumerable<PersonId> LearningWrittenBy => _learnings.Select(l => l.By).Distinct();

    /// <summary>Who passed instead.</summary>
    public IReadOnlyList<PersonId> PassedOnLearning => _passedOnLearning;

    /// <summary>Who has answered the evaluation; what they answered is not kept (INV-41).</summary>
    public IReadOnlyList<PersonId> EvaluatedBy => _evaluatedBy;

    /// <summary>The day on which the action is looked at again, or null; the last postponement counts.</summary>
    public DateOnly? FollowUpDue { get; private set; }

    /// <summary>Why it cannot be written, or null: step 7, by anybody here, at most 1000 characters.</summary>
    public Refusal? WhyNotWriteLearning(PersonId by, LearningScope scope, string? text) =>
        WhyNotDo(by, Deed.WriteLearning)
        ?? (Enum.IsDefined(scope) ? null : SessionRefusals.UnknownChoice.At("scope"))
        ?? Texts.WhyNot(Texts.Tidy(text), 1, LearningMost, "learning");

    /// <summary>Writes what one learned for one's own practice or for the field; replaces what one wrote for the same; takes back a pass.</summary>
    public void WriteLearning(PersonId by, LearningScope scope, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWriteLearning(by, scope, text));
        _learnings.RemoveAll(l => l.By == by && l.Scope == scope);
        _learnings.Add(new Learning(by, scope, Texts.Tidy(text), now));
        _passedOnLearning.Remove(by);
        Wrote(now);
    }

    /// <summary>Why one cannot pass, or null: step 7, somebody who has written nothing.</summary>
    public Refusal? WhyNotPassOnLearning(PersonId by) =>
        WhyNotDo(by, Deed.PassOnLearning) ?? (_learnings.Exists(l => l.By == by) ? SessionRefusals.YouHaveWritten : null);

    /// <summary>Says that one keeps it to oneself this time.</summary>
    public void PassOnLearning(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotPassOnLearning(by));
        if (_passedOnLearning.Contains(by)) return;
        _passedOnLearning.Add(by);
        Wrote(now);
    }

    /// <summary>Why one cannot evaluate so, or null: step 7, once each, four marks from 1 to 5.</summary>
    public Refusal? WhyNotEvaluate(PersonId by, Evaluation evaluation) =>
        WhyNotDo(by, Deed.Evaluate)
        ?? (_evaluatedBy.Contains(by) ? SessionRefusals.AlreadyEvaluated
            : evaluation.Marks.Any(mark => mark is < 1 or > Marks) ? SessionRefusals.MarkRange.With(1, Marks)
            : null);

    /// <summary>Adds one's marks to the counts; they cannot be taken back, since nobody knows any more whose they are.</summary>
    public void Evaluate(PersonId by, Evaluation evaluation, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotEvaluate(by, evaluation));
        Count(by, evaluation);
        Wrote(now);
    }

    private void Count(PersonId by, Evaluation evaluation)
    {
        for (var i = 0; i < Statements; i++) _evaluationCounts[i][evaluation.Marks[i] - 1]++;
        _evaluatedBy.Add(by);
        _evaluatedBy.Sort((a, b) => a.Value.CompareTo(b.Value));
    }

    /// <summary>
    /// The evaluation, once step 7 is closed and five have answered; null before. Shown earlier, each further answer could be read
    /// from the difference (INV-40). Of a session on paper, to which marks are added afterwards: once it is closed.
    /// </summary>
    public EvaluationResult? EvaluationResult =>
        EndedAt is null || (Transcription is not null && State != SessionState.Closed) || _evaluatedBy.Count < FewestAnswersShown ? null : new EvaluationResult(_evaluatedBy.Count, [.. _evaluationCounts.Select(c => (int[])[.. c])]);

    /// <summary>Why that day cannot be set, or null: step 7, by the facilitator, who runs the steps (3.7), after today.</summary>
    public Refusal? WhyNotSetFollowUpDate(PersonId by, DateOnly date, DateTimeOffset now) =>
        WhyNotDo(by, Deed.SetFollowUpDate) ?? WhyNotDue(date, now);

    /// <summary>Sets the day on which the action is looked at again.</summary>
    public void SetFollowUpDate(PersonId by, DateOnly date, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSetFollowUpDate(by, date, now));
        FollowUpDue = date;
        Wrote(now);
    }

    private Refusal? WhyNotDue(DateOnly date, DateTimeOffset now) =>
        date <= Today(now) ? SessionRefusals.FollowUpAfterToday
        : date > Today(now).AddYears(FarthestYears) ? SessionRefusals.TooFar.At("date").With(FarthestYears)
        : null;
}
