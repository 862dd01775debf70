using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Terreau.Domain.Shared;

namespace Terreau.Store.Shared;

/// <summary>
/// What the processes on one PostgreSQL tell each other, by its <c>LISTEN/NOTIFY</c>. What was committed is said in its own
/// transaction, so that nobody hears of what did not happen. Each word carries the next number of one sequence: who misses a
/// number, or comes back after a lost connection to another number than the last one heard, knows that something was lost.
/// On SQLite there is one process, and nothing to tell.
/// </summary>
public sealed class Bus
{
    /// <summary>How long a number may be late: transactions commit in another order than they take their numbers.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const string Channel = "terreau", Commit = "commit", Everything = "everything";

    /// <summary>PostgreSQL takes 8,000 bytes; number and sender come before.</summary>
    private const int Most = 7800;

    private readonly string? _text, _listening;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Committed _committed;
    private readonly TimeProvider _clock;
    private readonly Dictionary<long, long> _awaited = [];
    private long? _last;

    internal Bus(StoreSettings settings, Committed committed, TimeProvider clock)
    {
        (_committed, _clock) = (committed, clock);
        _text = settings.Postgres;
        // A connection of its own, outside of the pool; without the beat a dead network would look like silence.
        _listening = _text is null ? null : new NpgsqlConnectionStringBuilder(_text) { Pooling = false, KeepAlive = 5 }.ToString();
    }

    /// <summary>True when other processes may stand on the same database.</summary>
    public bool IsShared => _text is not null;

    /// <summary>This process, among those who speak.</summary>
    public Guid Self { get; } = Guid.NewGuid();

    /// <summary>Ends when the others are heard for the first time.</summary>
    public Task Listening => _ready.Task;

    /// <summary>Raised with the sender, the kind and the text of what another process said.</summary>
    public event Action<Guid, string, string>? Heard;

    /// <summary>Raised when words were lost: whatever was remembered may be old.</summary>
    public event Action? Missed;

    /// <summary>Tells the others something of a kind. Texts longer than <see cref="Room"/> are not taken.</summary>
    public async Task SayAsync(string kind, string text, CancellationToken ct)
    {
        if (_text is null) return;
        await using var connection = new NpgsqlConnection(_text);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand($"select pg_notify('{Channel}', nextval('shared_bus') || ' ' || $1)", connection);
        command.Parameters.AddWithValue(Packed(kind, text));
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>How many bytes of text fit into one word.</summary>
    public const int Room = Most - 100;

    /// <summary>Tells the others, once the current transaction is committed, what it changed.</summary>
    internal async Task SayCommittedAsync(TerreauContext db, IReadOnlyList<Topic> topics, IReadOnlyList<IEvent> events, CancellationToken ct)
    {
        if (_text is null || (topics.Count == 0 && events.Count == 0)) return;
        var text = JsonSerializer.Serialize(new CommitText([.. topics.Select(t => t.ToString())], [.. events.Select(e => new[] { EventText.KindOf(e), EventText.Write(e) })]));
        var packed = Encoding.UTF8.GetByteCount(text) <= Room ? Packed(Commit, text) : Packed(Everything, "");
        await db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, nextval('shared_bus') || ' ' || {packed})", ct);
    }

    /// <summary>Listens until told to stop; a lost connection is made again.</summary>
    public async Task ListenAsync(CancellationToken ct)
    {
        while (_listening is not null && !ct.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(_listening);
                await connection.OpenAsync(ct);
                connection.Notification += (_, heard) => Take(heard.Payload);
                await RunAsync(connection, $"listen {Channel}", ct);
                CatchUp(await NumberAsync(connection, ct));
                _ready.TrySetResult();
                while (!ct.IsCancellationRequested)
                {
                    await connection.WaitAsync(TimeSpan.FromSeconds(1), ct);
                    if (IsSomethingOverdue()) Lost();
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (trouble is NpgsqlException or IOException or TimeoutException && !ct.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.5), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select case when is_called then last_value else 0 end from shared_bus", connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private void CatchUp(long number)
    {
        var lost = _last is { } last && number > last;
        _last = Math.Max(number, _last ?? 0);
        if (lost || _awaited.Count > 0) Lost();
    }

    private void Lost()
    {
        _awaited.Clear();
        Missed?.Invoke();
    }

    private void Take(string payload)
    {
        if (payload.Split(' ', 4) is not [var digits, var from, var kind, var text]
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !Guid.TryParse(from, out var sender)) return;
        Count(number);
        if (sender == Self) return;
        if (kind == Everything) Missed?.Invoke();
        else if (kind == Commit) Tell(text);
        else Heard?.Invoke(sender, kind, text);
    }

    private void Count(long number)
    {
        _awaited.Remove(number);
        if (_last is not { } last || number <= last) return;
        for (var between = last + 1; between < number; between++) _awaited[between] = _clock.GetTimestamp();
        _last = number;
    }

    private bool IsSomethingOverdue() => _awaited.Values.Any(since => _clock.GetElapsedTime(since) > Patience);

    private void Tell(string text)
    {
        if (JsonSerializer.Deserialize<CommitText>(text) is not { } commit) return;
        _committed.Tell([.. commit.Topics.Select(Topic.Parse).OfType<Topic>()], [.. commit.Events.Select(e => EventText.Read(e[0], e[1])).OfType<IEvent>()]);
    }

    private string Packed(string kind, string text) => $"{Self:N} {kind} {text}";

    private sealed record CommitText(IReadOnlyList<string> Topics, IReadOnlyList<string[]> Events);
}
