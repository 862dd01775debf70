using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    private const int CommentMost = 1000;
    private const int ActionMost = 280;
    private const int MostActions = 20;
    private const int ReasonMost = 1000;

    private readonly List<SortedSuggestion> _sorted = [];
    private readonly List<ActionCommitment> _actions = [];

    /// <summary>What the client did with the suggestions, at most one line for each.</summary>
    public IReadOnlyList<SortedSuggestion> Sorted => _sorted;

    /// <summary>The client's comment on the suggestions as a whole, or null.</summary>
    public string? GeneralComment { get; private set; }

    /// <summary>The client's synthesis, or null.</summary>
    public string? Synthesis { get; private set; }

    /// <summary>What the client will try, at most 20.</summary>
    public IReadOnlyList<ActionCommitment> Actions => _actions;

    /// <summary>Why the client keeps nothing for now, or null.</summary>
    public string? KeepsNothingBecause { get; private set; }

    /// <summary>Why it cannot be sorted so, or null: step 6, by the client.</summary>
    public Refusal? WhyNotSort(PersonId by, SuggestionId suggestion, Sorting sorting) =>
        WhyNotDo(by, Deed.Sort) ?? WhyNotThis(suggestion) ?? (Enum.IsDefined(sorting) ? null : SessionRefusals.UnknownChoice.At("sorting"));

    /// <summary>I take, I keep, not now; the last choice counts.</summary>
    public void Sort(PersonId by, SuggestionId suggestion, Sorting sorting, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSort(by, suggestion, sorting));
        OnSuggestion(suggestion, line => line with { Sorting = sorting });
        Wrote(now);
    }

    /// <summary>Why it cannot be commented so, or null: step 6, by the client, at most 1000 characters; null: on all suggestions together.</summary>
    public Refusal? WhyNotComment(PersonId by, SuggestionId? suggestion, string? text) =>
        WhyNotDo(by, Deed.Comment) ?? (suggestion is { } one ? WhyNotThis(one) : null) ?? Texts.WhyNot(Texts.Tidy(text), 1, CommentMost, "comment");

    /// <summary>Says something of a suggestion, or of all together; replaces what was said.</summary>
    public void Comment(PersonId by, SuggestionId? suggestion, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotComment(by, suggestion, text));
        if (suggestion is { } one) OnSuggestion(one, line => line with { Comment = Texts.Tidy(text) });
        else GeneralComment = Texts.Tidy(text);
        Wrote(now);
    }

    /// <summary>Why the synthesis cannot be written so, or null: step 6, by the client, at most 4000 characters.</summary>
    public Refusal? WhyNotWriteSynthesis(PersonId by, string? text) =>
        WhyNotDo(by, Deed.WriteSynthesis) ?? Texts.WhyNot(Texts.Tidy(text), 1, LongText, "synthesis");

    /// <summary>Writes, or rewrites, the synthesis.</summary>
    public void WriteSynthesis(PersonId by, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWriteSynthesis(by, text));
        Synthesis = Texts.Tidy(text);
        Wrote(now);
    }

    /// <summary>Why the action cannot be added, or null: step 6, by the client, at most 280 characters, for today or later.</summary>
    public Refusal? WhyNotCommit(PersonId by, string? what, DateOnly when, DateTimeOffset now) =>
        WhyNotDo(by, Deed.Commit)
        ?? Texts.WhyNot(Texts.Tidy(what), 1, ActionMost, "what")
        ?? (when < Today(now) ? SessionRefusals.ActionInThePast
            : when > Today(now).AddYears(FarthestYears) ? SessionRefusals.TooFar.At("by").With(FarthestYears)
            : _actions.Count >= MostActions ? SessionRefusals.TooManyActions.With(MostActions)
            : null);

    /// <summary>Adds what the client will try, and by when.</summary>
    public ActionId Commit(PersonId by, string? what, DateOnly when, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotCommit(by, what, when, now));
        var action = new ActionCommitment(ActionId.New(), Texts.Tidy(what), when);
        _actions.Add(action);
        KeepsNothingBecause = null;
        Wrote(now);
        return action.Id;
    }

    /// <summary>Why the action cannot be removed, or null: step 6, by the client.</summary>
    public Refusal? WhyNotRemoveAction(PersonId by, ActionId action) =>
        WhyNotDo(by, Deed.Commit) ?? (_actions.Exists(a => a.Id == action) ? null : SessionRefusals.NoSuchAction);

    /// <summary>Takes an action back.</summary>
    public void RemoveAction(PersonId by, ActionId action, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotRemoveAction(by, action));
        _actions.RemoveAll(a => a.Id == action);
        Wrote(now);
    }

    /// <summary>Why the client cannot keep nothing, or null: step 6, with a reason of at most 1000 characters, and no action.</summary>
    public Refusal? WhyNotKeepNothing(PersonId by, string? reason) =>
        WhyNotDo(by, Deed.KeepNothing) ?? (_actions.Count > 0 ? SessionRefusals.ThereAreActions : null) ?? Texts.WhyNot(Texts.Tidy(reason), 1, ReasonMost, "reason");

    /// <summary>« Je ne retiens rien pour l'instant », and why.</summary>
    public void KeepNothing(PersonId by, string? reason, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotKeepNothing(by, reason));
        KeepsNothingBecause = Texts.Tidy(reason);
        Wrote(now);
    }

    private Refusal? WhyNotThis(SuggestionId suggestion) => _suggestions.Exists(s => s.Id == suggestion) ? null : SessionRefusals.NoSuchSuggestion;

    private void OnSuggestion(SuggestionId suggestion, Func<SortedSuggestion, SortedSuggestion> change)
    {
        var index = _sorted.FindIndex(line => line.Suggestion == suggestion);
        if (index < 0) _sorted.Add(change(new SortedSuggestion(suggestion, null, null)));
        else _sorted[index] = change(_sorted[index]);
    }
}
