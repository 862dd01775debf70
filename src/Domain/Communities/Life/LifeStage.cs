namespace Terreau.Domain.Communities.Life;

/// <summary>Stages of a group's life (domain.md 3.4; French names of CEFRIO 2005), and a group in which nothing happens any more.</summary>
public enum LifeStage { Potential, Coalescing, Maturing, Stewardship, Transformation, Dormant }

/// <summary>What one looks for to tell a stage.</summary>
public enum LifeSignKind
{
    /// <summary>Two thirds of the members or more endorsed the charter.</summary>
    CharterEndorsed,

    /// <summary>Two meetings or more were held.</summary>
    TwoMeetings,

    /// <summary>Somebody facilitates.</summary>
    RolesAssigned,

    /// <summary>The group is six months old or more.</summary>
    SixMonths,

    /// <summary>The variation of its rhythm is one half or less (M6).</summary>
    SteadyRhythm,

    /// <summary>Five resources or more, by three authors or more.</summary>
    Resources,

    /// <summary>The group is twelve months old or more.</summary>
    TwelveMonths,

    /// <summary>Two people or more carry it, in effect (M20).</summary>
    SharedLeadership,

    /// <summary>A practice was looked at again.</summary>
    PracticeReviewed,

    /// <summary>Newcomers find their place (M22).</summary>
    NewcomersIntegrated,

    /// <summary>Half as much happens as two quarters before, or less.</summary>
    ActivityHalved,

    /// <summary>It was decided to close the group.</summary>
    Closing,

    /// <summary>Nothing has happened for ninety days.</summary>
    Silence,
}

/// <summary>One sign: seen, not seen, or unknown, which is never a no (INV-43).</summary>
/// <param name="Kind">What one looks for.</param>
/// <param name="Seen">Whether it is there; null when what is known does not tell.</param>
/// <param name="Value">What was counted, as the pages show it, or null.</param>
/// <param name="Of">Out of how many, or null.</param>
public sealed record LifeSign(LifeSignKind Kind, bool? Seen, int? Value = null, int? Of = null);

/// <summary>The stage that the signs speak for, and those that the next one asks for.</summary>
/// <param name="Stage">What is proposed; people decide.</param>
/// <param name="Signs">What was looked at, in the order of the stages.</param>
/// <param name="Next">The stage after it on the way up, or null.</param>
public sealed record LifeStageProposal(LifeStage Stage, IReadOnlyList<LifeSign> Signs, LifeStage? Next)
{
    /// <summary>What the next stage asks for and is not seen, or not known.</summary>
    public IReadOnlyList<LifeSign> Missing => Next is { } next ? [.. Signs.Where(s => LifeStages.Entry(next).Contains(s.Kind) && s.Seen != true)] : [];

    /// <summary>True when only unknowns stand between the group and its next stage: there is not enough evidence to tell.</summary>
    public bool IsOpen => Missing.Count > 0 && Missing.All(s => s.Seen is null);
}

/// <summary>
/// The stages of a group's life as a rule (domain.md 3.4). Proposed, never imposed: the model is contested (Josserand 2007), so no
/// confirmation is ever refused for its stage.
/// </summary>
public static class LifeStages
{
    /// <summary>Days without any event after which a group is dormant.</summary>
    public const int SilentDays = 90;

    /// <summary>Days of the two quarters whose activity is compared with that of the two before.</summary>
    public const int TwoQuarters = 182;

    /// <summary>Fewer events than this, in the two quarters before, cannot be said to have halved [cal].</summary>
    public const int FewestEvents = 8;

    private static readonly LifeStage[] Up = [LifeStage.Potential, LifeStage.Coalescing, LifeStage.Maturing, LifeStage.Stewardship];

    /// <summary>The signs by which a stage is entered from the one below; none for those that are not entered by growing.</summary>
    public static IReadOnlyList<LifeSignKind> Entry(LifeStage stage) => stage switch
    {
        LifeStage.Coalescing => [LifeSignKind.CharterEndorsed, LifeSignKind.TwoMeetings, LifeSignKind.RolesAssigned],
        LifeStage.Maturing => [LifeSignKind.SixMonths, LifeSignKind.SteadyRhythm, LifeSignKind.Resources],
        LifeStage.Stewardship => [LifeSignKind.TwelveMonths, LifeSignKind.SharedLeadership, LifeSignKind.PracticeReviewed, LifeSignKind.NewcomersIntegrated],
        _ => [],
    };

    /// <summary>
    /// What the evidence speaks for: silence first, then the signs of an end, else the highest stage of which, and of all below,
    /// every sign is seen.
    /// </summary>
    public static LifeStageProposal Propose(LifeEvidence evidence)
    {
        IReadOnlyList<LifeSign> signs = [.. Enum.GetValues<LifeSignKind>().Select(evidence.Sign)];
        bool Seen(LifeSignKind kind) => signs.Any(s => s.Kind == kind && s.Seen == true);
        if (Seen(LifeSignKind.Closing)) return new(LifeStage.Transformation, signs, null);
        if (Seen(LifeSignKind.Silence)) return new(LifeStage.Dormant, signs, LifeStage.Coalescing);
        if (Seen(LifeSignKind.ActivityHalved)) return new(LifeStage.Transformation, signs, null);
        var reached = Up.TakeWhile(s => Entry(s).All(Seen)).Last();
        return new(reached, signs, reached == LifeStage.Stewardship ? null : Up[Array.IndexOf(Up, reached) + 1]);
    }
}
