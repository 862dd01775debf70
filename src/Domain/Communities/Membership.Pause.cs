using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities;

/// <summary>
/// Pausing with an end date, and coming back (domain.md 3.4, Active ↔ OnLeave). A pause is a date, not a state: it ends by itself
/// everywhere. Whoever pauses stays a member, keeps their seat, and is expected nowhere until the day they said.
/// </summary>
public sealed partial class Membership
{
    /// <summary>Longest pause, in days.</summary>
    public const int LongestPause = 366;

    /// <summary>The instant from which a pause is over, or null when none was taken.</summary>
    public DateTimeOffset? BackAt { get; private set; }

    /// <summary>True during a pause.</summary>
    public bool IsAway(DateTimeOffset now) => Status == MembershipStatus.Active && BackAt > now;

    /// <summary>Why no pause can be taken until then, or null: by active members who are not away, from tomorrow to a year ahead.</summary>
    /// <param name="back">The day of coming back.</param>
    /// <param name="today">Today where the person is.</param>
    /// <param name="now">The instant.</param>
    public Refusal? WhyNotPause(DateOnly? back, DateOnly today, DateTimeOffset now) =>
        Status != MembershipStatus.Active ? CommunityRefusals.NothingToLeave
        : IsAway(now) ? CommunityRefusals.AlreadyAway
        : back is not { } day || day <= today || day.DayNumber - today.DayNumber > LongestPause ? CommunityRefusals.NotADayToComeBack
        : null;

    /// <summary>Takes a pause.</summary>
    /// <param name="back">When it is over: the beginning of the day of coming back.</param>
    /// <param name="now">The instant.</param>
    public void Pause(DateTimeOffset back, DateTimeOffset now)
    {
        if (Status != MembershipStatus.Active || back <= now) throw new RuleBrokenException(CommunityRefusals.NotADayToComeBack);
        BackAt = back;
        Version++;
        Announce(new MembershipPaused(GroupId, PersonId, back));
    }

    /// <summary>Why nobody comes back, or null: who is away does.</summary>
    public Refusal? WhyNotComeBack(DateTimeOffset now) => IsAway(now) ? null : CommunityRefusals.NotAway;

    /// <summary>Comes back before the day.</summary>
    public void ComeBack(DateTimeOffset now)
    {
        Refusal.ThrowIf(WhyNotComeBack(now));
        var wouldBe = BackAt!.Value;
        BackAt = null;
        Version++;
        Announce(new MembershipResumed(GroupId, PersonId, wouldBe));
    }
}
