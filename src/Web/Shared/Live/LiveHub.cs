using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

/// <summary>Tells open pages that something they show has changed: topics only, never content.
/// Whoever learns of a change calls <see cref="Touch"/>: the unit of work after its commit, or another process's notification.</summary>
internal sealed class LiveHub : IDisposable
{
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);
    public const int MaxStreamsPerPerson = 40;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly int Turns = (int)(Heartbeat / Tick);
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly LivePresence _presence;
    private readonly Elsewhere _elsewhere;
    private readonly Attendance _attendance;
    private readonly Dictionary<Topic, HashSet<LiveStream>> _listeners = [];
    private readonly Dictionary<PersonId, HashSet<LiveStream>> _people = [];
    private readonly Dictionary<Topic, long> _touched = [];
    private readonly Dictionary<PersonId, long> _closed = [];
    private readonly HashSet<Topic> _comings = [];
    private readonly CancellationTokenSource _late = new();
    private readonly ITimer _ticks;
    private readonly ITimer _gathering;
    private int _turn;
    private int _opened;
    private long? _allClosed;
    private bool _stopped;

    public LiveHub(TimeProvider clock, LivePresence presence, Elsewhere elsewhere)
    {
        (_clock, _presence, _elsewhere) = (clock, presence, elsewhere);
        _attendance = new Attendance(clock, Grace, Gone);
        _ticks = clock.CreateTimer(_ => OnTick(), null, Tick, Tick);
        _gathering = clock.CreateTimer(_ => TellComings(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Given up on one second after <see cref="Stop"/>: a page that does not read cannot hold the shutdown.</summary>
    public CancellationToken Late => _late.Token;

    /// <summary>To be read before rights are asked, and given to <see cref="Listen"/>.</summary>
    public long Now => _clock.GetTimestamp();

    /// <summary>Opens a stream; null when the hub is stopping, the person holds too many, or lost rights since <paramref name="asked"/>.</summary>
    public LiveStream? Listen(PersonId viewer, IReadOnlyCollection<Topic> topics, long asked)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(topics.Count, LiveStream.MaxTopics);
        lock (_lock)
        {
            var streams = Of(_people, viewer);
            if (_stopped || streams.Count >= MaxStreamsPerPerson || (_closed.TryGetValue(viewer, out var closed) && closed >= asked) || _allClosed >= asked)
            {
                Drop(_people, viewer);
                return null;
            }

            var stream = new LiveStream(viewer, [.. topics], [.. topics.Where(_touched.ContainsKey)], Left) { Turn = _opened++ % Turns };
            streams.Add(stream);
            foreach (var topic in stream.Topics)
            {
                Of(_listeners, topic).Add(stream);
                if (_attendance.Enter(topic, viewer))
                {
                    GatherComing(topic);
                }
            }

            return stream;
        }
    }

    public void Touch(IEnumerable<Topic> topics)
    {
        lock (_lock)
        {
            foreach (var topic in topics)
            {
                _touched[topic] = _clock.GetTimestamp();
                if (_listeners.TryGetValue(topic, out var streams))
                {
                    foreach (var stream in streams)
                    {
                        stream.Touch(topic);
                    }
                }
            }
        }
    }

    /// <summary>Raised when somebody came to or went from topics here whose pages show who is connected.</summary>
    public event Action<IReadOnlyList<Topic>>? Attended;

    /// <summary>Whether the person has a page open on the topic, at any process, or closed it so recently that it may be a change of page.</summary>
    public bool IsListening(Topic topic, PersonId person)
    {
        lock (_lock)
        {
            if (_attendance.Holds(topic, person)) return true;
        }

        return _elsewhere.Holds(topic, person);
    }

    /// <summary>Who is here, for the topics whose pages show it.</summary>
    public IReadOnlyDictionary<Topic, IReadOnlyList<PersonId>> Here()
    {
        lock (_lock)
        {
            return _attendance.Of(_presence.Kinds);
        }
    }

    /// <summary>Ends all streams, since it is not known what they missed: their pages ask again, at scattered moments.</summary>
    public void CloseAll()
    {
        lock (_lock)
        {
            _allClosed = _clock.GetTimestamp();
            foreach (var stream in _people.Values.SelectMany(streams => streams))
            {
                stream.End();
            }
        }
    }

    /// <summary>Ends a person's streams: rights removed, signed out. Their pages ask again, and are refused what they lost.</summary>
    public void Close(PersonId person)
    {
        lock (_lock)
        {
            _closed[person] = _clock.GetTimestamp();
            foreach (var stream in _people.GetValueOrDefault(person) ?? [])
            {
                stream.End();
            }
        }
    }

    /// <summary>Ends all streams, so that shutdown does not wait for pages left open.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            foreach (var stream in _people.Values.SelectMany(streams => streams))
            {
                stream.End();
            }

            _attendance.Dispose();
        }

        _late.CancelAfter(TimeSpan.FromSeconds(1));
    }

    public void Dispose()
    {
        _ticks.Dispose();
        _gathering.Dispose();
        _attendance.Dispose();
        _late.Dispose();
    }

    private void Left(LiveStream stream)
    {
        lock (_lock)
        {
            _people.GetValueOrDefault(stream.Viewer)?.Remove(stream);
            Drop(_people, stream.Viewer);
            foreach (var topic in stream.Topics)
            {
                _listeners.GetValueOrDefault(topic)?.Remove(stream);
                Drop(_listeners, topic);
                _attendance.Leave(topic, stream.Viewer);
            }
        }
    }

    private void Gone(Topic topic, PersonId person, object seat)
    {
        lock (_lock)
        {
            if (_attendance.Free(topic, person, seat))
            {
                GatherComing(topic);
            }
        }
    }

    // After a restart everybody arrives at once: one touch tells all those who came within the same moment.
    private void GatherComing(Topic topic)
    {
        if (_presence.Kinds.Contains(topic.Kind) && _comings.Add(topic) && _comings.Count == 1)
        {
            _gathering.Change(Gathering, Timeout.InfiniteTimeSpan);
        }
    }

    private void TellComings()
    {
        Topic[] comings;
        lock (_lock)
        {
            comings = [.. _comings];
            _comings.Clear();
            Touch(comings);
        }

        Attended?.Invoke(comings);
    }

    // A twentieth of the streams each second: five thousand heartbeats at once would be felt by those reading pages.
    private void OnTick()
    {
        lock (_lock)
        {
            _turn = (_turn + 1) % Turns;
            foreach (var stream in _people.Values.SelectMany(streams => streams))
            {
                if (stream.Turn == _turn)
                {
                    stream.Beat();
                }
            }

            Forget(_touched);
            Forget(_closed);
        }
    }

    private void Forget<T>(Dictionary<T, long> moments) where T : notnull
    {
        foreach (var (key, moment) in moments)
        {
            if (_clock.GetElapsedTime(moment) > Recent)
            {
                moments.Remove(key);
            }
        }
    }

    private static HashSet<LiveStream> Of<T>(Dictionary<T, HashSet<LiveStream>> sets, T key) where T : notnull =>
        sets.TryGetValue(key, out var set) ? set : sets[key] = [];

    private static void Drop<T>(Dictionary<T, HashSet<LiveStream>> sets, T key) where T : notnull
    {
        if (sets.TryGetValue(key, out var set) && set.Count == 0)
        {
            sets.Remove(key);
        }
    }
}

/// <summary>The kinds of topic whose pages show who is connected: there, coming and going is a change.</summary>
internal sealed record LivePresence(IReadOnlySet<string> Kinds);
