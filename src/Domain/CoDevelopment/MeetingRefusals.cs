using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>What the rules of a meeting of two consultations refuse. Sentences: Web/Shared/Words/Refusals.json.</summary>
public static class MeetingRefusals
{
    /// <summary>The pause is out of range; values: least and most minutes.</summary>
    public static readonly Refusal PauseRange = new("meeting.pause-range", "pause");

    /// <summary>Too short for two; value 0 is the least in minutes, pause included.</summary>
    public static readonly Refusal TooShort = new("meeting.too-short", "whole");

    /// <summary>Too long for two; value 0 is the most in minutes, pause included.</summary>
    public static readonly Refusal TooLong = new("meeting.too-long", "whole");

    /// <summary>The other consultation is none of this group.</summary>
    public static readonly Refusal NoSuchOther = new("meeting.no-such-other", "other");

    /// <summary>Two consultations of one meeting have two clients (INV-03).</summary>
    public static readonly Refusal SameClient = new("meeting.same-client", "other");

    /// <summary>The sheet of the other is not handed in, or its room has opened.</summary>
    public static readonly Refusal OtherNotReady = new("meeting.other-not-ready", "other");

    /// <summary>The other is in a meeting with a third.</summary>
    public static readonly Refusal OtherIsTaken = new("meeting.other-is-taken", "other");

    /// <summary>Two consultations in one meeting are not held in writing over days.</summary>
    public static readonly Refusal NotOverDays = new("meeting.not-over-days", "mode");

    /// <summary>The other consultation of the meeting has its room open.</summary>
    public static readonly Refusal OtherIsOpen = new("meeting.other-is-open");
}
