using Terreau.Domain.Shared;
using Terreau.Domain.Stages;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    private const int PlaceMost = 200;
    private const int LinkMost = 500;
    private const int FarthestYears = 2;

    /// <summary>
    /// Why it cannot be scheduled so, or null. <paramref name="organises"/>: the actor facilitates or founded the group;
    /// <paramref name="mayTakePart"/>: the group's active members and its constant facilitator, if any. Sources: INV-01…INV-04, 3.3.
    /// </summary>
    public Refusal? WhyNotSchedule(PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart, DateTimeOffset now) =>
        !organises ? SessionRefusals.OnlyOrganisersSchedule
        : State == SessionState.Draft ? SessionRefusals.SheetFirst
        : State != SessionState.Prepared ? SessionRefusals.AlreadyScheduled
        : WhyNotThen(plan, now) ?? WhyNotThese(plan, mayTakePart);

    /// <summary>Sets date, place and people; invitations can leave.</summary>
    public void Schedule(PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotSchedule(by, organises, plan, mayTakePart, now));
        State = SessionState.Scheduled;
        Plan(plan);
        Changed(new SessionScheduled(Id, Group, StartsAt!.Value, now));
    }

    /// <summary>
    /// Why it cannot be moved so, or null: by organisers or its facilitator, while scheduled; also while interrupted, people
    /// and length then staying as they are.
    /// </summary>
    public Refusal? WhyNotReschedule(PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart, DateTimeOffset now) =>
        !organises && by != Facilitator ? SessionRefusals.OnlyOrganisersSchedule
        : State == SessionState.Interrupted ? WhyNotThen(plan, now) ?? (IsSameCompany(plan) ? null : SessionRefusals.AlreadyBegun)
        : State != SessionState.Scheduled ? SessionRefusals.CannotMove
        : WhyNotThen(plan, now) ?? WhyNotThese(plan, mayTakePart);

    /// <summary>Changes date, place or people. A new hour asks everyone again whether they come.</summary>
    public void Reschedule(PersonId by, bool organises, SessionPlan plan, IReadOnlySet<PersonId> mayTakePart, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotReschedule(by, organises, plan, mayTakePart, now));
        if (State == SessionState.Interrupted) IsMovedAfterInterruption = true;
        Plan(plan);
        Changed(new SessionRescheduled(Id, Group, StartsAt!.Value, now));
    }

    /// <summary>Why somebody cannot answer the invitation, or null: those invited, until they have entered.</summary>
    public Refusal? WhyNotAnswerInvitation(PersonId by) =>
        PartOf(by) is null ? SessionRefusals.NotYours
        : State is not (SessionState.Scheduled or SessionState.Welcome or SessionState.Running or SessionState.Interrupted) ? SessionRefusals.NothingToAnswer
        : HasEntered(by) ? SessionRefusals.AlreadyEntered
        : null;

    /// <summary>Says whether one comes; the answer can change until one has entered.</summary>
    public void AnswerInvitation(PersonId by, bool coming, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotAnswerInvitation(by));
        Presence.Answer(by, coming ? PlannedPresence.Coming : PlannedPresence.NotComing);
        Changed(new PresenceAnswered(Id, Group, by, now));
    }

    /// <summary>
    /// Why it cannot be cancelled, or null: by its client, its facilitator or an organiser, before the room opens; a draft
    /// belongs to its client alone.
    /// </summary>
    public Refusal? WhyNotCancel(PersonId by, bool organises) =>
        !organises && by != Client && by != Facilitator ? SessionRefusals.OnlyOrganisersCancel
        : State == SessionState.Draft && by != Client ? SessionRefusals.OnlyTheClientPrepares
        : State is not (SessionState.Draft or SessionState.Prepared or SessionState.Scheduled) ? SessionRefusals.TooLateToCancel
        : null;

    /// <summary>Calls the session off.</summary>
    public void Cancel(PersonId by, bool organises, DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotCancel(by, organises));
        (State, Meeting) = (SessionState.Cancelled, null);
        Changed(new SessionCancelled(Id, Group, now));
    }

    private void Plan(SessionPlan plan)
    {
        var startsAt = plan.StartsAt.ToUniversalTime();
        var moved = StartsAt is not null && StartsAt != startsAt;
        (StartsAt, ZoneId, TotalMinutes) = (startsAt, plan.ZoneId, plan.TotalMinutes);
        (Place, Link) = (OrNull(plan.Place), OrNull(plan.Link));
        (Mode, Meeting) = (plan.Mode, plan.Meeting);
        (QuestionsUntil, SuggestionsUntil) = IsAsynchronous ? (plan.QuestionsUntil?.ToUniversalTime(), plan.SuggestionsUntil?.ToUniversalTime()) : (null, null);
        (Facilitator, Consultants) = (plan.Facilitator, [.. plan.Consultants]);
        if (Deputy is { } deputy && !Consultants.Contains(deputy)) Deputy = null;
        Presence.Expect([Client, plan.Facilitator, .. plan.Consultants], askAgain: moved);
    }

    private bool IsSameCompany(SessionPlan plan) =>
        plan.TotalMinutes == TotalMinutes && plan.Facilitator == Facilitator && plan.Consultants.ToHashSet().SetEquals(Consultants);

    private static Refusal? WhyNotThen(SessionPlan plan, DateTimeOffset now)
    {
        var (place, link) = (Texts.Tidy(plan.Place), Texts.Tidy(plan.Link));
        return !IsZone(plan.ZoneId) ? SessionRefusals.UnknownZone
            : plan.StartsAt <= now ? SessionRefusals.InThePast
            : plan.StartsAt > now.AddYears(FarthestYears) ? SessionRefusals.TooFar.With(FarthestYears)
            : SessionFormat.WhyNot(plan.TotalMinutes)
            ?? WhyNotDeadlines(plan)
            ?? (place.Length == 0 && link.Length == 0 && plan.Mode != SessionMode.Asynchronous ? SessionRefusals.PlaceOrLink : null)
            ?? Texts.WhyNot(place, 0, PlaceMost, "place")
            ?? Texts.WhyNot(link, 0, LinkMost, "link")
            ?? (link.Length > 0 && !IsWebAddress(link) ? SessionRefusals.BadLink : null);
    }

    private Refusal? WhyNotThese(SessionPlan plan, IReadOnlySet<PersonId> mayTakePart) =>
        plan.Facilitator == Client ? SessionRefusals.ClientCannotFacilitate
        : plan.Consultants.Contains(Client) ? SessionRefusals.ClientCannotConsult
        : plan.Consultants.Contains(plan.Facilitator) ? SessionRefusals.FacilitatorCannotConsult
        : plan.Consultants.Distinct().Count() < plan.Consultants.Count ? SessionRefusals.SamePersonTwice
        : plan.Consultants.Count < FewestConsultants ? SessionRefusals.TwoConsultants.With(FewestConsultants)
        : plan.Consultants.Count + 2 > MostPeople ? SessionRefusals.TenAtMost.With(MostPeople)
        : !mayTakePart.Contains(Client) ? SessionRefusals.ClientHasLeft
        : !mayTakePart.Contains(plan.Facilitator) ? SessionRefusals.NotOfTheGroup.At("facilitator")
        : plan.Consultants.All(mayTakePart.Contains) ? null
        : SessionRefusals.NotOfTheGroup.At("consultants");

    private static bool IsZone(string? id) => !string.IsNullOrWhiteSpace(id) && id.Length <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Host.Length: > 0 } && !link.Any(char.IsWhiteSpace);

    private static string? OrNull(string? text) => Texts.Tidy(text) is { Length: > 0 } tidy ? tidy : null;
}
