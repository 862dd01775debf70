using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>Who facilitates: each in turn, or always the same person (S3-23).</summary>
public enum FacilitatorMode { Rotating, Constant }

/// <summary>Where the members work (S3-10).</summary>
public enum Setting { School, Organisation, Community }

/// <summary>What a founder chooses for a group. What belongs to another kind is left as it is kept.</summary>
/// <param name="Kind">The kind, whose policy judges the rest.</param>
/// <param name="Name">2 to 80 characters.</param>
/// <param name="Field">Professional field shared by the members (INV-07, INV-30), 2 to 120 characters.</param>
/// <param name="CommonPurpose">Why the group exists, in one sentence (S0-12, INV-30), 10 to 280 characters.</param>
/// <param name="Setting">Where the members work.</param>
public sealed record GroupSettings(GroupKind Kind, string Name, string Field, string CommonPurpose, Setting Setting)
{
    /// <summary>Who facilitates a co-development group.</summary>
    public FacilitatorMode FacilitatorMode { get; init; }

    /// <summary>What a community of practice is for: one or more (INV-30).</summary>
    public IReadOnlyList<PurposeKind> PurposeKinds { get; init; } = [];

    /// <summary>What brings a professional learning community together; it has to be said (INV-20).</summary>
    public PlcKind? PlcKind { get; init; }

    /// <summary>How one becomes a member.</summary>
    public JoiningMode Joining { get; init; } = KindPolicy.Of(Kind).Joining[0];

    /// <summary>Who may find the group.</summary>
    public GroupVisibility Visibility { get; init; } = KindPolicy.Of(Kind).Visibility;

    /// <summary>The unit of the organisation to which the group belongs, or null: none, or several.</summary>
    public UnitId? Unit { get; init; }

    /// <summary>The rules of the kind.</summary>
    public KindPolicy Policy => KindPolicy.Of(Kind);

    /// <summary>Nothing chosen yet but what is usual for the kind.</summary>
    public static GroupSettings Usual(GroupKind kind) => new(kind, "", "", "", Setting.School);

    /// <summary>The same, trimmed and composed, each purpose once.</summary>
    public GroupSettings Tidy() => this with
    {
        Name = Texts.Tidy(Name),
        Field = Texts.Tidy(Field),
        CommonPurpose = Texts.Tidy(CommonPurpose),
        PurposeKinds = [.. PurposeKinds.Distinct().Order()],
    };

    /// <summary>Why these settings are refused, field by field.</summary>
    public IReadOnlyList<Refusal> WhyNot() =>
    [
        .. new[]
        {
            Names.WhyNot(Name, 80, "name"),
            Texts.WhyNot(Field, 2, 120, "field"),
            Texts.WhyNot(CommonPurpose, 10, 280, "purpose"),
            Kind == GroupKind.CommunityOfPractice && PurposeKinds.Count == 0 ? CommunityRefusals.PurposeKindNeeded : null,
            Kind == GroupKind.ProfessionalLearningCommunity && PlcKind is null ? CommunityRefusals.PlcKindNeeded : null,
            Policy.Joining.Contains(Joining) ? null : CommunityRefusals.JoiningNotForKind,
        }.OfType<Refusal>(),
    ];
}
