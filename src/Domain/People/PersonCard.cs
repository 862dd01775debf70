using Terreau.Domain.Shared;

namespace Terreau.Domain.People;

/// <summary>Who is shown a person's card. What one never chose is shown to one's groups alone.</summary>
public enum CardVisibility { Groups, Organisation, Nobody }

/// <summary>
/// A person's card: what they seek, what they offer, what they know (domain.md 3.1, « je cherche / j'offre », functions, domains).
/// In it everything is optional.
/// </summary>
public sealed class PersonCard : Announcer
{
    private PersonCard() { }

    /// <summary>A card on which nothing is written yet.</summary>
    public PersonCard(PersonId person) => PersonId = person;

    /// <summary>Whose it is.</summary>
    public PersonId PersonId { get; private set; }

    /// <summary>« Je cherche », 280 characters at most.</summary>
    public string Seeks { get; private set; } = "";

    /// <summary>« J'offre », 280 characters at most.</summary>
    public string Offers { get; private set; } = "";

    /// <summary>Fields that the person knows, one a line.</summary>
    public string FieldList { get; private set; } = "";

    /// <summary>Occupational functions, one a line.</summary>
    public string FunctionList { get; private set; } = "";

    /// <summary>Who is shown it.</summary>
    public CardVisibility Visibility { get; private set; }

    /// <summary>What is sought, without case and accents.</summary>
    public string SeekKey { get; private set; } = "";

    /// <summary>What is offered, without case and accents.</summary>
    public string OfferKey { get; private set; } = "";

    /// <summary>Fields and functions, without case and accents.</summary>
    public string KnowKey { get; private set; } = "";

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>What is written on it.</summary>
    public CardText Text => new(Seeks, Offers, Tags.Listed(FieldList), Tags.Listed(FunctionList), Visibility);

    /// <summary>Why this cannot be written on a card, field by field.</summary>
    public static IReadOnlyList<Refusal> WhyNot(CardText text) =>
    [
        .. new[]
        {
            Texts.WhyNot(text.Seeks, 0, CardText.Longest, "seeks"),
            Texts.WhyNot(text.Offers, 0, CardText.Longest, "offers"),
            Tags.WhyNot(text.Fields, "fields"),
            Tags.WhyNot(text.Functions, "functions"),
        }.OfType<Refusal>(),
    ];

    /// <summary>Writes the card.</summary>
    public void Write(CardText text)
    {
        Refusal.ThrowIf(WhyNot(text));
        (Seeks, Offers, FieldList, FunctionList, Visibility) = (text.Seeks, text.Offers, Tags.Kept(text.Fields), Tags.Kept(text.Functions), text.Visibility);
        (SeekKey, OfferKey, KnowKey) = (Names.Key(Seeks), Names.Key(Offers), Names.Key($"{FieldList}\n{FunctionList}"));
        Version++;
        Announce(new ProfileChanged(PersonId));
    }
}

/// <summary>What a person writes on their card.</summary>
public sealed record CardText(string Seeks, string Offers, IReadOnlyList<string> Fields, IReadOnlyList<string> Functions, CardVisibility Visibility)
{
    /// <summary>Longest « je cherche » or « j'offre », in characters.</summary>
    public const int Longest = 280;

    /// <summary>Nothing written yet.</summary>
    public static readonly CardText Empty = new("", "", [], [], CardVisibility.Groups);

    /// <summary>True when there is something to show.</summary>
    public bool SaysSomething => Seeks.Length > 0 || Offers.Length > 0 || Fields.Count > 0 || Functions.Count > 0;
}

/// <summary>Short words that people give themselves: eight at most, of 2 to 40 characters, each once whatever its case and accents.</summary>
public static class Tags
{
    /// <summary>Most of one kind.</summary>
    public const int Most = 8;

    /// <summary>Longest, in characters.</summary>
    public const int Longest = 40;

    private static readonly char[] Between = [',', ';', '\n'];

    /// <summary>Words as typed, between commas, semicolons or lines.</summary>
    public static IReadOnlyList<string> Read(string typed) =>
        [.. Texts.Tidy(typed).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Names.Key)];

    /// <summary>Why these words are refused, or null: too many, or one that is too short, too long or a link.</summary>
    public static Refusal? WhyNot(IReadOnlyList<string> tags, string field) =>
        tags.Count > Most ? PeopleRefusals.TooManyTags.At(field).With(Most, tags.Count)
        : tags.FirstOrDefault(t => Names.WhyNot(t, Longest, field) is not null) is { } wrong ? PeopleRefusals.NotATag.At(field).With(wrong, Longest)
        : null;

    /// <summary>As kept: one a line.</summary>
    public static string Kept(IReadOnlyList<string> tags) => string.Join('\n', tags);

    /// <summary>Read back.</summary>
    public static IReadOnlyList<string> Listed(string kept) => kept.Length == 0 ? [] : kept.Split('\n');
}
