using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Terreau.Bench;

/// <summary>A program under measure, in a process of its own, on a free loopback port.</summary>
internal sealed class Server : IDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly string Here = AppContext.BaseDirectory;

    private readonly Process _process;

    private Server(Process process, int port, TimeSpan started) => (_process, Port, Started) = (process, port, started);

    public int Port { get; }

    /// <summary>From its launch to its first answer.</summary>
    public TimeSpan Started { get; }

    /// <summary>Processor time so far, user and system.</summary>
    public TimeSpan Cpu
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{_process.Id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds((long.Parse(fields[11], null) + long.Parse(fields[12], null)) / TicksPerSecond);
        }
    }

    /// <summary>Resident memory in kB.</summary>
    public long Resident => long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null);

    /// <summary>The built product, on a data folder.</summary>
    public static Task<Server> ProductAsync(string data) =>
        StartAsync(Path.GetFullPath(Path.Combine(Here, "../../Terreau.Web/release/Terreau.Web.dll")), "/health", port => ["--data", data, "--port", $"{port}"]);

    public static Task<Server> BaselineAsync() =>
        StartAsync(Path.Combine(Here, "Terreau.Bench.dll"), "/page", port => ["baseline", $"{port}"]);

    private static async Task<Server> StartAsync(string program, string first, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments(port)]) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("TERREAU_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        var launched = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!await AnswersAsync(port, first))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(launched) > TimeSpan.FromSeconds(60)) throw new InvalidOperationException($"{program} does not answer.");
            await Task.Delay(20);
        }
        return new Server(process, port, Stopwatch.GetElapsedTime(launched));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(int port, string path)
    {
        try
        {
            using var wire = await Wire.OpenAsync(port);
            return await wire.AskAsync(Wire.Get(path, "")) == 200;
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
