using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Terreau.Bench;

/// <summary>One keep-alive connection, as light as can be: the loader shares the processors with what it measures.</summary>
internal sealed partial class Wire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[16 * 1024];
    private int _held;
    private int _body;

    private Wire()
    {
    }

    /// <summary>The last answer with its headers, chunks joined.</summary>
    public string Text { get => Encoding.UTF8.GetString(_buffer, 0, _held); }

    /// <summary>Cookies that the last answer gave.</summary>
    public IEnumerable<string> Cookies => SetCookie().Matches(Text).Select(m => m.Groups[1].Value);

    public static async Task<Wire> OpenAsync(int port)
    {
        var wire = new Wire();
        try
        {
            await wire._socket.ConnectAsync(IPAddress.Loopback, port);
            return wire;
        }
        catch
        {
            wire.Dispose();
            throw;
        }
    }

    public static byte[] Get(string path, string cookies) => Encoding.ASCII.GetBytes(Head("GET", path, cookies) + "\r\n");

    public static byte[] Post(string path, string cookies, IEnumerable<(string Name, string Value)> fields)
    {
        var body = string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"));
        return Encoding.ASCII.GetBytes($"{Head("POST", path, cookies)}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>Sends a request and reads its whole answer; gives the status.</summary>
    public async ValueTask<int> AskAsync(ReadOnlyMemory<byte> request)
    {
        await SendAsync(request);
        var status = await ReadHeadAsync();
        var head = Encoding.ASCII.GetString(_buffer, 0, _body);
        if (head.Contains("chunked", StringComparison.OrdinalIgnoreCase)) await ReadChunksAsync();
        else await HoldAsync(_body + LengthIn(head));
        return status;
    }

    /// <summary>Sends a request whose answer does not end, and reads its head.</summary>
    public async ValueTask<int> ListenAsync(ReadOnlyMemory<byte> request)
    {
        await SendAsync(request);
        return await ReadHeadAsync();
    }

    /// <summary>The next piece of an answer that does not end; empty when the other side closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> NextAsync() => _buffer.AsMemory(0, await _socket.ReceiveAsync(_buffer));

    /// <summary>True when the last answer holds these bytes.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes) => _buffer.AsSpan(0, _held).IndexOf(bytes) >= 0;

    public void Dispose() => _socket.Dispose();

    private static string Head(string method, string path, string cookies) =>
        $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Language: fr-CA,fr;q=0.9,en;q=0.8\r\nAccept-Encoding: gzip, br\r\n{(cookies.Length > 0 ? $"Cookie: {cookies}\r\n" : "")}";

    private async ValueTask SendAsync(ReadOnlyMemory<byte> request)
    {
        while (!request.IsEmpty) request = request[await _socket.SendAsync(request)..];
    }

    private async ValueTask<int> ReadHeadAsync()
    {
        (_held, _body) = (0, 0);
        while (_body == 0)
        {
            await HoldAsync(_held + 1);
            _body = _buffer.AsSpan(0, _held).IndexOf("\r\n\r\n"u8) + 4;
            if (_body == 3) _body = 0;
        }
        return int.Parse(_buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
    }

    private async ValueTask ReadChunksAsync()
    {
        // Chunks are moved together over their sizes, so that what a page says can be searched.
        var (from, to) = (_body, _body);
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(from, _held - from).IndexOf("\r\n"u8)) < 0) await HoldAsync(_held + 1);
            var size = int.Parse(_buffer.AsSpan(from, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            from += line + 2;
            await HoldAsync(from + size + 2);
            if (size == 0) break;
            _buffer.AsSpan(from, size).CopyTo(_buffer.AsSpan(to));
            (from, to) = (from + size + 2, to + size);
        }
        _held = to;
    }

    private async ValueTask HoldAsync(int bytes)
    {
        if (_buffer.Length < bytes + 1024) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, bytes + 1024));
        while (_held < bytes)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(_held));
            if (read == 0) throw new IOException("The connection was closed.");
            _held += read;
        }
    }

    private static int LengthIn(string head)
    {
        var at = head.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + 15, head.IndexOf('\r', at) - at - 15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?i)^set-cookie: ([^;\r]+)", RegexOptions.Multiline)]
    private static partial Regex SetCookie();
}
