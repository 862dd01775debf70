using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

/// <summary>Who follows which page at the other processes, as they last said. A process that falls silent has nobody.</summary>
internal sealed class Elsewhere(TimeProvider clock)
{
    /// <summary>How often each process says who is there.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(4);

    /// <summary>How long a word is believed.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<(Topic Topic, Guid Process), (HashSet<PersonId> People, long At)> _heard = [];
    private readonly Dictionary<Topic, int> _processes = [];

    public bool Holds(Topic topic, PersonId person)
    {
        lock (_lock)
        {
            return _processes.ContainsKey(topic) && _heard.Any(h => h.Key.Topic == topic && h.Value.People.Contains(person) && clock.GetElapsedTime(h.Value.At) < Believed);
        }
    }

    /// <summary>A process says who follows a topic there; true when that is news.</summary>
    public bool Hear(Guid process, Topic topic, IEnumerable<PersonId> people)
    {
        lock (_lock)
        {
            var known = _heard.TryGetValue((topic, process), out var before);
            HashSet<PersonId> now = [.. people];
            if (now.Count == 0) return Drop((topic, process));
            if (!known) _processes[topic] = _processes.GetValueOrDefault(topic) + 1;
            _heard[(topic, process)] = (now, clock.GetTimestamp());
            return !known || !before.People.SetEquals(now);
        }
    }

    /// <summary>Forgets what is too old to be believed; gives the topics that lost somebody by it.</summary>
    public IReadOnlyList<Topic> Sweep()
    {
        lock (_lock)
        {
            var silent = _heard.Where(h => clock.GetElapsedTime(h.Value.At) >= Believed).Select(h => h.Key).ToList();
            foreach (var key in silent) Drop(key);
            return [.. silent.Select(s => s.Topic).Distinct()];
        }
    }

    /// <summary>A process says that it stops; gives the topics that lost somebody by it.</summary>
    public IReadOnlyList<Topic> Leave(Guid process)
    {
        lock (_lock)
        {
            var its = _heard.Keys.Where(k => k.Process == process).ToList();
            foreach (var key in its) Drop(key);
            return [.. its.Select(k => k.Topic)];
        }
    }

    private bool Drop((Topic Topic, Guid Process) key)
    {
        if (!_heard.Remove(key)) return false;
        if (--_processes[key.Topic] == 0) _processes.Remove(key.Topic);
        return true;
    }
}
