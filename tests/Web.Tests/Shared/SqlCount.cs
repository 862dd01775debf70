using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Terreau.Web.Tests.Shared;

/// <summary>
/// Counts what one request asks of its database: background work and other tests beside this one are not counted. It must
/// listen before the program starts: EF looks only now and then whether somebody does.
/// </summary>
internal sealed class SqlCount : IStartupFilter, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<Request?> _mine = new();
    private readonly List<IDisposable> _subscriptions = [];
    private Request _last = new();

    public SqlCount() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Commands of the request that came in last.</summary>
    public int OfLast => _last.Commands;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, then) =>
        {
            _mine.Value = _last = new Request();
            await then(http);
        });
        next(app);
    };

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    // The tests do not see EF's types: its event is read by name.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key.EndsWith(".CommandExecuted", StringComparison.Ordinal) && _mine.Value is { } request) Interlocked.Increment(ref request.Commands);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private sealed class Request
    {
        public int Commands;
    }
}
