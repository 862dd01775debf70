using System.Collections.Concurrent;
using Terreau.Domain.Shared;

namespace Terreau.Web.Stages;

/// <summary>
/// Who read a live page lately without a stream: somebody without script, or whose page is only just opening. Where a script
/// asks, its stream tells better.
/// </summary>
internal sealed class RecentReaders(TimeProvider clock)
{
    public static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    private const int SweepEvery = 1000;

    private readonly ConcurrentDictionary<(Topic, PersonId), long> _read = new();
    private int _notes;

    public void Note(Topic topic, PersonId person, bool byScript)
    {
        if (byScript) _read.TryRemove((topic, person), out _);
        else _read[(topic, person)] = clock.GetTimestamp();
        if (Interlocked.Increment(ref _notes) % SweepEvery == 0) Sweep();
    }

    public bool Holds(Topic topic, PersonId person) => _read.TryGetValue((topic, person), out var at) && clock.GetElapsedTime(at) < Lately;

    private void Sweep()
    {
        foreach (var (key, at) in _read)
            if (clock.GetElapsedTime(at) >= Lately) _read.TryRemove(key, out _);
    }
}
