using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Life;

/// <summary>
/// A stage that somebody confirmed, beside the one that was proposed then: both are kept, with the signs as they were (3.4, INV-42).
/// It is never changed; another confirmation follows it.
/// </summary>
public sealed class StageConfirmed : Announcer
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestNote = 280;

    private StageConfirmed() { }

    private StageConfirmed(GroupId group, PersonId by, LifeStage stage, LifeStageProposal proposal, string note, DateTimeOffset now) =>
        (GroupId, By, Stage, Proposed, Signs, Note, At) = (group, by, stage, proposal.Stage, proposal.Signs, note, now);

    /// <summary>Identity, in the order of time.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The group.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>Who confirmed.</summary>
    public PersonId By { get; private set; }

    /// <summary>What was confirmed.</summary>
    public LifeStage Stage { get; private set; }

    /// <summary>What was proposed then.</summary>
    public LifeStage Proposed { get; private set; }

    /// <summary>The signs as they were.</summary>
    public IReadOnlyList<LifeSign> Signs { get; private set; } = [];

    /// <summary>Why, in a few words; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why a stage cannot be confirmed: none chosen, or the length of the reason. Never for what the stage is.</summary>
    public static IReadOnlyList<Refusal> WhyNot(LifeStage? stage, string note) =>
        [.. new[] { stage is null ? LifeRefusals.StageNeeded : null, Texts.WhyNot(note, 0, LongestNote, "note") }.OfType<Refusal>()];

    /// <summary>Somebody confirms a stage, the proposed one or another.</summary>
    public static StageConfirmed Confirm(GroupId group, PersonId by, LifeStage? stage, LifeStageProposal proposal, string note, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNot(stage, note));
        var confirmed = new StageConfirmed(group, by, stage!.Value, proposal, note, now);
        confirmed.Announce(new GroupChanged(group));
        return confirmed;
    }
}

/// <summary>Refusals about a group's life.</summary>
public static class LifeRefusals
{
    /// <summary>No stage was chosen.</summary>
    public static readonly Refusal StageNeeded = new("life.stage-needed", "stage");

    /// <summary>What is ticked is not on the list.</summary>
    public static readonly Refusal NotOnTheList = new("life.not-on-the-list");
}
