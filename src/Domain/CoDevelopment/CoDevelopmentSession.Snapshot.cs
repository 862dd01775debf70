using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>Everything to remember. Holds no reference to what can still change.</summary>
    public SessionSnapshot Snapshot() => new()
    {
        Id = Id, Group = Group, Number = Number, Client = Client, DraftedAt = DraftedAt, Version = Version, State = State, Step = Step,
        Sheet = Sheet, SubmittedAt = SubmittedAt,
        Facilitator = Facilitator, Consultants = [.. Consultants], StartsAt = StartsAt, ZoneId = ZoneId, Place = Place, Link = Link, TotalMinutes = TotalMinutes,
        Attendances = Presence.Snapshot(), Clock = Clock?.Snapshot(), History = [.. _history], HasAskedAgain = HasAskedAgain,
        InterruptedAt = InterruptedAt, IsMovedAfterInterruption = IsMovedAfterInterruption, EndedAt = EndedAt,
        Summary = Summary, Questions = [.. _questions], NobodyAsks = NobodyAsks,
        Request = Request, Restatements = [.. _restatements], Accepted = Accepted,
        Suggestions = [.. _suggestions], PassedOnSuggesting = [.. _passedOnSuggesting],
        Sorted = [.. _sorted], GeneralComment = GeneralComment, Synthesis = Synthesis, Actions = [.. _actions], KeepsNothingBecause = KeepsNothingBecause,
        Learnings = [.. _learnings], PassedOnLearning = [.. _passedOnLearning],
        EvaluatedBy = [.. _evaluatedBy], EvaluationCounts = [.. _evaluationCounts.Select(counts => (int[])[.. counts])],
        FollowUpDue = FollowUpDue, FollowUps = [.. _followUps],
        Hats = [.. _hats], Hands = [.. _hands], Wish = Wish,
        Mode = Mode, QuestionsUntil = QuestionsUntil, SuggestionsUntil = SuggestionsUntil, RemindedIn = _remindedIn,
        Proposals = [.. _proposals], Deputy = Deputy, IsDeputyAsked = IsDeputyAsked, LeadGoneSince = LeadGoneSince, LeadChanges = [.. _leadChanges],
        Transcription = Transcription, Meeting = Meeting,
    };

    /// <summary>The session that was remembered; it announces nothing.</summary>
    public static CoDevelopmentSession Restore(SessionSnapshot was)
    {
        var session = new CoDevelopmentSession(was.Id, was.Group, was.Number, was.Client, was.DraftedAt)
        {
            Version = was.Version, State = was.State, Step = was.Step, Sheet = was.Sheet, SubmittedAt = was.SubmittedAt,
            Facilitator = was.Facilitator, Consultants = [.. was.Consultants], StartsAt = was.StartsAt, ZoneId = was.ZoneId,
            Place = was.Place, Link = was.Link, TotalMinutes = was.TotalMinutes,
            Presence = Presence.Restore(was.Attendances), Clock = was.Clock is { } clock ? StageClock.Restore(clock) : null,
            HasAskedAgain = was.HasAskedAgain, InterruptedAt = was.InterruptedAt,
            IsMovedAfterInterruption = was.IsMovedAfterInterruption, EndedAt = was.EndedAt,
            Summary = was.Summary, NobodyAsks = was.NobodyAsks, Request = was.Request, Accepted = was.Accepted,
            GeneralComment = was.GeneralComment, Synthesis = was.Synthesis, KeepsNothingBecause = was.KeepsNothingBecause,
            FollowUpDue = was.FollowUpDue, Wish = was.Wish,
            Mode = was.Mode, QuestionsUntil = was.QuestionsUntil, SuggestionsUntil = was.SuggestionsUntil, _remindedIn = was.RemindedIn,
            Deputy = was.Deputy, IsDeputyAsked = was.IsDeputyAsked, LeadGoneSince = was.LeadGoneSince,
            Transcription = was.Transcription, Meeting = was.Meeting,
        };
        session._history.AddRange(was.History);
        session._questions.AddRange(was.Questions);
        session._restatements.AddRange(was.Restatements);
        session._suggestions.AddRange(was.Suggestions);
        session._passedOnSuggesting.AddRange(was.PassedOnSuggesting);
        session._sorted.AddRange(was.Sorted);
        session._actions.AddRange(was.Actions);
        session._learnings.AddRange(was.Learnings);
        session._passedOnLearning.AddRange(was.PassedOnLearning);
        session._evaluatedBy.AddRange(was.EvaluatedBy);
        for (var i = 0; i < was.EvaluationCounts.Count; i++) was.EvaluationCounts[i].ToArray().CopyTo(session._evaluationCounts[i], 0);
        session._followUps.AddRange(was.FollowUps);
        session._hats.AddRange(was.Hats);
        session._hands.AddRange(was.Hands);
        session._leadChanges.AddRange(was.LeadChanges);
        session._proposals.AddRange(was.Proposals);
        return session;
    }
}
