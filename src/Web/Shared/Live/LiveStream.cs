using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Live;

/// <summary>One thing to write on a stream; nothing changed means a heartbeat.</summary>
internal sealed record LiveEvent(long Id, IReadOnlyList<Topic> Changed);

/// <summary>One open connection. Any number of touches between two reads cost one bit each, so a slow page costs nothing.</summary>
internal sealed class LiveStream(PersonId viewer, Topic[] topics, Topic[] recent, Action<LiveStream> left) : IDisposable
{
    public const int MaxTopics = 20;
    private const uint BeatMark = 1u << 30, EndMark = 1u << 31;

    private readonly SemaphoreSlim _news = new(0);
    private uint _marks;
    private long _sent;
    private int _disposed;

    public PersonId Viewer => viewer;

    public Topic[] Topics => topics;

    /// <summary>Which of the hub's ticks brings this stream its heartbeat.</summary>
    public int Turn { get; init; }

    /// <summary>First words of the stream: what was touched while the page was on its way and nobody listened for it yet.</summary>
    public LiveEvent Hello() => new(++_sent, recent);

    /// <summary>Waits for news; null when the stream must end.</summary>
    public async ValueTask<LiveEvent?> NextAsync()
    {
        await _news.WaitAsync();
        var marks = Interlocked.Exchange(ref _marks, 0);
        if ((marks & EndMark) != 0)
        {
            return null;
        }

        List<Topic> changed = [];
        for (var i = 0; i < topics.Length; i++)
        {
            if ((marks & (1u << i)) != 0)
            {
                changed.Add(topics[i]);
            }
        }

        return new LiveEvent(++_sent, changed);
    }

    public void Touch(Topic topic) => Mark(1u << Array.IndexOf(topics, topic));

    public void Beat() => Mark(BeatMark);

    public void End() => Mark(EndMark);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            left(this);
        }
    }

    // Only the step from nothing to something wakes the reader, so the semaphore never holds more than one.
    private void Mark(uint mark)
    {
        if (Interlocked.Or(ref _marks, mark) == 0)
        {
            _news.Release();
        }
    }
}
