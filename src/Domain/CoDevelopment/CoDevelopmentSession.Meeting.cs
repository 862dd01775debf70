using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

public sealed partial class CoDevelopmentSession
{
    /// <summary>Which of the two consultations of its meeting it is, or null when it is the only one (INV-03).</summary>
    public PartOfMeeting? Meeting { get; private set; }

    /// <summary>Comes after another consultation of the same meeting.</summary>
    public bool IsSecond => Meeting is { IsSecond: true };

    /// <summary>
    /// The earlier sessions whose follow-up belongs in the welcome of this one, among those that wait (INV-13): not that of the same
    /// meeting, whose action lies ahead, nor those that were looked at in it.
    /// </summary>
    public IReadOnlyList<CoDevelopmentSession> ToFollowUp(IEnumerable<CoDevelopmentSession> waiting) =>
        [.. waiting.Where(s => s.Id != Meeting?.Other && !(Meeting is { } meeting && s.IsLookedAtIn(meeting.Other)))];

    /// <summary>Takes it out of its meeting: it keeps its hour, as the only one. Nothing happens when it is alone.</summary>
    public void Separate(DateTimeOffset now)
    {
        if (Meeting is null) return;
        Meeting = null;
        Changed(new SessionSeparated(Id, Group, now));
    }

    /// <summary>Whether a plan changes nothing, so that nobody needs to be told.</summary>
    public bool IsPlannedAs(SessionPlan plan) =>
        State == SessionState.Scheduled && IsSameCompany(plan) && plan.StartsAt.ToUniversalTime() == StartsAt && plan.ZoneId == ZoneId && plan.Meeting == Meeting
        && plan.Mode == Mode && OrNull(plan.Place) == Place && OrNull(plan.Link) == Link;

    private bool IsLookedAtIn(SessionId later) => _followUps.Exists(f => f.TreatedIn == later);
}
