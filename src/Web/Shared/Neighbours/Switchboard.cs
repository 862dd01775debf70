using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Terreau.Store.Shared;

namespace Terreau.Web.Shared.Neighbours;

/// <summary>
/// Small talk between the processes on one database: lines of a kind, gathered and said together. Whoever speaks must be able to
/// bear that a line is lost; what was committed goes by <see cref="Bus"/> itself. Alone, it keeps nothing and says nothing.
/// </summary>
internal sealed class Switchboard(Bus bus, TimeProvider clock) : BackgroundService
{
    /// <summary>Said by a process that stops.</summary>
    public const string Bye = "bye";

    /// <summary>How long a line that can wait waits at most.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(0.5);

    private readonly ConcurrentDictionary<string, Action<Guid, string>> _handlers = new();
    private readonly ConcurrentDictionary<string, Func<IEnumerable<string>>> _sources = new();
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>True when there may be somebody to talk to.</summary>
    public bool IsShared => bus.IsShared;

    /// <summary>Handles lines of a kind; the handler must be quick and must not throw.</summary>
    public void Hear(string kind, Action<Guid, string> handler) => _handlers[kind] = handler;

    /// <summary>Names who is asked, every <see cref="Pause"/> or when called, for what there is to say of a kind.</summary>
    public void Ask(string kind, Func<IEnumerable<string>> source) => _sources[kind] = source;

    /// <summary>There is something that should not wait.</summary>
    public void Call() => _calls.Writer.TryWrite(true);

    /// <summary>Listens before the first page is served, so that no page shows what is already old.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        bus.Heard += OnHeard;
        await base.StartAsync(cancellationToken);
        if (bus.IsShared) await Task.WhenAny(bus.Listening, Task.Delay(TimeSpan.FromSeconds(5), cancellationToken));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        bus.IsShared ? Task.WhenAll(Task.Run(() => bus.ListenAsync(stoppingToken), CancellationToken.None), Task.Run(() => SpeakAsync(stoppingToken), CancellationToken.None)) : Task.CompletedTask;

    private async Task SpeakAsync(CancellationToken ct)
    {
        using var timer = clock.CreateTimer(_ => Call(), null, Pause, Pause);
        try
        {
            await foreach (var _ in _calls.Reader.ReadAllAsync(ct))
                foreach (var (kind, source) in _sources) await SayAsync(kind, source(), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            using var limit = new CancellationTokenSource(LastWords);
            await SayAsync(Bye, ["."], limit.Token);
        }
        finally
        {
            bus.Heard -= OnHeard;
        }
    }

    private async Task SayAsync(string kind, IEnumerable<string> lines, CancellationToken ct)
    {
        try
        {
            foreach (var text in Gathered(lines)) await bus.SayAsync(kind, text, ct);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or IOException or TimeoutException or InvalidOperationException)
        {
            // Lost: it is said again, or was not worth it.
        }
        catch (OperationCanceledException) when (kind == Bye)
        {
            // They will notice.
        }
    }

    private static IEnumerable<string> Gathered(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            // Lines are ids and numbers, a byte a letter.
            if (text.Length > 0 && text.Length + 1 + line.Length > Bus.Room)
            {
                yield return text.ToString();
                text.Clear();
            }
            if (text.Length > 0) text.Append('\n');
            text.Append(line);
        }
        if (text.Length > 0) yield return text.ToString();
    }

    private void OnHeard(Guid process, string kind, string text)
    {
        if (!_handlers.TryGetValue(kind, out var handler)) return;
        foreach (var line in text.Split('\n')) handler(process, line);
    }
}
