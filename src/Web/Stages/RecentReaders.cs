using System.Collections.Concurrent;
using Terreau.Domain.Shared;
using Terreau.Web.Shared.Neighbours;

namespace Terreau.Web.Stages;

/// <summary>
/// Who read a live page lately without a stream: somebody without script, or whose page is only just opening. Where a script
/// asks, its stream tells better.
/// </summary>
internal sealed class RecentReaders
{
    public static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    private const int SweepEvery = 1000;
    private const string Kind = "read", Script = "script";

    private readonly ConcurrentDictionary<(Topic, PersonId), long> _read = new();
    private readonly ConcurrentQueue<string> _untold = new();
    private readonly TimeProvider _clock;
    private readonly Switchboard _switchboard;
    private int _notes;

    public RecentReaders(TimeProvider clock, Switchboard switchboard)
    {
        (_clock, _switchboard) = (clock, switchboard);
        switchboard.Ask(Kind, Untold);
        switchboard.Hear(Kind, (_, line) => Hear(line));
    }

    public void Note(Topic topic, PersonId person, bool byScript)
    {
        var known = _read.ContainsKey((topic, person));
        Keep(topic, person, byScript);
        // Who reads with a script follows with a stream, which the other processes hear of anyway.
        if (_switchboard.IsShared && (!byScript || known)) _untold.Enqueue($"{topic} {person.Value:N}{(byScript ? " " + Script : "")}");
        if (Interlocked.Increment(ref _notes) % SweepEvery == 0) Sweep();
    }

    public bool Holds(Topic topic, PersonId person) => _read.TryGetValue((topic, person), out var at) && _clock.GetElapsedTime(at) < Lately;

    private void Keep(Topic topic, PersonId person, bool byScript)
    {
        if (byScript) _read.TryRemove((topic, person), out _);
        else _read[(topic, person)] = _clock.GetTimestamp();
    }

    private IEnumerable<string> Untold()
    {
        while (_untold.TryDequeue(out var line)) yield return line;
    }

    private void Hear(string line)
    {
        if (line.Split(' ') is [var about, var who, .. var how] && Topic.Parse(about) is { } topic && Guid.TryParseExact(who, "N", out var person)) Keep(topic, new PersonId(person), how is [Script]);
    }

    private void Sweep()
    {
        foreach (var (key, at) in _read)
            if (_clock.GetElapsedTime(at) >= Lately) _read.TryRemove(key, out _);
    }
}
