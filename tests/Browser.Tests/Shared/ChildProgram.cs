using System.Diagnostics;

namespace Terreau.Browser.Tests.Shared;

/// <summary>The built program as a process of its own, that can be killed and started again on the same port and folder.</summary>
internal sealed class ChildProgram(string? postgres = null, Uri? origin = null, ChildProgram? sameFolderAs = null) : IAsyncDisposable
{
    private readonly string _data = sameFolderAs?._data ?? Directory.CreateTempSubdirectory("terreau-child-").FullName;
    private Process? _process;

    /// <summary>Where this program answers.</summary>
    public Uri Address { get; } = new($"http://localhost:{FreePort.Find()}");

    /// <summary>Where people find it.</summary>
    public Uri Origin => origin ?? Address;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Terreau.Web.dll"), "--port", $"{Address.Port}", "--data", _data, "--demo"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("TERREAU_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        if (postgres is not null) start.Environment["TERREAU_DATABASE"] = postgres;
        if (origin is not null) start.Environment["TERREAU_ORIGIN"] = origin.ToString();
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("Terreau : http", StringComparison.Ordinal)) continue;
            _ = _process.StandardOutput.ReadToEndAsync();
            return;
        }
        Assert.Fail($"The program stopped before it answered ({_process.ExitCode}).");
    }

    /// <summary>SIGKILL: no last words, nothing flushed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        if (sameFolderAs is null) Directory.Delete(_data, recursive: true);
    }
}
