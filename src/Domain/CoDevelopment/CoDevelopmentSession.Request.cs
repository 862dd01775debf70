using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    private const int RestatementMost = 1000;

    private readonly List<Restatement> _restatements = [];

    /// <summary>The request of step 4 as the client last worded it, or null.</summary>
    public ConsultationRequest? Request { get; private set; }

    /// <summary>How consultants gave it back, the last wording of each, in order.</summary>
    public IReadOnlyList<Restatement> Restatements => _restatements;

    /// <summary>The restatement that the client accepted, or null: the contract is then not made.</summary>
    public RestatementId? Accepted { get; private set; }

    /// <summary>Why the request cannot be worded so, or null: step 4, by the client, each sentence 3 to 280 characters after its start (INV-11).</summary>
    public Refusal? WhyNotWriteRequest(PersonId by, string? needHelpTo, string? satisfiedIf) =>
        WhyNotDo(by, Deed.WriteRequest)
        ?? Texts.WhyNot(RequestSentences.Need(needHelpTo), RequestSentences.Least, RequestSentences.Most, "needHelpTo")
        ?? Texts.WhyNot(RequestSentences.Satisfied(satisfiedIf), RequestSentences.Least, RequestSentences.Most, "satisfiedIf");

    /// <summary>Words the request. A new wording has to be restated and accepted anew; the same wording changes nothing.</summary>
    public void WriteRequest(PersonId by, string? needHelpTo, string? satisfiedIf, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotWriteRequest(by, needHelpTo, satisfiedIf));
        var (need, satisfied) = (RequestSentences.Need(needHelpTo), RequestSentences.Satisfied(satisfiedIf));
        if (Request is { } was && was.NeedHelpTo == need && was.SatisfiedIf == satisfied) return;
        Request = new ConsultationRequest(need, satisfied, (Request?.Revision ?? 0) + 1, now);
        Accepted = null;
        Wrote(now);
    }

    /// <summary>
    /// Why it cannot be restated so, or null: step 4, by a consultant who saw the present wording, at most 1000 characters,
    /// until the client has accepted one.
    /// </summary>
    public Refusal? WhyNotRestate(PersonId by, int seenRevision, string? text) =>
        WhyNotDo(by, Deed.Restate)
        ?? (Request is null ? SessionRefusals.NoRequestYet
            : Accepted is not null ? SessionRefusals.AlreadyAccepted
            : seenRevision != Request.Revision ? SessionRefusals.RequestHasChanged
            : null)
        ?? Texts.WhyNot(Texts.Tidy(text), 1, RestatementMost, "restatement");

    /// <summary>Gives the request back in one's own words; replaces one's earlier restatement.</summary>
    public RestatementId Restate(PersonId by, int seenRevision, string? text, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotRestate(by, seenRevision, text));
        _restatements.RemoveAll(r => r.By == by);
        var restatement = new Restatement(RestatementId.New(), by, Texts.Tidy(text), seenRevision, now);
        _restatements.Add(restatement);
        Wrote(now);
        return restatement.Id;
    }

    /// <summary>Why the client cannot accept that restatement, or null: step 4; one that still stands, of the present wording.</summary>
    public Refusal? WhyNotAccept(PersonId by, RestatementId seen) =>
        WhyNotDo(by, Deed.AcceptRestatement)
        ?? (Accepted is not null ? SessionRefusals.AlreadyAccepted : CurrentRestatements.Any(r => r.Id == seen) ? null : SessionRefusals.RestatementHasChanged);

    /// <summary>Accepts a restatement: that is what the group helps with.</summary>
    public void Accept(PersonId by, RestatementId seen, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAccept(by, seen));
        Accepted = seen;
        Wrote(now);
    }

    /// <summary>The restatements of the present wording.</summary>
    public IEnumerable<Restatement> CurrentRestatements => _restatements.Where(r => r.OfRevision == Request?.Revision);
}
