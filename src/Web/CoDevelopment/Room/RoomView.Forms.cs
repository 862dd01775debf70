using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>Which forms stand on the page now, for whom, and what was typed that they no longer take.</summary>
public sealed partial class RoomView
{
    // A text that any rule of length lets through, so that only the moment and the part are judged.
    private const string Any = "abc";

    public Refusal? WhyNotSummary => Session.WhyNotWriteSummary(Me, Any);
    public Refusal? WhyNotQuestion => Session.WhyNotAsk(Me, Any);
    public Refusal? WhyNotRestatement => Session.WhyNotRestate(Me, Session.Request?.Revision ?? 0, Any);
    public Refusal? WhyNotSuggestion => Session.WhyNotSuggest(Me, SuggestionKind.Idea, Any);
    public Refusal? WhyNotSynthesis => Session.WhyNotWriteSynthesis(Me, Any);

    public bool OffersSummary => WhyNotSummary is null;
    public bool OffersQuestion => WhyNotQuestion is null;
    public bool OffersRequest => Session.WhyNotWriteRequest(Me, Any, Any) is null;
    public bool OffersRestatement => WhyNotRestatement is null;
    public bool OffersSuggestion => WhyNotSuggestion is null;
    public bool OffersSynthesis => WhyNotSynthesis is null;
    public bool OffersSorting => OffersSynthesis && Session.Suggestions.Count > 0;
    public bool OffersAction => Session.WhyNotCommit(Me, Any, Today, Now) is null;
    public bool OffersNothing => Session.WhyNotKeepNothing(Me, Any) is null;
    public bool OffersLearning => Session.WhyNotWriteLearning(Me, LearningScope.OwnPractice, Any) is null;
    public bool OffersEvaluation => Session.WhyNotEvaluate(Me, new Evaluation(1, 1, 1, 1)) is null;
    public bool OffersFollowUpDate => Leads && Session.WhyNotSetFollowUpDate(Me, Today.AddDays(1), Now) is null;

    public bool OffersAnswer(QuestionId question) => Session.WhyNotAnswer(Me, question, Any) is null;

    public bool OffersPrevious(CoDevelopmentSession earlier) =>
        IsIn && Session.State == SessionState.Welcome && !earlier.IsFollowUpTreatedFor(Session.Id)
        && earlier.WhyNotRecordFollowUp(Me, clientAgrees: true, FollowUpOutcome.Dropped, null, null, Now) is null;

    /// <summary>What was just refused and whose form is no longer on the page.</summary>
    public IReadOnlyList<(string Field, string Text)> Homeless =>
        Forms().Any(form => form.Place == SentFrom) ? [] : [.. Sent.Typed.Where(typed => IsTyped(typed.Field))];

    /// <summary>Drafts whose form is not on the page: they come back with it.</summary>
    public IReadOnlyList<(string Field, string Text)> Waiting
    {
        get
        {
            var here = Forms().SelectMany(form => form.Texts).Concat(Homeless.Select(typed => typed.Field)).ToHashSet();
            return [.. Drafts.Where(d => !here.Contains(d.Key) && IsTyped(d.Key)).Select(d => (d.Key, d.Value.Text))];
        }
    }

    private static bool IsTyped(string field) =>
        field is "summary" or "question" or "needHelpTo" or "satisfiedIf" or "restatement" or "suggestion" or "synthesis" or "comment" or "what" or "reason" or "learning"
        || field.StartsWith("answer-", StringComparison.Ordinal) || field.StartsWith("comment-", StringComparison.Ordinal);

    private IEnumerable<RoomForm> Forms()
    {
        if (!IsIn) yield break;
        if (OffersSummary) yield return RoomForm.Summary;
        if (OffersQuestion) yield return RoomForm.Question;
        if (OffersRequest) yield return RoomForm.Request;
        if (OffersRestatement) yield return RoomForm.Restatement;
        if (OffersSuggestion) yield return RoomForm.Suggestion;
        if (OffersSorting) yield return RoomForm.Sorting(Session.Suggestions.Select(s => s.Id));
        if (OffersSynthesis) yield return RoomForm.Synthesis;
        if (OffersAction) yield return RoomForm.Action;
        if (OffersNothing) yield return RoomForm.Nothing;
        if (OffersLearning) yield return RoomForm.Learning;
        foreach (var question in Session.Questions.Where(q => OffersAnswer(q.Id))) yield return RoomForm.Answer(question.Id);
        foreach (var earlier in Earlier.Where(OffersPrevious)) yield return RoomForm.Previous(earlier.Id);
    }
}
