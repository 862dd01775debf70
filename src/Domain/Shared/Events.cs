namespace Terreau.Domain.Shared;

/// <summary>Something a page can listen to: a kind and an id. Carries no content.</summary>
/// <param name="Kind">Lower-case word, such as <c>session</c>.</param>
/// <param name="Id">The thing's id.</param>
public readonly record struct Topic(string Kind, Guid Id)
{
    /// <summary>As written in addresses: <c>session:0190…</c>.</summary>
    public override string ToString() => $"{Kind}:{Id:N}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is not a topic.</summary>
    public static Topic? Parse(string? text) =>
        text?.Split(':') is [{ Length: > 0 and <= 20 } kind, var id] && Guid.TryParseExact(id, "N", out var guid) ? new Topic(kind, guid) : null;
}

/// <summary>A fact that happened, named in the past tense. Holds ids and dates, never what people wrote.</summary>
public interface IEvent
{
    /// <summary>The topics whose pages are out of date once this is saved.</summary>
    IEnumerable<Topic> Topics { get; }
}

/// <summary>A root that announces events; the store takes them when it saves.</summary>
public abstract class Announcer
{
    private readonly List<IEvent> _events = [];

    /// <summary>Announced since the last <see cref="TakeEvents"/>.</summary>
    public IReadOnlyList<IEvent> Events => _events;

    /// <summary>Announces that something happened.</summary>
    protected void Announce(IEvent happened) => _events.Add(happened);

    /// <summary>Hands the events over, once.</summary>
    public IReadOnlyList<IEvent> TakeEvents()
    {
        IEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }
}
