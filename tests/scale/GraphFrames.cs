using System.Globalization;
using Microsoft.Playwright;

namespace Letterpress.Scale;

/// <summary>How long the frames of the reader's graph take while somebody drags it, in the Chromium of the machine.</summary>
static class GraphFrames
{
    const string Program = "/usr/bin/chromium";

    const int Moves = 120;

    public static string Measure(Uri reader) =>
        File.Exists(Program) ? MeasureAsync(reader).GetAwaiter().GetResult() : "Chromium is not installed";

    static async Task<string> MeasureAsync(Uri reader)
    {
        using IPlaywright playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
        }).ConfigureAwait(false);
        await using (browser.ConfigureAwait(false))
        {
            IPage page = await browser.NewPageAsync().ConfigureAwait(false);
            await page.GotoAsync(new Uri(reader, "/graph").AbsoluteUri).ConfigureAwait(false);
            await page.WaitForFunctionAsync("() => document.querySelector('[data-graph]').drawing !== undefined").ConfigureAwait(false);
            double drawn = await page.EvaluateAsync<double>("performance.now()").ConfigureAwait(false);
            int nodes = await page.EvaluateAsync<int>("document.querySelector('[data-graph]').drawing.getGraph().order")
                .ConfigureAwait(false);
            LocatorBoundingBoxResult box = await page.Locator(".canvas").BoundingBoxAsync().ConfigureAwait(false)
                ?? throw new InvalidOperationException("The graph is not in sight.");
            await page.EvaluateAsync("""
                () => {
                  const frames = window.frames_ = [];
                  let last = performance.now();
                  const next = now => {
                    frames.push(now - last);
                    last = now;
                    requestAnimationFrame(next);
                  };
                  requestAnimationFrame(next);
                }
                """).ConfigureAwait(false);
            await page.Mouse.MoveAsync(box.X + 10, box.Y + 10).ConfigureAwait(false);
            await page.Mouse.DownAsync().ConfigureAwait(false);
            for (int i = 0; i < Moves; i++)
            {
                await page.Mouse.MoveAsync(box.X + 10 + (i * 2), box.Y + 10 + i).ConfigureAwait(false);
            }

            await page.Mouse.UpAsync().ConfigureAwait(false);
            double[] frames = await page.EvaluateAsync<double[]>("window.frames_").ConfigureAwait(false);
            Array.Sort(frames);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{nodes:N0}, {drawn:F0}, {frames[frames.Length / 2]:F0} / {frames[frames.Length * 99 / 100]:F0}");
        }
    }
}
