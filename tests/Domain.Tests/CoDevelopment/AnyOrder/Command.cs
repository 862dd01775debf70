using Terreau.Domain.CoDevelopment;
using Terreau.Domain.Shared;

namespace Terreau.Domain.Tests.CoDevelopment.AnyOrder;

/// <summary>Something one actor tries: the question the page asks, and the deed.</summary>
internal sealed record Command(string Name, PersonId By, Func<CoDevelopmentSession, Refusal?> WhyNot, Action<CoDevelopmentSession> Do);

/// <summary>One draw: who, what, with which details.</summary>
internal readonly record struct Draw(int Who, int What, int Detail);
