namespace Terreau.Domain.People;

/// <summary>A mailed link that signs in once (C-16): how long it serves, and how many an address is sent.</summary>
public static class SignInLinks
{
    /// <summary>How long a link serves.</summary>
    public static readonly TimeSpan Open = TimeSpan.FromMinutes(15);

    /// <summary>Within this time an address is sent at most <see cref="Most"/> links; who asks is not told (C-18, C-19).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    /// <summary>Links sent to one address within <see cref="Window"/>.</summary>
    public const int Most = 5;
}
