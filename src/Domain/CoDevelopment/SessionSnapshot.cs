using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Everything a session must remember, as one plain document; it is sealed wherever it is kept (INV-14).</summary>
public sealed record SessionSnapshot
{
    public required SessionId Id { get; init; }
    public required GroupId Group { get; init; }
    public required int Number { get; init; }
    public required PersonId Client { get; init; }
    public required DateTimeOffset DraftedAt { get; init; }
    public required int Version { get; init; }
    public required SessionState State { get; init; }
    public required Step Step { get; init; }
    public required PreparationSheet Sheet { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }

    public PersonId? Facilitator { get; init; }
    public IReadOnlyList<PersonId> Consultants { get; init; } = [];
    public DateTimeOffset? StartsAt { get; init; }
    public string? ZoneId { get; init; }
    public string? Place { get; init; }
    public string? Link { get; init; }
    public int? TotalMinutes { get; init; }

    public IReadOnlyList<Attendance> Attendances { get; init; } = [];
    public StageClockSnapshot? Clock { get; init; }
    public IReadOnlyList<StepRecord> History { get; init; } = [];
    public bool HasAskedAgain { get; init; }
    public DateTimeOffset? InterruptedAt { get; init; }
    public bool IsMovedAfterInterruption { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public string? Summary { get; init; }
    public IReadOnlyList<Question> Questions { get; init; } = [];
    public bool NobodyAsks { get; init; }
    public ConsultationRequest? Request { get; init; }
    public IReadOnlyList<Restatement> Restatements { get; init; } = [];
    public RestatementId? Accepted { get; init; }
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
    public IReadOnlyList<PersonId> PassedOnSuggesting { get; init; } = [];
    public IReadOnlyList<SortedSuggestion> Sorted { get; init; } = [];
    public string? GeneralComment { get; init; }
    public string? Synthesis { get; init; }
    public IReadOnlyList<ActionCommitment> Actions { get; init; } = [];
    public string? KeepsNothingBecause { get; init; }
    public IReadOnlyList<Learning> Learnings { get; init; } = [];
    public IReadOnlyList<PersonId> PassedOnLearning { get; init; } = [];
    public IReadOnlyList<PersonId> EvaluatedBy { get; init; } = [];
    public IReadOnlyList<IReadOnlyList<int>> EvaluationCounts { get; init; } = [];
    public DateOnly? FollowUpDue { get; init; }
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];
    public IReadOnlyList<HatChange> Hats { get; init; } = [];
    public IReadOnlyList<PersonId> Hands { get; init; } = [];
    public TimeWish? Wish { get; init; }
    public SessionMode? Mode { get; init; }
    public DateTimeOffset? QuestionsUntil { get; init; }
    public DateTimeOffset? SuggestionsUntil { get; init; }
    public Step? RemindedIn { get; init; }
    public IReadOnlyList<LearningProposal> Proposals { get; init; } = [];
    public PersonId? Deputy { get; init; }
    public bool IsDeputyAsked { get; init; }
    public DateTimeOffset? LeadGoneSince { get; init; }
    public IReadOnlyList<LeadChange> LeadChanges { get; init; } = [];
    public Transcription? Transcription { get; init; }
    public PartOfMeeting? Meeting { get; init; }
}
