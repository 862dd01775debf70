using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Terreau.Web.Shared.Neighbours;

/// <summary>
/// How often something happened within a window that begins with the first time, here and at the other processes together:
/// what each counted is told to the others every two seconds (<see cref="Switchboard"/>), by a hash of whom it is about.
/// </summary>
internal sealed class Counts
{
    private const int Most = 50_000;
    private const string Kind = "count";

    private readonly ConcurrentDictionary<ulong, Count> _counts = new();
    private readonly ConcurrentDictionary<ulong, bool> _untold = new();
    private readonly TimeProvider _clock;
    private readonly bool _isShared;

    public Counts(TimeProvider clock, Switchboard switchboard)
    {
        (_clock, _isShared) = (clock, switchboard.IsShared);
        switchboard.Ask(Kind, Untold);
        switchboard.Hear(Kind, (_, line) => Hear(line));
    }

    /// <summary>Counts one more, and gives how many there are in this window.</summary>
    public int Add(string what, TimeSpan window) => Add(Key(what), 1, window, ours: true);

    /// <summary>How long until the window ends, when it holds so many; else null.</summary>
    public TimeSpan? Wait(string what, int most) =>
        _counts.TryGetValue(Key(what), out var count) && count.Number >= most && count.Left(_clock.GetUtcNow()) is { Ticks: > 0 } left ? left : null;

    /// <summary>What was counted here since the last time, a line each.</summary>
    private IEnumerable<string> Untold()
    {
        foreach (var key in _untold.Keys)
        {
            _untold.TryRemove(key, out _);
            if (!_counts.TryGetValue(key, out var count) || count.TakeUntold() is not (> 0 and var untold)) continue;
            yield return string.Create(CultureInfo.InvariantCulture, $"{key:x} {(int)count.Window.TotalSeconds} {untold}");
        }
    }

    /// <summary>Adds what another process counted; a line that cannot be read counts nothing.</summary>
    private void Hear(string line)
    {
        if (line.Split(' ') is [var key, var seconds, var number]
            && ulong.TryParse(key, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var of)
            && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var window)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var more)) Add(of, more, TimeSpan.FromSeconds(window), ours: false);
    }

    private int Add(ulong key, int more, TimeSpan window, bool ours)
    {
        var now = _clock.GetUtcNow();
        if (_counts.Count > Most) Sweep(now);
        var count = _counts.AddOrUpdate(key, _ => new Count(now, window), (_, seen) => seen.Left(now).Ticks > 0 && seen.Since <= now ? seen : new Count(now, window));
        if (ours && _isShared) _untold[key] = true;
        return count.Add(more, ours);
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, count) in _counts)
            if (count.Left(now).Ticks <= 0) _counts.TryRemove(key, out _);
        if (_counts.Count > Most) _counts.Clear();
    }

    private static ulong Key(string what) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(what)));

    private sealed class Count(DateTimeOffset since, TimeSpan window)
    {
        private int _number, _untold;

        public DateTimeOffset Since => since;

        public TimeSpan Window => window;

        public int Number => Volatile.Read(ref _number);

        public TimeSpan Left(DateTimeOffset now) => since + window - now;

        public int Add(int more, bool ours)
        {
            if (ours) Interlocked.Add(ref _untold, more);
            return Interlocked.Add(ref _number, more);
        }

        public int TakeUntold() => Interlocked.Exchange(ref _untold, 0);
    }
}
