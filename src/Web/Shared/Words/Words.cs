using System.Collections.Concurrent;
using System.Globalization;
using Terreau.Domain.People;
using Terreau.Domain.Shared;

namespace Terreau.Web.Shared;

/// <summary>
/// What the interface says, in one language. The French sentence is the key; values are inserted as they are.
/// One instance per language for the whole program, so that each sentence is set only once.
/// </summary>
internal sealed partial class Words
{
    private static readonly Dictionary<Language, Words> Each = Language.All.ToDictionary(language => language, language => new Words(language));

    private readonly ConcurrentDictionary<string, Sentence> _sentences = new();
    private readonly ConcurrentDictionary<string, Sentence> _refusals = new();
    private readonly ConcurrentDictionary<string, string> _kept = new();
    private readonly Func<string, Sentence> _read;
    private readonly Func<string, Sentence> _readRefusal;

    private Words(Language language)
    {
        Language = language;
        _read = Read;
        _readRefusal = ReadRefusal;
    }

    public Language Language { get; }

    /// <summary>The words of a reader who is not the one asking, such as the recipient of a mail.</summary>
    public static Words In(Language language) => Each[language];

    /// <summary>Marks a French sentence that stands apart from the place where it is said, so that it is still checked.</summary>
    public static string Mark(string french) => french;

    public string this[string french] => _sentences.GetOrAdd(french, _read).Text;

    public string this[string french, params ReadOnlySpan<object?> values] => _sentences.GetOrAdd(french, _read).Fill(this, values);

    /// <summary>The sentence of a refusal; a vague one when its key is unknown, rather than the key.</summary>
    public string Refusal(Refusal refusal) =>
        _refusals.GetOrAdd(refusal.Key, _readRefusal).Fill(this, [.. refusal.Values]);

    /// <summary>A phrase of the privacy register, as the model says it in English.</summary>
    public string Kept(string phrase) =>
        _kept.GetOrAdd(phrase, said => Typography.Set(Language.IsFrench ? Catalogue.Register.GetValueOrDefault(said, said) : said, Language));

    /// <summary>One of three French forms, as the person asked to be spoken of.</summary>
    public string Agree(Agreement agreement, string feminine, string masculine, string neutral, params ReadOnlySpan<object?> values) =>
        this[agreement switch { Agreement.Feminine => feminine, Agreement.Masculine => masculine, _ => neutral }, values];

    /// <summary>« Karim, Solange et Rose »</summary>
    public string List(IEnumerable<string> items) => items.ToArray() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => this["{0} et {1}", string.Join(", ", first), last],
    };

    public string Number(decimal value)
    {
        // A year or a session's number is not cut in two; French leaves the space optional below 10 000.
        var format = Math.Abs(value) < 10_000 ? "0.##" : "#,0.##";
        return value.ToString(format, Language.Culture);
    }

    /// <summary>A duration in minutes: « 45 min », « 1 h 30 ».</summary>
    public string Minutes(int minutes)
    {
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), 60);
        var sign = minutes < 0 ? Language.Culture.NumberFormat.NegativeSign : "";
        return sign + (hours == 0 ? this["{0} min", rest]
            : rest == 0 ? this["{0} h", hours]
            : this["{0} h {1}", hours, rest.ToString("00", CultureInfo.InvariantCulture)]);
    }

    internal string Value(object? value) => value switch
    {
        null => "",
        string text => text,
        int or long or short or byte or decimal or double => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        DateOnly date => Date(date),
        TimeOnly time => Time(time),
        DateTimeOffset instant => DateAndTime(instant, TimeZoneInfo.CreateCustomTimeZone("own", instant.Offset, null, null)),
        IFormattable other => other.ToString(null, Language.Culture),
        _ => value.ToString() ?? "",
    };

    private Sentence Read(string french) =>
        Set(Language.IsFrench ? french : Catalogue.English.GetValueOrDefault(french, french));

    private Sentence ReadRefusal(string key) =>
        Catalogue.Refusals.TryGetValue(key, out var sentences) ? Set(Language.IsFrench ? sentences.Fr : sentences.En)
        : _sentences.GetOrAdd(Mark("Cette action n'est pas possible pour le moment."), _read);

    private Sentence Set(string template) => Sentence.Parse(Typography.Set(template, Language));
}
