namespace Terreau.Web.Demo;

/// <summary>The clock of the demonstration: it goes back while the past is played, then runs as everybody's.</summary>
internal sealed class DemoClock : TimeProvider
{
    private TimeSpan _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;

    /// <summary>Goes to an instant.</summary>
    public void GoTo(DateTimeOffset instant) => _offset = instant - base.GetUtcNow();

    /// <summary>Comes back to the present.</summary>
    public void ComeBack() => _offset = TimeSpan.Zero;
}
