using System.Reflection;

namespace Terreau.Store.Shared;

/// <summary>What becomes of what is kept about somebody who erases their account (P-04).</summary>
internal enum Fate
{
    /// <summary>It goes, at once.</summary>
    Gone,

    /// <summary>It goes with the words of who takes them back, and stays under « ancien membre » otherwise.</summary>
    AsChosen,

    /// <summary>An id stays, which leads to « ancien membre ».</summary>
    Former,

    /// <summary>An id stays, which leads to « ancien membre », until its own time is over.</summary>
    Aged,
}

/// <summary>The fate of some properties of a table; of all that are personal where none is named.</summary>
internal sealed record Fated(Type Row, Fate Fate, params IReadOnlyList<string> Properties)
{
    public static Fated Of<TRow>(Fate fate, params IReadOnlyList<string> properties) => new(typeof(TRow), fate, properties);
}

/// <summary>A room says what becomes of each personal property that it keeps; beside it, its <c>IErases</c> does it.</summary>
internal interface IFates
{
    IReadOnlyList<Fated> Fates { get; }
}

/// <summary>What all rooms say.</summary>
internal static class Fates
{
    private static readonly IReadOnlyList<Fated> All =
        [.. typeof(Fates).Assembly.GetTypes().Where(t => t is { IsInterface: false } && t.IsAssignableTo(typeof(IFates))).SelectMany(t => ((IFates)Activator.CreateInstance(t)!).Fates)];

    /// <summary>What was said of one property: exactly one fate where all is well.</summary>
    public static IReadOnlyList<Fate> Of(RegisterLine line)
    {
        var named = All.Where(f => f.Row == line.Row && f.Properties.Contains(line.Property)).ToList();
        return [.. (named.Count > 0 ? named : All.Where(f => f.Row == line.Row && f.Properties.Count == 0)).Select(f => f.Fate)];
    }

    /// <summary>In words, for the register.</summary>
    public static string Said(Fate fate) => fate switch
    {
        Fate.Gone => "goes",
        Fate.AsChosen => "goes or stays under “former member”, as chosen",
        Fate.Former => "leads to “former member”",
        _ => "leads to “former member”, until its time is over",
    };
}
