using Terreau.Domain.Shared;

namespace Terreau.Domain.Communities.Life;

/// <summary>The way of a launch (domain.md 3.4, after CEFRIO 2005).</summary>
public enum LaunchPhase { Decision, Planning, Tools, Launch, Life }

/// <summary>One thing to have done when a group begins.</summary>
public enum LaunchStep
{
    /// <summary>Somebody who decides supports the group, and it is known.</summary>
    Sponsor,

    /// <summary>A field and a purpose are named. Seen by the product.</summary>
    Purpose,

    /// <summary>Somebody facilitates. Seen by the product.</summary>
    Facilitator,

    /// <summary>The time of those who facilitate is counted in their work.</summary>
    Time,

    /// <summary>A few people were asked what they need, before anything was decided.</summary>
    Needs,

    /// <summary>Three people or more are in it. Seen by the product.</summary>
    FirstPeople,

    /// <summary>What will tell that it was worth it is agreed.</summary>
    Worth,

    /// <summary>Where the group talks and keeps what it makes is agreed.</summary>
    Place,

    /// <summary>Everybody has been able to enter once.</summary>
    Access,

    /// <summary>The charter is written. Seen by the product.</summary>
    Charter,

    /// <summary>Two thirds endorsed it. Seen by the product.</summary>
    Endorsed,

    /// <summary>A first meeting was held.</summary>
    FirstMeeting,

    /// <summary>Somebody left the first meeting with something that serves them at work.</summary>
    EarlyValue,

    /// <summary>A rhythm is agreed.</summary>
    Rhythm,

    /// <summary>A second person can facilitate. Seen by the product.</summary>
    SecondFacilitator,

    /// <summary>A day is set on which the group looks back.</summary>
    LookBack,
}

/// <summary>The launch list of a group: what the product sees by itself, and what people tick.</summary>
public static class LaunchList
{
    private static readonly Dictionary<LaunchPhase, LaunchStep[]> Path = new()
    {
        [LaunchPhase.Decision] = [LaunchStep.Sponsor, LaunchStep.Purpose, LaunchStep.Needs],
        [LaunchPhase.Planning] = [LaunchStep.Facilitator, LaunchStep.Time, LaunchStep.FirstPeople, LaunchStep.Worth],
        [LaunchPhase.Tools] = [LaunchStep.Place, LaunchStep.Access, LaunchStep.Charter],
        [LaunchPhase.Launch] = [LaunchStep.Endorsed, LaunchStep.FirstMeeting, LaunchStep.EarlyValue],
        [LaunchPhase.Life] = [LaunchStep.Rhythm, LaunchStep.SecondFacilitator, LaunchStep.LookBack],
    };

    /// <summary>The phases, each with its steps, in their order.</summary>
    public static IReadOnlyDictionary<LaunchPhase, LaunchStep[]> Phases => Path;

    /// <summary>What the product knows of a step; null when only people can tell.</summary>
    public static bool? Known(LaunchStep step, LaunchFacts facts) => step switch
    {
        LaunchStep.Purpose => true,
        LaunchStep.Facilitator => facts.Facilitators > 0,
        LaunchStep.FirstPeople => facts.Members >= 3,
        LaunchStep.Charter => facts.HasCharter,
        LaunchStep.Endorsed => facts.Endorsed.Reaches(2, 3),
        LaunchStep.FirstMeeting => facts.Meetings is { } held ? held > 0 : null,
        LaunchStep.SecondFacilitator => facts.Facilitators > 1,
        _ => null,
    };

    /// <summary>Why these ticks cannot be kept: one of them is not on the list, or the product knows it by itself.</summary>
    public static Refusal? WhyNot(IEnumerable<LaunchStep> ticked, LaunchFacts facts) =>
        ticked.Any(s => !Enum.IsDefined(s) || Known(s, facts) is not null) ? LifeRefusals.NotOnTheList : null;
}

/// <summary>What the product knows by itself of a group that begins; meetings are null where they are not kept here.</summary>
public sealed record LaunchFacts(int Members, int Facilitators, bool HasCharter, Charters.CharterShare Endorsed, int? Meetings);
