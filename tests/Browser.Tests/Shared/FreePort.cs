using System.Net;
using System.Net.Sockets;

namespace Terreau.Browser.Tests.Shared;

internal static class FreePort
{
    /// <summary>A port that nobody listens on just now; the program must know its own before it starts.</summary>
    public static int Find()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
