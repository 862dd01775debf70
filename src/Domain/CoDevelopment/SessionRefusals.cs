using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of a session refuse: preparation, schedule, invitations, follow-up. Sentences: Web/Shared/Words/Refusals.json.</summary>
public static partial class SessionRefusals
{
    /// <summary>The actor takes no part in the session; pages answer as if it did not exist.</summary>
    public static readonly Refusal NotYours = new("session.not-yours");

    /// <summary>The sheet belongs to the client.</summary>
    public static readonly Refusal OnlyTheClientPrepares = new("session.only-the-client-prepares");

    /// <summary>The room has opened, or the session is over or cancelled.</summary>
    public static readonly Refusal SheetIsFixed = new("session.sheet-is-fixed");

    /// <summary>The sheet was submitted before.</summary>
    public static readonly Refusal SheetIsSubmitted = new("session.sheet-is-submitted");

    /// <summary>A draft cannot be scheduled.</summary>
    public static readonly Refusal SheetFirst = new("session.sheet-first");

    /// <summary>Problem, concern or project is not chosen (INV-09).</summary>
    public static readonly Refusal KindNeeded = new("session.kind-needed", "kind");

    /// <summary>A choice outside the list.</summary>
    public static readonly Refusal UnknownChoice = new("session.unknown-choice");

    /// <summary>Scheduling belongs to the group's facilitators and founder, moving also to the session's facilitator.</summary>
    public static readonly Refusal OnlyOrganisersSchedule = new("session.only-organisers-schedule");

    /// <summary>The session already has a date, or is past that.</summary>
    public static readonly Refusal AlreadyScheduled = new("session.already-scheduled");

    /// <summary>Only a scheduled or interrupted session can be moved.</summary>
    public static readonly Refusal CannotMove = new("session.cannot-move");

    /// <summary>People and length stay as they are when an interrupted session is moved.</summary>
    public static readonly Refusal AlreadyBegun = new("session.already-begun");

    /// <summary>The time zone is unknown.</summary>
    public static readonly Refusal UnknownZone = new("session.unknown-zone", "zone");

    /// <summary>The start is not after now.</summary>
    public static readonly Refusal InThePast = new("session.in-the-past", "date");

    /// <summary>The date is too far away; value 0 is the limit in years.</summary>
    public static readonly Refusal TooFar = new("session.too-far", "date");

    /// <summary>Shorter than allowed; value 0 is the least in minutes (3.3).</summary>
    public static readonly Refusal TooShort = new("session.too-short", "minutes");

    /// <summary>Longer than allowed; value 0 is the most in minutes (3.3).</summary>
    public static readonly Refusal TooLong = new("session.too-long", "minutes");

    /// <summary>Neither place nor link.</summary>
    public static readonly Refusal PlaceOrLink = new("session.place-or-link", "place");

    /// <summary>The link is no http or https address.</summary>
    public static readonly Refusal BadLink = new("session.bad-link", "link");

    /// <summary>The facilitator is never the client (INV-04).</summary>
    public static readonly Refusal ClientCannotFacilitate = new("session.client-cannot-facilitate", "facilitator");

    /// <summary>The client is never a consultant of the same session (INV-04).</summary>
    public static readonly Refusal ClientCannotConsult = new("session.client-cannot-consult", "consultants");

    /// <summary>The facilitator is not a consultant (INV-04).</summary>
    public static readonly Refusal FacilitatorCannotConsult = new("session.facilitator-cannot-consult", "consultants");

    /// <summary>A consultant is named twice.</summary>
    public static readonly Refusal SamePersonTwice = new("session.same-person-twice", "consultants");

    /// <summary>Too few consultants; value 0 is the least (INV-02).</summary>
    public static readonly Refusal TwoConsultants = new("session.two-consultants", "consultants");

    /// <summary>Too many people; value 0 is the most (INV-01).</summary>
    public static readonly Refusal TenAtMost = new("session.ten-at-most", "consultants");

    /// <summary>Somebody is not an active member of the group.</summary>
    public static readonly Refusal NotOfTheGroup = new("session.not-of-the-group", "consultants");

    /// <summary>The client is no longer an active member.</summary>
    public static readonly Refusal ClientHasLeft = new("session.client-has-left");

    /// <summary>There is no invitation to answer in this state.</summary>
    public static readonly Refusal NothingToAnswer = new("session.nothing-to-answer");

    /// <summary>Somebody who has entered has answered.</summary>
    public static readonly Refusal AlreadyEntered = new("session.already-entered");

    /// <summary>Cancelling belongs to the client, the session's facilitator and the group's organisers.</summary>
    public static readonly Refusal OnlyOrganisersCancel = new("session.only-organisers-cancel");

    /// <summary>The room has opened, or the session is over.</summary>
    public static readonly Refusal TooLateToCancel = new("session.too-late-to-cancel");

    /// <summary>Consultants do not record the follow-up.</summary>
    public static readonly Refusal ClientOrFacilitatorRecords = new("session.client-or-facilitator-records");

    /// <summary>The facilitator records only with the client's agreement.</summary>
    public static readonly Refusal ClientMustAgree = new("session.client-must-agree", "agrees");

    /// <summary>The session is closed.</summary>
    public static readonly Refusal FollowUpIsRecorded = new("session.follow-up-is-recorded");

    /// <summary>The session has not ended.</summary>
    public static readonly Refusal NoFollowUpAwaited = new("session.no-follow-up-awaited");

    /// <summary>No postponement is left; value 0 is how many there were (INV-13).</summary>
    public static readonly Refusal PostponedTwice = new("session.postponed-twice", "outcome");

    /// <summary>A postponement needs a day.</summary>
    public static readonly Refusal PostponedToWhen = new("session.postponed-to-when", "date");

    /// <summary>The follow-up is not after today.</summary>
    public static readonly Refusal FollowUpAfterToday = new("session.follow-up-after-today", "date");
}
