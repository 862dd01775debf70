using System.Text;
using System.Text.Json;
using Terreau.Web.Notifications;

namespace Terreau.Web.Tests.Notifications;

public sealed class CalendarTests
{
    private static readonly DateTimeOffset Ten = new(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(-5));

    private static readonly string[] Nasty =
    [
        "Une équipe fatiguée ; comment faire, sans tout refaire ?", @"C:\temp\new \; \, \\n", "Première ligne\nDEUXIÈME:ligne\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "ATTENDEE;CN=Moi:mailto:moi@example.org", new string('é', 200), string.Concat(Enumerable.Repeat("👩🏽‍🏫", 60)), "a" + new string('漢', 120) + "\u2028fin",
        "\"guillemets\" : deux-points; point-virgule", "tab\there", "\u0000\u0007contrôles\u001b[31m", "مرحبا بالعالم", "e\u0301 composé", "\ud83d seul", " espaces aux bouts ", "%0D%0AX-INJECT:1",
    ];

    private sealed record Parsed(One[] One, Two[] Two);

    private sealed record One(string Uid, int Sequence, string Summary, string? Description, string? Location, string? Url, string Status, DateTimeOffset Start, DateTimeOffset End, int Properties);

    private sealed record Two(string Uid, string Summary, string Status, DateTimeOffset Start, DateTimeOffset End);

    [Fact]
    public async Task Two_independent_parsers_read_every_title_as_it_was_written()
    {
        var read = await ParseAsync([.. Nasty.Select((text, i) => Entry(i) with { Summary = text, Description = text, Location = text })]);

        var meant = Nasty.Select(Meant).ToArray();
        Assert.Equal(meant, read.One.Select(e => e.Summary));
        Assert.Equal(meant, read.One.Select(e => e.Description));
        Assert.Equal(meant, read.One.Select(e => e.Location));
        Assert.All(read.One, e => Assert.Equal(read.One[0].Properties, e.Properties));
        Assert.Equal(Nasty.Length, read.Two.Length);
        // This parser takes the n after an escaped backslash for a line end.
        Assert.All(meant.Zip(read.Two).Where(e => !e.First.Contains('\\', StringComparison.Ordinal)), e => Assert.Equal(e.First.Trim(), e.Second.Summary.Trim()));
    }

    [Fact]
    public async Task Hours_length_version_and_address_arrive()
    {
        var read = await ParseAsync(Entry(7) with { Sequence = 4, Url = new Uri("https://terreau.example.org/groups/estrie/sessions/2?a=é;b,c") });

        var one = Assert.Single(read.One);
        Assert.Equal((Ten, Ten.AddMinutes(90), 4, "CONFIRMED"), (one.Start, one.End, one.Sequence, one.Status));
        Assert.Equal("https://terreau.example.org/groups/estrie/sessions/2?a=%C3%A9;b,c", one.Url);
        Assert.Equal((one.Uid, one.Start, one.End), (read.Two[0].Uid, read.Two[0].Start, read.Two[0].End));
    }

    [Fact]
    public async Task A_cancelled_entry_says_so()
    {
        var read = await ParseAsync(Entry(1) with { IsCancelled = true });

        Assert.Equal("CANCELLED", read.One[0].Status);
        Assert.Equal("CANCELLED", read.Two[0].Status);
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_none_cuts_a_character()
    {
        var lines = Nasty.SelectMany((text, i) => Calendar.Write(Entry(i) with { Summary = text, Description = text }).Split("\r\n")).ToList();

        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(lines, line => Assert.Equal(line, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.UTF8.GetBytes(line))));
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
    }

    private static CalendarEntry Entry(int i) => new($"entry-{i}@terreau.example.org", 0, Ten.AddDays(-3), Ten, TimeSpan.FromMinutes(90), "Séance");

    private static async Task<Parsed> ParseAsync(params CalendarEntry[] entries) =>
        JsonSerializer.Deserialize<Parsed>(await Node.RunAsync("calendars.mjs", Calendar.Write(entries)), JsonSerializerOptions.Web)!;

    // Line ends become one kind, controls go, half a character becomes the sign for it.
    private static string Meant(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(r => !Rune.IsControl(r) || r.Value is '\n' or '\t').Select(r => r.ToString()));
}
