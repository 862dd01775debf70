using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of typing in a session on paper refuse.</summary>
public static partial class SessionRefusals
{
    /// <summary>It is typed in by its client or its facilitator.</summary>
    public static readonly Refusal ClientOrFacilitatorTranscribes = new("session.client-or-facilitator-transcribes");

    /// <summary>Somebody typed it in before.</summary>
    public static readonly Refusal AlreadyTranscribed = new("session.already-transcribed");

    /// <summary>The room is open: it is gone on with there, or interrupted first.</summary>
    public static readonly Refusal RoomIsStillOpen = new("session.room-is-still-open");

    /// <summary>A session in writing has nothing on paper.</summary>
    public static readonly Refusal NothingOnPaper = new("session.nothing-on-paper");

    /// <summary>Its hour has not come.</summary>
    public static readonly Refusal TooEarlyToTranscribe = new("session.too-early-to-transcribe");

    /// <summary>A question is somebody's who was there.</summary>
    public static readonly Refusal AskedByWhom = new("session.asked-by-whom");

    /// <summary>Of each consultant it is said whether they were there.</summary>
    public static readonly Refusal WhoWasThere = new("session.who-was-there");

    /// <summary>They entered the room before it was broken off.</summary>
    public static readonly Refusal WasInTheRoom = new("session.was-in-the-room");

    /// <summary>Somebody who was there has not accepted the agreement (INV-06).</summary>
    public static readonly Refusal AgreementOfAnother = new("session.agreement-of-another");

    /// <summary>They offered something: what?</summary>
    public static readonly Refusal OfferedWhat = new("session.offered-what");

    /// <summary>They passed or were away, and something is written for them.</summary>
    public static readonly Refusal OfferedAndNot = new("session.offered-and-not");

    /// <summary>An action has a day.</summary>
    public static readonly Refusal ActionByWhen = new("session.action-by-when", "by");

    /// <summary>An action is for the day of the session or later.</summary>
    public static readonly Refusal ActionBeforeSession = new("session.action-before-session", "by");

    /// <summary>The follow-up has a day (INV-09).</summary>
    public static readonly Refusal FollowUpOnWhen = new("session.follow-up-on-when", "followUpOn");

    /// <summary>The follow-up comes after the session.</summary>
    public static readonly Refusal FollowUpAfterSession = new("session.follow-up-after-session", "followUpOn");

    /// <summary>A learning, or a pass: one of the two (INV-09).</summary>
    public static readonly Refusal LearningOrPass = new("session.learning-or-pass", "learning");

    /// <summary>One has written or passed already.</summary>
    public static readonly Refusal LearningIsNoted = new("session.learning-is-noted");
}
