using System.Diagnostics;
using System.Text.Json;

namespace Terreau.Bench;

/// <summary>A page under measure.</summary>
internal sealed record Page(string Name, Server Server, byte[] Request);

/// <summary>What one round of a page cost.</summary>
internal readonly record struct Cost(double CpuMs, double PerSecond);

/// <summary>
/// What pages cost: processor time of the server per request, beside the baseline in the same run. Rounds alternate, so that
/// other load on the machine falls on all alike; figures are medians of rounds.
/// </summary>
internal static class PageCosts
{
    private const int Rounds = 5, MostWarmUps = 8, Connections = 8;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    /// <summary>Costs of the pages and of the baseline, round by round.</summary>
    public static async Task<Dictionary<string, Cost[]>> MeasureAsync(Page bare, Page[] pages)
    {
        foreach (var page in pages.Prepend(bare)) await WarmUpAsync(page);
        var costs = pages.Prepend(bare).ToDictionary(p => p.Name, _ => new Cost[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            var before = await LoadAsync(bare, Round);
            foreach (var page in round % 2 == 0 ? pages : [.. pages.Reverse()]) costs[page.Name][round] = await LoadAsync(page, Round);
            var after = await LoadAsync(bare, Round);
            costs[bare.Name][round] = new Cost((before.CpuMs + after.CpuMs) / 2, (before.PerSecond + after.PerSecond) / 2);
            Console.WriteLine($"round {round + 1}: " + string.Join("  ", costs.Select(c => $"{c.Key} {c.Value[round].CpuMs:0.000} ms {c.Value[round].PerSecond:0}/s")));
        }
        return costs;
    }

    // On a busy machine the compiler needs long to come to an end: until the cost of a page falls no more.
    private static async Task WarmUpAsync(Page page)
    {
        var cost = await LoadAsync(page, Round);
        for (var i = 1; i < MostWarmUps; i++)
        {
            var next = await LoadAsync(page, Round);
            if (next.CpuMs > cost.CpuMs * 0.93 && i > 1) return;
            cost = next;
        }
    }

    /// <summary>A page as a browser asks for it the second time, with the cookies that the first answer gave.</summary>
    public static async Task<Page> PageAsync(string name, Server server, string path, string cookies, string expected)
    {
        using var wire = await Wire.OpenAsync(server.Port);
        if (await wire.AskAsync(Wire.Get(path, cookies)) != 200 || !wire.Text.Contains(expected, StringComparison.Ordinal)) throw new InvalidOperationException($"{path}: not the page.");
        var all = string.Join("; ", wire.Cookies.Prepend(cookies).Where(c => c.Length > 0));
        Console.WriteLine($"{path}: {wire.Text.Length} characters");
        return new Page(name, server, Wire.Get(path, all));
    }

    private static async Task<Cost> LoadAsync(Page page, TimeSpan length)
    {
        var (cpu, start) = (page.Server.Cpu, Stopwatch.GetTimestamp());
        var served = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var wire = await Wire.OpenAsync(page.Server.Port);
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < length; count++)
                if (await wire.AskAsync(page.Request) is not 200 and var status) throw new InvalidOperationException($"{page.Name}: {status}");
            return count;
        })));
        return new Cost((page.Server.Cpu - cpu).TotalMilliseconds / served.Sum(), served.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>The figures, by name.</summary>
    public static Dictionary<string, double> Figures(Dictionary<string, Cost[]> costs)
    {
        double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
        var bare = costs["baseline"];
        var figures = new Dictionary<string, double> { ["baseline_cpu_ms"] = Math.Round(Median(bare.Select(c => c.CpuMs)), 4) };
        foreach (var (name, rounds) in costs.Where(c => c.Key != "baseline"))
            figures[$"{name}_x_baseline"] = Math.Round(Median(rounds.Select((c, i) => c.CpuMs / bare[i].CpuMs)), 1);
        foreach (var (name, rounds) in costs)
        {
            figures[$"{name}_cpu_ms"] = Math.Round(Median(rounds.Select(c => c.CpuMs)), 4);
            figures[$"{name}_rps"] = Math.Round(Median(rounds.Select(c => c.PerSecond)));
        }
        return figures;
    }

    /// <summary>Prints figures as one JSON object.</summary>
    public static void Print(Dictionary<string, double> figures) => Console.WriteLine(JsonSerializer.Serialize(figures));
}
