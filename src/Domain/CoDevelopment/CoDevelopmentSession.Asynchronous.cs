using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

/// <summary>How a session is held (3.3): apart, in one room, some here and some there, in writing over days, or on paper and typed in afterwards.</summary>
public enum SessionMode { Remote, OneRoom, Hybrid, Asynchronous, Paper }

public sealed partial class CoDevelopmentSession
{
    /// <summary>How long before a deadline those who are awaited are reminded.</summary>
    public static readonly TimeSpan RemindsBefore = TimeSpan.FromHours(24);

    /// <summary>The longest an asynchronous session takes from its start to the end of the suggestions, in days.</summary>
    public const int LongestDays = 60;

    /// <summary>The least time that a step over days stays open.</summary>
    public static readonly TimeSpan LeastTime = TimeSpan.FromHours(48);

    private Step? _remindedIn;

    /// <summary>How it is held, or null where nobody said.</summary>
    public SessionMode? Mode { get; private set; }

    /// <summary>Whether it is held in writing, each at their own hour.</summary>
    public bool IsAsynchronous => Mode == SessionMode.Asynchronous;

    /// <summary>Until when questions are asked, in an asynchronous session; else null.</summary>
    public DateTimeOffset? QuestionsUntil { get; private set; }

    /// <summary>Until when suggestions are offered, in an asynchronous session; else null.</summary>
    public DateTimeOffset? SuggestionsUntil { get; private set; }

    /// <summary>The deadline of the open step, or null.</summary>
    public DateTimeOffset? Deadline => !IsAsynchronous || State != SessionState.Running ? null : Step switch { Step.Clarification => QuestionsUntil, Step.Suggestions => SuggestionsUntil, _ => null };

    /// <summary>
    /// Lets the deadline of step 3 or 5 close it, for the program which knows the hour; false when nothing is to be done. Nobody asked:
    /// that is noted. Questions without an answer keep the step open, since nobody answers for the client (INV-09). Consultants who
    /// neither offered nor passed count as away; they may come back.
    /// </summary>
    public bool LetDeadlinePass(DateTimeOffset now)
    {
        if (Deadline is not { } deadline || now < deadline) return false;
        if (Step == Step.Clarification && _questions.Count == 0) NobodyAsks = true;
        if (Step == Step.Suggestions)
            foreach (var silent in StillToSpeak.ToList()) Presence.Leave(silent, now);
        if (WhyNotClose(previousFollowUpTreated: true, now) is not null) return false;
        MoveOn(now);
        return true;
    }

    /// <summary>Reminds those who are awaited, once, a day before a deadline; false when it is not time.</summary>
    public bool RemindOfDeadline(DateTimeOffset now)
    {
        if (Deadline is not { } deadline || now < deadline - RemindsBefore || now >= deadline || _remindedIn == Step) return false;
        _remindedIn = Step;
        Changed(new StepAwaits(Id, Group, Step, deadline, IsReminder: true, AwaitedNow, now));
        return true;
    }

    /// <summary>Why the deadline of the open step cannot be moved so, or null: by whoever leads, to a later instant, within the longest time.</summary>
    public Refusal? WhyNotMoveDeadline(PersonId by, Step seen, DateTimeOffset? until, DateTimeOffset now) =>
        WhyNotLead(by, seen)
        ?? (Deadline is not { } deadline ? SessionRefusals.NoDeadline
            : until is not { } later || later <= deadline || later <= now ? SessionRefusals.DeadlineOnlyLater
            : later > StartsAt!.Value.AddDays(LongestDays) ? SessionRefusals.TooManyDays.At("until").With(LongestDays)
            : null);

    /// <summary>Leaves the open step open longer: nobody loses time that they were promised. Everybody is told, and reminded anew.</summary>
    public void MoveDeadline(PersonId by, Step seen, DateTimeOffset? until, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotMoveDeadline(by, seen, until, now));
        var later = until!.Value.ToUniversalTime();
        if (Step == Step.Suggestions) SuggestionsUntil = later;
        else (QuestionsUntil, SuggestionsUntil) = (later, SuggestionsUntil < later + LeastTime ? later + LeastTime : SuggestionsUntil);
        _remindedIn = null;
        Changed(new DeadlineMoved(Id, Group, Step, later, [.. Presence.People.Where(a => a.Planned != Stages.PlannedPresence.NotComing).Select(a => a.Person).Where(p => p != by)], now));
    }

    private IReadOnlyList<PersonId> AwaitedNow => Step == Step.Clarification && !NobodyAsks
        ? [.. ConsultantsHere.Where(c => !_questions.Exists(q => q.By == c)), .. _questions.Exists(q => q.Answer is null) ? [Client] : Array.Empty<PersonId>()]
        : AwaitedIn(Step);

    // However long what came before took, nobody finds a step closed that they had no time for.
    private void GiveTime(DateTimeOffset now)
    {
        if (Deadline is not { } deadline || deadline >= now + LeastTime) return;
        if (Step == Step.Clarification) QuestionsUntil = now + LeastTime;
        else SuggestionsUntil = now + LeastTime;
        _remindedIn = null;
    }

    private void Call(DateTimeOffset now)
    {
        GiveTime(now);
        if (IsAsynchronous && AwaitedNow is { Count: > 0 } awaited) Changed(new StepAwaits(Id, Group, Step, Deadline, IsReminder: false, awaited, now));
    }

    private static Refusal? WhyNotDeadlines(SessionPlan plan) =>
        plan.Mode is { } mode && !Enum.IsDefined(mode) ? SessionRefusals.UnknownChoice.At("mode")
        : plan.Mode != SessionMode.Asynchronous ? null
        : plan.QuestionsUntil is not { } questions ? SessionRefusals.QuestionsUntilWhen
        : plan.SuggestionsUntil is not { } suggestions ? SessionRefusals.SuggestionsUntilWhen
        : questions <= plan.StartsAt ? SessionRefusals.QuestionsBeforeStart
        : suggestions <= questions ? SessionRefusals.SuggestionsBeforeQuestions
        : suggestions > plan.StartsAt.AddDays(LongestDays) ? SessionRefusals.TooManyDays.With(LongestDays)
        : null;
}
