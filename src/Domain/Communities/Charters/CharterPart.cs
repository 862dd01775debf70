namespace Terreau.Domain.Communities.Charters;

/// <summary>The parts of a charter, each with a prompt (domain.md 6.5). Those of all kinds first, then those of one kind.</summary>
public enum CharterPart
{
    /// <summary>Why this group must exist, in one sentence. The only part without which a charter cannot be put forward.</summary>
    Purpose,

    /// <summary>What it deals with, and what not.</summary>
    Scope,

    /// <summary>Who is welcome, and how one enters.</summary>
    Welcome,

    /// <summary>What members may expect of each other.</summary>
    Expectations,

    /// <summary>When and how they meet; what happens in between.</summary>
    Rhythm,

    /// <summary>How they decide, and how the charter is changed.</summary>
    Decisions,

    /// <summary>What stays between them, and what may go out.</summary>
    Confidentiality,

    /// <summary>What will tell, in six months, that it is worth it.</summary>
    Worth,

    /// <summary>Community of practice: which purpose first.</summary>
    FirstPurpose,

    /// <summary>Community of practice: taking part from afar without being judged (INV-30).</summary>
    FromAfar,

    /// <summary>Community of practice: the place of people from outside.</summary>
    Outsiders,

    /// <summary>Learning community: whom it serves, and what must go better for them (S1-45).</summary>
    Mission,

    /// <summary>Learning community: what a visitor would see in three years (S1-45).</summary>
    Vision,

    /// <summary>Learning community: behaviours that its members would blame themselves for forgetting (S1-45).</summary>
    Values,

    /// <summary>Learning community: three goals at most, this year (S1-45).</summary>
    Goals,

    /// <summary>Learning community: what is done when one of them is not getting there.</summary>
    WhenOneStruggles,

    /// <summary>Co-development: how many sessions, at what pace, so that each is client at least once.</summary>
    Sessions,

    /// <summary>Co-development: rotating or constant facilitation.</summary>
    Facilitation,

    /// <summary>Co-development: what about an absence.</summary>
    Absence,

    /// <summary>Co-development: how one parts.</summary>
    Parting,
}

/// <summary>Which parts belong to which kind of group. A part written under another kind is kept and shown.</summary>
public static class CharterParts
{
    /// <summary>Longest text of a part, in characters.</summary>
    public const int Longest = 2000;

    private static readonly CharterPart[] ForAll =
        [CharterPart.Purpose, CharterPart.Scope, CharterPart.Welcome, CharterPart.Expectations, CharterPart.Rhythm, CharterPart.Decisions, CharterPart.Confidentiality, CharterPart.Worth];

    /// <summary>The parts of a kind.</summary>
    public static IReadOnlyList<CharterPart> Of(GroupKind kind) => kind switch
    {
        GroupKind.CoDevelopment => OfCoDevelopment,
        GroupKind.CommunityOfPractice => OfCommunityOfPractice,
        _ => OfLearningCommunity,
    };

    /// <summary>The twelve parts of a co-development group.</summary>
    public static IReadOnlyList<CharterPart> OfCoDevelopment { get; } = [.. ForAll, CharterPart.Sessions, CharterPart.Facilitation, CharterPart.Absence, CharterPart.Parting];

    /// <summary>The eleven parts of a community of practice.</summary>
    public static IReadOnlyList<CharterPart> OfCommunityOfPractice { get; } = [.. ForAll, CharterPart.FirstPurpose, CharterPart.FromAfar, CharterPart.Outsiders];

    /// <summary>The thirteen parts of a professional learning community.</summary>
    public static IReadOnlyList<CharterPart> OfLearningCommunity { get; } = [.. ForAll, CharterPart.Mission, CharterPart.Vision, CharterPart.Values, CharterPart.Goals, CharterPart.WhenOneStruggles];

    /// <summary>The parts of a kind, then those written under another kind, so that a conversion loses nothing.</summary>
    public static IReadOnlyList<CharterPart> Shown(IReadOnlyList<CharterPart> ofKind, params IEnumerable<IReadOnlyDictionary<CharterPart, string>> written) =>
        [.. ofKind, .. written.SelectMany(w => w.Keys).Distinct().Except(ofKind).Order()];
}
