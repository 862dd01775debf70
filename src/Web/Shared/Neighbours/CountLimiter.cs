using System.Threading.RateLimiting;

namespace Terreau.Web.Shared.Neighbours;

/// <summary>A limit whose count is shared by all processes.</summary>
internal sealed class CountLimiter(Counts counts, TimeProvider clock, string what, int most, TimeSpan window) : RateLimiter
{
    private long _used = clock.GetTimestamp();

    /// <summary>Lets the framework throw away what nobody has asked for a while.</summary>
    public override TimeSpan? IdleDuration => clock.GetElapsedTime(Volatile.Read(ref _used));

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        Volatile.Write(ref _used, clock.GetTimestamp());
        if (permitCount == 0 || (counts.Wait(what, most) is null && counts.Add(what, window) <= most)) return Answer.Yes;
        return new Answer(counts.Wait(what, most) ?? TimeSpan.FromSeconds(1));
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private sealed class Answer(TimeSpan? wait) : RateLimitLease
    {
        public static readonly Answer Yes = new(null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = wait;
            return wait is not null && metadataName == MetadataName.RetryAfter.Name;
        }
    }
}
