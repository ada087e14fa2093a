using System.Net;
using Letterpress.Sample.Printing;
using Letterpress.Sample.Reader;
using Letterpress.Sample.Reader.Exporting;

namespace Letterpress.Sample.Commands;

/// <summary><c>export</c>: the reader as static files, which any web server serves under any path.</summary>
static class ExportCommand
{
    /// <param name="folder">The folder of the files.</param>
    /// <param name="url">Where they will be; null if that is not known, which feeds and the page for missing ones need.</param>
    public static int Run(string folder, string? url = null)
    {
        Uri? website = null;
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out website) && website.Scheme is "http" or "https"))
        {
            Console.Error.WriteLine($"\"{Printable.Of(url)}\" is no URL of a website, such as https://news.example/reader.");
            return ExitCode.Usage;
        }

        int count = ExportAsync(folder, website).GetAwaiter().GetResult();
        Console.Out.WriteLine($"{count} files are in {Printable.Of(Path.GetFullPath(folder))}.");
        return ExitCode.Success;
    }

    static async Task<int> ExportAsync(string folder, Uri? website)
    {
        int port = FreePort.Find();
        WebApplication app = ReaderApp.Create(IPAddress.Loopback, port, website, hasProgram: false);
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync().ConfigureAwait(false);
            using HttpClient client = new() { BaseAddress = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri };
            return await new SiteExport(client, folder, website).WriteAsync().ConfigureAwait(false);
        }
    }
}
