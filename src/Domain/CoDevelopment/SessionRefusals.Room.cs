using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of a session refuse in the room.</summary>
public static partial class SessionRefusals
{
    /// <summary>The steps are run by the session's facilitator (3.7).</summary>
    public static readonly Refusal OnlyTheFacilitator = new("session.only-the-facilitator");

    /// <summary>There is no date yet.</summary>
    public static readonly Refusal NotScheduled = new("session.not-scheduled");

    /// <summary>The room was opened before.</summary>
    public static readonly Refusal AlreadyOpen = new("session.already-open");

    /// <summary>Another room of the group is open: one at a time.</summary>
    public static readonly Refusal AnotherIsOpen = new("session.another-is-open");

    /// <summary>Too early; value 0 is how many minutes before the hour it may open.</summary>
    public static readonly Refusal TooEarlyToOpen = new("session.too-early-to-open");

    /// <summary>The agreement or the basics are not acknowledged (INV-06).</summary>
    public static readonly Refusal AgreementFirst = new("session.agreement-first");

    /// <summary>The room is not open.</summary>
    public static readonly Refusal RoomIsClosed = new("session.room-is-closed");

    /// <summary>The consultant answered that they would not come.</summary>
    public static readonly Refusal YouDeclined = new("session.you-declined");

    /// <summary>The actor is not in the room.</summary>
    public static readonly Refusal EnterFirst = new("session.enter-first");

    /// <summary>The facilitator cannot be marked absent.</summary>
    public static readonly Refusal FacilitatorStays = new("session.facilitator-stays");

    /// <summary>The person is not in the room.</summary>
    public static readonly Refusal NotHere = new("session.not-here");

    /// <summary>The session is not under way.</summary>
    public static readonly Refusal NotRunning = new("session.not-running");

    /// <summary>Step 7 is closed.</summary>
    public static readonly Refusal AlreadyEnded = new("session.already-ended");

    /// <summary>The session is interrupted.</summary>
    public static readonly Refusal InterruptedNow = new("session.interrupted-now");

    /// <summary>There is nothing to resume.</summary>
    public static readonly Refusal NotInterrupted = new("session.not-interrupted");

    /// <summary>More than 24 hours have passed (3.3).</summary>
    public static readonly Refusal TooLateToResume = new("session.too-late-to-resume");

    /// <summary>The actor saw an earlier step than the one that is open (INV-08).</summary>
    public static readonly Refusal StepHasMoved = new("session.step-has-moved");

    /// <summary>Extension out of range; values: the least and the most in minutes.</summary>
    public static readonly Refusal ExtensionRange = new("session.extension-range", "minutes");

    /// <summary>Only step 4 leads back, to step 3 (INV-08).</summary>
    public static readonly Refusal OnlyFromRequest = new("session.only-from-request");

    /// <summary>The one return is used (INV-08).</summary>
    public static readonly Refusal AskedAgainAlready = new("session.asked-again-already");

    /// <summary>The client is not here (INV-02).</summary>
    public static readonly Refusal NeedsClient = new("session.needs-client");

    /// <summary>Too few consultants are here; values: the least, and how many are here (INV-02).</summary>
    public static readonly Refusal NeedsConsultants = new("session.needs-consultants");

    /// <summary>The previous session's follow-up is neither recorded nor postponed (INV-13).</summary>
    public static readonly Refusal PreviousFollowUpFirst = new("session.previous-follow-up-first");

    /// <summary>Step 2 has no summary (INV-09).</summary>
    public static readonly Refusal NeedsSummary = new("session.needs-summary");

    /// <summary>Step 3 has no answered question (INV-09).</summary>
    public static readonly Refusal NeedsAnsweredQuestion = new("session.needs-answered-question");

    /// <summary>Step 4 has no request (INV-09).</summary>
    public static readonly Refusal NeedsBothSentences = new("session.needs-both-sentences");

    /// <summary>Nobody has restated the present wording.</summary>
    public static readonly Refusal NeedsRestatement = new("session.needs-restatement");

    /// <summary>The client has accepted no restatement.</summary>
    public static readonly Refusal NeedsAcceptance = new("session.needs-acceptance");

    /// <summary>Consultants who are here have neither suggested nor passed (INV-09); value 0 is how many.</summary>
    public static readonly Refusal WaitsForSuggestions = new("session.waits-for-suggestions");

    /// <summary>Step 6 has no synthesis (INV-09).</summary>
    public static readonly Refusal NeedsSynthesis = new("session.needs-synthesis");

    /// <summary>The client has said nothing of the suggestions (INV-09).</summary>
    public static readonly Refusal NeedsComment = new("session.needs-comment");

    /// <summary>Step 6 has no action (INV-09).</summary>
    public static readonly Refusal NeedsAction = new("session.needs-action");

    /// <summary>People who are here have neither written a learning nor passed (INV-09); value 0 is how many.</summary>
    public static readonly Refusal WaitsForLearnings = new("session.waits-for-learnings");

