namespace Terreau.Web.Shared.Access;

/// <summary>What an access rule answers. Absent looks exactly like an address that does not exist.</summary>
internal enum Verdict { Granted, SignIn, Absent, Refused }

/// <summary>
/// The one declaration of who may use an endpoint. Rooms derive theirs; <see cref="AccessMiddleware"/> obeys it and
/// <see cref="AccessGuard"/> refuses to start a program in which an endpoint has none, or two.
/// </summary>
internal abstract class AccessRule
{
    /// <summary>Judges one request; may leave what it found for the handler.</summary>
    public abstract ValueTask<Verdict> JudgeAsync(HttpContext http);
}

/// <summary>Everybody, signed in or not.</summary>
internal sealed class Everybody : AccessRule
{
    public static readonly Everybody Rule = new();

    public override ValueTask<Verdict> JudgeAsync(HttpContext http) => new(Verdict.Granted);
}

internal static class AccessExtensions
{
    /// <summary>Declares the access rule of an endpoint.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, AccessRule rule) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(rule);
}
