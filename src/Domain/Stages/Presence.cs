using Terreau.Domain.Shared;

namespace Terreau.Domain.Stages;

/// <summary>What somebody answered to an invitation.</summary>
public enum PlannedPresence
{
    /// <summary>No answer yet.</summary>
    Unknown,

    /// <summary>Will be there.</summary>
    Coming,

    /// <summary>Will not be there.</summary>
    NotComing,
}

/// <summary>One expected person: the answer given, and when they came and left.</summary>
/// <param name="Person">Who.</param>
/// <param name="Planned">Their answer to the invitation.</param>
/// <param name="EnteredAt">When they first entered, or null.</param>
/// <param name="LeftAt">When they left or were marked absent; null while they are here.</param>
public sealed record Attendance(PersonId Person, PlannedPresence Planned = PlannedPresence.Unknown, DateTimeOffset? EnteredAt = null, DateTimeOffset? LeftAt = null)
{
    /// <summary>Entered and has not left.</summary>
    public bool IsHere => EnteredAt is not null && LeftAt is null;
}

/// <summary>Who is expected at a run of stages, who came, who is here. Says nothing of who may change it.</summary>
public sealed class Presence
{
    private readonly List<Attendance> _people = [];

    /// <summary>Everyone expected, in the order they were named.</summary>
    public IReadOnlyList<Attendance> People => _people;

    /// <summary>Those who entered and have not left.</summary>
    public IEnumerable<PersonId> Here => _people.Where(a => a.IsHere).Select(a => a.Person);

    /// <summary>The line of one person, or null when not expected.</summary>
    public Attendance? Of(PersonId person) => _people.Find(a => a.Person == person);

    /// <summary>Whether the person entered and has not left.</summary>
    public bool IsHere(PersonId person) => Of(person) is { IsHere: true };

    /// <summary>Whether the person was ever here.</summary>
    public bool HasEntered(PersonId person) => Of(person) is { EnteredAt: not null };

    /// <summary>Names those expected. Who stays keeps what is known of them, except their answer when <paramref name="askAgain"/>.</summary>
    public void Expect(IEnumerable<PersonId> people, bool askAgain = false)
    {
        Attendance[] expected = [.. people.Select(person => Of(person) ?? new Attendance(person))];
        _people.Clear();
        _people.AddRange(askAgain ? expected.Select(a => a with { Planned = PlannedPresence.Unknown }) : expected);
    }

    /// <summary>Notes an answer to the invitation.</summary>
    public void Answer(PersonId person, PlannedPresence planned) => Change(person, a => a with { Planned = planned });

    /// <summary>Notes that somebody came in, or came back.</summary>
    public void Enter(PersonId person, DateTimeOffset now) =>
        Change(person, a => a with { Planned = PlannedPresence.Coming, EnteredAt = a.EnteredAt ?? now, LeftAt = null });

    /// <summary>Notes that somebody left, or turned out to be away.</summary>
    public void Leave(PersonId person, DateTimeOffset now) => Change(person, a => a with { LeftAt = now });

    /// <summary>Everything to remember.</summary>
    public IReadOnlyList<Attendance> Snapshot() => [.. _people];

    /// <summary>The presence that was remembered.</summary>
    public static Presence Restore(IEnumerable<Attendance> people)
    {
        var presence = new Presence();
        presence._people.AddRange(people);
        return presence;
    }

    private void Change(PersonId person, Func<Attendance, Attendance> change)
    {
        var index = _people.FindIndex(a => a.Person == person);
        if (index >= 0) _people[index] = change(_people[index]);
    }
}
