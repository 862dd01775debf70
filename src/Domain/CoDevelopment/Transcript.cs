using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What a consultant did in step 5 of a session on paper, or that they were not there.</summary>
public enum PaperPresence { Offered, Passed, Away }

/// <summary>A question noted by hand: who asked, and the client's answer. An empty row is left out.</summary>
public sealed record PaperQuestion(PersonId? By, string Text, string Answer)
{
    /// <summary>Whether nothing was typed in it.</summary>
    public bool IsEmpty => Texts.Tidy(Text).Length == 0 && Texts.Tidy(Answer).Length == 0;
}

/// <summary>One consultant's place in a session on paper. The text holds their suggestions, one a line.</summary>
public sealed record PaperTurn(PersonId By, PaperPresence? Presence, SuggestionKind Kind, string Text)
{
    /// <summary>Each suggestion.</summary>
    public IReadOnlyList<string> Suggestions => [.. Texts.Tidy(Text).Split('\n').Select(Texts.Tidy).Where(line => line.Length > 0)];
}

/// <summary>What the client will try, and by when. An empty row is left out.</summary>
public sealed record PaperAction(string What, DateOnly? By)
{
    /// <summary>Whether nothing was typed in it.</summary>
    public bool IsEmpty => Texts.Tidy(What).Length == 0 && By is null;
}

/// <summary>
/// What came out of a session held on paper, typed in afterwards by its client or its facilitator: the outputs of steps 2 to 6
/// (INV-09), and of step 7 only what the typist learned, since a learning belongs to whoever learned it.
/// </summary>
public sealed record Transcript
{
    /// <summary>Step 2: the summary of the situation.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Step 3; none: nobody asked, or nothing was noted.</summary>
    public IReadOnlyList<PaperQuestion> Questions { get; init; } = [];

    /// <summary>Step 4, with or without its fixed start.</summary>
    public string NeedHelpTo { get; init; } = "";

    /// <summary>Step 4, with or without its fixed start.</summary>
    public string SatisfiedIf { get; init; } = "";

    /// <summary>Step 5: a line for each consultant who was asked.</summary>
    public IReadOnlyList<PaperTurn> Turns { get; init; } = [];

    /// <summary>Step 6: the client's synthesis.</summary>
    public string Synthesis { get; init; } = "";

    /// <summary>Step 6: a word on the suggestions.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Step 6: what the client will try.</summary>
    public IReadOnlyList<PaperAction> Actions { get; init; } = [];

    /// <summary>Step 6: why the client keeps nothing for now.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Step 7: what the typist learned.</summary>
    public Afterthought Own { get; init; } = new();

    /// <summary>Step 7: the day on which the action is looked at again.</summary>
    public DateOnly? FollowUpOn { get; init; }
}

/// <summary>What one person takes from a session on paper: a learning of their own, or a pass, and their marks, if they give any.</summary>
public sealed record Afterthought
{
    /// <summary>What it is about.</summary>
    public LearningScope Scope { get; init; }

    /// <summary>What they learned; at most 1000 characters.</summary>
    public string Learning { get; init; } = "";

    /// <summary>Keeps it to oneself.</summary>
    public bool Passes { get; init; }

    /// <summary>Their marks, or null when none was given.</summary>
    public Evaluation? Evaluation { get; init; }
}

/// <summary>Who typed a session on paper in, and when.</summary>
public sealed record Transcription(PersonId By, DateTimeOffset At);
