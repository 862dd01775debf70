using Terreau.Domain.Communities;
using Terreau.Web.Shared;
using Terreau.Web.Shared.Components;

namespace Terreau.Web.Communities.Units;

/// <summary>What units are called, and how one chooses among them.</summary>
internal static class UnitWords
{
    /// <summary>The word for a level, 1 at the top: the organisation's own, or the usual one of a network of schools.</summary>
    public static string Level(Words T, IReadOnlyList<string> own, int level) =>
        own.ElementAtOrDefault(level - 1) is { Length: > 0 } word ? word : Usual(T, level);

    public static string Usual(Words T, int level) => level switch
    {
        1 => T["Centre de services"],
        2 => T["École ou service"],
        3 => T["Équipe"],
        _ => T["Sous-équipe"],
    };

    /// <summary>Units as one chooses among them, in reading order, each set in by its level.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<OrgUnit> units) =>
        [.. units.Select(u => new Choice(u.Id.Value.ToString(), new string('\u2003', u.Level - 1) + u.Name))];
}
