using System.Threading.Channels;
using Terreau.Domain.Shared;
using Terreau.Store.Notifications;
using Terreau.Store.People;
using Terreau.Store.Shared;
using Terreau.Web.Shared;

namespace Terreau.Web.Notifications;

/// <summary>
/// The background work: events to those who react to them, then mails to their recipients. It works after each commit that
/// queued something, and looks every fifteen seconds for what waits to be tried again. Of several processes one works.
/// </summary>
internal sealed partial class Courier(IServiceScopeFactory scopes, Committed committed, WantedEvents wanted, TimeProvider clock, ILogger<Courier> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Sweeps = TimeSpan.FromHours(1);

    /// <summary>Nothing may take longer than what is left of a lease when it begins.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Guid _self = Guid.NewGuid();
    private readonly Troubles _troubles = new(clock);
    private DateTimeOffset _leasedUntil, _sweptAt;

    /// <summary>Listens before the first page is served: <see cref="ExecuteAsync"/> begins at some later moment.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        committed.Happened += OnCommit;
        Call();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = clock.CreateTimer(_ => Call(), null, TimeSpan.Zero, Pause);
        try
        {
            await foreach (var _ in _calls.Reader.ReadAllAsync(stoppingToken)) await TryRoundAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
        finally
        {
            committed.Happened -= OnCommit;
        }
        await GiveUpLeaseAsync();
    }

    /// <summary>Does everything that is due, unless another process does.</summary>
    public async Task RoundAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            while (await IsAnythingDueAsync(ct) && await HoldLeaseAsync(ct))
                if (!await TakeEventsAsync(ct) && !await SendMailsAsync(ct)) break;
            await SweepAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        // A round that outlives the host's patience still has to let go of it.
        if (ExecuteTask is not { IsCompleted: false }) _one.Dispose();
        base.Dispose();
    }

    private void OnCommit(IReadOnlyList<Topic> topics, IReadOnlyList<IEvent> events)
    {
        if (events.Any(e => e is MailQueued || wanted.Types.Contains(e.GetType()))) Call();
    }

    private void Call() => _calls.Writer.TryWrite(true);

    private async Task TryRoundAsync(CancellationToken ct)
    {
        try
        {
            await RoundAsync(ct);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            // A database that does not answer now may do so in fifteen seconds.
            if (_troubles.IsNew("round", trouble.GetType().Name)) RoundFailed(trouble.GetType().Name);
        }
    }

    private async Task<bool> IsAnythingDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().IsDueForOperatorAsync(ct)
            || await scope.ServiceProvider.GetRequiredService<MailStore>().IsDueForOperatorAsync(ct);
    }

    private async Task<bool> HoldLeaseAsync(CancellationToken ct)
    {
        if (_leasedUntil - clock.GetUtcNow() > Longest + Longest) return true;
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow() + LeaseLength;
        if (!await scope.ServiceProvider.GetRequiredService<Leases>().TakeCourierAsync(_self, LeaseLength, ct)) return false;
        _leasedUntil = until;
        return true;
    }

    private async Task GiveUpLeaseAsync()
    {
        if (_leasedUntil <= clock.GetUtcNow()) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Leases>().GiveUpCourierAsync(_self, CancellationToken.None);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or InvalidOperationException)
        {
            // It ends by itself.
        }
    }

    // What has served says something of people, and nobody looks for it any more.
    private async Task SweepAsync(CancellationToken ct)
    {
        if ((clock.GetUtcNow() - _sweptAt).Duration() < Sweeps || !await HoldLeaseAsync(ct)) return;
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.HoldAsync(_self, ct);
        await work.ForgetOldOperationsAsync(ct);
        await scope.ServiceProvider.GetRequiredService<PersonStore>().ForgetEndedForOperatorAsync(ct);
        await work.SaveAsync(ct);
        _sweptAt = clock.GetUtcNow();
        foreach (var chore in scope.ServiceProvider.GetServices<IChore>()) await chore.RunAsync(ct);
    }

    private async Task<bool> TakeEventsAsync(CancellationToken ct)
    {
        await using var reading = scopes.CreateAsyncScope();
        var next = await reading.ServiceProvider.GetRequiredService<Outbox>().NextForOperatorAsync(50, ct);
        foreach (var happened in next)
        {
            if (!await HoldLeaseAsync(ct)) return false;
            await TakeAsync(happened, ct);
        }
        return next.Count > 0;
    }

    private async Task TakeAsync(Happened happened, CancellationToken ct)
    {
        // A limit to waiting, not a date: a clock that is set forward must not end it.
        using var limit = new CancellationTokenSource(Longest);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Reactions>().TakeAsync(happened, either.Token);
        }
        catch (Exception trouble) when (!ct.IsCancellationRequested)
        {
            // The kind of trouble only: its message may hold what people wrote.
            if (_troubles.IsNew(happened.Event.GetType().Name, trouble.GetType().Name)) EventFailed(happened.Event.GetType().Name, happened.Id, trouble.GetType().Name);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Outbox>().FailedAsync(happened.Id, trouble.GetType().Name, CancellationToken.None);
        }
    }

    private async Task<bool> SendMailsAsync(CancellationToken ct)
    {
        await using var reading = scopes.CreateAsyncScope();
        var due = await reading.ServiceProvider.GetRequiredService<MailStore>().DueForOperatorAsync(50, ct);
        foreach (var mail in due)
        {
            if (!await HoldLeaseAsync(ct)) return false;
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<Deliveries>().TryAsync(mail, Longest, ct) is not { } trouble) continue;
            if (_troubles.IsNew("mail", trouble.Kind)) MailFailed(mail.Id, mail.Tries + 1, trouble.Kind);
            // A relay that does not answer would be asked once per mail: the others wait for the next round.
            if (trouble.RelayIsDown) return false;
        }
        return due.Count > 0;
    }

    [LoggerMessage(LogLevel.Warning, "Background work failed and goes on later: {Trouble}")]
    private partial void RoundFailed(string trouble);

    [LoggerMessage(LogLevel.Warning, "Event {Kind} {Id} was not taken: {Trouble}")]
    private partial void EventFailed(string kind, Guid id, string trouble);

    [LoggerMessage(LogLevel.Warning, "Mail {Id} was not sent at try {Attempt}: {Trouble}")]
    private partial void MailFailed(Guid id, int attempt, string trouble);
}
