using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>Who typed in what was written on paper, or null: it was held in the room.</summary>
    public Transcription? Transcription { get; private set; }

    /// <summary>
    /// Why it cannot be typed in now, or null: by its client or its facilitator, once, after its hour, when the room was never opened
    /// or was broken off (issue 3: paper mode). What was written in the room stays.
    /// </summary>
    public Refusal? WhyNotTranscribe(PersonId by, DateTimeOffset now) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Client && by != Facilitator ? SessionRefusals.ClientOrFacilitatorTranscribes
        : Transcription is not null ? SessionRefusals.AlreadyTranscribed
        : State is SessionState.AwaitingFollowUp or SessionState.Closed ? SessionRefusals.AlreadyEnded
        : State is SessionState.Welcome or SessionState.Running ? SessionRefusals.RoomIsStillOpen
        : State is not (SessionState.Scheduled or SessionState.Interrupted) ? SessionRefusals.NotScheduled
        : IsAsynchronous ? SessionRefusals.NothingOnPaper
        : now < StartsAt ? SessionRefusals.TooEarlyToTranscribe
        : null;

    /// <summary>
    /// All that is wrong with what was typed, field by field. <paramref name="ready"/>: who has accepted the agreement (INV-06): only
    /// they can have been there. <paramref name="previousFollowUpTreated"/>: as in the room (INV-13).
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotTranscribe(PersonId by, Transcript paper, IReadOnlySet<PersonId> ready, bool previousFollowUpTreated, DateTimeOffset now) =>
        WhyNotTranscribe(by, now) is { } refusal ? [refusal] :
        [
            .. new[]
            {
                Texts.WhyNot(Texts.Tidy(paper.Summary), 1, LongText, "summary"),
                Texts.WhyNot(RequestSentences.Need(paper.NeedHelpTo), RequestSentences.Least, RequestSentences.Most, "needHelpTo"),
                Texts.WhyNot(RequestSentences.Satisfied(paper.SatisfiedIf), RequestSentences.Least, RequestSentences.Most, "satisfiedIf"),
                Texts.WhyNot(Texts.Tidy(paper.Synthesis), 1, LongText, "synthesis"),
                Texts.WhyNot(Texts.Tidy(paper.Comment), paper.Turns.Any(t => t.Suggestions.Count > 0) || _suggestions.Count > 0 ? 1 : 0, CommentMost, "comment"),
                WhyNotFollowUpOn(paper.FollowUpOn),
                ready.Contains(Client) && Facilitator is { } leads && ready.Contains(leads) ? null : SessionRefusals.AgreementFirst,
                previousFollowUpTreated ? null : SessionRefusals.PreviousFollowUpFirst,
            }.OfType<Refusal>(),
            .. WrongQuestions(paper), .. WrongTurns(paper, ready), .. WrongActions(paper), .. WrongAfterthought(by, paper.Own, evaluates: true),
        ];

    /// <summary>Takes what was typed as what the session brought: from here on it is as if it had been held in the room.</summary>
    public void Transcribe(PersonId by, Transcript paper, IReadOnlySet<PersonId> ready, bool previousFollowUpTreated, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotTranscribe(by, paper, ready, previousFollowUpTreated, now));
        var began = StartsAt!.Value;
        foreach (var person in There(paper).Prepend(Facilitator!.Value).Prepend(Client)) Presence.Enter(person, began);
        Summary = Texts.Tidy(paper.Summary);
        foreach (var asked in paper.Questions.Where(q => !q.IsEmpty)) _questions.Add(new Question(QuestionId.New(), asked.By!.Value, Texts.Tidy(asked.Text), now, Texts.Tidy(asked.Answer), now));
        NobodyAsks = _questions.Count == 0;
        PutRequest(RequestSentences.Need(paper.NeedHelpTo), RequestSentences.Satisfied(paper.SatisfiedIf), now);
        foreach (var turn in paper.Turns.Where(t => t.Presence is PaperPresence.Offered or PaperPresence.Passed)) Put(turn, now);
        (Synthesis, GeneralComment) = (Texts.Tidy(paper.Synthesis), OrNull(paper.Comment) ?? GeneralComment);
        foreach (var action in paper.Actions.Where(a => !a.IsEmpty)) _actions.Add(new ActionCommitment(ActionId.New(), Texts.Tidy(action.What), action.By!.Value));
        KeepsNothingBecause = _actions.Count > 0 ? null : OrNull(paper.Reason) ?? KeepsNothingBecause;
        FollowUpDue = paper.FollowUpOn;
        Keep(by, paper.Own, now);
        EndOnPaper(by, now);
    }

    private void EndOnPaper(PersonId by, DateTimeOffset now)
    {
        if (_history.Count > 0) CloseRecord(now);
        (State, Step, EndedAt) = (SessionState.AwaitingFollowUp, Step.ReflectionEvaluation, ScheduledEnd < now ? ScheduledEnd : now);
        (InterruptedAt, IsMovedAfterInterruption) = (null, false);
        StopWaitingForLead();
        LowerEverything();
        Transcription = new Transcription(by, now);
        Changed(new SessionEnded(Id, Group, FollowUpDue!.Value, now));
        Changed(new SessionTranscribed(Id, Group, [.. Presence.Here.Where(p => !HasReflected(p))], now));
    }

    /// <summary>
    /// All that is wrong with what somebody adds of their own once the session was typed in: by whoever was there and has added nothing;
    /// marks until the follow-up is recorded.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotAddAfterthought(PersonId by, Afterthought own) =>
        !MayReadContent(by) ? [SessionRefusals.NotYours]
        : Transcription is null || State is not (SessionState.AwaitingFollowUp or SessionState.Closed) ? [SessionRefusals.AfterTheEnd]
        : HasReflected(by) ? [SessionRefusals.LearningIsNoted]
        : [.. WrongAfterthought(by, own, evaluates: false)];

    /// <summary>Adds what somebody learned, or that they keep it to themselves.</summary>
    public void AddAfterthought(PersonId by, Afterthought own, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAddAfterthought(by, own));
        Keep(by, State == SessionState.Closed ? own with { Evaluation = null } : own, now);
        Wrote(now);
    }

    /// <summary>The consultants who were there, in a session on paper.</summary>
    private IEnumerable<PersonId> There(Transcript paper) =>
        Consultants.Where(c => HasEntered(c) || paper.Turns.Any(t => t.By == c && t.Presence is PaperPresence.Offered or PaperPresence.Passed));

    private IEnumerable<Refusal> WrongQuestions(Transcript paper)
    {
        var there = There(paper).ToHashSet();
        for (var i = 0; i < paper.Questions.Count; i++)
        {
            if (paper.Questions[i] is not { IsEmpty: false } asked) continue;
            if (asked.By is not { } by || !there.Contains(by)) yield return SessionRefusals.AskedByWhom.At($"asker-{i}");
            if (Texts.WhyNot(Texts.Tidy(asked.Text), 1, QuestionMost, $"question-{i}") is { } question) yield return question;
            if (Texts.WhyNot(Texts.Tidy(asked.Answer), 1, AnswerMost, $"answer-{i}") is { } answer) yield return answer;
        }
    }

    private IEnumerable<Refusal> WrongTurns(Transcript paper, IReadOnlySet<PersonId> ready)
    {
        foreach (var consultant in Consultants)
        {
            string came = $"came-{consultant.Value:N}", offer = $"offer-{consultant.Value:N}";
            var turn = paper.Turns.FirstOrDefault(t => t.By == consultant);
            var offered = _suggestions.Exists(s => s.By == consultant);
            if (turn?.Presence is not { } presence) yield return SessionRefusals.WhoWasThere.At(came);
            else if (!Enum.IsDefined(presence) || !Enum.IsDefined(turn.Kind)) yield return SessionRefusals.UnknownChoice.At(came);
            else if (presence == PaperPresence.Away && HasEntered(consultant)) yield return SessionRefusals.WasInTheRoom.At(came);
            else if (presence != PaperPresence.Away && !ready.Contains(consultant)) yield return SessionRefusals.AgreementOfAnother.At(came);
            else if (presence == PaperPresence.Offered && turn.Suggestions.Count == 0 && !offered) yield return SessionRefusals.OfferedWhat.At(offer);
            else if (presence != PaperPresence.Offered && (turn.Suggestions.Count > 0 || (offered && presence == PaperPresence.Passed))) yield return SessionRefusals.OfferedAndNot.At(came);
            else if (turn.Suggestions.Select(s => Texts.WhyNot(s, 1, SuggestionMost, offer)).FirstOrDefault(r => r is not null) is { } tooMuch) yield return tooMuch;
        }
        if (paper.Turns.Count(t => t.Presence is not null) == Consultants.Count && There(paper).Count() is var there && there < FewestConsultants)
            yield return SessionRefusals.NeedsConsultants.With(FewestConsultants, there);
    }

    private IEnumerable<Refusal> WrongActions(Transcript paper)
    {
        for (var i = 0; i < paper.Actions.Count; i++)
        {
            if (paper.Actions[i] is not { IsEmpty: false } action) continue;
            if (Texts.WhyNot(Texts.Tidy(action.What), 1, ActionMost, $"what-{i}") is { } what) yield return what;
            if (WhyNotBy(action.By) is { } by) yield return by.At($"by-{i}");
        }
        var some = _actions.Count > 0 || paper.Actions.Any(a => !a.IsEmpty);
        if (_actions.Count + paper.Actions.Count(a => !a.IsEmpty) > MostActions) yield return SessionRefusals.TooManyActions.At("what-0").With(MostActions);
        if (Texts.Tidy(paper.Reason) is { Length: > 0 } reason)
        {
            if (some) yield return SessionRefusals.ThereAreActions.At("reason");
            if (Texts.WhyNot(reason, 1, ReasonMost, "reason") is { } tooMuch) yield return tooMuch;
        }
        else if (!some) yield return SessionRefusals.NeedsAction.At("what-0");
    }

    private IEnumerable<Refusal> WrongAfterthought(PersonId by, Afterthought own, bool evaluates)
    {
        var (text, reflected) = (Texts.Tidy(own.Learning), HasReflected(by));
        if (!Enum.IsDefined(own.Scope)) yield return SessionRefusals.UnknownChoice.At("scope");
        if (own.Passes == text.Length > 0 && !(reflected && !own.Passes && text.Length == 0)) yield return SessionRefusals.LearningOrPass;
        if (Texts.WhyNot(text, 0, LearningMost, "learning") is { } tooMuch) yield return tooMuch;
        if (own.Evaluation is { } marks && marks.Marks.Any(m => m is < 1 or > Marks)) yield return SessionRefusals.MarkRange.With(1, Marks);
        else if (own.Evaluation is null && evaluates && !_evaluatedBy.Contains(by)) yield return SessionRefusals.MarkRange.With(1, Marks);
    }

    private Refusal? WhyNotFollowUpOn(DateOnly? day) =>
        day is not { } date ? SessionRefusals.FollowUpOnWhen
        : date <= Held ? SessionRefusals.FollowUpAfterSession
        : date > Held.AddYears(FarthestYears) ? SessionRefusals.TooFar.At("followUpOn").With(FarthestYears)
        : null;

    private Refusal? WhyNotBy(DateOnly? day) =>
        day is not { } date ? SessionRefusals.ActionByWhen
        : date < Held ? SessionRefusals.ActionBeforeSession
        : date > Held.AddYears(FarthestYears) ? SessionRefusals.TooFar.With(FarthestYears)
        : null;

    // The day it was held: what was promised then may be due before it is typed in.
    private DateOnly Held => Today(StartsAt!.Value);

    private void PutRequest(string need, string satisfied, DateTimeOffset now)
    {
        if (Request is { } was && was.NeedHelpTo == need && was.SatisfiedIf == satisfied) return;
        (Request, Accepted) = (new ConsultationRequest(need, satisfied, (Request?.Revision ?? 0) + 1, now), null);
    }

    private void Put(PaperTurn turn, DateTimeOffset now)
    {
        _passedOnSuggesting.Remove(turn.By);
        if (turn.Presence == PaperPresence.Passed) _passedOnSuggesting.Add(turn.By);
        _suggestions.AddRange(turn.Suggestions.Select(text => new Suggestion(SuggestionId.New(), turn.By, turn.Kind, text, now)));
    }

    private void Keep(PersonId by, Afterthought own, DateTimeOffset now)
    {
        if (Texts.Tidy(own.Learning) is { Length: > 0 } text)
        {
            _learnings.RemoveAll(l => l.By == by && l.Scope == own.Scope);
            _learnings.Add(new Learning(by, own.Scope, text, now));
            _passedOnLearning.Remove(by);
        }
        else if (own.Passes && !HasReflected(by)) _passedOnLearning.Add(by);
        if (own.Evaluation is { } marks && !_evaluatedBy.Contains(by)) Count(by, marks);
    }
}
