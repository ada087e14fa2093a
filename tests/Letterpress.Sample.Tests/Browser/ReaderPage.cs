using System.Globalization;
using Microsoft.Playwright;

namespace Letterpress.Sample.Tests.Browser;

/// <summary>A page of the reader in a browser, which notes errors, what a policy forbids, and requests to other hosts.</summary>
sealed class ReaderPage : IAsyncDisposable
{
    // One pixel.
    static readonly byte[] s_image = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    readonly IBrowserContext _context;
    readonly ReaderHost? _host;
    readonly Uri _root;
    readonly List<string> _faults = [];
    readonly List<Uri> _outside = [];

    ReaderPage(IBrowserContext context, IPage page, ReaderHost? host, Uri root)
    {
        _context = context;
        _host = host;
        _root = root;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What was asked of other hosts; each got an image of one pixel.</summary>
    public IReadOnlyList<Uri> Outside => _outside;

    /// <summary>Opens a path of the reader as it is served.</summary>
    public static async Task<ReaderPage> OpenAsync(Chromium chromium, string path, BrowserNewContextOptions? options = null)
    {
        IBrowserContext context = await chromium.OpenAsync(options ?? new());
        ReaderHost host = await ReaderHost.StartAsync();
        return await OpenAsync(context, host, host.Client.BaseAddress!, path);
    }

    /// <summary>Opens a path of another website that is a copy of the reader.</summary>
    public static async Task<ReaderPage> OpenAsync(Chromium chromium, Uri root, string path) =>
        await OpenAsync(await chromium.OpenAsync(new()), null, root, path);

    public async Task GoAsync(string path)
    {
        IResponse? response = await Page.GotoAsync(new Uri(_root, path).AbsoluteUri);
        Assert.True(response is { Ok: true } or { Status: 404 }, $"{path}: {response?.Status}");
    }

    /// <summary>The path of the page, and its fragment.</summary>
    public string Path => Uri.UnescapeDataString(new Uri(Page.Url).PathAndQuery + new Uri(Page.Url).Fragment);

    /// <summary>Waits until the graph of the page is drawn.</summary>
    public async Task<Graph> GraphAsync()
    {
        ILocator figure = Page.Locator("[data-graph]").First;
        await figure.ScrollIntoViewIfNeededAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('[data-graph]').drawing !== undefined");
        // Where pages scroll smoothly, nodes would not be any more where they were a moment ago.
        await figure.EvaluateAsync("figure => figure.scrollIntoView({ behavior: 'instant', block: 'center' })");
        return new Graph(Page, figure);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        Assert.Empty(_faults);
    }

    static async Task<ReaderPage> OpenAsync(IBrowserContext context, ReaderHost? host, Uri root, string path)
    {
        IPage page = await context.NewPageAsync();
        ReaderPage opened = new(context, page, host, root);
        page.Console += (_, message) =>
        {
            // The console has violations of the policy, too.
            if (message.Type == "error" && !message.Text.Contains("404 (Not Found)", StringComparison.Ordinal))
            {
                opened._faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => opened._faults.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                opened._faults.Add(string.Create(CultureInfo.InvariantCulture, $"{response.Status} {response.Url}"));
            }
        };
        bool IsOutside(string url) => url.StartsWith("http", StringComparison.Ordinal) && new Uri(url).Authority != root.Authority;
        await context.RouteAsync(IsOutside, route =>
        {
            opened._outside.Add(new(route.Request.Url));
            return route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = s_image });
        });
        await opened.GoAsync(path);
        return opened;
    }
}
