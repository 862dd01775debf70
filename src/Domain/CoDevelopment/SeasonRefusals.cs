using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of a season refuse. Sentences: Web/Shared/Words/Refusals.json.</summary>
public static class SeasonRefusals
{
    /// <summary>There is no season, or the actor does not see it.</summary>
    public static readonly Refusal NotYours = new("season.not-yours");

    /// <summary>Planning belongs to founder and facilitators (3.7).</summary>
    public static readonly Refusal OnlyOrganisersPlan = new("season.only-organisers-plan");

    /// <summary>The season is over.</summary>
    public static readonly Refusal Over = new("season.over");

    /// <summary>The group has no active member.</summary>
    public static readonly Refusal Nobody = new("season.nobody");

    /// <summary>The first day has passed.</summary>
    public static readonly Refusal FirstInThePast = new("season.first-in-the-past", "first");

    /// <summary>More than two years ahead.</summary>
    public static readonly Refusal TooFar = new("season.too-far", "first");

    /// <summary>Weeks out of range; values: least and most.</summary>
    public static readonly Refusal WeeksRange = new("season.weeks-range", "weeks");

    /// <summary>Sessions out of range; values: least and most.</summary>
    public static readonly Refusal SessionsRange = new("season.sessions-range", "sessions");

    /// <summary>Days of notice out of range; values: least and most.</summary>
    public static readonly Refusal RemindRange = new("season.remind-range", "remind");

    /// <summary>Notes must outlive the last date; value 0: days.</summary>
    public static readonly Refusal NotesTooSoon = new("season.notes-too-soon", "notes");

    /// <summary>Too many stretches of days left out; value 0 is the most.</summary>
    public static readonly Refusal TooManyHolidays = new("season.too-many-holidays", "holidays");

    /// <summary>A stretch ends before it begins.</summary>
    public static readonly Refusal HolidayBackwards = new("season.holiday-backwards", "holidays");

    /// <summary>A stretch is too long; value 0 is the most in days.</summary>
    public static readonly Refusal HolidayTooLong = new("season.holiday-too-long", "holidays");

    /// <summary>The constant facilitator is nobody of the group.</summary>
    public static readonly Refusal FacilitatorNeeded = new("season.facilitator-needed", "facilitator");

    /// <summary>The season has no such date.</summary>
    public static readonly Refusal NoSuchTurn = new("season.no-such-turn");

    /// <summary>That date is over.</summary>
    public static readonly Refusal TurnIsOver = new("season.turn-is-over");

    /// <summary>A consultation is being prepared for that date.</summary>
    public static readonly Refusal IsPrepared = new("season.is-prepared");

    /// <summary>The role is not the actor's at that date.</summary>
    public static readonly Refusal NotYourTurn = new("season.not-your-turn");

    /// <summary>The actor is no active member.</summary>
    public static readonly Refusal OnlyMembers = new("season.only-members");

    /// <summary>The same answer was given before.</summary>
    public static readonly Refusal SaidAlready = new("season.said-already");

    /// <summary>The new day has passed.</summary>
    public static readonly Refusal DayInThePast = new("season.day-in-the-past", "day");

    /// <summary>Another date of the season is on that day.</summary>
    public static readonly Refusal DayIsTaken = new("season.day-is-taken", "day");

    /// <summary>No more dates; value 0 is the most.</summary>
    public static readonly Refusal TooManyTurns = new("season.too-many-turns", "day");

    /// <summary>The other date is the actor's as well, or nobody's.</summary>
    public static readonly Refusal NobodyToAsk = new("season.nobody-to-ask", "with");

    /// <summary>One of the two will not be there on the day they would get.</summary>
    public static readonly Refusal SwapMeetsAbsence = new("season.swap-meets-absence", "with");

    /// <summary>One of the two would bring both subjects of one meeting (INV-03).</summary>
    public static readonly Refusal SwapSameMeeting = new("season.swap-same-meeting", "with");

    /// <summary>One of the two facilitates, by agreement, on the day they would be client, or the reverse (INV-04).</summary>
    public static readonly Refusal SwapMeetsOtherRole = new("season.swap-meets-other-role", "with");

    /// <summary>Somebody would hold the role twice running while another has held it less often (INV-12).</summary>
    public static readonly Refusal SwapTwiceRunning = new("season.swap-twice-running", "with");

    /// <summary>The role does not go round: the same person always facilitates (S3-23).</summary>
    public static readonly Refusal ConstantFacilitator = new("season.constant-facilitator");

    /// <summary>The proposal was answered or withdrawn, or the turns have changed since.</summary>
    public static readonly Refusal SwapIsGone = new("season.swap-is-gone");

    /// <summary>The proposal was made to somebody else.</summary>
    public static readonly Refusal SwapNotYours = new("season.swap-not-yours");
}
