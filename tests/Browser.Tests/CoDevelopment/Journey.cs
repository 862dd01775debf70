using System.Globalization;
using Microsoft.Playwright;
using Terreau.Browser.Tests.Shared;
using Terreau.World;

namespace Terreau.Browser.Tests.CoDevelopment;

/// <summary>Six people, six browsers, one group: from an empty program to the follow-up of what the client will try.</summary>
internal sealed partial class Journey : IAsyncDisposable
{
    private const string Password = "la pluie sur les pommiers en mai";

    private static readonly SessionOf Told = ToldSession.Told;

    // Tomorrow at 18:00 universal time: always ahead, whatever the day.
    private static readonly DateTimeOffset Starts = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddHours(42);

    private readonly MovedClock _clock = new(Starts.AddHours(-4));
    private readonly List<Participant> _all = [];
    private Chromium _chromium = null!;
    private ProgramHost _host = null!;
    private MailFolder _mails = null!;
    private string _group = "";

    private Participant Josée { get; set; } = null!;

    private Participant Maude { get; set; } = null!;

    private Participant Karim { get; set; } = null!;

    private Participant Rose { get; set; } = null!;

    private Participant Étienne { get; set; } = null!;

    private Participant Amina { get; set; } = null!;

    public IEnumerable<string> Complaints => _all.SelectMany(p => p.Complaints);

    private string Group => $"/groups/{_group}";

    private string Session => Group + "/sessions/1";

    private string Room => Session + "/room";

    public static async Task<Journey> StartAsync(Chromium chromium, bool postgres)
    {
        var journey = new Journey { _chromium = chromium };
        journey._host = await ProgramHost.StartAsync(journey._clock, postgres);
        journey._mails = new MailFolder(journey._host.Data);
        journey.Josée = await journey.ComeAsync(Cast.Josée, Manner.Mouse);
        journey.Maude = await journey.ComeAsync(Cast.Maude, Manner.Mouse);
        journey.Karim = await journey.ComeAsync(Cast.Karim, Manner.Phone);
        journey.Rose = await journey.ComeAsync(Cast.Rose, Manner.Keyboard);
        journey.Étienne = await journey.ComeAsync(Cast.Étienne, Manner.NoScript);
        journey.Amina = await journey.ComeAsync(Cast.Amina, Manner.Mouse);
        return journey;
    }

    /// <summary>What each has before them, for whoever must find out why the journey stopped.</summary>
    public async Task<string> WhereAsync() => string.Join('\n', await Task.WhenAll(_all.Select(async p => $"{p.Told.FirstName}: {p.Page.Url} « {await p.Page.TitleAsync()} »")));

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _all) await person.DisposeAsync();
        _mails?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
    }

    private async Task<Participant> ComeAsync(PersonOf told, Manner manner)
    {
        var person = new Participant(told, manner, _host.Origin);
        await person.ArriveAsync(_chromium);
        _all.Add(person);
        return person;
    }

    private async Task EverybodySeesAsync(string text)
    {
        foreach (var person in _all) await person.SeesAsync(text);
    }

    /// <summary>Goes on, and everybody is there.</summary>
    private async Task NextAsync(string words, int step, string name)
    {
        await Josée.PressAsync(words);
        await EverybodySeesAsync($"Étape {step} sur 7, {name}");
    }

    private static async Task<string> NameAsync(Participant person, string start)
    {
        var first = person.Page.Locator($"input[name^='{start}']").First;
        await Assertions.Expect(first).ToBeAttachedAsync();
        return (await first.GetAttributeAsync("name"))!;
    }

    private static string Iso(DateTimeOffset day) => Local(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById("America/Toronto"));
}
