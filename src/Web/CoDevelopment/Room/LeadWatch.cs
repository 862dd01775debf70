using System.Collections.Concurrent;
using System.Threading.Channels;
using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;
using Terreau.Store.CoDevelopment;
using Terreau.Store.Shared;
using Terreau.Web.Shared.Live;
using Terreau.Web.Stages;

namespace Terreau.Web.CoDevelopment.Room;

/// <summary>
/// Watches over the lead of every open room: notes when whoever leads has no page any more, lets the deputy step in after the
/// wait, gives the lead back to a facilitator who returns. Every process watches; the session's lock and its own rules see to it
/// that each thing happens once. The wait is written in the session, so that all pages show the same one.
/// </summary>
internal sealed partial class LeadWatch(
    IServiceScopeFactory scopes, LiveHub hub, RecentReaders readers, Committed committed, Bus bus, IHostApplicationLifetime life, TimeProvider clock, ILogger<LeadWatch> log) : BackgroundService
{
    /// <summary>After a start, pages need this long to find the program again: until then nobody is missed.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _ticks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<SessionId, byte> _changed = new();
    private readonly Dictionary<SessionId, OpenRoom> _rooms = [];
    private readonly long _startedAt = clock.GetTimestamp();
    private volatile bool _knowsNothing = true;

    /// <summary>Listens before the first page is served.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        committed.Happened += OnCommit;
        bus.Missed += OnMissed;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Streams end before background work does: nobody is missed by a program that stops.
        using var stops = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, life.ApplicationStopping);
        using var timer = clock.CreateTimer(_ => _ticks.Writer.TryWrite(true), null, Every, Every);
        try
        {
            await foreach (var _ in _ticks.Reader.ReadAllAsync(stops.Token)) await TryLookAsync(stops.Token);
        }
        catch (OperationCanceledException) when (stops.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            committed.Happened -= OnCommit;
            bus.Missed -= OnMissed;
        }
    }

    private void OnCommit(IReadOnlyList<Topic> topics, IReadOnlyList<IEvent> events)
    {
        foreach (var happened in events)
            if (happened is LeadEvent or RoomOpened or SessionInterrupted or SessionResumed or SessionEnded or ParticipantEntered or ParticipantLeft) _changed[((SessionEvent)happened).Session] = 0;
    }

    private void OnMissed() => _knowsNothing = true;

    private async Task TryLookAsync(CancellationToken ct)
    {
        try
        {
            await LearnAsync(ct);
            foreach (var room in _rooms.Values.Where(IsAnythingDue).ToList()) await ActAsync(room.Id, ct);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            // Asked again in a second, from what is written.
            _knowsNothing = true;
            LookFailed(trouble.GetType().Name);
        }
    }

    private async Task LearnAsync(CancellationToken ct)
    {
        if (!_knowsNothing && _changed.IsEmpty) return;
        var all = _knowsNothing;
        _knowsNothing = false;
        SessionId[] changed = [.. _changed.Keys];
        foreach (var id in changed) _changed.TryRemove(id, out _);
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<SessionStore>().OpenRoomsForOperatorAsync(all ? null : changed, ct);
        if (all) _rooms.Clear();
        foreach (var id in changed) _rooms.Remove(id);
        foreach (var session in open.Where(s => !s.IsAsynchronous)) _rooms[session.Id] = OpenRoom.Of(session);
    }

    private bool IsAnythingDue(OpenRoom room)
    {
        if (room.ReturnsByItself && IsPresent(room, room.Facilitator)) return true;
        if (IsPresent(room, room.Lead)) return room.IsFreeAt is not null;
        if (room.IsFreeAt is { } free) return clock.GetUtcNow() >= free && room.Deputy is { } deputy && deputy != room.Lead && IsPresent(room, deputy);
        // Somebody must be there to see the wait; and a room in which nobody follows is a pause, not an accident.
        return clock.GetElapsedTime(_startedAt) >= Settling && room.Others.Any(person => IsPresent(room, person));
    }

    private async Task ActAsync(SessionId id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (sessions, work) = (scope.ServiceProvider.GetRequiredService<SessionStore>(), scope.ServiceProvider.GetRequiredService<Work>());
        await work.HoldAsync(id.Value, ct);
        // Read again under the lock: another process may have seen the same.
        _changed[id] = 0;
        if (await sessions.LedForOperatorAsync(id, ct) is not { } session) return;
        var (room, now) = (OpenRoom.Of(session), clock.GetUtcNow());
        if (!IsAnythingDue(room)) return;
        var done = room.ReturnsByItself && IsPresent(room, room.Facilitator) ? session.NoteBack(room.Facilitator, now)
            : IsPresent(room, room.Lead) ? session.NoteBack(room.Lead, now)
            : room.IsFreeAt is null ? session.NoteLeadGone(now)
            : session.LetDeputyStepIn(now);
        if (done) await work.SaveAsync(ct);
    }

    private bool IsPresent(OpenRoom room, PersonId person) => room.Here.Contains(person) && (hub.IsListening(room.Topic, person) || readers.Holds(room.Topic, person));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who leads the open rooms could not be looked at: {Trouble}.")]
    private partial void LookFailed(string trouble);

    private sealed record OpenRoom(SessionId Id, Topic Topic, PersonId Facilitator, PersonId Lead, PersonId? Deputy, DateTimeOffset? IsFreeAt, bool ReturnsByItself, HashSet<PersonId> Here)
    {
        public IEnumerable<PersonId> Others => Here.Where(p => p != Lead);

        public static OpenRoom Of(CoDevelopmentSession session) => new(
            session.Id, new Topic("session", session.Id.Value), session.Facilitator!.Value, session.Lead!.Value, session.Deputy, session.LeadIsFreeAt, session.LeadReturnsByItself,
            [.. session.Attendances.Where(a => a.IsHere).Select(a => a.Person)]);
    }
}
