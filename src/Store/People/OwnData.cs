using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>One column of what is kept about a person, with what the privacy register says of it.</summary>
public sealed record OwnColumn(string Name, bool IsPersonal, string For, string Until, string SeenBy);

/// <summary>What one table keeps about a person. A value is null where it is empty, or where it belongs to somebody else.</summary>
public sealed record OwnTable(string Name, IReadOnlyList<OwnColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>Something a person wrote in a sealed place that they may still read.</summary>
public sealed record OwnText(string Place, string Kind, string Text);

/// <summary>A room whose content is sealed hands over what one person wrote in it, and nothing of the others.</summary>
internal interface IOwnTexts
{
    Task<IReadOnlyList<OwnText>> OfAsync(PersonId self, CancellationToken ct);
}

/// <summary>
/// Everything that is kept about one person, taken from the annotated model: whole rows that are theirs; of rows in which they
/// only play a part, that part and what tells of nobody; never another person's id, never a secret (P-01).
/// </summary>
public sealed class OwnData
{
    private static readonly MethodInfo Reading = typeof(OwnData).GetMethod(nameof(TableAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private readonly TerreauContext _db;
    private readonly IEnumerable<IOwnTexts> _rooms;

    internal OwnData(TerreauContext db, IEnumerable<IOwnTexts> rooms) => (_db, _rooms) = (db, rooms);

    /// <summary>Tables in which something is kept about a person, in the order of their names; empty ones too.</summary>
    public async Task<IReadOnlyList<OwnTable>> TablesAsync(PersonId self, CancellationToken ct)
    {
        var email = await _db.Set<Person>().Where(p => p.Id == self).Select(p => p.Email).FirstAsync(ct);
        List<OwnTable> tables = [];
        foreach (var lines in Register.Lines.GroupBy(l => l.Row).Where(t => t.Any(l => l.Kept.IsPersonal)))
            tables.Add(await (Task<OwnTable>)Reading.MakeGenericMethod(lines.Key).Invoke(this, [new OwnRows(_db.Model.FindEntityType(lines.Key)!, [.. lines], self, email), ct])!);
        return [.. tables.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    /// <summary>What a person wrote in sealed places.</summary>
    public async Task<IReadOnlyList<OwnText>> TextsAsync(PersonId self, CancellationToken ct)
    {
        List<OwnText> texts = [];
        foreach (var room in _rooms) texts.AddRange(await room.OfAsync(self, ct));
        return texts;
    }

    private async Task<OwnTable> TableAsync<TRow>(OwnRows rows, CancellationToken ct) where TRow : class =>
        new(rows.Table, rows.Columns, rows.Where<TRow>() is { } mine ? [.. (await _db.Set<TRow>().AsNoTracking().IgnoreQueryFilters().Where(mine).ToListAsync(ct)).Select(rows.Shown)] : []);
}
