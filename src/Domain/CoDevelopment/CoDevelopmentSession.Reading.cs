using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>
    /// Whether the session's page exists for somebody (INV-14): client and facilitator always; a consultant who did not decline
    /// until the session is over; afterwards only those who entered. Until they enter, consultants see the announcement alone:
    /// see <see cref="MayReadContent"/>.
    /// </summary>
    public bool MayRead(PersonId person) => PartOf(person) switch
    {
        null => false,
        Part.Client or Part.Facilitator => true,
        _ when HasEntered(person) => true,
        _ => IsBeforeOrDuring && Presence.Of(person) is not { Planned: PlannedPresence.NotComing },
    };

    /// <summary>Whether somebody may read what was written in the room: client, facilitator, and consultants who entered it.</summary>
    public bool MayReadContent(PersonId person) => MayRead(person) && (person == Client || person == Facilitator || HasEntered(person));

    /// <summary>
    /// The sheet as somebody may see it, or null: its client always, the facilitator once scheduled, a consultant who entered from
    /// step 2 on, without what it is like for the client and what to avoid.
    /// </summary>
    public PreparationSheet? SheetSeenBy(PersonId person) =>
        person == Client || person == Facilitator ? Sheet
        : Step >= Step.Presentation && MayReadContent(person) ? Sheet.ForConsultants()
        : null;

    /// <summary>
    /// The learnings somebody may see: their own, and everybody's once they have written or passed, the facilitator included;
    /// after the end, all of them for those who were there. Of a session on paper one's own comes first, as in the room.
    /// </summary>
    public IReadOnlyList<Learning> LearningsSeenBy(PersonId person) =>
        !MayReadContent(person) ? []
        : (EndedAt is not null && Transcription is null) || HasReflected(person) ? _learnings
        : [.. _learnings.Where(l => l.By == person)];

    private bool IsBeforeOrDuring =>
        State is SessionState.Scheduled or SessionState.Welcome or SessionState.Running or SessionState.Interrupted;
}
