using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Terreau.Domain.Shared;

namespace Terreau.Web.Shared.Forms;

/// <summary>
/// What a form brought, and what is wrong with it: a page shows both again, so that nothing typed is lost. A page that was
/// asked for, not posted, gets <see cref="Nothing"/>.
/// </summary>
public sealed class Posted
{
    public static readonly Posted Nothing = new(FormCollection.Empty, []);

    private readonly IFormCollection _form;
    private readonly IReadOnlyList<Refusal> _refusals;

    private Posted(IFormCollection form, IReadOnlyList<Refusal> refusals) => (_form, _refusals) = (form, refusals);

    /// <summary>Reads the body of a request; the limits of the host bound it.</summary>
    public static async Task<Posted> ReadAsync(HttpContext http) => new(await http.Request.ReadFormAsync(http.RequestAborted), []);

    /// <summary>The query of a step that asks by GET, such as the wizard's.</summary>
    public static Posted FromQuery(HttpContext http) => new(new FormCollection(http.Request.Query.ToDictionary(q => q.Key, q => q.Value)), []);

    /// <summary>True when this is a refused form.</summary>
    public bool IsRefused => _refusals.Count > 0;

    /// <summary>Every refusal, for the summary at the top.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Refusals that belong to no field.</summary>
    public IEnumerable<Refusal> General => _refusals.Where(r => r.Field is null);

    /// <summary>The operation that this form is, or null when it carries none.</summary>
    public Guid? Operation => Guid.TryParse(Raw("op"), out var op) ? op : null;

    /// <summary>The same form, as if a field had been filled in so.</summary>
    public Posted With(string field, string value) => new(new FormCollection(_form.Where(f => f.Key != field).Append(new(field, value)).ToDictionary()), _refusals);

    /// <summary>The same form, refused.</summary>
    public Posted Refused(params IReadOnlyList<Refusal> refusals) => new(_form, refusals);

    /// <summary>The refusal of a field, or null.</summary>
    public Refusal? Wrong(string field) => _refusals.FirstOrDefault(r => r.Field == field);

    /// <summary>What to show in a field: what was typed, else what is known.</summary>
    public string Show(string field, string? known = "") => _form.TryGetValue(field, out var typed) ? typed.ToString() : known ?? "";

    /// <summary>True when the form brought this field, even empty.</summary>
    public bool Has(string field) => _form.ContainsKey(field);

    /// <summary>A field as typed, never null.</summary>
    public string Raw(string field) => _form.TryGetValue(field, out StringValues values) && values.Count > 0 ? values[0] ?? "" : "";

    /// <summary>A field, trimmed and composed.</summary>
    public string Text(string field) => Texts.Tidy(Raw(field));

    /// <summary>All values of a field chosen several times.</summary>
    public IReadOnlyList<string> All(string field) => _form.TryGetValue(field, out var values) ? [.. values.OfType<string>()] : [];

    /// <summary>True for a ticked box.</summary>
    public bool Ticked(string field) => Raw(field) is "true" or "on";

    /// <summary>A whole number, or null.</summary>
    public int? Number(string field) => int.TryParse(Raw(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date as browsers send it (2026-11-22), or null.</summary>
    public DateOnly? Date(string field) => DateOnly.TryParseExact(Raw(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A time as browsers send it (14:30), or null.</summary>
    public TimeOnly? Time(string field) => TimeOnly.TryParseExact(Raw(field), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>One of the names of an enumeration, never a number, or null.</summary>
    public T? Choice<T>(string field) where T : struct, Enum => Enum.GetNames<T>().Contains(Raw(field), StringComparer.Ordinal) ? Enum.Parse<T>(Raw(field)) : null;

    /// <summary>Fields a person typed, to show them again where their form is no longer there: never a password or a key.</summary>
    public IEnumerable<(string Field, string Text)> Typed =>
        _form.Where(f => f.Key is not ("op" or "token" or "seen" or "back" or "__RequestVerificationToken") && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase) && f.Key is not "current")
            .Select(f => (f.Key, f.Value.ToString())).Where(f => f.Item2.Length > 0);

    /// <summary>Every field as it came, several times where it came several times, for a page that sends the form on: no keys, no secret, nothing whose name begins like this.</summary>
    public IEnumerable<(string Field, string Text)> Carried(string but) =>
        _form.Where(f => f.Key is not ("op" or "token" or "current" or "password") && !f.Key.StartsWith(but, StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(value => (f.Key, value ?? "")));

    /// <summary>A local address to go back to, or the one given.</summary>
    public string Back(string otherwise) => RedirectHttpResult.IsLocalUrl(Raw("back")) && !Raw("back").Any(char.IsControl) ? Raw("back") : otherwise;
}