    /// <summary>Nobody has evaluated the session (INV-09).</summary>
    public static readonly Refusal NeedsEvaluation = new("session.needs-evaluation");

    /// <summary>There is no follow-up date after today (INV-09).</summary>
    public static readonly Refusal NeedsFollowUpDate = new("session.needs-follow-up-date");

    /// <summary>Nothing is written during the welcome.</summary>
    public static readonly Refusal WelcomeFirst = new("session.welcome-first");

    /// <summary>Step 2, to the client.</summary>
    public static readonly Refusal OnlyTheSummaryNow = new("session.only-the-summary-now");

    /// <summary>Step 2, to the others (INV-10).</summary>
    public static readonly Refusal OnlyTheClientWritesNow = new("session.only-the-client-writes-now");

    /// <summary>Step 3, to the client.</summary>
    public static readonly Refusal OnlyAnswersNow = new("session.only-answers-now");

    /// <summary>Step 3, to consultants (INV-10).</summary>
    public static readonly Refusal OnlyQuestionsNow = new("session.only-questions-now");

    /// <summary>Step 4, to the client.</summary>
    public static readonly Refusal OnlyTheRequestNow = new("session.only-the-request-now");

    /// <summary>Step 4, to consultants.</summary>
    public static readonly Refusal OnlyRestatementsNow = new("session.only-restatements-now");

    /// <summary>Step 5, to the client (INV-10).</summary>
    public static readonly Refusal ClientListensNow = new("session.client-listens-now");

    /// <summary>Step 5, to consultants.</summary>
    public static readonly Refusal OnlySuggestionsNow = new("session.only-suggestions-now");

    /// <summary>Step 6, to the client.</summary>
    public static readonly Refusal OnlyChoicesNow = new("session.only-choices-now");

    /// <summary>Step 6, to the others.</summary>
    public static readonly Refusal ClientChoosesNow = new("session.client-chooses-now");

    /// <summary>Step 7.</summary>
    public static readonly Refusal OnlyReflectionNow = new("session.only-reflection-now");

    /// <summary>Steps 3 to 5, to the facilitator (INV-04).</summary>
    public static readonly Refusal FacilitatorGuidesNow = new("session.facilitator-guides-now");

    /// <summary>The question is unknown.</summary>
    public static readonly Refusal NoSuchQuestion = new("session.no-such-question", "question");

    /// <summary>There are questions.</summary>
    public static readonly Refusal ThereAreQuestions = new("session.there-are-questions");

    /// <summary>The client has not worded the request.</summary>
    public static readonly Refusal NoRequestYet = new("session.no-request-yet");

    /// <summary>The client has reworded the request since.</summary>
    public static readonly Refusal RequestHasChanged = new("session.request-has-changed");

    /// <summary>That restatement was replaced, or the request was reworded since.</summary>
    public static readonly Refusal RestatementHasChanged = new("session.restatement-has-changed");

    /// <summary>The contract is made.</summary>
    public static readonly Refusal AlreadyAccepted = new("session.already-accepted");

    /// <summary>Others have neither offered nor passed yet; value 0 is how many.</summary>
    public static readonly Refusal OthersFirst = new("session.others-first");

    /// <summary>The facilitator wears that hat already.</summary>
    public static readonly Refusal HatIsOn = new("session.hat-is-on");

    /// <summary>A wish for time waits for the facilitator.</summary>
    public static readonly Refusal WishWaits = new("session.wish-waits");

    /// <summary>Nobody asks for time, or the facilitator has decided.</summary>
    public static readonly Refusal NoWish = new("session.no-wish");

    /// <summary>Who has suggested does not pass.</summary>
    public static readonly Refusal YouHaveSuggested = new("session.you-have-suggested");

    /// <summary>The suggestion is unknown.</summary>
    public static readonly Refusal NoSuchSuggestion = new("session.no-such-suggestion", "suggestion");

    /// <summary>The action's date has passed.</summary>
    public static readonly Refusal ActionInThePast = new("session.action-in-the-past", "by");

    /// <summary>Too many actions; value 0 is the most.</summary>
    public static readonly Refusal TooManyActions = new("session.too-many-actions", "what");

    /// <summary>The action is unknown.</summary>
    public static readonly Refusal NoSuchAction = new("session.no-such-action");

    /// <summary>Who keeps nothing has no action.</summary>
    public static readonly Refusal ThereAreActions = new("session.there-are-actions");

    /// <summary>Who has written a learning does not pass.</summary>
    public static readonly Refusal YouHaveWritten = new("session.you-have-written");

    /// <summary>One evaluation each.</summary>
    public static readonly Refusal AlreadyEvaluated = new("session.already-evaluated");

    /// <summary>A mark out of range; values: the least and the most.</summary>
    public static readonly Refusal MarkRange = new("session.mark-range", "evaluation");
}
