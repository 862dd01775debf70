using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Terreau.Domain.People;
using Terreau.Domain.Shared;
using Terreau.Store.Shared;

namespace Terreau.Store.People;

/// <summary>Which rows of one table tell of a person, and how much of each they are shown.</summary>
internal sealed class OwnRows
{
    /// <summary>Kept, but of use to thieves alone: it is told that it is there.</summary>
    public const string Withheld = "…";

    // A row is wholly somebody's who is named so in it.
    private static readonly string[] Whose = ["PersonId", "AuthorId"], Addresses = ["Email", "Recipient"];
    private static readonly string[] Secrets = ["PasswordHash", "TokenHash", "Body", "Calendar"];

    private readonly PersonId _self;
    private readonly string _email;
    private readonly IReadOnlyList<(RegisterLine Line, IProperty Property)> _columns;
    private readonly IReadOnlyList<IProperty> _people;
    private readonly IProperty? _whose, _address;

    public OwnRows(IEntityType entity, IReadOnlyList<RegisterLine> lines, PersonId self, string email)
    {
        (_self, _email, Table) = (self, email, entity.GetTableName()!);
        _columns = [.. lines.Select(l => (l, entity.GetDerivedTypesInclusive().Select(t => t.FindProperty(l.Property)).OfType<IProperty>().First()))];
        _people = [.. _columns.Select(c => c.Property).Where(IsPerson)];
        _whose = _people.FirstOrDefault(p => Whose.Contains(p.Name)) ?? (entity.ClrType == typeof(Person) ? entity.FindProperty(nameof(Person.Id)) : null);
        _address = _whose is null ? _columns.Select(c => c.Property).FirstOrDefault(p => Addresses.Contains(p.Name)) : null;
    }

    public string Table { get; }

    public IReadOnlyList<OwnColumn> Columns => [.. _columns.Select(c => new OwnColumn(c.Property.GetColumnName(), c.Line.Kept.IsPersonal, c.Line.Kept.For, c.Line.Kept.Until, c.Line.Kept.SeenBy))];

    /// <summary>Rows in which the person is named, or null when the table names nobody.</summary>
    public Expression<Func<TRow, bool>>? Where<TRow>() where TRow : class
    {
        var row = Expression.Parameter(typeof(TRow));
        var parts = _people.Where(p => p.DeclaringType.ClrType.IsAssignableFrom(typeof(TRow)))
            .Select(p => Expression.Equal(Expression.Property(row, p.Name), p.ClrType == typeof(PersonId) ? Given(_self) : Expression.Convert(Given(_self), p.ClrType))).ToList();
        if (_address is not null) parts.Add(Expression.Equal(Expression.Property(row, _address.Name), Given(_email)));
        return parts.Count == 0 ? null : Expression.Lambda<Func<TRow, bool>>(parts.Aggregate(Expression.OrElse), row);
    }

    /// <summary>What the person is shown of a row, column by column.</summary>
    public IReadOnlyList<object?> Shown(object row)
    {
        var own = (_whose is not null && Equals(Value(row, _whose), _self)) || (_address is not null && Equals(Value(row, _address), _email));
        return [.. _columns.Select(c => Shown(row, c.Line, c.Property, own))];
    }

    private object? Shown(object row, RegisterLine line, IProperty property, bool own)
    {
        var value = Value(row, property);
        if (value is PersonId person) return person == _self ? person.Value : null;
        if (line.Kept.IsPersonal && !own) return null;
        return Secrets.Contains(property.Name) && value is not null ? Withheld : value is IId id ? id.Value : value;
    }

    private static bool IsPerson(IProperty property) => property.ClrType == typeof(PersonId) || property.ClrType == typeof(PersonId?);

    private static object? Value(object row, IProperty property) =>
        property.DeclaringType.ClrType.IsInstanceOfType(row) ? property.PropertyInfo is { } known ? known.GetValue(row) : property.FieldInfo?.GetValue(row) : null;

    // A parameter of the query, not a word of it.
    private static MemberExpression Given<T>(T value) => Expression.Property(Expression.Constant(new Box<T>(value)), nameof(Box<T>.Value));

    private sealed record Box<T>(T Value);
}
