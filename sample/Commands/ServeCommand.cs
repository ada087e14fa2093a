using System.Globalization;
using System.Net;
using Letterpress.Sample.Reader;
using Microsoft.AspNetCore.Connections;

namespace Letterpress.Sample.Commands;

/// <summary><c>serve</c>: the reader, a website of the articles, on this machine only.</summary>
static class ServeCommand
{
    const int DefaultPort = 5180;

    public static int Run() => Run(DefaultPort);

    /// <summary>Serves on a port; 0 takes any that is free.</summary>
    public static int Run(string port) =>
        ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number) ? Run(number) : HelpCommand.Refuse();

    static int Run(int wanted)
    {
        int port = wanted == 0 ? FreePort.Find() : wanted;
        using WebApplication app = ReaderApp.Create(IPAddress.Loopback, port, new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri);
        try
        {
            app.Start();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"Port {port} is in use. Any other will do: -- serve --port 0");
            return ExitCode.Usage;
        }

        Console.Out.WriteLine($"The reader is at {app.Urls.First()}; Ctrl+C ends it.");
        app.WaitForShutdown();
        return ExitCode.Success;
    }
}
