using System.Net;
using Letterpress.Sample.Commands;
using Letterpress.Sample.Reader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>The reader as static files, in a folder of a web server that knows nothing of it.</summary>
sealed class StaticSite : IAsyncDisposable
{
    readonly DirectoryInfo _folder;
    readonly WebApplication _app;

    StaticSite(DirectoryInfo folder, WebApplication app, Uri root) => (_folder, _app, Root) = (folder, app, root);

    /// <summary>The URL of the front page.</summary>
    public Uri Root { get; }

    public static async Task<StaticSite> StartAsync(string path)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("letterpress-");
        int port = FreePort.Find();
        Uri root = new($"http://127.0.0.1:{port}{path}");
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        WebApplication app = builder.Build();
        app.UseFileServer(new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(folder.FullName),
            RequestPath = path.TrimEnd('/'),
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Success, ExportCommand.Run(folder.FullName, root.AbsoluteUri));
        return new(folder, app, root);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
