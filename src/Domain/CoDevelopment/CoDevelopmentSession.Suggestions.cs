using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    private const int SuggestionMost = 1500;

    private readonly List<Suggestion> _suggestions = [];
    private readonly List<PersonId> _passedOnSuggesting = [];

    /// <summary>What was offered in step 5, in order.</summary>
    public IReadOnlyList<Suggestion> Suggestions => _suggestions;

    /// <summary>Consultants who said that they pass.</summary>
    public IReadOnlyList<PersonId> PassedOnSuggesting => _passedOnSuggesting;

    /// <summary>
    /// Why it cannot be offered, or null: step 5, by a consultant, a second time once every other one has offered or passed; by the
    /// facilitator with the other hat on (INV-04); at most 1500 characters.
    /// </summary>
    public Refusal? WhyNotSuggest(PersonId by, SuggestionKind kind, string? text) =>
        WhyNotDo(by, Deed.Suggest)
        ?? (by == Facilitator && !WearsOtherHat ? SessionRefusals.FacilitatorGuidesNow : null)
        ?? (_suggestions.Exists(s => s.By == by) && StillToSpeak.Count(c => c != by) is > 0 and var waiting ? SessionRefusals.OthersFirst.With(waiting) : null)
        ?? (Enum.IsDefined(kind) ? null : SessionRefusals.UnknownChoice.At("kind"))
        ?? Texts.WhyNot(Texts.Tidy(text), 1, SuggestionMost, "suggestion");

    /// <summary>Offers a suggestion; takes back an earlier pass.</summary>
    public SuggestionId Suggest(PersonId by, SuggestionKind kind, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSuggest(by, kind, text));
        var suggestion = new Suggestion(SuggestionId.New(), by, kind, Texts.Tidy(text), now);
        _suggestions.Add(suggestion);
        _passedOnSuggesting.Remove(by);
        Wrote(now);
        return suggestion.Id;
    }

    /// <summary>Why one cannot pass, or null: step 5, a consultant who has offered nothing.</summary>
    public Refusal? WhyNotPassOnSuggesting(PersonId by) =>
        WhyNotDo(by, Deed.PassOnSuggesting) ?? (_suggestions.Exists(s => s.By == by) ? SessionRefusals.YouHaveSuggested : null);

    /// <summary>Says that one has nothing to offer this time.</summary>
    public void PassOnSuggesting(PersonId by, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotPassOnSuggesting(by));
        if (_passedOnSuggesting.Contains(by)) return;
        _passedOnSuggesting.Add(by);
        Wrote(now);
    }
}
