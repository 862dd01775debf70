using Microsoft.EntityFrameworkCore;

namespace Terreau.Store.Shared;

/// <summary>What some columns of a table are kept for, as the model says it.</summary>
/// <param name="Room">The room, by its name in the code.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns, by their names in the database.</param>
/// <param name="IsPersonal">Whether they tell something of a person.</param>
/// <param name="For">The purpose, in English: the pages have the words of the reader.</param>
/// <param name="Until">When they go.</param>
/// <param name="SeenBy">Who is shown them.</param>
/// <param name="Fates">What becomes of them when the account is erased; one unless the columns differ.</param>
public sealed record RegisterEntry(string Room, string Table, IReadOnlyList<string> Columns, bool IsPersonal, string For, string Until, string SeenBy, IReadOnlyList<string> Fates);

/// <summary>The privacy register of the model itself, so that what is shown can never differ from what is kept.</summary>
public sealed class PrivacyRegister
{
    private readonly TerreauContext _db;
    private IReadOnlyList<RegisterEntry>? _entries;

    internal PrivacyRegister(TerreauContext db) => _db = db;

    /// <summary>Every entry, table after table in the order of their names.</summary>
    public IReadOnlyList<RegisterEntry> Entries => _entries ??=
    [
        .. from line in Register.Lines
           group line by (line.Row, line.Kept) into lines
           let entity = _db.Model.FindEntityType(lines.Key.Row)!
           orderby entity.GetTableName(), lines.Key.Kept.IsPersonal descending
           select new RegisterEntry(RoomOf(lines.Key.Row), entity.GetTableName()!,
               [.. lines.Select(l => entity.GetDerivedTypesInclusive().Select(t => t.FindProperty(l.Property)).First(p => p is not null)!.GetColumnName())],
               lines.Key.Kept.IsPersonal, lines.Key.Kept.For, lines.Key.Kept.Until, lines.Key.Kept.SeenBy,
               lines.Key.Kept.IsPersonal ? [.. lines.SelectMany(Shared.Fates.Of).Distinct().Select(Shared.Fates.Said)] : [StaysAlways]),
    ];

    /// <summary>What is said of that which tells of nobody.</summary>
    public const string StaysAlways = "stays";

    // Terreau.Domain.People.Person and Terreau.Store.People.SignIn stand in the same room.
    private static string RoomOf(Type row) => row.Namespace!.Split('.')[2];
}
