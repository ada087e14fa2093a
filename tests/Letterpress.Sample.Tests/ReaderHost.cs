using System.Net;
using Letterpress.Sample.Reader;
using Microsoft.AspNetCore.Builder;

namespace Letterpress.Sample.Tests;

/// <summary>The reader as it is served, on a free port.</summary>
sealed class ReaderHost : IAsyncDisposable
{
    readonly WebApplication _app;

    ReaderHost(WebApplication app, int port)
    {
        _app = app;
        Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
    }

    public HttpClient Client { get; }

    public static async Task<ReaderHost> StartAsync()
    {
        int port = FreePort.Find();
        WebApplication app = ReaderApp.Create(IPAddress.Loopback, port, new($"http://127.0.0.1:{port}"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, port);
    }

    public Task<HttpResponseMessage> GetAsync(string url) =>
        Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> GetTextAsync(string url)
    {
        using HttpResponseMessage response = await GetAsync(url);
        Assert.True(response.IsSuccessStatusCode, $"{url}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
