using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// The client's sheet of step 1 (domain.md 6.3). Title at most 120 characters; the two request sentences 3 to 280; the rest
/// at most 4000 each. Complete with a kind, the facts, what was tried and a first request (INV-09).
/// </summary>
public sealed record PreparationSheet
{
    /// <summary>The most characters of a title.</summary>
    public const int TitleMost = 120;

    /// <summary>The most characters of a long answer.</summary>
    public const int TextMost = 4000;

    /// <summary>A newspaper headline for the subject.</summary>
    public string Title { get; init; } = "";

    /// <summary>Problem, concern or project; null while undecided.</summary>
    public SubjectKind? Kind { get; init; }

    /// <summary>What is happening, for whom, since when; without names.</summary>
    public string Facts { get; init; } = "";

    /// <summary>The client's part in it, and what they can act on.</summary>
    public string MyPart { get; init; } = "";

    /// <summary>What was tried, with what effect.</summary>
    public string Tried { get; init; } = "";

    /// <summary>What it is like for the client. Seen by client and facilitator only.</summary>
    public string Felt { get; init; } = "";

    /// <summary>What happens if nothing changes in three months.</summary>
    public string Stake { get; init; } = "";

    /// <summary>What follows « J'ai besoin d'aide pour… ».</summary>
    public string DraftRequest { get; init; } = "";

    /// <summary>What follows « Je serais satisfait·e si… ».</summary>
    public string SignOfSuccess { get; init; } = "";

    /// <summary>Rather ideas, experiences, questions or a critical eye, in the client's own words.</summary>
    public string HelpWanted { get; init; } = "";

    /// <summary>A point the group should avoid. Seen by client and facilitator only.</summary>
    public string Care { get; init; } = "";

    /// <summary>The same sheet with every text tidied and the fixed starts removed.</summary>
    public PreparationSheet Tidied() => this with
    {
        Title = Texts.Tidy(Title),
        Facts = Texts.Tidy(Facts),
        MyPart = Texts.Tidy(MyPart),
        Tried = Texts.Tidy(Tried),
        Felt = Texts.Tidy(Felt),
        Stake = Texts.Tidy(Stake),
        DraftRequest = RequestSentences.Need(DraftRequest),
        SignOfSuccess = RequestSentences.Satisfied(SignOfSuccess),
        HelpWanted = Texts.Tidy(HelpWanted),
        Care = Texts.Tidy(Care),
    };

    /// <summary>What consultants may see of it from step 2 on.</summary>
    public PreparationSheet ForConsultants() => this with { Felt = "", Care = "" };

    /// <summary>
    /// Everything that stands in the way of keeping it as it is, or, when <paramref name="complete"/>, of submitting it; each
    /// beside its field (<c>title</c>, <c>kind</c>, <c>facts</c>, <c>myPart</c>, <c>tried</c>, <c>felt</c>, <c>stake</c>,
    /// <c>draftRequest</c>, <c>signOfSuccess</c>, <c>helpWanted</c>, <c>care</c>).
    /// </summary>
    public IReadOnlyList<Refusal> Problems(bool complete)
    {
        var sheet = Tidied();
        var needed = complete ? 1 : 0;
        Refusal?[] found =
        [
            Texts.WhyNot(sheet.Title, 0, TitleMost, "title"),
            complete && Kind is null ? SessionRefusals.KindNeeded : Kind is { } kind && !Enum.IsDefined(kind) ? SessionRefusals.UnknownChoice.At("kind") : null,
            Texts.WhyNot(sheet.Facts, needed, TextMost, "facts"),
            Texts.WhyNot(sheet.MyPart, 0, TextMost, "myPart"),
            Texts.WhyNot(sheet.Tried, needed, TextMost, "tried"),
            Texts.WhyNot(sheet.Felt, 0, TextMost, "felt"),
            Texts.WhyNot(sheet.Stake, 0, TextMost, "stake"),
            Texts.WhyNot(sheet.DraftRequest, complete ? RequestSentences.Least : 0, RequestSentences.Most, "draftRequest"),
            Texts.WhyNot(sheet.SignOfSuccess, 0, RequestSentences.Most, "signOfSuccess"),
            Texts.WhyNot(sheet.HelpWanted, 0, TextMost, "helpWanted"),
            Texts.WhyNot(sheet.Care, 0, TextMost, "care"),
        ];
        return [.. found.OfType<Refusal>()];
    }
}
