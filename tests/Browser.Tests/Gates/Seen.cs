namespace Terreau.Browser.Tests.Gates;

/// <summary>One page in one state, as it was sent.</summary>
/// <param name="Name">The state in words; part of a file's name.</param>
/// <param name="Route">The pattern of the endpoint that was asked.</param>
/// <param name="Refused">True for a page shown again after a refused form, or an error page.</param>
internal sealed record Seen(string Name, string Route, Uri Url, int Status, string Html, bool Refused);
