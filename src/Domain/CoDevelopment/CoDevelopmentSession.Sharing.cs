using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>Where a learning that its author proposes outward stands.</summary>
public enum ProposalState { Waiting, Shared, Declined, Withdrawn }

/// <summary>A learning about the field, worded by its author for people who were not there; sealed with the session until its client consents (INV-14).</summary>
public sealed record LearningProposal(ProposalId Id, PersonId By, string Text, bool ForOrganisation, DateTimeOffset At, ProposalState State);

public sealed partial class CoDevelopmentSession
{
    private const int ProposalLeast = 10;

    private readonly List<LearningProposal> _proposals = [];

    /// <summary>Learnings proposed outward, in order. Pages show <see cref="ProposalsSeenBy"/>.</summary>
    public IReadOnlyList<LearningProposal> Proposals => _proposals;

    /// <summary>Whether one of them waits for the client.</summary>
    public bool AwaitsConsent => _proposals.Exists(p => p.State == ProposalState.Waiting);

    /// <summary>What somebody may see of them: their own; the client also those that wait for consent or were shared.</summary>
    public IReadOnlyList<LearningProposal> ProposalsSeenBy(PersonId person) =>
        [.. _proposals.Where(p => p.By == person || (person == Client && p.State is ProposalState.Waiting or ProposalState.Shared))];

    /// <summary>
    /// Why a learning cannot be proposed so, or null: after the end, by somebody who was there and wrote one about the field, one at
    /// a time; 10 to 1000 characters (INV-14).
    /// </summary>
    public Refusal? WhyNotProposeLearning(PersonId by, string? text) =>
        !MayReadContent(by) ? SessionRefusals.NotYours
        : State is not (SessionState.AwaitingFollowUp or SessionState.Closed) ? SessionRefusals.AfterTheEnd
        : !_learnings.Exists(l => l.By == by && l.Scope == LearningScope.Field) ? SessionRefusals.NoFieldLearning
        : _proposals.Exists(p => p.By == by && p.State is ProposalState.Waiting or ProposalState.Shared) ? SessionRefusals.AlreadyProposed
        : Texts.WhyNot(Texts.Tidy(text), ProposalLeast, LearningMost, "text");

    /// <summary>Proposes a learning outward. The client's own needs nobody else's consent.</summary>
    public LearningProposal ProposeLearning(PersonId by, string? text, bool forOrganisation, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotProposeLearning(by, text));
        var proposal = new LearningProposal(ProposalId.New(), by, Texts.Tidy(text), forOrganisation, now, by == Client ? ProposalState.Shared : ProposalState.Waiting);
        _proposals.Add(proposal);
        Changed(new LearningProposed(Id, Group, Client, proposal.State == ProposalState.Waiting, now));
        return proposal;
    }

    /// <summary>Why a proposal cannot be answered, or null: by the client, while it waits.</summary>
    public Refusal? WhyNotAnswerProposal(PersonId by, ProposalId id) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : by != Client ? SessionRefusals.OnlyTheClientConsents
        : _proposals.Exists(p => p.Id == id && p.State == ProposalState.Waiting) ? null
        : SessionRefusals.NothingToConsentTo;

    /// <summary>The client consents, or does not; a no is told to nobody but the author.</summary>
    public LearningProposal AnswerProposal(PersonId by, ProposalId id, bool yes, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAnswerProposal(by, id));
        return Put(id, yes ? ProposalState.Shared : ProposalState.Declined, now);
    }

    /// <summary>Why a proposal cannot be withdrawn, or null: by its author or the client, at any time.</summary>
    public Refusal? WhyNotWithdraw(PersonId by, ProposalId id) =>
        _proposals.Find(p => p.Id == id) is not { } proposal || (by != proposal.By && by != Client) ? SessionRefusals.NotYours
        : proposal.State is ProposalState.Waiting or ProposalState.Shared ? null
        : SessionRefusals.NothingToConsentTo;

    /// <summary>Takes a learning back.</summary>
    public void Withdraw(PersonId by, ProposalId id, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWithdraw(by, id));
        Put(id, ProposalState.Withdrawn, now);
    }

    private LearningProposal Put(ProposalId id, ProposalState state, DateTimeOffset now)
    {
        var index = _proposals.FindIndex(p => p.Id == id);
        _proposals[index] = _proposals[index] with { State = state };
        Changed(new ProposalAnswered(Id, Group, now));
        return _proposals[index];
    }
}
