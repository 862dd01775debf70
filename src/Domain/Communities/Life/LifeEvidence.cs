using Terreau.Domain.Communities.Charters;

namespace Terreau.Domain.Communities.Life;

/// <summary>What is known of a group's life on a day. Null says that the product cannot know, which is never counted as a no (INV-43).</summary>
/// <param name="Today">The day, in the organisation's zone.</param>
/// <param name="Founded">The day on which the group was founded.</param>
public sealed record LifeEvidence(DateOnly Today, DateOnly Founded)
{
    /// <summary>Members who endorsed the charter in force or put forward; nobody out of so many when there is none.</summary>
    public CharterShare Endorsed { get; init; }

    /// <summary>Days of the meetings held; null where meetings are not kept here.</summary>
    public IReadOnlyList<DateOnly>? Meetings { get; init; }

    /// <summary>People who facilitate.</summary>
    public int Facilitators { get; init; }

    /// <summary>Resources and their authors; null where resources are not kept here.</summary>
    public (int Resources, int Authors)? Repertoire { get; init; }

    /// <summary>Acts of leadership over twelve months, person by person and without names; null where they are not kept here.</summary>
    public IReadOnlyList<int>? LeadershipActs { get; init; }

    /// <summary>Practices looked at again; null where practices are not kept here.</summary>
    public int? PracticesReviewed { get; init; }

    /// <summary>How newcomers of the last twelve months find their place; null where ties are not kept here.</summary>
    public NewcomerIntegration? Newcomers { get; init; }

    /// <summary>Days on which something happened, once for each event.</summary>
    public IReadOnlyList<DateOnly> Events { get; init; } = [];

    /// <summary>True when it was decided to close the group.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Looks for one sign.</summary>
    public LifeSign Sign(LifeSignKind kind) => kind switch
    {
        LifeSignKind.CharterEndorsed => new(kind, Endorsed.Reaches(2, 3), Endorsed.Endorsed, Endorsed.Members),
        LifeSignKind.TwoMeetings => new(kind, Meetings is null ? null : Meetings.Count >= 2, Meetings?.Count, 2),
        LifeSignKind.RolesAssigned => new(kind, Facilitators > 0, Facilitators),
        LifeSignKind.SixMonths => new(kind, Months >= 6, Months, 6),
        LifeSignKind.SteadyRhythm => new(kind, Meetings is null ? null : Rhythm.Of(Meetings)?.IsWithin(1, 2), Meetings?.Count, Rhythm.FewestMeetings),
        LifeSignKind.Resources => new(kind, Repertoire is { } kept ? kept is { Resources: >= 5, Authors: >= 3 } : null, Repertoire?.Resources, 5),
        LifeSignKind.TwelveMonths => new(kind, Months >= 12, Months, 12),
        LifeSignKind.SharedLeadership => new(kind, LeadershipActs is null ? null : Life.SharedLeadership.Reaches(LeadershipActs, 2)),
        LifeSignKind.PracticeReviewed => new(kind, PracticesReviewed is null ? null : PracticesReviewed > 0, PracticesReviewed),
        // Of fewer than five, even the answer would point at somebody.
        LifeSignKind.NewcomersIntegrated => Newcomers is { IsShown: true } known ? new(kind, known.IsGood, known.TiedInTime, known.People) : new(kind, null),
        LifeSignKind.ActivityHalved => new(kind, Halved),
        LifeSignKind.Closing => new(kind, IsClosed),
        _ => new(kind, LastSign.AddDays(LifeStages.SilentDays) <= Today, Today.DayNumber - LastSign.DayNumber, LifeStages.SilentDays),
    };

    private DateOnly LastSign => Events.Append(Founded).Max();

    private int Months
    {
        get
        {
            var months = ((Today.Year - Founded.Year) * 12) + Today.Month - Founded.Month;
            return Founded.AddMonths(months) > Today ? months - 1 : months;
        }
    }

    private bool? Halved
    {
        get
        {
            var (middle, from) = (Today.AddDays(-LifeStages.TwoQuarters), Today.AddDays(-2 * LifeStages.TwoQuarters));
            if (Founded > from) return null;
            var (before, after) = (Events.Count(e => e > from && e <= middle), Events.Count(e => e > middle && e <= Today));
            return before < LifeStages.FewestEvents ? null : 2 * after <= before;
        }
    }
}
