using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Web.Shared.Components;

namespace Terreau.Web.CoDevelopment.Troikas;

/// <summary>A Troïka as one of its three sees it.</summary>
/// <param name="Shown">What all three see.</param>
/// <param name="Me">Who looks.</param>
/// <param name="Note">What they noted about their own turn.</param>
/// <param name="Now">The instant.</param>
/// <param name="Zone">Where they are.</param>
public sealed record TroikaView(ShownTroika Shown, PersonId Me, string Note, DateTimeOffset Now, TimeZoneInfo Zone)
{
    /// <summary>They have just noted something.</summary>
    public bool IsNoted { get; init; }

    public Troika Troika => Shown.Troika;

    public bool IsClient => Troika.Client == Me;

    /// <summary>The two who help in this turn, in the order of their turns.</summary>
    public IReadOnlyList<TroikaPerson> Helpers => [.. Shown.People.Where(p => p.Id != Troika.Client)];

    public IReadOnlyList<TroikaPerson> Others => [.. Shown.People.Where(p => p.Id != Me)];

    /// <summary>First names, as people call one another; whole names where two of the three have the same.</summary>
    public string Called(PersonId person)
    {
        var name = Shown.People.First(p => p.Id == person).Name;
        return Shown.People.Count(p => First(p.Name) == First(name)) > 1 ? name : First(name);
    }

    /// <summary>What is left of the moment, in seconds; negative once it is longer than planned.</summary>
    public int SecondsLeft => Troika is { PhaseSince: { } since } ? (int)Math.Ceiling((since.AddMinutes(Minutes) - Now).TotalSeconds) : 0;

    /// <summary>The planned minutes of the moment.</summary>
    public int Minutes => Troika.Minutes.Of(Troika.Phase);

    // A moment of one or two minutes is always in its last two: here time only runs, or is over.
    public TimerState Time => SecondsLeft < 0 ? TimerState.Over : TimerState.Running;

    private static string First(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
}
