using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Terreau.Web.Tests.Shared;

namespace Terreau.Web.Tests.Notifications;

/// <summary>A mail as an independent parser reads it.</summary>
internal sealed record Received(string[] To, string From, string[] Headers, string MessageId, string Subject, string Text, string[] Links, AttachedFile[] Attachments, string Raw);

internal sealed record AttachedFile(string Type, string Name, string Text);

/// <summary>A real SMTP server on this machine, which accepts, refuses or vanishes as told.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly Process _node;
    private readonly Channel<Received> _mails = Channel.CreateUnbounded<Received>();
    private readonly Channel<string> _modes = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> _port = new();

    private Relay(Process node) => _node = node;

    public Uri Address => new($"smtp://127.0.0.1:{_port.Task.Result}");

    public static async Task<Relay> StartAsync()
    {
        var relay = new Relay(Node.Start("relay.mjs"));
        _ = relay.ListenAsync();
        await relay._port.Task;
        return relay;
    }

    public async Task BehaveAsync(string mode)
    {
        await _node.StandardInput.WriteLineAsync(mode);
        await _node.StandardInput.FlushAsync();
        await _modes.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask<Received> NextAsync() => new(_mails.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));

    /// <summary>Everything that came so far and was not asked for yet: what it says comes in order.</summary>
    public async Task<IReadOnlyList<Received>> ArrivedAsync()
    {
        await BehaveAsync("ping");
        List<Received> all = [];
        while (_mails.Reader.TryRead(out var mail)) all.Add(mail);
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync(CancellationToken.None);
        _node.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("port", out var port)) _port.SetResult(port.GetInt32());
            else if (json.RootElement.TryGetProperty("mode", out var mode)) _modes.Writer.TryWrite(mode.GetString()!);
            else _mails.Writer.TryWrite(json.Deserialize<Received>(JsonSerializerOptions.Web)!);
        }
        _port.TrySetException(new InvalidOperationException(await _node.StandardError.ReadToEndAsync()));
    }
}

/// <summary>Programs of this folder that run in Node with the packages of the house.</summary>
internal static class Node
{
    public static Process Start(string program) => Process.Start(new ProcessStartInfo("node", Path.Combine(SourceTree.Root, "tests/Web.Tests/Notifications", program))
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
    })!;

    public static async Task<string> RunAsync(string program, string input)
    {
        using var node = Start(program);
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? said : throw new InvalidOperationException(await node.StandardError.ReadToEndAsync());
    }
}
