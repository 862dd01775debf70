namespace Terreau.Domain.Shared;

/// <summary>
/// An expected refusal of a rule: a value, not an exception. <paramref name="Key"/> is turned into a sentence by the
/// interface; <paramref name="Field"/> names the form field it belongs to, or null when it concerns the whole action.
/// </summary>
/// <param name="Key">Stable key, such as <c>session.step-has-moved</c>.</param>
/// <param name="Field">Name of the form field to show it beside, or null.</param>
public sealed record Refusal(string Key, string? Field = null)
{
    /// <summary>Values for the placeholders of the sentence, in order.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>The same refusal, attached to a field.</summary>
    public Refusal At(string field) => this with { Field = field };

    /// <summary>The same refusal, with the values its sentence needs.</summary>
    public Refusal With(params object[] values) => this with { Values = values };

    /// <summary>Guards a mutating method: the caller should have asked first.</summary>
    /// <exception cref="RuleBrokenException">When <paramref name="refusal"/> is not null.</exception>
    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null) throw new RuleBrokenException(refusal);
    }

    /// <summary>Guards a mutating method whose rules are checked field by field.</summary>
    /// <exception cref="RuleBrokenException">When there is a refusal.</exception>
    public static void ThrowIf(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) throw new RuleBrokenException(refusals[0]);
    }
}

/// <summary>A rule was broken by code that did not ask <c>WhyNot…</c> first. Always a bug.</summary>
public sealed class RuleBrokenException(Refusal refusal) : InvalidOperationException(refusal.Key)
{
    /// <summary>The refusal that should have been asked for.</summary>
    public Refusal Refusal { get; } = refusal;
}
