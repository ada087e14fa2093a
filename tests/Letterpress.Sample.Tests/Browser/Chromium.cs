using Letterpress.Sample.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Letterpress.Sample.Tests.Browser;

/// <summary>The Chromium of the machine. Tests that need it are skipped, and say so, where there is none.</summary>
public sealed class Chromium : IAsyncDisposable
{
    const string Missing = "Chromium is not installed; Debian's package is chromium.";

    static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe"];

    const float MostMilliseconds = 60_000;

    readonly SemaphoreSlim _once = new(1);
    IPlaywright? _playwright;
    IBrowser? _browser;

    /// <summary>A context of its own: no cookies, no cache.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        string? program = Find();
        Assert.SkipWhen(program is null, Missing);
        await _once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            // Only what never comes takes as long: a machine may be slow.
            Assertions.SetDefaultExpectTimeout(MostMilliseconds);
            _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                // WebGL without a graphics card; and as root, as in a container, Chromium has no sandbox.
                Args = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
            });
        }
        finally
        {
            _once.Release();
        }

        IBrowserContext context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(MostMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _once.Dispose();
    }

    static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => s_names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
