using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Leading;

/// <summary>
/// Being lead learner (S0-08) of the organisation, or of a unit and all that stands in it (3.1, RoleAssignment, scope organisation |
/// unit). A person has one for each unit, and one for the organisation.
/// </summary>
/// <param name="Person">Who leads.</param>
/// <param name="Unit">The unit, or null for the whole organisation.</param>
/// <param name="Since">From when, or null when it was not kept.</param>
/// <param name="Until">The instant at which it ends by itself, or null for a lasting one.</param>
public sealed record Mandate(PersonId Person, UnitId? Unit, DateTimeOffset? Since, DateTimeOffset? Until)
{
    /// <summary>Tells whether it holds at an instant: from its beginning on, and no longer at its end.</summary>
    public bool HoldsAt(DateTimeOffset at) => !(Since > at) && !(Until <= at);

    /// <summary>Tells whether it will hold, or does.</summary>
    public bool IsAhead(DateTimeOffset at) => !(Until <= at);

    /// <summary>
    /// Tells whether it reaches what belongs to a unit (null: to none) at an instant. All rights are limited to their scope (3.7): one
    /// over a unit reaches that unit and those that stand in it at any depth, wherever they are moved.
    /// </summary>
    public bool Reaches(OrgTree tree, UnitId? unit, DateTimeOffset at) =>
        HoldsAt(at) && (Unit is null || (tree.Find(Unit) is { } led && tree.Find(unit) is { } there && led.Holds(there)));
}

/// <summary>A mandate about to be given, or changed.</summary>
/// <param name="Unit">The unit, or null for the whole organisation.</param>
/// <param name="From">Its first day, or null for today. What has begun keeps its beginning.</param>
/// <param name="Until">Its last day, or null for a lasting one.</param>
public sealed record MandateOf(UnitId? Unit, DateOnly? From, DateOnly? Until);

/// <summary>A role of somebody who founds a group: over the organisation, over a unit, or held in a group that may belong to a unit.</summary>
public sealed record FoundingRole(Mandate? Mandate, bool InGroup, UnitId? GroupUnit);

/// <summary>Naming lead learners, which administrators do (3.7, row « Assign LeadLearner / Coach »), and what one founds as such.</summary>
public static class Mandates
{
    /// <summary>Furthest first day, in days.</summary>
    public const int Furthest = 366;

    /// <summary>Furthest last day after the first, in days; it may be given again.</summary>
    public const int Longest = 3 * 366;

    /// <summary>Why nobody is named like that; none when somebody is. Naming whoever leads already changes the dates.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="known">The same person's mandate over the same unit, where there is one.</param>
    /// <param name="tree">The organisation's tree.</param>
    /// <param name="today">Today where the administrator is.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyList<Refusal> WhyNotName(MandateOf asked, Mandate? known, OrgTree tree, DateOnly today, DateTimeOffset now)
    {
        if (asked.Unit is not null && tree.Find(asked.Unit) is null) return [UnitRefusals.Gone.At("unit")];
        List<Refusal> wrong = [];
        var first = known?.HoldsAt(now) == true ? today : asked.From ?? today;
        if (first < today || first.DayNumber - today.DayNumber > Furthest) wrong.Add(LeadRefusals.NotAFirstDay);
        else if (asked.Until is { } last && last < first) wrong.Add(LeadRefusals.EndsBeforeItBegins);
        else if (asked.Until?.DayNumber - first.DayNumber > Longest) wrong.Add(LeadRefusals.NotALastDay);
        return wrong;
    }

    /// <summary>
    /// The mandates within which alone somebody founds groups, or null where something else lets them found wherever they like: rights
    /// add up. A role in a group of one's own units widens nothing: else the first group founded there would open all the others.
    /// </summary>
    public static IReadOnlyList<Mandate>? FoundingWithin(IReadOnlyCollection<FoundingRole> roles, OrgTree tree, DateTimeOffset now)
    {
        List<Mandate> led = [.. roles.Where(r => r.Mandate?.Unit is not null && r.Mandate.HoldsAt(now)).Select(r => r.Mandate!)];
        return roles.Any(r => r.Mandate is null or { Unit: null } && !(r.InGroup && led.Any(m => m.Reaches(tree, r.GroupUnit, now)))) ? null : led;
    }

    /// <summary>Why a group founded within mandates cannot belong to this unit (null: to none), or null.</summary>
    public static Refusal? WhyNotFound(IReadOnlyCollection<Mandate> within, OrgTree tree, UnitId? unit, DateTimeOffset now) =>
        unit is null ? LeadRefusals.UnitNeeded
        : tree.Find(unit) is not { } there ? UnitRefusals.Gone.At("unit")
        : within.Any(m => m.Reaches(tree, unit, now)) ? null
        : LeadRefusals.NotYourUnit.With(there.Name);
}

/// <summary>Refusals about lead learners.</summary>
public static class LeadRefusals
{
    /// <summary>A first day from today to a year ahead.</summary>
    public static readonly Refusal NotAFirstDay = new("lead.not-a-first-day", "from");

    /// <summary>A last day within three years of the first.</summary>
    public static readonly Refusal NotALastDay = new("lead.not-a-last-day", "until");

    /// <summary>The last day comes before the first.</summary>
    public static readonly Refusal EndsBeforeItBegins = new("lead.ends-before-it-begins", "until");

    /// <summary>The person has no account, or no longer.</summary>
    public static readonly Refusal PersonNotFound = new("lead.person-not-found");

    /// <summary>The person does not lead there, or no longer.</summary>
    public static readonly Refusal NotHeld = new("lead.not-held");

    /// <summary>Whoever leads a unit founds groups that belong to it, or to one in it.</summary>
    public static readonly Refusal UnitNeeded = new("lead.unit-needed", "unit");

    /// <summary>The unit is not of those that one leads; value: its name.</summary>
    public static readonly Refusal NotYourUnit = new("lead.not-your-unit", "unit");
}

/// <summary>Somebody was named lead learner, or the dates were changed; a mail follows.</summary>
public sealed record LeadNamed(PersonId Person, UnitId? Unit) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("person", Person.Value)];
}

/// <summary>Somebody is lead learner there no longer; a mail follows.</summary>
public sealed record LeadEnded(PersonId Person, UnitId? Unit) : IEvent
{
    /// <inheritdoc />
    public IEnumerable<Topic> Topics => [new Topic("person", Person.Value)];
}
