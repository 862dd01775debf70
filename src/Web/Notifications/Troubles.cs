using System.Collections.Concurrent;

namespace Terreau.Web.Notifications;

/// <summary>Which troubles were told lately: a relay that is down is one thing to know, not one line per mail.</summary>
internal sealed class Troubles(TimeProvider clock)
{
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(string What, string Trouble), DateTimeOffset> _told = new();

    /// <summary>True the first time, and once an hour while it lasts.</summary>
    public bool IsNew(string what, string trouble)
    {
        var now = clock.GetUtcNow();
        if (_told.TryGetValue((what, trouble), out var at) && (now - at).Duration() < Again) return false;
        _told[(what, trouble)] = now;
        return true;
    }
}
