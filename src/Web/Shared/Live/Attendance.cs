using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

/// <summary>Who listens to what. A person who changes page or whose network blinks has not left: leaving takes a while.
/// Not thread-safe: the hub holds its lock around every call.</summary>
internal sealed class Attendance(TimeProvider clock, TimeSpan grace, Action<Topic, PersonId, object> goneFor) : IDisposable
{
    private readonly Dictionary<(Topic, PersonId), Seat> _seats = [];

    public bool Holds(Topic topic, PersonId person) => _seats.ContainsKey((topic, person));

    /// <summary>Who is there, for topics of these kinds.</summary>
    public IReadOnlyDictionary<Topic, IReadOnlyList<PersonId>> Of(IReadOnlySet<string> kinds) =>
        _seats.Keys.Where(seat => kinds.Contains(seat.Item1.Kind)).GroupBy(seat => seat.Item1, seat => seat.Item2).ToDictionary(at => at.Key, at => (IReadOnlyList<PersonId>)[.. at]);

    /// <summary>True when the person was not there before.</summary>
    public bool Enter(Topic topic, PersonId person)
    {
        if (_seats.TryGetValue((topic, person), out var seat))
        {
            seat.Streams++;
            seat.Leaving?.Dispose();
            seat.Leaving = null;
            return false;
        }

        _seats[(topic, person)] = new Seat { Streams = 1 };
        return true;
    }

    public void Leave(Topic topic, PersonId person)
    {
        if (_seats.TryGetValue((topic, person), out var seat) && --seat.Streams == 0)
        {
            seat.Leaving = clock.CreateTimer(_ => goneFor(topic, person, seat), null, grace, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Frees the seat unless the person came back while the timer was on its way; true when it was freed.</summary>
    public bool Free(Topic topic, PersonId person, object seat)
    {
        if (!_seats.TryGetValue((topic, person), out var held) || held != seat || held.Streams > 0)
        {
            return false;
        }

        held.Leaving?.Dispose();
        return _seats.Remove((topic, person));
    }

    public void Dispose()
    {
        foreach (var seat in _seats.Values)
        {
            seat.Leaving?.Dispose();
        }

        _seats.Clear();
    }

    private sealed class Seat
    {
        public int Streams { get; set; }

        public ITimer? Leaving { get; set; }
    }
}
