using System.Text.Json;

namespace Terreau.Bench;

/// <summary>
/// 200 sessions of six people on one process, every page following its session as a browser does, while commands arrive: how
/// long from a command's acknowledgement to the last participant's event, and to the last one's fresh page.
/// </summary>
internal static class LiveBench
{
    private const int Sessions = 200, CommandsPerSecond = 50;
    private const double Bound = 250;
    private static readonly ParallelOptions AFew = new() { MaxDegreeOfParallelism = 4 };
    private static readonly int[] Fewer = [150, 100, 60, 30, 15];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("terreau-bench-").FullName;
        try
        {
            var seeded = await Seed.OpenRoomsAsync(folder, Sessions);
            Console.WriteLine($"{Sessions} sessions seeded");
            using var server = await Server.ProductAsync(folder);
            var rooms = new LiveRoom[Sessions];
            await Parallel.ForAsync(0, Sessions, AFew, async (i, _) => rooms[i] = await LiveRoom.EnterAsync(server.Port, seeded[i]));
            Console.WriteLine("all have entered");
            var before = server.Resident;
            await Parallel.ForEachAsync(rooms.SelectMany(r => r.Guests), AFew, async (guest, _) => await guest.ListenAsync());
            await Task.Delay(2000);
            var streams = rooms.Sum(r => r.Guests.Count);
            var kbPerStream = (server.Resident - before) / (double)streams;
            await MeasureAsync("warm-up", server, rooms, 8);

            foreach (var guest in rooms.SelectMany(r => r.Guests)) guest.Refetches = false;
            var events = await MeasureAsync("events alone", server, rooms, 15);
            foreach (var guest in rooms.SelectMany(r => r.Guests)) guest.Refetches = true;
            var whole = await MeasureAsync("with pages", server, rooms, 20);
            var (most, at) = (whole.Refetch(0.95) < Bound ? Sessions : 0, whole);
            foreach (var fewer in Fewer.TakeWhile(_ => most == 0))
            {
                at = await MeasureAsync($"{fewer} sessions", server, rooms[..fewer], 12);
                if (at.Refetch(0.95) < Bound) most = fewer;
            }
            Console.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double>
            {
                ["streams"] = streams,
                ["commands_per_s"] = Math.Round(whole.PerSecond, 1),
                ["p50_ms"] = whole.Event(0.50),
                ["p95_ms"] = whole.Event(0.95),
                ["p99_ms"] = whole.Event(0.99),
                ["refetch_p50_ms"] = whole.Refetch(0.50),
                ["refetch_p95_ms"] = whole.Refetch(0.95),
                ["ack_p95_ms"] = whole.Acknowledgement(0.95),
                ["kb_per_stream"] = Math.Round(kbPerStream, 1),
                ["sessions_with_refetch"] = most,
                ["sessions_with_refetch_p95_ms"] = at.Refetch(0.95),
                ["events_alone_p95_ms"] = events.Event(0.95),
                ["pages_per_s"] = Math.Round(whole.PagesPerSecond),
                ["server_cpu_share"] = Math.Round(whole.Processors, 2),
                ["rss_mb"] = Math.Round(server.Resident / 1024.0),
            }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Sessions take their turns, so that each has time to settle between two of its commands: 200 sessions, 50 a second, 4 s.
    private static async Task<LiveFigures> MeasureAsync(string name, Server server, LiveRoom[] rooms, int seconds)
    {
        var rate = CommandsPerSecond * rooms.Length / (double)Sessions;
        var (cpu, pages) = (server.Cpu, rooms.Sum(r => r.Pages));
        List<Task<LiveCommand>> sent = [];
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / rate));
        for (var i = 0; i < rate * seconds && await timer.WaitForNextTickAsync(); i++) sent.Add(rooms[i % rooms.Length].CommandAsync());
        var (spent, served) = (server.Cpu - cpu, rooms.Sum(r => r.Pages) - pages);
        var commands = await Task.WhenAll(sent);
        await Task.Delay(3000);
        var figures = new LiveFigures(commands, rate, served / (double)seconds, spent.TotalSeconds / seconds);
        Console.WriteLine($"{name}: {commands.Length} commands, acknowledged p95 {figures.Acknowledgement(0.95)} ms, events p50 {figures.Event(0.5)} p95 {figures.Event(0.95)} p99 {figures.Event(0.99)} ms, pages p50 {figures.Refetch(0.5)} p95 {figures.Refetch(0.95)} ms, {figures.PagesPerSecond:0} pages/s, {figures.Processors:0.00} processors");
        return figures;
    }
}

/// <summary>What was measured in one stretch. An event or a page that never came counts as ten seconds.</summary>
internal sealed record LiveFigures(IReadOnlyList<LiveCommand> Commands, double PerSecond, double PagesPerSecond, double Processors)
{
    public double Acknowledgement(double share) => At(share, c => c.Acknowledged);

    public double Event(double share) => At(share, c => c.LastEvent);

    public double Refetch(double share) => At(share, c => c.LastPage);

    private double At(double share, Func<LiveCommand, double> figure) => Math.Round(Commands.Select(figure).Order().ElementAt((int)(Commands.Count * share)), 1);
}
