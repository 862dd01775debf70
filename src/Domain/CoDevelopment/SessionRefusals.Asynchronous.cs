using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of a session over days refuse.</summary>
public static partial class SessionRefusals
{
    /// <summary>There is no day until which to ask.</summary>
    public static readonly Refusal QuestionsUntilWhen = new("session.questions-until-when", "questionsUntil");

    /// <summary>There is no day until which to offer.</summary>
    public static readonly Refusal SuggestionsUntilWhen = new("session.suggestions-until-when", "suggestionsUntil");

    /// <summary>Questions end before the session begins.</summary>
    public static readonly Refusal QuestionsBeforeStart = new("session.questions-before-start", "questionsUntil");

    /// <summary>Suggestions end before questions do.</summary>
    public static readonly Refusal SuggestionsBeforeQuestions = new("session.suggestions-before-questions", "suggestionsUntil");

    /// <summary>The open step has no deadline.</summary>
    public static readonly Refusal NoDeadline = new("session.no-deadline");

    /// <summary>A deadline is only moved to a later day.</summary>
    public static readonly Refusal DeadlineOnlyLater = new("session.deadline-only-later", "until");

    /// <summary>It would take too long; value 0: days.</summary>
    public static readonly Refusal TooManyDays = new("session.too-many-days", "suggestionsUntil");
}
