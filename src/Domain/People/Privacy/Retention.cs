using Terreau.Domain.Shared;

namespace Terreau.Domain.People.Privacy;

/// <summary>
/// What ages and is removed by a rule of the organisation (A-2.1 a. 73, P-39.1 a. 23, RGPD 5(1)(e)). What has a time of its own is not
/// here: sign-ins, links, forms, and the notes of a season, whose day the group agrees upon.
/// </summary>
public enum Ageing
{
    /// <summary>Lines of the record of acts.</summary>
    Acts,

    /// <summary>Outgoing mail that left or was set aside: to whom, about what, when.</summary>
    Letters,

    /// <summary>Invitations that were used, taken back or ran out.</summary>
    Invitations,

    /// <summary>Requests to join a group that led to nothing.</summary>
    Requests,

    /// <summary>What somebody began to write in a session that was never held.</summary>
    Drafts,

    /// <summary>What was prepared for a session that was called off.</summary>
    CalledOff,

    /// <summary>Accounts that nobody uses.</summary>
    Accounts,

    /// <summary>Incidents of the register that are closed.</summary>
    Incidents,
}

/// <summary>Within which bounds a rule may be set, in whole months, and how it stands until somebody sets it.</summary>
/// <param name="Least">Never shorter: somebody may still need it.</param>
/// <param name="Most">Never longer.</param>
/// <param name="Usual">The period at first.</param>
/// <param name="OnAtFirst">Whether it works before anybody has set it.</param>
public sealed record RetentionBounds(int Least, int Most, int Usual, bool OnAtFirst)
{
    /// <summary>The bounds of each rule. Closing accounts waits for a decision: it bears on people.</summary>
    public static RetentionBounds Of(Ageing kind) => kind switch
    {
        // Three years is what everybody is promised; a year at least, so that an act can still be answered for.
        Ageing.Acts => new(12, 36, 36, true),
        Ageing.Letters => new(6, 36, 12, true),
        Ageing.Invitations => new(1, 24, 6, true),
        Ageing.Requests => new(1, 24, 6, true),
        Ageing.Drafts or Ageing.CalledOff => new(3, 36, 12, true),
        // The regulation asks for five years at least (A-2.1 r. 3.1).
        Ageing.Incidents => new(60, 120, 60, true),
        _ => new(12, 60, 24, false),
    };
}

/// <summary>How one rule is set.</summary>
/// <param name="Kind">What ages.</param>
/// <param name="IsOn">Whether it works.</param>
/// <param name="Months">After how many whole months; null when what was typed is no number.</param>
public sealed record RetentionSetting(Ageing Kind, bool IsOn, int? Months)
{
    /// <summary>Why it cannot be set so, or null; values: the least and the most months.</summary>
    public Refusal? WhyNot() =>
        RetentionBounds.Of(Kind) is var bounds && Months is { } months && months >= bounds.Least && months <= bounds.Most ? null
        : RetentionRefusals.OutOfBounds.At($"months-{Kind}").With(bounds.Least, bounds.Most);
}

/// <summary>One rule: what is older than its period is removed once a day.</summary>
public sealed class RetentionRule
{
    private RetentionRule() { }

    /// <summary>A rule as it stands until somebody sets it.</summary>
    public RetentionRule(Ageing kind)
    {
        var bounds = RetentionBounds.Of(kind);
        (Kind, IsOn, Months) = (kind, bounds.OnAtFirst, bounds.Usual);
    }

    /// <summary>What ages; also its identity.</summary>
    public Ageing Kind { get; private set; }

    /// <summary>Whether it works.</summary>
    public bool IsOn { get; private set; }

    /// <summary>After how many months, within <see cref="RetentionBounds"/>.</summary>
    public int Months { get; private set; }

    /// <summary>When it worked last; null when it never did.</summary>
    public DateTimeOffset? RanAt { get; private set; }

    /// <summary>How much it removed then.</summary>
    public int Removed { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Sets it.</summary>
    public void Set(RetentionSetting setting)
    {
        Refusal.ThrowIf(setting.WhyNot());
        (IsOn, Months) = (setting.IsOn, setting.Months!.Value);
        Version++;
    }

    /// <summary>True on each new day (UTC) while it works.</summary>
    public bool IsDue(DateTimeOffset now) => IsOn && (RanAt is not { } ran || ran.UtcDateTime.Date < now.UtcDateTime.Date);

    /// <summary>What is of this instant or earlier is old enough.</summary>
    public static DateTimeOffset CutOff(int months, DateTimeOffset now) => now.ToUniversalTime().AddMonths(-months);

    /// <summary>It worked.</summary>
    public void Ran(int removed, DateTimeOffset now)
    {
        (Removed, RanAt) = (removed, now);
        Version++;
    }
}

/// <summary>Refusals about retention.</summary>
public static class RetentionRefusals
{
    /// <summary>Not a whole number of months within the bounds; values: the least, the most.</summary>
    public static readonly Refusal OutOfBounds = new("retention.out-of-bounds");
}

/// <summary>An account that nobody uses will be closed, unless its person signs in before.</summary>
public sealed record AccountWillClose(PersonId Person) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [];
}
