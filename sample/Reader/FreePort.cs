using System.Net;
using System.Net.Sockets;

namespace Letterpress.Sample.Reader;

/// <summary>A port of this machine that nobody listens at; pages state their own URL, so that it must be known before.</summary>
static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
