using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Terreau.Bench;

/// <summary>One session's room, with a page open before each of its people.</summary>
internal sealed class LiveRoom(int port, string room)
{
    private static readonly ConcurrentBag<Wire> Posting = [];

    private readonly ConcurrentQueue<LiveCommand> _recent = new();
    private int _turn;

    public List<LiveGuest> Guests { get; } = [];

    /// <summary>Pages fetched so far.</summary>
    public long Pages => Guests.Sum(g => g.Pages);

    /// <summary>Commands whose events and pages may still come.</summary>
    public IEnumerable<LiveCommand> Recent => _recent;

    public static async Task<LiveRoom> EnterAsync(int port, SeededGroup group)
    {
        var room = new LiveRoom(port, $"/groups/{group.Slug}/sessions/{group.Open}/room");
        foreach (var person in group.People) room.Guests.Add(await LiveGuest.OpenAsync(port, room, room.Guests.Count, person.Cookie));
        return room;
    }

    public string Address => room;

    /// <summary>One of the consultants offers a suggestion through the page's own form; ends with the acknowledgement.</summary>
    public async Task<LiveCommand> CommandAsync()
    {
        var author = Guests[2 + _turn++ % (Guests.Count - 2)];
        var command = new LiveCommand(Guests.Count);
        _recent.Enqueue(command);
        if (_recent.Count > 4) _recent.TryDequeue(out _);
        if (!Posting.TryTake(out var wire)) wire = await Wire.OpenAsync(port);
        var status = await wire.AskAsync(Wire.Post(room + "/suggestions", author.Cookies,
            [("token", author.Token), ("op", Guid.CreateVersion7().ToString()), ("kind", "Idea"), ("suggestion", $"Et si chacune écrivait d'abord ce qu'elle attend de l'autre ? {command.Mark}")]));
        command.Acknowledge();
        if (status != 303) throw new InvalidOperationException($"{room}: {status}\n{wire.Text[..200]}");
        Posting.Add(wire);
        // After its form the author's browser follows to the page.
        author.Changed();
        return command;
    }
}

/// <summary>A browser: one stream, one connection for pages, one page in flight and one queued.</summary>
internal sealed partial class LiveGuest
{
    private readonly LiveRoom _room;
    private readonly int _seat, _port;
    private readonly Wire _page;
    private readonly byte[] _request;
    private readonly string _topic;
    private int _wanted;

    private LiveGuest(LiveRoom room, int seat, int port, Wire page, string cookies)
    {
        (_room, _seat, _port, _page, Cookies) = (room, seat, port, page, cookies);
        _topic = Topic().Match(page.Text).Groups[1].Value;
        Token = TokenOf().Match(page.Text).Groups[1].Value;
        _request = Wire.Get(room.Address, cookies);
    }

    public string Cookies { get; }

    public string Token { get; }

    public long Pages { get; private set; }

    public bool Refetches { get; set; } = true;

    public static async Task<LiveGuest> OpenAsync(int port, LiveRoom room, int seat, string cookie)
    {
        var page = await Wire.OpenAsync(port);
        if (await page.AskAsync(Wire.Get(room.Address, $"terreau={cookie}")) != 200) throw new InvalidOperationException($"{room.Address}: not the room.");
        return new LiveGuest(room, seat, port, page, string.Join("; ", page.Cookies.Prepend($"terreau={cookie}")));
    }

    /// <summary>Opens the stream and follows it from then on.</summary>
    public async Task ListenAsync()
    {
        var stream = await Wire.OpenAsync(_port);
        if (await stream.ListenAsync(Wire.Get($"/live?on={_topic}", Cookies)) != 200) throw new InvalidOperationException("No stream.");
        _ = FollowAsync(stream);
    }

    /// <summary>Something changed: fetches the page, or once more after the fetch that is under way.</summary>
    public void Changed()
    {
        if (Refetches && Interlocked.Increment(ref _wanted) == 1) _ = FetchAsync();
    }

    private async Task FollowAsync(Wire stream)
    {
        while (await stream.NextAsync() is { IsEmpty: false } news)
        {
            if (news.Span.IndexOf("event: changed"u8) < 0) continue;
            foreach (var command in _room.Recent) command.Heard(_seat);
            Changed();
        }
    }

    private async Task FetchAsync()
    {
        int known;
        do
        {
            known = Volatile.Read(ref _wanted);
            await _page.AskAsync(_request);
            Pages++;
            foreach (var command in _room.Recent)
                if (_page.Holds(command.Searched)) command.Seen(_seat);
        }
        while (Interlocked.Add(ref _wanted, -known) > 0);
    }

    [GeneratedRegex("data-topics=\"([^\" ]+)")]
    private static partial Regex Topic();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenOf();
}

/// <summary>One command and when each participant heard of it and saw it.</summary>
internal sealed class LiveCommand(int people)
{
    private const double Never = 10_000;
    private static int s_count;

    private readonly long _sent = Stopwatch.GetTimestamp();
    private readonly long[] _heard = new long[people], _seen = new long[people];
    private long _acknowledged;

    /// <summary>A word that only this command's text holds.</summary>
    public string Mark { get; } = $"mark{Interlocked.Increment(ref s_count)}z";

    public ReadOnlySpan<byte> Searched => _searched ??= Encoding.ASCII.GetBytes(Mark);

    private byte[]? _searched;

    public double Acknowledged => Stopwatch.GetElapsedTime(_sent, _acknowledged).TotalMilliseconds;

    public double LastEvent => Last(_heard);

    public double LastPage => Last(_seen);

    public void Acknowledge() => _acknowledged = Stopwatch.GetTimestamp();

    public void Heard(int seat) => Interlocked.CompareExchange(ref _heard[seat], Stopwatch.GetTimestamp(), 0);

    public void Seen(int seat) => Interlocked.CompareExchange(ref _seen[seat], Stopwatch.GetTimestamp(), 0);

    // An event may overtake the acknowledgement: it is then there at once.
    private double Last(long[] moments) => moments.Contains(0) ? Never : Math.Max(0, Stopwatch.GetElapsedTime(_acknowledged, moments.Max()).TotalMilliseconds);
}
