using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Communities;

namespace Terreau.Web.CoDevelopment.Transcripts;

/// <summary>A session to type in from its papers, for its client or its facilitator.</summary>
public sealed record TranscriptView(
    Standing Standing, CoDevelopmentSession Session, PersonId Me, IReadOnlyDictionary<PersonId, GroupPerson> Names,
    IReadOnlyDictionary<string, SavedDraft> Drafts, IReadOnlyList<CoDevelopmentSession> Earlier, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public Refusal? Closed => Session.WhyNotTranscribe(Me, Now);

    /// <summary>Whose follow-up has to be recorded first (INV-13).</summary>
    public IEnumerable<CoDevelopmentSession> Untreated => Earlier.Where(s => !s.IsFollowUpTreatedFor(Session.Id));

    public bool HasReflected => Session.LearningsSeenBy(Me).Any(l => l.By == Me) || Session.PassedOnLearning.Contains(Me);

    public SavedDraft? DraftOf(string field) => Drafts.GetValueOrDefault(TranscriptForm.Drafts + field);

    public string NameOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Name : "";

    public Domain.People.Agreement AgreementOf(PersonId person) => Names.TryGetValue(person, out var found) ? found.Agreement : Domain.People.Agreement.Neutral;
}
