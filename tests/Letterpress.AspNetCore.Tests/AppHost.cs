using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net.Sockets;
using System.Text;

namespace Letterpress.AspNetCore.Tests;

/// <summary>An app on a real server, at a port of this machine.</summary>
sealed class AppHost : IAsyncDisposable
{
    readonly WebApplication _app;

    AppHost(WebApplication app)
    {
        _app = app;
        string url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Url = new(url);
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Url };
    }

    public Uri Url { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an app that serves the articles of these tests.</summary>
    public static Task<AppHost> StartAsync(Action<ArticleEndpointOptions>? configure = null) =>
        StartWithAsync(app => app.MapArticles(Articles.Corpus, configure));

    /// <summary>Starts any app.</summary>
    public static async Task<AppHost> StartWithAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? build = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        build?.Invoke(builder);
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach ((string name, string value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, headers);

    public async Task<string> GetTextAsync(string path, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await GetAsync(path, headers);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a path byte for byte, as no client library does.</summary>
    /// <returns>The status, and the URL to which the server redirects.</returns>
    public async Task<(int Status, string Location)> SendRawAsync(string path)
    {
        using TcpClient client = new();
        await client.ConnectAsync(Url.Host, Url.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        byte[] request = Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream, Encoding.UTF8);
        string[] lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        string? location = Array.Find(lines, static line => line.StartsWith("Location: ", StringComparison.Ordinal));
        int status = int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        return (status, location?["Location: ".Length..] ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
