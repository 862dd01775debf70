using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

/// <summary>
/// One consultation of a co-development group: one client, one facilitator, two to eight consultants, seven steps
/// (domain.md 3.2 INV-01…INV-14, 3.3). Every command is asked first (<c>WhyNot…</c>), then done; both take the actor. Its
/// content is sealed: pages show it through the <c>…SeenBy</c> methods (INV-14).
/// </summary>
public sealed partial class CoDevelopmentSession : Announcer
{
    /// <summary>The most people in one session, facilitator included (INV-01).</summary>
    public const int MostPeople = 10;

    /// <summary>The fewest consultants (INV-02).</summary>
    public const int FewestConsultants = 2;

    private CoDevelopmentSession(SessionId id, GroupId group, int number, PersonId client, DateTimeOffset draftedAt)
    {
        Id = id;
        Group = group;
        Number = number;
        Client = client;
        DraftedAt = draftedAt;
        Presence.Expect([client]);
    }

    /// <summary>Identifies the session.</summary>
    public SessionId Id { get; }

    /// <summary>The group it belongs to.</summary>
    public GroupId Group { get; }

    /// <summary>Its number in the group, from 1, as in addresses.</summary>
    public int Number { get; }

    /// <summary>The one client (INV-03).</summary>
    public PersonId Client { get; }

    /// <summary>Who runs the steps; null until scheduled, never the client (INV-04).</summary>
    public PersonId? Facilitator { get; private set; }

    /// <summary>Those who help; empty until scheduled, then two to eight.</summary>
    public IReadOnlyList<PersonId> Consultants { get; private set; } = [];

    /// <summary>Where it is in its life.</summary>
    public SessionState State { get; private set; } = SessionState.Draft;

    /// <summary>The open step; <see cref="Step.Preparation"/> until the room opens, the last one once it is over.</summary>
    public Step Step { get; private set; } = Step.Preparation;

    /// <summary>Grows by one with each change.</summary>
    public int Version { get; private set; }

    /// <summary>When the client began to prepare.</summary>
    public DateTimeOffset DraftedAt { get; }

    /// <summary>When the sheet was first submitted, or null.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The scheduled start, UTC, or null until scheduled.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>The time zone people meet in (IANA), or null until scheduled.</summary>
    public string? ZoneId { get; private set; }

    /// <summary>Where people meet, or null.</summary>
    public string? Place { get; private set; }

    /// <summary>The video address, or null.</summary>
    public string? Link { get; private set; }

    /// <summary>Planned minutes of the whole, or null until scheduled.</summary>
    public int? TotalMinutes { get; private set; }

    /// <summary>The scheduled end, UTC, or null until scheduled.</summary>
    public DateTimeOffset? ScheduledEnd => TotalMinutes is { } minutes ? StartsAt?.AddMinutes(minutes) : null;

    /// <summary>The clock of the room; null until it opens.</summary>
    public StageClock? Clock { get; private set; }

    /// <summary>Who is expected, answered, came and left. Changes only through the commands of the session.</summary>
    public IReadOnlyList<Attendance> Attendances => Presence.People;

    /// <summary>Every opening of a block so far, in order.</summary>
    public IReadOnlyList<StepRecord> History => _history;

    /// <summary>Since when it is interrupted, or null.</summary>
    public DateTimeOffset? InterruptedAt { get; private set; }

    /// <summary>When step 7 was closed, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    private Presence Presence { get; set; } = new();

    private readonly List<StepRecord> _history = [];

    /// <summary>Begins a preparation: a draft that its client alone sees.</summary>
    public static CoDevelopmentSession Start(GroupId group, int number, PersonId client, DateTimeOffset now)
    {
        var session = new CoDevelopmentSession(SessionId.New(), group, number, client, now) { Version = 1 };
        session.Announce(new SessionDrafted(session.Id, group, client, now));
        return session;
    }

    /// <summary>The part somebody plays, or null for anybody else.</summary>
    public Part? PartOf(PersonId person) =>
        person == Client ? Part.Client
        : person == Facilitator ? Part.Facilitator
        : Consultants.Contains(person) ? Part.Consultant
        : null;

    /// <summary>Whether somebody entered and has not left.</summary>
    public bool IsHere(PersonId person) => Presence.IsHere(person);

    /// <summary>Whether somebody was ever in the room.</summary>
    public bool HasEntered(PersonId person) => Presence.HasEntered(person);

    /// <summary>The consultants who are here.</summary>
    public IEnumerable<PersonId> ConsultantsHere => Consultants.Where(IsHere);

    /// <summary>The day it is for the people of the session.</summary>
    public DateOnly Today(DateTimeOffset now) =>
        DateOnly.FromDateTime((ZoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out var zone) ? TimeZoneInfo.ConvertTime(now, zone) : now.ToUniversalTime()).DateTime);

    private void Changed(IEvent happened)
    {
        Version++;
        Announce(happened);
    }

    private void Wrote(DateTimeOffset now) => Changed(new SomethingWritten(Id, Group, Step, now));

    private Refusal? WhyNotDo(PersonId by, Deed deed) =>
        PartOf(by) is not { } part ? SessionRefusals.NotYours
        : State == SessionState.Interrupted ? SessionRefusals.InterruptedNow
        : State is not (SessionState.Welcome or SessionState.Running) ? SessionRefusals.NotRunning
        : !IsHere(by) ? SessionRefusals.EnterFirst
        : MayDo(by, part, deed) ? null
        : SessionRights.Possible(Step, part);

    // What is procedure goes with the lead; the rest with one's own part, also for a consultant who leads.
    private bool MayDo(PersonId by, Part part, Deed deed) =>
        deed is Deed.DeclareNoQuestion or Deed.SetFollowUpDate ? by == Lead && SessionRights.Table.Allows(Step, Part.Facilitator, deed)
        : SessionRights.Table.Allows(Step, part, deed);
}
