using Terreau.Domain.Shared;

namespace Terreau.Domain.CoDevelopment;

/// <summary>The four moments of one person's turn, in their order (domain.md 3.3).</summary>
public enum TroikaPhase
{
    /// <summary>The client says their question; the two others listen.</summary>
    Presentation,

    /// <summary>The two others ask, the client answers shortly.</summary>
    Clarification,

    /// <summary>The client turns their back; the two others think aloud together.</summary>
    Ideas,

    /// <summary>The client turns round again and says what helps.</summary>
    WhatHelped,
}

/// <summary>
/// How long each moment of a turn is, in whole minutes: 1–2, 1–2, 4–5, 1–2 (domain.md 3.3). The usual 2, 1, 5, 2 make ten minutes
/// a turn, and thirty in all. A guide: the clock cuts nobody short.
/// </summary>
/// <param name="Presentation">1 or 2.</param>
/// <param name="Clarification">1 or 2.</param>
/// <param name="Ideas">4 or 5.</param>
/// <param name="WhatHelped">1 or 2.</param>
public sealed record TroikaMinutes(int Presentation, int Clarification, int Ideas, int WhatHelped)
{
    /// <summary>Ten minutes a turn.</summary>
    public static readonly TroikaMinutes Usual = new(2, 1, 5, 2);

    /// <summary>The minutes of one turn: 7 to 11.</summary>
    public int Turn => Presentation + Clarification + Ideas + WhatHelped;

    /// <summary>The minutes of the three turns: 21 to 33.</summary>
    public int Total => Troika.Turns * Turn;

    /// <summary>The least and the most of a moment.</summary>
    public static (int Least, int Most) RangeOf(TroikaPhase phase) => phase == TroikaPhase.Ideas ? (4, 5) : (1, 2);

    /// <summary>The minutes of a moment.</summary>
    public int Of(TroikaPhase phase) => phase switch
    {
        TroikaPhase.Presentation => Presentation,
        TroikaPhase.Clarification => Clarification,
        TroikaPhase.Ideas => Ideas,
        _ => WhatHelped,
    };

    /// <summary>What is wrong, beside the field of each moment, which bears its name.</summary>
    public IReadOnlyList<Refusal> WhyNot() =>
    [
        .. Enum.GetValues<TroikaPhase>().Where(p => Of(p) < RangeOf(p).Least || Of(p) > RangeOf(p).Most)
            .Select(p => TroikaRefusals.Minutes.At(p.ToString()).With(RangeOf(p).Least, RangeOf(p).Most)),
    ];
}
