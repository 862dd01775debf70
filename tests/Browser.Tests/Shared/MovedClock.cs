namespace Terreau.Browser.Tests.Shared;

/// <summary>A clock that stands still until a test moves it; timers run as usual.</summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void GoTo(DateTimeOffset instant) => Interlocked.Exchange(ref _ticks, instant.UtcTicks);

}
